# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every test of decisions has a folder of its own."""

from __future__ import annotations

import pytest

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.suppliers.proposing import make_proposals
from inkoopkoers.spending.tests.suppliers.making import BRON, WILG, a_party, an_import


@pytest.fixture
def proposed(wilgenwaard: Organisation) -> Organisation:
    """Three names of Bron with one KvK number, two of Wilg, and one that is alike."""
    an_import(
        wilgenwaard,
        [
            a_party(1, "Bron BV", kvk=BRON, amount=900, lines=9),
            a_party(2, "De Bron", kvk=BRON),
            a_party(3, "BRON", kvk=BRON),
            a_party(4, "Wilg Automatisering", kvk=WILG),
            a_party(5, "Wilg Automatisering", kvk=WILG),
            a_party(6, "Wilg Automatiserin"),
            a_party(7, "J. de Vries"),
        ],
    )
    make_proposals(wilgenwaard)
    return wilgenwaard
