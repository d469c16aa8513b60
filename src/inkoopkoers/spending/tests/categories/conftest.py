# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every test of decisions has a folder of its own."""

from __future__ import annotations

import pytest

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.publishing import publish
from inkoopkoers.spending.tests.life.making import a_ready_import
from inkoopkoers.spending.tests.making import a_line


@pytest.fixture
def bought(wilgenwaard: Organisation, bram: User) -> Organisation:
    """Cleaning of Bron, mostly tagged by the file; of Wilg nothing is."""
    lines = [
        *(
            a_line(10, ledger="4310", category_code="90911000-6", invoice=f"F{at}")
            for at in range(20)
        ),
        a_line(900, ledger="4310", description="Glasbewassing maart"),
        a_line(300, ledger="5000", supplier="Wilg BV", description="drukwerk"),
        a_line(200, ledger="6000", supplier="Wilg BV", category_name="Meubels"),
    ]
    publish(wilgenwaard, [a_ready_import(wilgenwaard, lines).pk], by=bram)
    return wilgenwaard
