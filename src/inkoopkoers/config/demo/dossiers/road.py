# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Maintenance of a road: whole, approved by three people, and on the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from django.utils import timezone

from inkoopkoers.config.demo.dossiers import sums, writing
from inkoopkoers.config.demo.dossiers.people import People
from inkoopkoers.config.demo.dossiers.writing import Pen, Wanted
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions import advice, calendar, decision
from inkoopkoers.procurements.actions.approach import publish_as_planned
from inkoopkoers.procurements.actions.dossiers import (
    Seat,
    Start,
    change_team,
    start,
)
from inkoopkoers.procurements.domain.ambition_choices import Choice
from inkoopkoers.procurements.domain.decision import Verdict
from inkoopkoers.procurements.domain.dossiers import Facts
from inkoopkoers.procurements.domain.nami import Outcome, Question
from inkoopkoers.procurements.domain.procedures import Procedure
from inkoopkoers.procurements.domain.publication import PublicField
from inkoopkoers.procurements.domain.situation import ObligationCode
from inkoopkoers.procurements.domain.steps import Corner, Step
from inkoopkoers.procurements.domain.strategy import Chapter
from inkoopkoers.procurements.models import Consultation, Dossier
from inkoopkoers.procurements.queries.calendar.publishing import (
    Choice as PublicChoice,
)
from inkoopkoers.procurements.queries.calendar.publishing import (
    on_calendar,
    preview,
)

NEEDS = (
    ("bewoner", "veilig bij mijn huis kunnen komen, ook tijdens het werk",
     "ik gewoon kan doorleven"),
    ("fietser", "zonder kuilen en plassen naar school kunnen", "ik heel aankom"),
    ("wegbeheerder", "vijftien jaar zonder groot onderhoud kunnen",
     "de kosten laag blijven"),
)  # fmt: skip
LEVELS = {
    "klimaat": Choice(3),
    "circulair": Choice(2),
    "social-return": Choice(1),
    "leefomgeving": Choice(1),
    "innovatie": Choice(0),
    "isv": Choice(0, "Het meeste materiaal komt uit de weg zelf."),
}
CRITERIA = (
    Wanted("IK-WEG-07", need=0),
    Wanted(need=1, own={
        "kind": "minimumeis", "title": "Vlak en droog fietsen",
        "text": "Het fietspad is vlak en houdt geen water vast.",
        "verification": "Meting bij oplevering en na de eerste winter.",
    }),
    Wanted("IK-WEG-06", weight=25),
    Wanted("IK-WEG-02", weight=25),
    Wanted(need=0, weight=15, own={
        "kind": "gunningscriterium", "theme": "leefomgeving", "level": 1,
        "title": "Bereikbaar en veilig tijdens het werk",
        "text": "Laat zien hoe bewoners, de bus en hulpdiensten er langs kunnen.",
        "verification": "Plan per week, beoordeeld met drie bewoners.",
    }),
    Wanted(need=2, weight=35, own={
        "kind": "gunningscriterium", "title": "Kosten over vijftien jaar",
        "is_price": True,
        "text": "Aanleg en onderhoud samen, over vijftien jaar.",
        "verification": "Ingevuld rekenmodel, gelijk voor iedereen.",
    }),
    Wanted(own={
        "kind": "contractbepaling", "theme": "social-return", "level": 1,
        "title": "Leerplekken op het werk",
        "text": "Tijdens het werk leren twee mensen het vak die nu geen baan hebben.",
        "verification": "Gesprek met de contractmanager, elk kwartaal.",
    }),
)  # fmt: skip
TEXTS = {
    Chapter.VALUE: "We kijken naar aanleg en onderhoud over vijftien jaar samen. Een "
    "weg die langer ligt, mag bij de aanleg meer kosten.",
    Chapter.LOCK_IN: "Tekeningen en metingen zijn van de gemeente. Een ander bedrijf "
    "kan het onderhoud later overnemen.",
    Chapter.RISK: "Onder de weg liggen oude leidingen. Voor de publicatie graven we "
    "op zes plekken proefsleuven.",
    Chapter.INNOVATION: "Bedrijven kiezen zelf hoe ze zonder uitstoot werken. Lukt het "
    "met een nieuwe machine, dan mag de buurgemeente komen kijken.",
    Chapter.SUSTAINABILITY: "De onderste laag blijft liggen. Wat eruit komt, gaat "
    "terug in een weg.",
    Chapter.GOALS: "De Rietweg is de schoolroute van 400 kinderen. Dat past bij ons "
    "doel dat elk kind veilig naar school kan fietsen.",
    Chapter.LAW: "De waarde ligt onder de Europese drempel voor werken. We kiezen een "
    "nationale openbare procedure, zodat ook bedrijven die we niet kennen mee kunnen "
    "doen.",
}
FACTORS = {
    "omvang": "groot",
    "transactiekosten": "middel",
    "inschrijvers": "veel",
    "eindresultaat": "bekend",
    "complexiteit": "gemiddeld",
    "markt": "lokaal",
}
PUBLIC = (
    PublicField.DESCRIPTION, PublicField.KIND, PublicField.PRODUCT_GROUP,
    PublicField.CPV, PublicField.PROCEDURE, PublicField.DAY, PublicField.DURATION,
)  # fmt: skip
MAILBOX = "inkoop@wilgenwaard.example"
ALL_BUT_DECISION = tuple(
    step for step in Step if step not in {Step.DECISION, Step.LESSONS}
)


def add_road(town: Organisation, people: People, now: datetime) -> Dossier:
    """A dossier of four months, approved last week."""
    began, asked_at = now - timedelta(days=120), now - timedelta(days=12)
    dossier = start(town, Start(_facts(now)), by=people.bram, now=began)
    advisor = {Corner.DUURZAAMHEIDSADVISEUR: Seat(name="Yara Voorbeeld")}
    change_team(dossier, {**people.team, **advisor}, edition=1, by=people.bram)
    pen = Pen(dossier, people.bram)
    _fill(pen, people, began)
    _publish(pen, now - timedelta(days=40))
    # Those pipes under the road take time: everything moves two months.
    dossier.refresh_from_db()
    later = timezone.localdate(now) + timedelta(days=75)
    publish_as_planned(dossier, later, edition=dossier.edition, by=people.bram)
    _publish(pen, now - timedelta(days=16))
    writing.set_back(dossier, asked_at)
    _decide(pen, [people.anna, people.dilara, people.mark], asked_at)
    writing.set_back(dossier, asked_at + timedelta(days=5))
    return dossier


def _facts(now: datetime) -> Facts:
    today = timezone.localdate(now)
    return Facts(
        title="Groot onderhoud Rietweg",
        what="Vernieuwen van de rijbaan en het fietspad van de Rietweg, over 2,3 "
        "kilometer.",
        for_whom="Bewoners, fietsers en de buslijn",
        kind="werken",
        product_group="wegen",
        cpv="45200000",
        value_eur=Decimal(1_640_000),
        options_eur=Decimal(180_000),
        months=14,
        publish_on=today + timedelta(days=14),
        needed_on=today + timedelta(days=205),
        ends_on=today + timedelta(days=205 + 425),
        budget_holder="Teamleider Openbare ruimte",
    )


def _fill(pen: Pen, people: People, began: datetime) -> None:
    needs = writing.add_needs(pen, NEEDS)
    asked = (
        ("Bewoners van de Rietweg", "inloopavond", 14,
         "Het grootste ongemak is dat niemand weet wanneer de straat dicht is."),
        ("Brandweer en busbedrijf", "overleg", 21,
         "Een omweg mag, als we die een week vooraf weten."),
    )  # fmt: skip
    day = timezone.localdate(began)
    writing.add_rows(pen, Step.NEED, [
        Consultation(
            dossier=pen.dossier, who=who, how=how, learned=learned,
            held_on=day + timedelta(days=after),
        )
        for who, how, after, learned in asked
    ])  # fmt: skip
    _not_different_less(pen, people)
    writing.pin(pen, "2-1-2-1-2", began + timedelta(days=2))
    advice.set_aside(
        pen.dossier, "U32-2", "Voor een bestaande weg is een wedstrijd te veel werk.",
        by=pen.by, now=began + timedelta(days=30),
    )  # fmt: skip
    writing.choose_levels(pen, LEVELS)
    writing.fill_basket(pen, CRITERIA, needs)
    writing.apply_obligations(pen, [
        ObligationCode.MVI_CRITERIA, ObligationCode.SIGNIFICANT_HALF,
        ObligationCode.SOCIAL_RETURN,
    ])  # fmt: skip
    writing.choose_approach(pen, Procedure.NATIONAL, FACTORS)
    sums.compare_road(pen)
    sums.model_award(pen, "Groot onderhoud Rietweg")
    writing.write_texts(pen, TEXTS)
    writing.mark_done(pen, *ALL_BUT_DECISION)


def _not_different_less(pen: Pen, people: People) -> None:
    writing.answer(
        pen, Question.NOT, Outcome.PARTLY,
        "Het stuk langs de sportvelden is nog goed. Dat slaan we over.",
        "0.4", "kilometer", "210000", "690000", "34500",
        "Meting van de weg, en het gewicht van de lagen op tekening",
    )  # fmt: skip
    writing.answer(
        pen, Question.DIFFERENT, Outcome.PARTLY,
        "De onderste laag is sterk genoeg en blijft liggen.",
        "1.9", "kilometer", "85000", "1100000", "41000", "Boringen op twaalf plekken",
    )  # fmt: skip
    writing.answer(
        pen, Question.LESS, Outcome.NO,
        "De rijbaan kan niet smaller: de bus moet er langs.",
    )  # fmt: skip
    writing.sign(
        pen.dossier,
        (Corner.OPDRACHTGEVER, people.dilara),
        (Corner.INKOPER, people.bram),
        (Corner.CONTRACTMANAGER, people.mark),
    )


def _publish(pen: Pen, now: datetime) -> None:
    """Look at what becomes public, and publish exactly that."""
    pen.dossier.refresh_from_db()
    choice = PublicChoice(PUBLIC, MAILBOX)
    known = on_calendar(pen.dossier)
    seen = preview(pen.dossier, choice, known, timezone.localdate(now)).mark
    calendar.publish(pen.dossier, choice, seen=seen, by=pen.by, now=now)


def _decide(pen: Pen, panel: Sequence[User], asked_at: datetime) -> None:
    asked = decision.ask(
        pen.dossier, panel, "Mogen we de Rietweg zo op de markt zetten?", by=pen.by,
        today=timezone.localdate(asked_at), now=asked_at,
    )  # fmt: skip
    words = (
        "Goed dat de onderste laag blijft liggen.",
        "De wensen van bewoners staan erin.",
        "",
    )
    for days, (one, comment) in enumerate(zip(panel, words, strict=True), start=2):
        when = asked_at + timedelta(days=days)
        decision.vote(asked, Verdict.YES, comment, by=one, now=when)
