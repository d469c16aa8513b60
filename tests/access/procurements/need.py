# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the need, who was asked, and talks with the market."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone

from inkoopkoers.procurements.models import (
    Consultation,
    Dossier,
    MarketQuestion,
    MarketTalk,
    Need,
)
from tests.access.door import Cast, Door, closed, managers, members

# Nothing filled in: with the right one is told so, without it is not even looked at.
TRIED = managers(422)
MOVED = managers(302)
HERE: dict[str, Any] = {"pk": "dossier"}
ROW: dict[str, Any] = {**HERE, "sort": "behoefte", "row": "need"}
PLACE = {"richting": "omhoog"}

TABLE: dict[str, Door] = {
    "procurements:need": closed(members(200), TRIED, **HERE),
    "procurements:need_change": closed(managers(200), TRIED, **HERE, need="need"),
    "procurements:need_move": closed(MOVED, MOVED, PLACE, **HERE, need="need"),
    "procurements:asked": closed(MOVED, TRIED, **HERE),
    "procurements:asked_change": closed(managers(200), TRIED, **HERE, row="asked"),
    "procurements:market": closed(members(200), TRIED, **HERE),
    "procurements:talk": closed(members(200), TRIED, **HERE, talk="talk"),
    "procurements:talk_change": closed(managers(200), TRIED, **HERE, talk="talk"),
    "procurements:question_change": closed(
        managers(200), TRIED, **HERE, question="market_question"
    ),
    "procurements:market_log": closed(members(200), **HERE),
    "procurements:market_log_file": closed(members(200), **HERE, format_name="csv"),
    "procurements:row_remove": closed(MOVED, MOVED, **ROW),
    "procurements:row_restore": closed(MOVED, MOVED, **ROW),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """Needs with and without a hint, and a talk with an open and a secret question."""
    need = Need.objects.create(
        dossier=dossier, role="leerling", means="een Chromebook", place=1
    )
    Need.objects.create(
        dossier=dossier,
        role="docent",
        means="werk van leerlingen kunnen nakijken",
        goal="zij snel weten hoe het gaat",
        place=2,
    )
    Need.objects.create(
        dossier=dossier, role="ouder", means="meelezen", removed_at=timezone.now()
    )
    asked = Consultation.objects.create(
        dossier=dossier,
        who="Leerlingenraad",
        how="gesprek",
        held_on=date(2027, 1, 12),
        learned="Thuis is internet vaak traag.",
    )
    talk = MarketTalk.objects.create(
        dossier=dossier,
        party="Noordlicht B.V.",
        held_on=date(2027, 1, 20),
        about="Hoe lang apparaten meegaan",
        present="Bram en de ICT-dienst",
    )
    question = MarketQuestion.objects.create(
        dossier=dossier, talk=talk, question="Mag tweedehands?", answer="Ja."
    )
    MarketQuestion.objects.create(
        dossier=dossier,
        talk=talk,
        question="Wat als Noordlicht zelf een accu maakt?",
        is_secret=True,
        secret_because="Bedrijfsgeheim",
    )
    return {
        "need": need.pk,
        "asked": asked.pk,
        "talk": talk.pk,
        "market_question": question.pk,
    }
