# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Office chairs that were not bought: that is a result, and it counts."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from django.utils import timezone

from inkoopkoers.config.demo.dossiers import writing
from inkoopkoers.config.demo.dossiers.people import People
from inkoopkoers.config.demo.dossiers.writing import Pen
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.procurements.actions.dossiers import (
    Seat,
    Start,
    change_team,
    start,
)
from inkoopkoers.procurements.actions.ending import end_as_not_bought
from inkoopkoers.procurements.domain.dossiers import Facts
from inkoopkoers.procurements.domain.nami import Outcome, Question
from inkoopkoers.procurements.domain.steps import Corner, Step
from inkoopkoers.procurements.models import Consultation, Dossier

NEEDS = (
    ("medewerker", "een dag kunnen werken zonder pijn in mijn rug", "ik gezond blijf"),
)
WHY_NOT = (
    "In de kelder staan 96 goede stoelen. Met nieuwe wielen en zittingen kan iedereen "
    "die krijgt."
)


def add_chairs(town: Organisation, people: People, now: datetime) -> Dossier:
    """A dossier that ended seven weeks ago."""
    began, ended = now - timedelta(days=80), now - timedelta(days=49)
    dossier = start(town, Start(_facts(now)), by=people.bram, now=began)
    advisor = {Corner.DUURZAAMHEIDSADVISEUR: Seat(name="Yara Voorbeeld")}
    change_team(dossier, {**people.team, **advisor}, edition=1, by=people.bram)
    pen = Pen(dossier, people.bram)
    writing.add_needs(pen, NEEDS)
    writing.add_rows(pen, Step.NEED, [
        Consultation(
            dossier=dossier, who="Facilitair beheer", how="rondgang door de kelder",
            held_on=timezone.localdate(began) + timedelta(days=9),
            learned="Van de 130 stoelen in de kelder mankeert er 96 bijna niets.",
        )
    ])  # fmt: skip
    writing.answer(
        pen, Question.NOT, Outcome.YES, WHY_NOT,
        "120", "stoelen", "44400", "1800", "8640",
        "Telling in de kelder; offerte voor 120 nieuwe stoelen min het opknappen",
    )  # fmt: skip
    writing.sign(
        dossier,
        (Corner.OPDRACHTGEVER, people.dilara),
        (Corner.INKOPER, people.bram),
        (Corner.CONTRACTMANAGER, people.mark),
    )
    end_as_not_bought(dossier, WHY_NOT, by=people.bram, today=timezone.localdate(ended))
    writing.set_back(dossier, ended)
    return dossier


def _facts(now: datetime) -> Facts:
    return Facts(
        title="Bureaustoelen",
        what="Stoelen voor 120 werkplekken.",
        for_whom="Medewerkers van het gemeentehuis",
        kind="leveringen",
        product_group="kantoormeubilair",
        cpv="39100000",
        value_eur=Decimal(54_000),
        months=2,
        needed_on=timezone.localdate(now) + timedelta(days=60),
        budget_holder="Teamleider Facilitair",
    )
