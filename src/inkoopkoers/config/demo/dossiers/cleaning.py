# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cleaning: a dossier of two years ago with its lessons, an example, and the next one."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from django.utils import timezone

from inkoopkoers.config.demo.dossiers import writing
from inkoopkoers.config.demo.dossiers.people import People
from inkoopkoers.config.demo.dossiers.writing import Pen, Wanted
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.procurements.actions import decision
from inkoopkoers.procurements.actions.ambitions.levels import record_realised
from inkoopkoers.procurements.actions.closing import add_lesson, finish
from inkoopkoers.procurements.actions.dossiers import (
    Seat,
    Start,
    change_team,
    start,
)
from inkoopkoers.procurements.actions.examples import keep_example
from inkoopkoers.procurements.domain.ambition_choices import Choice
from inkoopkoers.procurements.domain.decision import Verdict
from inkoopkoers.procurements.domain.dossiers import Facts
from inkoopkoers.procurements.domain.examples import Part
from inkoopkoers.procurements.domain.procedures import Procedure
from inkoopkoers.procurements.domain.steps import Corner, Step
from inkoopkoers.procurements.domain.strategy import Chapter
from inkoopkoers.procurements.models import Dossier, ExampleDossier

NEEDS = (
    ("medewerker", "in een fris gebouw kunnen werken", "ik minder vaak ziek ben"),
    ("schoonmaker", "mijn werk overdag kunnen doen", "ik ’s avonds thuis ben"),
)  # fmt: skip
LEVELS = {
    "klimaat": Choice(2),
    "circulair": Choice(0, "Bij schoonmaak komt bijna geen materiaal kijken."),
    "social-return": Choice(
        2, "Schoonmaak is vooral werk, dus hier is de meeste winst."
    ),
    "isv": Choice(0, "Geen risico’s in de keten."),
    "leefomgeving": Choice(0, "Het werk is binnen."),
    "innovatie": Choice(0),
}
REALISED = {"klimaat": 1, "social-return": 2}
CRITERIA = (
    Wanted("IK-SCH-02", need=0, weight=30),
    Wanted("IK-SCH-05", need=1, weight=40),
    Wanted(weight=30, own={
        "kind": "gunningscriterium", "title": "Prijs per vierkante meter",
        "is_price": True, "verification": "Prijsblad.",
        "text": "De prijs per vierkante meter per jaar, bij gewoon gebruik.",
    }),
)  # fmt: skip
TEXTS = {
    Chapter.VALUE: "Een schoon gebouw telt, niet het aantal uren. We meten elk kwartaal "
    "samen met de leverancier.",
    Chapter.SUSTAINABILITY: "Vast werk en opleiding wegen het zwaarst. Daarna komt het "
    "gebruik van middel en water.",
}
FACTORS = {"omvang": "groot", "inschrijvers": "veel", "complexiteit": "eenvoudig"}
LESSONS = (
    (True, "Werken op dagtijd beviel iedereen. Schoonmakers en medewerkers kennen elkaar "
     "nu bij naam.", "Wie schoonmaak of catering inkoopt"),
    (False, "We hebben vooraf niet gemeten hoeveel middel we gebruikten. Daardoor weten "
     "we niet of het minder werd. Meet dus een maand voordat het contract begint.",
     "Inkopers en contractmanagers"),
    (False, "Bij de gunning telde vast werk voor 40 procent, maar niemand vroeg er in "
     "het eerste jaar naar. Zet het gesprek meteen in de agenda.",
     "Contractmanagers"),
)  # fmt: skip


def add_cleaning(town: Organisation, people: People, now: datetime) -> Dossier:
    """A dossier of two years ago that ended after its first year of work."""
    began, decided = now - timedelta(days=790), now - timedelta(days=700)
    dossier = start(town, Start(_facts(now)), by=people.bram, now=began)
    advisor = {Corner.DUURZAAMHEIDSADVISEUR: Seat(name="Yara Voorbeeld")}
    change_team(dossier, {**people.team, **advisor}, edition=1, by=people.bram)
    pen = Pen(dossier, people.bram)
    needs = writing.add_needs(pen, NEEDS)
    writing.choose_levels(pen, LEVELS)
    writing.fill_basket(pen, CRITERIA, needs)
    writing.choose_approach(pen, Procedure.OPEN, FACTORS)
    writing.write_texts(pen, TEXTS)
    _decide(pen, people, decided)
    writing.set_back(dossier, decided)
    _look_back(pen)
    ended = now - timedelta(days=200)
    writing.set_back(dossier, ended, ended_on=timezone.localdate(ended))
    return dossier


def _facts(now: datetime) -> Facts:
    today = timezone.localdate(now)
    return Facts(
        title="Schoonmaak van het gemeentehuis",
        what="Dagelijkse schoonmaak van het gemeentehuis en de gemeentewerf.",
        for_whom="340 medewerkers en alle bezoekers",
        kind="diensten",
        product_group="schoonmaak",
        cpv="90900000",
        value_eur=Decimal(380_000),
        wage_sum_eur=Decimal(310_000),
        months=24,
        publish_on=today - timedelta(days=680),
        needed_on=today - timedelta(days=560),
        ends_on=today + timedelta(days=170),
        budget_holder="Teamleider Facilitair",
    )


def _decide(pen: Pen, people: People, when: datetime) -> None:
    panel = [people.anna, people.dilara, people.mark]
    asked = decision.ask(
        pen.dossier, panel, "Mag deze strategie de markt op?", by=pen.by,
        today=timezone.localdate(when), now=when,
    )  # fmt: skip
    for one in panel:
        decision.vote(asked, Verdict.YES, "", by=one, now=when + timedelta(days=3))


def _look_back(pen: Pen) -> None:
    edition = pen.edition(Step.AMBITIONS)
    record_realised(pen.dossier, REALISED, by=pen.by, edition=edition)
    for worked, text, for_whom in LESSONS:
        add_lesson(pen.dossier, worked=worked, text=text, for_whom=for_whom, by=pen.by)
    finish(pen.dossier, by=pen.by)


def add_example(cleaning: Dossier, people: People) -> ExampleDossier:
    """The same dossier on the shelf, without people, money and dates."""
    return keep_example(
        cleaning,
        title="Schoonmaak op dagtijd",
        why="De criteria voor vast werk en opleiding kun je zo overnemen.",
        parts=Part,
        by=people.bram,
    )


def add_next(
    town: Organisation, people: People, example: ExampleDossier, now: datetime
) -> Dossier:
    """The next cleaning begins from the example; what was learned is there."""
    facts = Facts(
        title="Schoonmaak van gemeentehuis en bibliotheek",
        for_whom="Medewerkers, lezers en bezoekers",
        kind="diensten",
        needed_on=timezone.localdate(now) + timedelta(days=240),
    )
    begin = Start(facts, example=example)
    began = now - timedelta(days=1)
    dossier = start(town, begin, by=people.bram, now=began)
    writing.set_back(dossier, began)
    return dossier
