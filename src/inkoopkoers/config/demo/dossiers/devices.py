# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Devices for the schools: a dossier that is under way, with threads that are broken.

Broken on purpose: a need that is a solution, two needs and an ambition without
criterion, a criterion without weight and one without verification, an obligation
without answer, a corner without a name, award criteria without a model.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from django.utils import timezone

from inkoopkoers.config.demo.dossiers import sums, writing
from inkoopkoers.config.demo.dossiers.people import People
from inkoopkoers.config.demo.dossiers.writing import Pen, Wanted
from inkoopkoers.knowledge.queries import nami as shelf
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.planning.actions.acting import Plan
from inkoopkoers.procurements.actions import advice, nami
from inkoopkoers.procurements.actions.dossiers import Start, change_team, start
from inkoopkoers.procurements.actions.remarks import add_remark
from inkoopkoers.procurements.actions.rows import change_row
from inkoopkoers.procurements.domain.ambition_choices import Choice
from inkoopkoers.procurements.domain.dossiers import Facts
from inkoopkoers.procurements.domain.nami import Outcome, Question, trial_end
from inkoopkoers.procurements.domain.procedures import Procedure
from inkoopkoers.procurements.domain.situation import ObligationCode
from inkoopkoers.procurements.domain.steps import Corner, Step
from inkoopkoers.procurements.domain.strategy import Chapter
from inkoopkoers.procurements.models import (
    Consultation,
    Dossier,
    MarketQuestion,
    MarketTalk,
    Trial,
)

NEEDS = (
    ("leerling", "ook thuis en zonder internet aan mijn schoolwerk kunnen",
     "ik niet achterop raak als ik ziek ben"),
    ("leraar", "tijdens de les zien wie vastloopt", "ik op tijd kan helpen"),
    ("beheerder", "een kapot onderdeel binnen een dag zelf kunnen vervangen",
     "een apparaat zes jaar meegaat"),
    ("schoolleider", "vooraf weten wat een leerling per jaar kost",
     "er geld overblijft voor lessen"),
    ("afdelingsleider", "een tablet voor elke brugklasser",
     "iedereen gelijk kan beginnen"),
)  # fmt: skip
LEVELS = {
    "klimaat": Choice(2),
    "circulair": Choice(3),
    "isv": Choice(2),
    "social-return": Choice(
        0, "Bij deze levering komt weinig werk kijken. We vragen het bij het beheer."
    ),
    "innovatie": Choice(0),
    "welzijn": Choice(1),
}
CRITERIA = (
    Wanted(need=0, own={
        "kind": "minimumeis", "title": "Werkt zonder internet",
        "text": "Schrijven, lezen en oefenen kan ook zonder internet. Het werk wordt "
                "bewaard zodra er weer verbinding is.",
    }),
    Wanted("IK-ICT-03", need=2, weight=35),
    Wanted("IK-ICT-05", weight=20),
    Wanted("IK-ICT-08"),
    Wanted(need=3, weight=40, own={
        "kind": "gunningscriterium", "title": "Kosten per leerling per jaar",
        "is_price": True,
        "text": "Alle kosten van zes jaar: aanschaf, beheer, reparatie, stroom, en wat "
                "het apparaat daarna nog waard is.",
        "verification": "Ingevuld rekenmodel, gelijk voor iedereen.",
    }),
)  # fmt: skip
TEXTS = {
    Chapter.VALUE: "We vergelijken wat een leerling per jaar kost, over zes jaar. Nu "
    "schrijven we in vier jaar af. Twee jaar langer gebruiken scheelt naar schatting "
    "een kwart.",
    Chapter.LOCK_IN: "Lesmateriaal moet op elk apparaat werken. Aan het eind van het "
    "contract krijgen we onze gegevens terug in een open formaat.",
    Chapter.RISK: "In de zomer zijn levertijden lang. Daarom vragen we twee "
    "leveringen: in mei en in augustus.",
}
OBSTACLES = (
    "technisch-systeem-1",
    "juridisch-organisatie-2",
    "sociaal-cultureel-systeem-1",
)
NOT_ANNOUNCED = "Over een product dat nog niet is aangekondigd"
FACTORS = {
    "omvang": "groot",
    "transactiekosten": "middel",
    "inschrijvers": "veel",
    "eindresultaat": "deels",
    "complexiteit": "gemiddeld",
    "markt": "landelijk",
}


def add_devices(schools: Organisation, people: People, now: datetime) -> Dossier:
    """A dossier of six weeks old."""
    began = now - timedelta(days=42)
    dossier = start(schools, Start(_facts(now)), by=people.bram, now=began)
    change_team(dossier, people.team, edition=1, by=people.bram)
    pen = Pen(dossier, people.bram)
    needs = writing.add_needs(pen, NEEDS)
    _ask_around(pen, began)
    _not_different_less(pen, people, began)
    _advice(pen, people, began)
    writing.choose_levels(pen, LEVELS)
    writing.fill_basket(pen, CRITERIA, needs)
    writing.apply_obligations(pen, [ObligationCode.MVI_CRITERIA])
    writing.choose_approach(pen, Procedure.OPEN, FACTORS)
    sums.compare_devices(pen)
    writing.write_texts(pen, TEXTS)
    writing.mark_done(pen, Step.NEED, Step.ADVICE)
    add_remark(
        dossier,
        "De brugklas vraagt om een ding. Wat willen de brugklassers kunnen?",
        Step.NEED,
        by=people.mark,
    )
    writing.set_back(dossier, now - timedelta(days=2))
    return dossier


def _facts(now: datetime) -> Facts:
    today = timezone.localdate(now)
    return Facts(
        title="Apparaten voor leerlingen",
        what="Apparaten waarmee leerlingen op school en thuis schrijven, oefenen en "
        "samenwerken, met beheer en reparatie.",
        for_whom="2.400 leerlingen en 180 leraren van zes scholen",
        kind="leveringen",
        product_group="ict-hardware",
        cpv="30200000",
        value_eur=Decimal(720_000),
        options_eur=Decimal(240_000),
        months=60,
        publish_on=today + timedelta(days=95),
        needed_on=today + timedelta(days=260),
        ends_on=today + timedelta(days=260 + 5 * 365),
        budget_holder="Directeur bedrijfsvoering",
    )


def _ask_around(pen: Pen, began: datetime) -> None:
    day = timezone.localdate(began)
    talk = MarketTalk(
        dossier=pen.dossier, party="Noordlicht Apparaten B.V.",
        held_on=day + timedelta(days=16),
        about="Hoe lang apparaten meegaan en wie ze herstelt",
        present="Bram, Dilara en twee beheerders",
    )  # fmt: skip
    asked = (
        Consultation(
            dossier=pen.dossier, who="Leerlingenraad van twee scholen",
            how="gesprek met pizza", held_on=day + timedelta(days=6),
            learned="De accu is leeg voor het zesde uur. Thuis valt het internet uit.",
        ),
        Consultation(
            dossier=pen.dossier, who="Beheerders van drie scholen",
            how="een dag meelopen", held_on=day + timedelta(days=9),
            learned="Een scherm vervangen duurt drie weken en kost de helft van nieuw.",
        ),
    )  # fmt: skip
    writing.add_rows(pen, Step.NEED, (*asked, talk))
    writing.add_rows(pen, Step.NEED, _questions(pen, talk))


def _questions(pen: Pen, talk: MarketTalk) -> tuple[MarketQuestion, ...]:
    secret = MarketQuestion(
        dossier=pen.dossier, talk=talk, is_secret=True, secret_because=NOT_ANNOUNCED,
        question="Past een accu die wij zelf ontwikkelen?",
        answer="Dat mag, als een beheerder hem kan vervangen.",
    )  # fmt: skip
    return (
        MarketQuestion(
            dossier=pen.dossier, talk=talk,
            question="Mogen opgeknapte apparaten meedoen?",
            answer="Ja, als ze aan dezelfde eisen voldoen.",
        ),
        MarketQuestion(
            dossier=pen.dossier, talk=talk,
            question="Hoeveel apparaten nemen jullie per jaar af?",
        ),
        secret,
    )  # fmt: skip


def _not_different_less(pen: Pen, people: People, began: datetime) -> None:
    writing.answer(
        pen, Question.NOT, Outcome.PARTLY,
        "In de onderbouw gebruikt een leerling het apparaat twee uur per dag. Daar is "
        "een kar per twee klassen genoeg.",
        "300", "apparaten", "105000", "480", "54000",
        "Telling in 24 lessen; prijs van het vorige contract",
    )  # fmt: skip
    writing.answer(
        pen, Question.DIFFERENT, Outcome.PARTLY,
        "Voor toetsen en tekstverwerken is een opgeknapt apparaat snel genoeg.",
        "600", "apparaten", "72000", "960", "108000",
        "Drie offertes van bedrijven die apparaten opknappen",
    )  # fmt: skip
    writing.answer(
        pen, Question.LESS, Outcome.YES,
        "We gebruiken apparaten zes jaar in plaats van vier.",
        "200", "apparaten", "70000", "320", "36000",
        "Uitval in de afgelopen vijf jaar",
    )  # fmt: skip
    writing.sign(
        pen.dossier,
        (Corner.OPDRACHTGEVER, people.dilara),
        (Corner.INKOPER, people.bram),
    )
    _obstacles(pen)
    begins = timezone.localdate(began) + timedelta(days=12)
    trial = Trial(
        dossier=pen.dossier, starts_on=begins, ends_on=trial_end(begins),
        what="In de onderbouw van twee scholen delen klassen een kar met dertig "
             "apparaten.",
        measured_by="Hoe vaak een les niet doorgaat, en wat leraren ervan vinden",
    )  # fmt: skip
    writing.add_rows(pen, Step.NAMI, [trial])


def _obstacles(pen: Pen) -> None:
    edition = pen.edition(Step.NAMI)
    nami.choose_obstacles(pen.dossier, OBSTACLES, by=pen.by, edition=edition)
    first = pen.dossier.obstacle_set.get(code=OBSTACLES[0])
    helps = shelf().interventions_for([first.code])[0]
    change_row(
        first, Step.NAMI,
        {"interventions": [helps.code], "note": "Mark vraagt dit na bij de fabrikant."},
        by=pen.by, edition=pen.edition(Step.NAMI),
    )  # fmt: skip


def _advice(pen: Pen, people: People, began: datetime) -> None:
    when = began + timedelta(days=3)
    writing.pin(pen, "1-1-2-1-1", when)
    version = pen.dossier.pinnedadvice_set.get().version
    due = timezone.localdate(began) + timedelta(days=60)
    plan = Plan(
        "Leerlingen en leraren de proefopstelling laten kiezen", due, people.dilara
    )
    advice.take_over(pen.dossier, "Sa-2", plan, version=version, by=pen.by, now=when)
    advice.set_aside(
        pen.dossier, "Ua-4", "Buurbesturen kopen pas over drie jaar weer.", by=pen.by,
        now=when,
    )  # fmt: skip
