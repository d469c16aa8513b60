# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Purchases that count together, and small lots."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.kinds import Authority, ContractKind
from inkoopkoers.procurements.domain.splitting import (
    Purchase,
    SplitWarning,
    Term,
    cumulation,
    same_category,
    small_lots,
)
from inkoopkoers.procurements.domain.thresholds import Threshold, threshold

DAY = date(2026, 3, 1)
amounts = st.decimals(0, 10**7, places=2)


def limit() -> Threshold:
    """216,000: what a decentral authority has for supplies in 2026."""
    return threshold(rulebook(), ContractKind.SUPPLIES, Authority.DECENTRAL, DAY)


def other(value: Decimal | int, category: str = "meubilair") -> Purchase:
    return Purchase("Kasten", category, Decimal(value), DAY)


@pytest.mark.parametrize(
    ("own", "others", "warnings"),
    [
        (100_000, [], []),
        (100_000, [115_999], []),
        (100_000, [116_000], [SplitWarning.TOGETHER_OVER]),
        (100_000, [60_000, 60_000], [SplitWarning.TOGETHER_OVER]),
        (194_399, [], []),
        (194_400, [], [SplitWarning.JUST_UNDER]),
        (
            200_000,
            [20_000],
            [SplitWarning.TOGETHER_OVER, SplitWarning.JUST_UNDER],
        ),
        (216_000, [500_000], []),
    ],
)
def test_a_purchase_below_the_threshold_is_looked_at_with_the_others(
    own: int, others: list[int], warnings: list[SplitWarning]
) -> None:
    found = cumulation(Decimal(own), [other(value) for value in others], limit())

    assert list(found.warnings) == warnings
    assert found.total == own + sum(others)


@given(amounts, st.lists(amounts, max_size=5), amounts)
def test_another_purchase_never_takes_a_warning_away(
    own: Decimal, others: list[Decimal], extra: Decimal
) -> None:
    purchases = [other(value) for value in others]

    before = cumulation(own, purchases, limit())
    after = cumulation(own, [*purchases, other(extra)], limit())

    assert set(before.warnings) <= set(after.warnings)
    assert after.total >= before.total


def test_only_the_same_category_in_the_term_counts() -> None:
    term = Term(date(2026, 1, 1), date(2026, 12, 31))
    inside = [
        Purchase("eerste dag", "meubilair", Decimal(1), date(2026, 1, 1)),
        Purchase("laatste dag", "meubilair", Decimal(1), date(2026, 12, 31)),
        Purchase("dag onbekend", "meubilair", Decimal(1)),
    ]
    outside = [
        Purchase("een dag te vroeg", "meubilair", Decimal(1), date(2025, 12, 31)),
        Purchase("een dag te laat", "meubilair", Decimal(1), date(2027, 1, 1)),
        Purchase("iets anders", "papier", Decimal(1), date(2026, 5, 1)),
    ]

    found = same_category([*inside, *outside], "meubilair", term)

    assert list(found) == inside


def test_without_a_category_nothing_belongs_together() -> None:
    term = Term(date(2026, 1, 1), date(2026, 12, 31))

    assert same_category([other(1, category="")], "", term) == ()


def test_small_lots_may_be_a_fifth_of_all_lots() -> None:
    lots = [Decimal(320_000), Decimal(79_999), Decimal(1)]

    found = small_lots(rulebook(), ContractKind.SUPPLIES, DAY, lots)

    assert found.small == (1, 2)
    assert found.total == 400_000
    assert found.small_total == 80_000
    assert found.share == 20
    assert found.is_within_share


def test_small_lots_of_more_than_a_fifth_do_not_all_stay_out() -> None:
    lots = [Decimal(320_000), Decimal(79_999), Decimal(2)]

    found = small_lots(rulebook(), ContractKind.SERVICES, DAY, lots)

    assert not found.is_within_share


def test_a_lot_on_the_limit_is_not_small() -> None:
    lots = [Decimal(80_000), Decimal("79999.99")]

    found = small_lots(rulebook(), ContractKind.SOCIAL, DAY, lots)

    assert found.small == (1,)


def test_lots_of_works_have_a_limit_of_their_own_and_nobody_checked_it() -> None:
    found = small_lots(rulebook(), ContractKind.WORKS, DAY, [Decimal(999_999)])

    assert found.small == (0,)
    assert not found.lot_limit.rule.is_verified
    assert not found.share_limit.rule.is_verified


def test_no_lots_have_no_share() -> None:
    found = small_lots(rulebook(), ContractKind.WORKS, DAY, [])

    assert found.total == found.share == 0
    assert found.is_within_share
