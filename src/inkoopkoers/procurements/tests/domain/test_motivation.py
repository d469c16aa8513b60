# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The motivation that writes itself."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.approach import advise, needs_motivation
from inkoopkoers.procurements.domain.guidance import OwnLimits
from inkoopkoers.procurements.domain.kinds import Authority, ContractKind
from inkoopkoers.procurements.domain.motivation import (
    Paragraph,
    SentenceCode,
    motivation,
    say,
)
from inkoopkoers.procurements.domain.procedures import (
    Advice,
    Procedure,
    Question,
    ReasonCode,
)
from inkoopkoers.procurements.domain.proportionality import Factor, Weighed
from inkoopkoers.procurements.domain.splitting import Purchase, cumulation
from inkoopkoers.procurements.domain.thresholds import Estimate
from inkoopkoers.procurements.tests.domain.test_approach import questions

DAY = date(2026, 3, 1)


def advice(
    value: int | None = 100_000,
    options: int = 0,
    kind: ContractKind = ContractKind.SUPPLIES,
    factors: dict[Factor, Weighed] | None = None,
    own: OwnLimits | None = None,
) -> Advice:
    estimate = None if value is None else Estimate(Decimal(value), Decimal(options))
    question = Question(
        kind, Authority.DECENTRAL, DAY, estimate, own or OwnLimits(), factors or {}
    )
    return advise(rulebook(), question)


def codes(paragraphs: tuple[Paragraph, ...]) -> list[list[SentenceCode]]:
    return [[sentence.code for sentence in one] for one in paragraphs]


@given(questions)
def test_the_same_answers_give_the_same_text(question: Question) -> None:
    made = advise(rulebook(), question)

    for code in ("", *Procedure, "loting"):
        written = motivation(made, code)
        assert written == motivation(made, code)
        assert all(written)
        said = [one for paragraph in codes(written) for one in paragraph]
        asks = bool(code) and needs_motivation(made, code)
        assert (SentenceCode.REASON_MISSING in said) == asks


def test_it_goes_from_the_value_to_the_choice() -> None:
    written = motivation(advice(), Procedure.MULTIPLE)

    assert codes(written) == [
        [SentenceCode.VALUE, SentenceCode.THRESHOLD, SentenceCode.POSITION],
        [SentenceCode.SINGLE_LIMIT],
        [SentenceCode.FACTORS_MISSING],
        [SentenceCode.CHOICE, SentenceCode.BECAUSE],
    ]


def test_options_are_named_and_said_to_count() -> None:
    first = codes(motivation(advice(200_000, 20_000), Procedure.OPEN))[0]

    assert first[0] is SentenceCode.VALUE_WITH_OPTIONS
    assert first[-1] is SentenceCode.OPTIONS


def test_over_the_threshold_guidance_says_nothing() -> None:
    said = codes(motivation(advice(216_000), Procedure.OPEN))

    assert SentenceCode.SINGLE_LIMIT not in said[1]


def test_without_a_value_it_says_so() -> None:
    said = codes(motivation(advice(None), ""))

    assert said[0] == [SentenceCode.VALUE_UNKNOWN, SentenceCode.THRESHOLD]
    assert said[-1] == [SentenceCode.NO_CHOICE]


@pytest.mark.parametrize(
    ("value", "single", "national"),
    [
        (100_000, "onder", "onder"),
        (150_000, "grijs", "onder"),
        (1_500_000, "vanaf", "grijs"),
        (2_000_000, "vanaf", "vanaf"),
    ],
)
def test_guidance_says_on_which_side_of_each_limit_it_is(
    value: int, single: str, national: str
) -> None:
    made = advice(value, kind=ContractKind.WORKS)

    paragraph = motivation(made, Procedure.MULTIPLE)[1]

    assert [one.value("side") for one in paragraph] == [single, national]


def test_an_own_limit_names_no_rule() -> None:
    own = OwnLimits(single_supplies_eur=Decimal(10_000))

    sentence = motivation(advice(own=own), Procedure.MULTIPLE)[1][0]

    assert sentence.value("amount") == 10_000
    with pytest.raises(KeyError):
        sentence.value("held")


def test_every_factor_stands_there_answered_or_not() -> None:
    factors = {
        Factor.MARKET: Weighed("internationaal", 1),
        Factor.SIZE: Weighed("groot", 1),
    }

    paragraph = motivation(advice(factors=factors), Procedure.MULTIPLE)[2]

    assert [one.code for one in paragraph] == [
        SentenceCode.FACTORS,
        SentenceCode.FACTOR,
        SentenceCode.FACTOR,
        SentenceCode.LEAN,
        SentenceCode.FACTORS_MISSING,
    ]
    assert [one.value("factor") for one in paragraph[1:3]] == ["omvang", "markt"]
    missing = "transactiekosten|inschrijvers|eindresultaat|complexiteit"
    assert paragraph[-1].value("factors") == missing


def test_when_all_factors_are_answered_none_is_missing() -> None:
    factors = {factor: Weighed("middel") for factor in Factor}

    paragraph = motivation(advice(factors=factors), Procedure.MULTIPLE)[2]

    assert SentenceCode.FACTORS_MISSING not in [one.code for one in paragraph]


def test_other_purchases_are_added_up_with_their_warnings() -> None:
    made = advice()
    other = Purchase("Kasten", "meubilair", Decimal(150_000))
    together = cumulation(Decimal(100_000), [other], made.threshold)
    alone = cumulation(Decimal(100_000), [], made.threshold)

    with_other = motivation(made, Procedure.MULTIPLE, cumulation=together)
    without = motivation(made, Procedure.MULTIPLE, cumulation=alone)

    assert [SentenceCode.OTHERS, SentenceCode.SPLIT_WARNING] in codes(with_other)
    assert without == motivation(made, Procedure.MULTIPLE)


def test_a_deviation_names_what_would_fit_and_the_own_reason() -> None:
    made = advice()

    last = motivation(made, Procedure.SINGLE, "Er is maar één maker.")[-1]

    assert [one.code for one in last] == [
        SentenceCode.CHOICE,
        SentenceCode.DEVIATION,
        SentenceCode.OWN_REASON,
    ]
    assert last[1].value("procedures") == "meervoudig-onderhands"
    assert last[2].value("reason") == "Er is maar één maker."


def test_a_reason_that_the_reader_knows_already_is_not_repeated() -> None:
    last = motivation(advice(), Procedure.MULTIPLE)[-1]

    reasons = [one.value("reason") for one in last if one.code == SentenceCode.BECAUSE]
    assert [getattr(one, "code", None) for one in reasons] == [ReasonCode.INVITE]


def test_a_sentence_is_its_code_and_values() -> None:
    sentence = say(SentenceCode.OTHERS, number=2, total=Decimal(3))

    assert (sentence.value("number"), sentence.value("total")) == (2, 3)
