# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An organisation with five themes and a course, and a dossier in it."""

from __future__ import annotations

import pytest

from inkoopkoers.knowledge.queries import ambition_presets
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions.ambitions.course import set_course
from inkoopkoers.procurements.actions.ambitions.themes import start_with
from inkoopkoers.procurements.domain.ambition_choices import Choice
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.tests.making import a_dossier


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    """Laptops; the organisation has no themes yet."""
    return a_dossier(wilgenwaard, bram)


@pytest.fixture
def on_course(dossier: Dossier, wilgenwaard: Organisation, bram: User) -> Dossier:
    """The course is 2 for klimaat and 1 for circulair, but 2 for ICT."""
    rijk = ambition_presets()[0]
    codes = [one.code for one in rijk.themes if not one.is_extra]
    start_with(wilgenwaard, rijk, codes, by=bram)
    course = {"klimaat": Choice(2, "Ons klimaatplan"), "circulair": Choice(1)}
    set_course(wilgenwaard, "", course, seen="", by=bram)
    of_group = {"circulair": Choice(2, "Apparaten gaan lang mee")}
    set_course(wilgenwaard, "ict-hardware", of_group, seen="", by=bram)
    return dossier
