# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which obligations apply, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge import queries as knowledge
from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.kinds import Authority, ContractKind
from inkoopkoers.procurements.domain.obligations import obligations
from inkoopkoers.procurements.domain.situation import (
    Applies,
    Basis,
    Fact,
    Obligation,
    ObligationCode,
    OwnSocialReturn,
    Situation,
    WhyCode,
)

DAY = date(2026, 3, 1)
YES, NO, UNKNOWN = Applies.YES, Applies.NO, Applies.UNKNOWN
MVI = ObligationCode.MVI_CRITERIA
HALF = ObligationCode.SIGNIFICANT_HALF
IMPACT = ObligationCode.IMPACT_WEIGHT
SOCIAL_RETURN = ObligationCode.SOCIAL_RETURN
ISV = ObligationCode.ISV
MUNICIPALITY = Situation(ContractKind.SERVICES, Authority.DECENTRAL, DAY)
RIJK = Situation(ContractKind.SERVICES, Authority.CENTRAL, DAY)
RISKS = frozenset({"bedrijfskleding", "energie"})

amounts = st.none() | st.decimals(0, 10**7, places=2)
maybe = st.sampled_from([None, True, False])
situations = st.builds(
    Situation,
    kind=st.sampled_from(ContractKind),
    authority=st.sampled_from(Authority),
    day=st.dates(date(2015, 1, 1), date(2030, 1, 1)),
    value=amounts,
    months=st.none() | st.integers(0, 600),
    wage_sum=amounts,
    product_group=st.sampled_from([None, "", "catering"]),
    isv_category=st.sampled_from([None, "", "energie", "papier"]),
    isv_categories=st.just(RISKS),
    is_category_managed=maybe,
    has_manifest=st.booleans(),
    own_social_return=st.none()
    | st.builds(OwnSocialReturn, st.decimals(0, 10**6), st.integers(0, 24)),
    levels=st.none()
    | st.dictionaries(st.sampled_from(["klimaat", "circulair"]), st.integers(0, 3)),
    impact_weight=st.none() | st.decimals(0, 100, places=1),
    asks_social_return=maybe,
    asks_isv=maybe,
)


def one(code: ObligationCode, situation: Situation) -> Obligation:
    """The obligation with this code in a situation."""
    return next(
        found for found in obligations(rulebook(), situation) if found.code is code
    )


def why(obligation: Obligation) -> list[str]:
    return [reason.code for reason in obligation.why]


@given(situations)
def test_every_obligation_is_judged_once_with_a_reason(situation: Situation) -> None:
    found = obligations(rulebook(), situation)

    assert [judged.code for judged in found] == list(ObligationCode)
    for judged in found:
        assert judged.why
        assert (judged.applies is UNKNOWN) == bool(judged.missing)
        assert judged.is_met is None or judged.applies is YES
        assert not (judged.asks_answer and judged.is_recommended)


@given(situations)
def test_filling_in_a_fact_never_undoes_an_answer(situation: Situation) -> None:
    filled = replace(
        situation,
        value=situation.value or Decimal(10**7),
        months=12 if situation.months is None else situation.months,
        wage_sum=situation.wage_sum or Decimal(10**6),
        product_group=situation.product_group
        if situation.product_group is not None
        else "catering",
    )

    before = obligations(rulebook(), situation)
    after = obligations(rulebook(), filled)

    # A value or wage sum of 0 was filled in, and is another one now.
    if situation.value != 0 and situation.wage_sum != 0:
        for was, now in zip(before, after, strict=True):
            assert was.applies in {UNKNOWN, now.applies}


@pytest.mark.parametrize(
    ("situation", "applies", "basis"),
    [
        (replace(RIJK, product_group="catering"), YES, Basis.MANDATORY),
        (replace(RIJK, product_group=""), NO, Basis.MANDATORY),
        (replace(RIJK, product_group=None), UNKNOWN, Basis.MANDATORY),
        (replace(MUNICIPALITY, product_group="catering"), YES, Basis.VOLUNTARY),
        (
            replace(MUNICIPALITY, product_group="catering", has_manifest=True),
            YES,
            Basis.EFFORT,
        ),
    ],
)
def test_criteria_are_asked_of_the_rijk_and_recommended_to_others(
    situation: Situation, applies: Applies, basis: Basis
) -> None:
    found = one(MVI, situation)

    assert (found.applies, found.basis) == (applies, basis)
    assert [held.rule.code for held in found.rules] == ["mvi-productgroepen"]
    assert found.is_recommended == (applies is YES and basis is Basis.VOLUNTARY)


@pytest.mark.parametrize(
    ("levels", "has_criteria", "is_significant"),
    [
        (None, None, None),
        ({}, False, False),
        ({"klimaat": 0}, False, False),
        ({"klimaat": 1}, True, False),
        ({"klimaat": 1, "circulair": 2}, True, True),
        ({"klimaat": 3}, True, True),
    ],
)
def test_the_highest_level_of_the_criteria_says_whether_it_is_met(
    levels: dict[str, int] | None,
    has_criteria: bool | None,
    is_significant: bool | None,
) -> None:
    situation = replace(RIJK, product_group="catering", levels=levels)

    assert one(MVI, situation).is_met is has_criteria
    assert one(HALF, situation).is_met is is_significant


@pytest.mark.parametrize(
    ("day", "applies"), [(date(2019, 12, 31), NO), (date(2020, 1, 1), YES)]
)
def test_half_of_the_tenders_is_a_goal_since_2020(day: date, applies: Applies) -> None:
    situation = replace(RIJK, day=day, product_group="catering")

    found = one(HALF, situation)

    assert (found.applies, found.basis) == (applies, Basis.EFFORT)
    if applies is NO:
        assert why(found) == [WhyCode.NOT_YET]
    else:
        assert found.rules[0].rule.value == 50


@pytest.mark.parametrize(
    ("managed", "weight", "applies", "is_met"),
    [
        (None, None, UNKNOWN, None),
        (False, 60, NO, None),
        (True, None, YES, None),
        (True, "49.9", YES, False),
        (True, 50, YES, True),
    ],
)
def test_impact_weighs_half_under_category_management(
    managed: bool | None, weight: str | int | None, applies: Applies, is_met: bool
) -> None:
    situation = replace(
        RIJK,
        is_category_managed=managed,
        impact_weight=None if weight is None else Decimal(weight),
    )

    found = one(IMPACT, situation)

    assert (found.applies, found.is_met) == (applies, is_met)


@pytest.mark.parametrize(
    ("kind", "wages", "months", "applies", "missing"),
    [
        (ContractKind.SERVICES, "249999.99", 6, NO, ()),
        (ContractKind.SERVICES, 250_000, 5, NO, ()),
        (ContractKind.SERVICES, 250_000, 6, YES, ()),
        (ContractKind.WORKS, 250_000, 6, YES, ()),
        (ContractKind.SOCIAL, 250_000, 6, YES, ()),
        (ContractKind.SUPPLIES, 250_000, 6, NO, ()),
        (ContractKind.SERVICES, None, 6, UNKNOWN, (Fact.WAGE_SUM,)),
        (ContractKind.SERVICES, 250_000, None, UNKNOWN, (Fact.MONTHS,)),
        (ContractKind.SERVICES, None, None, UNKNOWN, (Fact.WAGE_SUM, Fact.MONTHS)),
        (ContractKind.SERVICES, None, 5, NO, ()),
        (ContractKind.SUPPLIES, None, None, NO, ()),
    ],
)
def test_the_rijk_asks_social_return_from_a_wage_sum_and_a_term(
    kind: ContractKind,
    wages: str | int | None,
    months: int | None,
    applies: Applies,
    missing: tuple[Fact, ...],
) -> None:
    situation = replace(
        RIJK,
        kind=kind,
        wage_sum=None if wages is None else Decimal(wages),
        months=months,
    )

    found = one(SOCIAL_RETURN, situation)

    assert (found.applies, found.missing) == (applies, missing)
    assert found.basis is Basis.MANDATORY
    assert [held.rule.value for held in found.rules] == [250_000, 6]


def test_others_look_in_their_own_policy_for_social_return() -> None:
    found = one(
        SOCIAL_RETURN,
        replace(MUNICIPALITY, wage_sum=Decimal(10**6), months=48),
    )

    assert (found.applies, found.basis) == (UNKNOWN, Basis.VOLUNTARY)
    assert why(found) == [WhyCode.SEE_OWN_POLICY]
    assert found.missing == (Fact.OWN_POLICY,)


@pytest.mark.parametrize(
    ("value", "months", "own_months", "applies"),
    [
        (99_999, 12, 6, NO),
        (100_000, 12, 6, YES),
        (100_000, 5, 6, NO),
        (100_000, None, 6, UNKNOWN),
        (100_000, None, 0, YES),
        (None, 12, 6, UNKNOWN),
    ],
)
def test_an_own_policy_looks_at_the_value_and_the_term(
    value: int | None, months: int | None, own_months: int, applies: Applies
) -> None:
    situation = replace(
        MUNICIPALITY,
        value=None if value is None else Decimal(value),
        months=months,
        own_social_return=OwnSocialReturn(Decimal(100_000), own_months),
        asks_social_return=True,
    )

    found = one(SOCIAL_RETURN, situation)

    assert (found.applies, found.basis) == (applies, Basis.MANDATORY)
    assert found.is_met is (True if applies is YES else None)
    assert found.rules == ()


@pytest.mark.parametrize(
    ("authority", "value", "category", "applies", "basis"),
    [
        (Authority.CENTRAL, 140_000, "energie", YES, Basis.MANDATORY),
        (Authority.CENTRAL, "139999.99", "energie", YES, Basis.VOLUNTARY),
        (Authority.CENTRAL, 140_000, "papier", NO, Basis.MANDATORY),
        (Authority.CENTRAL, 140_000, "", NO, Basis.MANDATORY),
        (Authority.CENTRAL, None, "", NO, Basis.MANDATORY),
        (Authority.CENTRAL, None, "energie", UNKNOWN, Basis.MANDATORY),
        (Authority.CENTRAL, 140_000, None, UNKNOWN, Basis.MANDATORY),
        (Authority.DECENTRAL, 10**7, "energie", YES, Basis.VOLUNTARY),
        (Authority.DECENTRAL, None, "energie", YES, Basis.VOLUNTARY),
        (Authority.UTILITY, 10**7, "papier", NO, Basis.VOLUNTARY),
    ],
)
def test_social_conditions_hold_for_the_rijk_from_the_threshold_in_a_risk_category(
    authority: Authority,
    value: str | int | None,
    category: str | None,
    applies: Applies,
    basis: Basis,
) -> None:
    situation = replace(
        RIJK,
        authority=authority,
        value=None if value is None else Decimal(value),
        isv_category=category,
        isv_categories=RISKS,
    )

    found = one(ISV, situation)

    assert (found.applies, found.basis) == (applies, basis)


@pytest.mark.parametrize(
    ("day", "number", "threshold"),
    [
        (date(2022, 5, 31), 10, 140_000),
        (date(2022, 6, 1), 8, 140_000),
        (date(2023, 12, 31), 8, 140_000),
        (date(2024, 1, 1), 8, 143_000),
        (date(2025, 12, 31), 8, 143_000),
        (date(2026, 1, 1), 8, 140_000),
    ],
)
def test_social_conditions_name_the_editions_of_the_day(
    day: date, number: int, threshold: int
) -> None:
    categories = frozenset(one.code for one in knowledge.isv_categories(day))
    situation = replace(
        RIJK,
        day=day,
        value=Decimal(threshold),
        isv_category="bedrijfskleding",
        isv_categories=categories,
    )

    found = one(ISV, situation)

    assert (found.applies, found.basis) == (YES, Basis.MANDATORY)
    assert [held.rule.value for held in found.rules] == [number, threshold]
    assert len(categories) == number
