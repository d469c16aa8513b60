# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier with an ambition, for which criteria are chosen."""

from __future__ import annotations

import pytest

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import AmbitionTheme, Dossier, DossierAmbition
from inkoopkoers.procurements.tests.making import a_dossier


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    found = a_dossier(wilgenwaard, bram)
    AmbitionTheme.objects.create(
        organisation=wilgenwaard, code="klimaat", name="Klimaat"
    )
    DossierAmbition.objects.create(dossier=found, theme="klimaat", level=2)
    return found
