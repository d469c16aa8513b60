# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which procedures fit a purchase."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge import queries as knowledge
from inkoopkoers.knowledge.domain.rules import Status
from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.approach import advise, needs_motivation
from inkoopkoers.procurements.domain.guidance import OwnLimits
from inkoopkoers.procurements.domain.kinds import Authority, ContractKind
from inkoopkoers.procurements.domain.procedures import (
    Advice,
    Fit,
    Fitness,
    NoticeCode,
    Procedure,
    Question,
    ReasonCode,
)
from inkoopkoers.procurements.domain.proportionality import (
    Factor,
    Graded,
    Lean,
    Weighed,
    lean,
    tipping,
)
from inkoopkoers.procurements.domain.thresholds import Estimate, Position
from inkoopkoers.procurements.tests.domain.editions import edition, with_editions

DAY = date(2026, 3, 1)
WORKS, SUPPLIES = ContractKind.WORKS, ContractKind.SUPPLIES
SERVICES, SOCIAL = ContractKind.SERVICES, ContractKind.SOCIAL
SINGLE, MULTIPLE = Procedure.SINGLE, Procedure.MULTIPLE
NATIONAL, OPEN = Procedure.NATIONAL, Procedure.OPEN
WIDER = {Factor.MARKET: Weighed("internationaal", 1)}
SIMPLER = {Factor.SIZE: Weighed("klein", -1)}

factors = st.dictionaries(
    st.sampled_from(Factor),
    st.builds(
        Weighed,
        st.sampled_from([*(one.value for one in Graded), "middel"]),
        st.sampled_from([-1, 0, 1]),
    ),
)
questions = st.builds(
    Question,
    kind=st.sampled_from(ContractKind),
    authority=st.sampled_from(Authority),
    day=st.dates(date(2015, 1, 1), date(2030, 1, 1)),
    estimate=st.none()
    | st.builds(Estimate, st.decimals(0, 10**7, places=2), st.decimals(0, 10**6)),
    own=st.builds(
        OwnLimits,
        *[st.none() | st.decimals(0, 10**7, places=2) for _ in range(3)],
    ),
    factors=factors,
    has_framework=st.sampled_from([None, True, False]),
)


def asked(
    value: str | int | None,
    kind: ContractKind = SUPPLIES,
    *,
    weighed: Mapping[Factor, Weighed] | None = None,
    own: OwnLimits | None = None,
    has_framework: bool | None = False,
) -> Advice:
    """The advice for a decentral authority in March 2026."""
    question = Question(
        kind=kind,
        authority=Authority.DECENTRAL,
        day=DAY,
        estimate=None if value is None else Estimate(Decimal(value)),
        own=own or OwnLimits(),
        factors=weighed or {},
        has_framework=has_framework,
    )
    return advise(rulebook(), question)


def of(advice: Advice, code: Procedure) -> Fit:
    found = advice.of(code)
    assert found
    return found


def codes(fit: Fit) -> list[str]:
    return [reason.code for reason in fit.reasons]


@pytest.mark.parametrize(
    ("kind", "value", "fitting"),
    [
        (SUPPLIES, 0, [SINGLE]),
        (SUPPLIES, "39999.99", [SINGLE]),
        (SUPPLIES, 40_000, [SINGLE, MULTIPLE]),
        (SUPPLIES, 60_000, [SINGLE, MULTIPLE]),
        (SUPPLIES, "60000.01", [MULTIPLE]),
        (SUPPLIES, "215999.99", [MULTIPLE]),
        (SUPPLIES, 216_000, [OPEN]),
        (SERVICES, 216_000, [OPEN]),
        (WORKS, "119999.99", [SINGLE]),
        (WORKS, 150_000, [SINGLE, MULTIPLE]),
        (WORKS, "1199999.99", [MULTIPLE]),
        (WORKS, 1_200_000, [MULTIPLE, NATIONAL]),
        (WORKS, 1_800_000, [MULTIPLE, NATIONAL]),
        (WORKS, "1800000.01", [NATIONAL]),
        (WORKS, "5403999.99", [NATIONAL]),
        (WORKS, 5_404_000, [OPEN]),
        (SOCIAL, 30_000, [SINGLE]),
        (SOCIAL, "749999.99", [MULTIPLE]),
        (SOCIAL, 750_000, [Procedure.SPECIFIC]),
    ],
)
def test_the_size_says_which_procedures_fit(
    kind: ContractKind, value: str | int, fitting: list[Procedure]
) -> None:
    assert list(asked(value, kind).fitting) == fitting


def test_in_a_grey_zone_the_factors_choose() -> None:
    wider, simpler = asked(50_000, weighed=WIDER), asked(50_000, weighed=SIMPLER)

    assert wider.fitting == (MULTIPLE,)
    assert simpler.fitting == (SINGLE,)
    assert of(wider, SINGLE).fit is Fitness.POSSIBLE
    assert of(simpler, MULTIPLE).fit is Fitness.POSSIBLE
    assert ReasonCode.FACTORS_WIDER in codes(of(wider, SINGLE))
    reason = of(simpler, SINGLE).reasons[-1]
    assert (reason.code, reason.words) == (ReasonCode.FACTORS_SIMPLER, (Factor.SIZE,))


def test_outside_a_grey_zone_the_factors_change_nothing() -> None:
    plain, weighed = asked(100_000), asked(100_000, weighed=SIMPLER)

    assert plain.fitting == weighed.fitting == (MULTIPLE,)


def test_a_lighter_procedure_than_fits_asks_a_motivation_and_a_heavier_does_not() -> (
    None
):
    advice = asked(100_000)

    assert needs_motivation(advice, SINGLE)
    assert not needs_motivation(advice, MULTIPLE)
    assert not needs_motivation(advice, NATIONAL)
    assert not needs_motivation(advice, OPEN)
    assert ReasonCode.HEAVIER in codes(of(advice, OPEN))


def test_a_procedure_that_we_do_not_know_asks_a_motivation() -> None:
    assert needs_motivation(asked(100_000), "loting")


def test_over_the_threshold_nothing_below_it_fits_and_the_rule_is_named() -> None:
    fit = of(asked(216_000), NATIONAL)

    assert fit.fit is Fitness.NOT
    reason = fit.reasons[0]
    assert reason.code == ReasonCode.OVER_THRESHOLD
    assert [held.rule.edition for held in reason.rules] == ["2026-01-01"]
    assert reason.amount == 216_000


def test_own_limits_go_before_guidance_and_name_no_rule() -> None:
    own = OwnLimits(single_supplies_eur=Decimal(100_000))

    advice = asked(70_000, own=own)

    assert advice.fitting == (SINGLE,)
    assert advice.guidance.single.is_own
    assert of(advice, SINGLE).reasons[0].rules == ()
    assert not asked(70_000).guidance.single.is_own


def test_own_limits_for_works_are_not_those_for_supplies() -> None:
    own = OwnLimits(
        single_works_eur=Decimal(10_000), national_works_eur=Decimal(100_000)
    )

    assert asked(50_000, WORKS, own=own).fitting == (MULTIPLE,)
    assert asked(200_000, WORKS, own=own).fitting == (NATIONAL,)
    assert asked(30_000, own=own).fitting == (SINGLE,)


def test_inviting_names_how_many_with_the_rules() -> None:
    reason = of(asked(100_000), MULTIPLE).reasons[-1]

    assert reason.code == ReasonCode.INVITE
    assert [held.rule.value for held in reason.rules] == [3, 5]


@pytest.mark.parametrize(
    "much",
    [
        {Factor.COSTS: Weighed("hoog", -1)},
        {Factor.BIDDERS: Weighed("veel", 1)},
    ],
)
def test_a_selection_first_fits_when_many_would_bid_or_bidding_is_costly(
    much: Mapping[Factor, Weighed],
) -> None:
    advice = asked(500_000, weighed=much)

    fit = of(advice, Procedure.RESTRICTED)
    assert fit.fit is Fitness.FITS
    assert fit.reasons[-1].words == tuple(much)
    assert of(asked(500_000), Procedure.RESTRICTED).fit is Fitness.POSSIBLE


@pytest.mark.parametrize("code", [Procedure.DIALOGUE, Procedure.NEGOTIATION])
def test_talking_is_for_complex_contracts(code: Procedure) -> None:
    complex_ = asked(500_000, weighed={Factor.COMPLEXITY: Weighed("complex", 1)})
    simple = asked(500_000, weighed={Factor.COMPLEXITY: Weighed("eenvoudig", -1)})

    assert of(complex_, code).fit is Fitness.POSSIBLE
    assert of(simple, code).fit is Fitness.NOT
    assert codes(of(simple, code)) == [ReasonCode.NOT_COMPLEX]
    assert ReasonCode.COMPLEXITY_UNKNOWN in codes(of(asked(500_000), code))


def test_a_partnership_is_for_what_nobody_sells_yet() -> None:
    code = Procedure.INNOVATION
    new = asked(500_000, weighed={Factor.RESULT: Weighed("open", 1)})
    known = asked(500_000, weighed={Factor.RESULT: Weighed("bekend", -1)})

    assert of(new, code).fit is Fitness.POSSIBLE
    assert of(known, code).fit is Fitness.NOT
    assert ReasonCode.RESULT_UNKNOWN in codes(of(asked(500_000), code))


def test_social_services_have_their_own_regime() -> None:
    over, below = asked(750_000, SOCIAL), asked(400_000, SOCIAL)

    assert of(over, OPEN).fit is Fitness.POSSIBLE
    assert of(below, Procedure.SPECIFIC).fit is Fitness.POSSIBLE
    assert of(asked(750_000), Procedure.SPECIFIC).fit is Fitness.NOT


@pytest.mark.parametrize(
    ("has_framework", "expected"),
    [(True, Fitness.FITS), (False, Fitness.NOT), (None, Fitness.POSSIBLE)],
)
def test_a_mini_competition_needs_a_framework_agreement(
    has_framework: bool | None, expected: Fitness
) -> None:
    advice = asked(500_000, has_framework=has_framework)

    assert of(advice, Procedure.MINI_COMPETITION).fit is expected


def test_without_a_value_everything_is_possible_and_nothing_fits() -> None:
    advice = asked(None)

    below = [of(advice, code) for code in (SINGLE, MULTIPLE, NATIONAL, OPEN)]
    assert {one.fit for one in below} == {Fitness.POSSIBLE}
    assert {one.reasons[0].code for one in below} == {ReasonCode.VALUE_UNKNOWN}
    assert advice.position is None
    assert advice.fitting == ()


def test_a_reader_is_told_of_options_and_of_what_lies_near() -> None:
    question = Question(
        SUPPLIES,
        Authority.DECENTRAL,
        DAY,
        Estimate(Decimal(200_000), Decimal(16_000)),
    )

    with_options = advise(rulebook(), question)

    assert [one.code for one in with_options.notices] == [NoticeCode.OPTIONS]
    assert [one.code for one in asked(200_000).notices] == [NoticeCode.NEAR]
    assert asked(200_000).position is Position.NEAR
    assert asked(100_000).notices == ()


def test_a_reader_is_told_of_a_threshold_that_nobody_knows_or_checked() -> None:
    book = with_editions(
        edition(
            "drempel-werken",
            5_000_000,
            date(2026, 1, 1),
            date(2027, 12, 31),
            Status.UNVERIFIED,
        )
    )

    advice = advise(book, Question(WORKS, Authority.CENTRAL, date(2028, 1, 1)))

    found = [one.code for one in advice.notices]
    assert found == [NoticeCode.BEYOND, NoticeCode.UNVERIFIED]


def test_the_advice_names_every_edition_that_it_used_once() -> None:
    found = [held.rule.code for held in asked(100_000).rules]

    assert found == [
        "drempel-leveringen-diensten-decentraal",
        "richtgrens-enkelvoudig-leveringen-diensten",
        "uitnodigen-minimaal",
        "uitnodigen-maximaal",
    ]


@given(questions)
def test_every_procedure_is_judged_once_with_a_reason(question: Question) -> None:
    advice = advise(rulebook(), question)

    assert [one.code for one in advice.procedures] == list(Procedure)
    assert all(one.reasons for one in advice.procedures)
    assert advice.of("onbekend") is None


@given(questions)
def test_with_a_value_something_always_fits(question: Question) -> None:
    advice = advise(rulebook(), question)

    assert bool(advice.fitting) >= (question.estimate is not None)


@given(questions)
def test_what_is_meant_for_below_never_fits_over_the_threshold(
    question: Question,
) -> None:
    advice = advise(rulebook(), question)

    if advice.position is Position.OVER:
        assert not {SINGLE, MULTIPLE, NATIONAL} & set(advice.fitting)
        assert needs_motivation(advice, SINGLE)


@given(factors)
def test_every_answer_has_one_vote(weighed: Mapping[Factor, Weighed]) -> None:
    wider, simpler = tipping(weighed, Lean.WIDER), tipping(weighed, Lean.SIMPLER)

    assert not set(wider) & set(simpler)
    opposite = {one: Weighed(said.answer, -said.leans) for one, said in weighed.items()}
    assert tipping(opposite, Lean.WIDER) == simpler
    assert (lean(weighed) is Lean.EVEN) == (len(wider) == len(simpler))


def test_the_vocabularies_have_the_names_that_the_rules_use() -> None:
    answers = {
        one.code: {answer.code for answer in one.answers}
        for one in knowledge.proportionality()
    }

    assert set(answers) == set(Factor)
    assert {one.code for one in knowledge.procedures()} == set(Procedure)
    assert Graded.COSTS_HIGH in answers[Factor.COSTS]
    assert Graded.MANY_BIDDERS in answers[Factor.BIDDERS]
    assert Graded.RESULT_OPEN in answers[Factor.RESULT]
    assert Graded.COMPLEX in answers[Factor.COMPLEXITY]
