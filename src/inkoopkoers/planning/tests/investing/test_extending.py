# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Written off but fine: use it longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from inkoopkoers.planning.domain.investing.assets import AssetKind
from inkoopkoers.planning.domain.investing.extending import Extension, extensions_of
from inkoopkoers.planning.tests.investing.making import a_plan, an_asset

GOOD: dict[str, Any] = {"condition": 2, "condition_on": date(2026, 3, 3)}


def test_what_is_good_when_it_is_due_may_be_used_a_year_longer() -> None:
    asset = an_asset(**GOOD, growth=Decimal("0.10"))

    (found,) = extensions_of(a_plan(), [asset])

    # 15,972.00 + 25,723.07 become 17,569.20 + 28,295.37; now 9,917.36 over 5 or 6
    assert found == Extension(
        asset="L1",
        condition=2,
        condition_on=date(2026, 3, 3),
        is_past_life=False,
        years=1,
        from_year=2029,
        to_year=2030,
        moved_years=1,
        postponed_eur=Decimal("15972.00"),
        saved_in_plan_eur=Decimal("-4169.50"),
        saved_per_year_eur=Decimal("330.58"),
    )


def test_a_replacement_that_leaves_the_plan_saves_all_of_it() -> None:
    asset = an_asset(**GOOD, first_year=2030)

    (found,) = extensions_of(a_plan(), [asset])

    assert (found.from_year, found.to_year) == (2035, 2036)
    assert found.saved_in_plan_eur == found.postponed_eur == 12_000


def test_what_is_long_written_off_may_stay_from_the_first_year_of_the_plan() -> None:
    asset = an_asset(first_year=2015, condition=1)

    (found,) = extensions_of(a_plan(), [asset])

    assert found.is_past_life
    assert (found.from_year, found.to_year, found.years) == (2026, 2028, 2)
    assert found.moved_years == 8
    # 12,000 over 11 years of use, or over 13
    assert found.saved_per_year_eur == Decimal("167.83")


@pytest.mark.parametrize(
    "changes",
    [
        {"condition": 3},
        {"condition": None},
        {"first_year": 2031},
        {"is_replaced": False},
        {"kind": AssetKind.LICENCE},
        {"disposed_year": 2028},
        {"life_years": None},
        {"moved_years": 1},
    ],
)
def test_there_is_no_proposal_when(changes: dict[str, Any]) -> None:
    assert extensions_of(a_plan(), [an_asset(**{**GOOD, **changes})]) == ()


def test_a_proposal_that_was_taken_comes_back_when_the_plan_begins_later() -> None:
    asset = an_asset(first_year=2015, condition=2)
    (found,) = extensions_of(a_plan(), [asset])

    longer = replace(asset, moved_years=found.moved_years)

    assert extensions_of(a_plan(), [longer]) == ()
    (again,) = extensions_of(a_plan(from_year=2027), [longer])
    assert (again.from_year, again.to_year) == (2027, 2028)


def test_what_postpones_most_comes_first_and_the_caller_says_how_long() -> None:
    assets = [an_asset(**GOOD), an_asset(**GOOD, code="L2", quantity=40)]

    first, second = extensions_of(a_plan(), assets, years_longer={2: 3})

    assert (first.asset, second.asset) == ("L2", "L1")
    assert first.years == 3
