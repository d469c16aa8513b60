# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The planning and the obligations in Dutch."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.answered import AnswerState
from inkoopkoers.procurements.domain.periods import (
    Circumstances,
    Minimum,
    Phase,
)
from inkoopkoers.procurements.domain.procedures import Procedure
from inkoopkoers.procurements.domain.reasons import Reason
from inkoopkoers.procurements.domain.schedule import (
    OutOfReach,
    ScheduleProblem,
    TooLong,
    TooShort,
    Wish,
    schedule,
)
from inkoopkoers.procurements.domain.situation import (
    Applies,
    Basis,
    Fact,
    Obligation,
    ObligationCode,
    WhyCode,
)
from inkoopkoers.procurements.wording import planning, reasons
from inkoopkoers.procurements.wording.planning import conclusion, problem_text
from inkoopkoers.procurements.wording.reasons import (
    missing_text,
    standing,
    why_text,
)

NEEDED = date(2027, 9, 1)


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (
            TooShort(Phase.CLOSING, 3, Minimum(40)),
            "Tijd om in te schrijven, tot de sluiting: vul minstens 40 dagen in. "
            "Korter mag niet van de wet.",
        ),
        (TooShort(Phase.CONTRACT, -1, Minimum()), "Contract tekenen: vul 0 of meer"),
        (TooLong(Phase.CONTRACT, 9999), "Contract tekenen: vul hooguit 3650 dagen"),
        (OutOfReach("1999-12-31"), "Kies een dag vanaf 1 januari 2000."),
    ],
)
def test_a_problem_says_what_would_be_right(
    problem: ScheduleProblem, text: str
) -> None:
    assert problem_text(problem).startswith(text)


@pytest.mark.parametrize(
    ("late", "text"),
    [
        (0, "Begin uiterlijk 18 maart 2027"),
        (1, "Begin uiterlijk 18 maart 2027: dat was 1 dag geleden"),
        (9, "Begin uiterlijk 18 maart 2027: dat was 9 dagen geleden"),
    ],
)
def test_the_conclusion_says_when_to_begin(late: int, text: str) -> None:
    wish = Wish(NEEDED, Circumstances(Procedure.OPEN))
    today = date(2027, 3, 18) + timedelta(days=late)

    assert conclusion(schedule(rulebook(), wish, today)) == text


def test_every_word_of_planning_and_obligations_has_a_dutch_one() -> None:
    assert set(planning.PHASES) == set(planning.OWN_DAYS) == set(Phase)
    assert set(reasons.FACTS) == set(Fact)
    assert set(reasons.ANSWER_STATES) == set(AnswerState)


@pytest.mark.parametrize("code", [one for one in WhyCode if one != "gegeven-ontbreekt"])
def test_every_reason_of_an_obligation_is_a_sentence(code: WhyCode) -> None:
    text = why_text(Reason(code, amount=Decimal(250_000), words=("catering",)))

    assert text.endswith(".")
    assert "%" not in text
    assert why_text(Reason(code)).endswith(".")


def test_missing_facts_are_named() -> None:
    facts = (Fact.WAGE_SUM, Fact.MONTHS)

    assert missing_text(facts) == "Vul eerst in: de loonsom; de looptijd."
    assert why_text(Reason(WhyCode.FACT_MISSING, words=facts)) == missing_text(facts)
    assert missing_text(()) == ""


@pytest.mark.parametrize(
    ("applies", "basis", "text"),
    [
        (Applies.YES, Basis.MANDATORY, "Verplicht"),
        (Applies.YES, Basis.EFFORT, "Doel van je organisatie"),
        (Applies.YES, Basis.VOLUNTARY, "Aanbevolen"),
        (Applies.NO, Basis.MANDATORY, "Niet van toepassing"),
        (Applies.UNKNOWN, Basis.MANDATORY, "Nog niet te zeggen"),
    ],
)
def test_it_says_how_strongly_something_is_asked(
    applies: Applies, basis: Basis, text: str
) -> None:
    assert standing(Obligation(ObligationCode.ISV, applies, basis, (), ())) == text
