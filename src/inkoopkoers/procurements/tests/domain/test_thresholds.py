# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The European threshold on the days around each change, and where a value stands."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.kinds import Authority, ContractKind
from inkoopkoers.procurements.domain.reasons import value_of
from inkoopkoers.procurements.domain.thresholds import (
    Estimate,
    Position,
    options_take_it_over,
    position,
    threshold,
    threshold_code,
)
from inkoopkoers.procurements.tests.domain.editions import edition, with_editions

WORKS, SUPPLIES = ContractKind.WORKS, ContractKind.SUPPLIES
SERVICES, SOCIAL = ContractKind.SERVICES, ContractKind.SOCIAL
CENTRAL, DECENTRAL = Authority.CENTRAL, Authority.DECENTRAL
UTILITY = Authority.UTILITY

# From facts: first and last day, then works, central and decentral supplies/services.
EDITIONS = [
    (date(2018, 1, 1), date(2019, 12, 31), 5_548_000, 144_000, 221_000),
    (date(2020, 1, 1), date(2021, 12, 31), 5_350_000, 139_000, 214_000),
    (date(2022, 1, 1), date(2023, 12, 31), 5_382_000, 140_000, 215_000),
    (date(2024, 1, 1), date(2025, 12, 31), 5_538_000, 143_000, 221_000),
    (date(2026, 1, 1), date(2027, 12, 31), 5_404_000, 140_000, 216_000),
]
TABLE = [
    (day, kind, authority, amount)
    for first, last, works, central, decentral in EDITIONS
    for day in (first, last)
    for kind, authority, amount in [
        (WORKS, CENTRAL, works),
        (WORKS, DECENTRAL, works),
        (WORKS, UTILITY, works),
        (SUPPLIES, CENTRAL, central),
        (SERVICES, CENTRAL, central),
        (SUPPLIES, DECENTRAL, decentral),
        (SERVICES, DECENTRAL, decentral),
        (SOCIAL, CENTRAL, 750_000),
        (SOCIAL, DECENTRAL, 750_000),
    ]
]
UTILITIES = [
    (date(2024, 1, 1), SUPPLIES, 443_000),
    (date(2025, 12, 31), SERVICES, 443_000),
    (date(2026, 1, 1), SUPPLIES, 432_000),
    (date(2027, 12, 31), SERVICES, 432_000),
    (date(2026, 1, 1), SOCIAL, 1_000_000),
    (date(2027, 12, 31), SOCIAL, 1_000_000),
]
amounts = st.decimals(0, 10**9, places=2)


@pytest.mark.parametrize(("day", "kind", "authority", "amount"), TABLE)
def test_the_threshold_is_that_of_the_edition_of_the_day(
    day: date, kind: ContractKind, authority: Authority, amount: int
) -> None:
    found = threshold(rulebook(), kind, authority, day)

    assert found.amount == amount
    assert not found.is_beyond


@pytest.mark.parametrize(("day", "kind", "amount"), UTILITIES)
def test_utility_sectors_have_thresholds_of_their_own(
    day: date, kind: ContractKind, amount: int
) -> None:
    found = threshold(rulebook(), kind, UTILITY, day)

    assert found.amount == amount
    assert not found.is_beyond


@pytest.mark.parametrize("kind", list(ContractKind))
@pytest.mark.parametrize("authority", list(Authority))
def test_after_the_last_edition_the_nearest_one_is_used_and_said_to_be_so(
    kind: ContractKind, authority: Authority
) -> None:
    last = threshold(rulebook(), kind, authority, date(2027, 12, 31))

    after = threshold(rulebook(), kind, authority, date(2028, 1, 1))

    assert after.is_beyond
    assert after.held.is_beyond
    assert after.rule == last.rule
    assert after.rule.edition == "2026-01-01"


@pytest.mark.parametrize("kind", list(ContractKind))
@pytest.mark.parametrize("authority", list(Authority))
def test_before_the_first_edition_the_nearest_one_is_used_and_said_to_be_so(
    kind: ContractKind, authority: Authority
) -> None:
    before = threshold(rulebook(), kind, authority, date(2017, 12, 31))

    first, *_ = rulebook().editions(threshold_code(kind, authority))
    assert before.is_beyond
    assert before.rule == first


def test_a_rule_without_a_number_is_no_threshold() -> None:
    book = with_editions(edition("drempel-werken", None))

    with pytest.raises(ValueError, match="has no value"):
        value_of(book.on("drempel-werken", date(2026, 1, 1)))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", Position.BELOW),
        ("172799.99", Position.BELOW),
        ("172800", Position.NEAR),
        ("215999.99", Position.NEAR),
        ("216000", Position.OVER),
        ("216000.01", Position.OVER),
    ],
)
def test_exactly_on_the_threshold_counts_as_over_it(
    value: str, expected: Position
) -> None:
    limit = threshold(rulebook(), SUPPLIES, DECENTRAL, date(2026, 3, 1))

    assert position(Decimal(value), limit) is expected


@given(amounts, amounts)
def test_options_count(base: Decimal, options: Decimal) -> None:
    limit = threshold(rulebook(), SUPPLIES, DECENTRAL, date(2026, 3, 1))
    estimate = Estimate(base, options)

    took_it_over = options_take_it_over(estimate, limit)

    without = position(base, limit) is Position.OVER
    with_them = position(estimate.total, limit) is Position.OVER
    assert took_it_over == (with_them and not without)
    assert with_them or not without


def test_an_estimate_has_no_options_unless_someone_says_so() -> None:
    assert Estimate(Decimal(10)).total == 10
