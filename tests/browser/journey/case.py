# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real case: what people fill in, from the need to the calendar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils import timezone

from tests.browser.journey import deciding
from tests.browser.journey.dossier import DossierWalk
from tests.browser.journey.mending import Mender
from tests.browser.journey.walk import Value

Fields = Mapping[str, Value]

ANNA = "anna@wilgenwaard.example"
BRAM, DILARA, MARK = (
    f"{name}@wilgenwaard.example" for name in ("bram", "dilara", "mark")
)
TEAM = {"opdrachtgever": "Dilara", "inkoper": "Anna", "contractmanager": "Mark"}
# What is added to a chapter between two versions.
LATER = "Daarom leveren ze in mei en in augustus."


def in_days(number: int) -> date:
    """A day from today."""
    return timezone.localdate() + timedelta(days=number)


@dataclass(frozen=True)
class Case:
    """Everything that is typed; `taken` are titles from the library of criteria.

    `menders` say what to do at each sort of broken thread; `secrets` may never be read
    by a visitor.
    """

    title: str
    needs: Sequence[tuple[str, str, str]]
    answers: Sequence[Fields]
    why_no_tip: str
    levels: Mapping[str, int]
    why_levels: Mapping[str, str]
    taken: Sequence[str]
    own: Fields
    price: Fields
    factors: Mapping[str, str]
    procedure: str
    menders: Mapping[str, Mender]
    texts: Mapping[str, str]
    secrets: Sequence[str]
    asked: Fields = field(default_factory=dict)
    situation: Fields = field(default_factory=dict)


def fill_until_ambitions(walk: DossierWalk, case: Case) -> None:
    """Need, not-different-less with a signature, advice and ambitions."""
    walk.open_step("Behoefte")
    for need in case.needs:
        walk.add_need(*need)
    if case.asked:
        walk.add_consulted(case.asked)
    walk.answer_three(case.answers)
    walk.sign()
    walk.open_step("Advies")
    if case.situation:
        walk.save(case.situation, "Geef ons advies")
    walk.choose_tips(case.why_no_tip)
    walk.choose_levels(case.levels, case.why_levels)


def fill_until_planning(walk: DossierWalk, case: Case) -> None:
    """Criteria, obligations but the last one, procedure, and the day that follows."""
    walk.open_step("Criteria")
    walk.take_criteria(case.taken)
    walk.add_criterion(case.own)
    walk.add_criterion(case.price, is_price=True)
    walk.answer_obligations(but=1)
    walk.choose_procedure(case.factors, case.procedure)
    walk.take_planned_day()


def write_strategy(walk: DossierWalk, case: Case) -> None:
    """Chapters, two versions with a difference, and the document as a PDF."""
    deciding.write_chapters(walk, case.texts)
    deciding.keep_version(walk, "Voor het gesprek")
    last, text = list(case.texts.items())[-1]
    deciding.write_chapters(walk, {last: f"{text} {LATER}"})
    deciding.keep_version(walk, "Na het gesprek")
    deciding.see_difference(walk, LATER, next(iter(case.texts.values())))
    told = deciding.read_pdf(walk, case.title)
    assert LATER in told.replace("\n", " ")
