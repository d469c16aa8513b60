# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Totals, their parts, and which alternative is cheapest."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from inkoopkoers.costing.domain.flows import flows_of
from inkoopkoers.costing.domain.results import (
    Result,
    cheapest,
    in_cents,
    ranking,
    result_of,
    results_of,
)
from inkoopkoers.costing.domain.sheet import (
    Budget,
    Category,
    CostLine,
    Measure,
    Rhythm,
)
from inkoopkoers.costing.tests.domain.sheets import (
    a_line,
    a_rate,
    a_sheet,
    an_alternative,
)

LINES = (
    a_line("koop", "1000", budget=Budget.INVESTMENT, payer="bestuur"),
    a_line("beheer", "100", rhythm=Rhythm.YEARLY, category=Category.SUPPORT),
    a_line(
        "stroom",
        "100",
        category=Category.ENERGY,
        measure=Measure.KWH,
        rhythm=Rhythm.YEARLY,
        payer="scholen",
    ),
)


def the_result(*lines: CostLine, years: int = 10, rate: str = "0.03") -> Result:
    alternative = an_alternative(*lines)
    sheet = a_sheet(alternative, horizon_years=years, rate=a_rate((rate, None)))
    return result_of(sheet, alternative)


def costing(*amounts: str) -> tuple[Result, ...]:
    return results_of(
        a_sheet(
            *(
                an_alternative(a_line(amount=amount), code=code)
                for code, amount in zip("abcd", amounts, strict=False)
            )
        )
    )


def test_the_total_is_what_buyer_and_society_pay() -> None:
    result = the_result(*LINES)
    annuity = (1 - 1.03**-10) / 0.03

    assert result.internal == pytest.approx(1000 + (100 + 32) * annuity)
    assert result.external == pytest.approx(100 * 0.374 * 0.13 * annuity)
    assert result.total == pytest.approx(result.internal + result.external)
    assert result.yearly == pytest.approx(result.total / annuity)


def test_the_parts_add_up() -> None:
    result = the_result(*LINES)

    assert sum(result.by_category.values()) == pytest.approx(result.total)
    assert sum(result.by_budget.values()) == pytest.approx(result.internal)
    assert sum(result.by_payer.values()) == pytest.approx(result.internal)
    assert set(result.by_payer) == {"bestuur", "", "scholen"}
    assert result.by_category[Category.PURCHASE] == 1000


def test_society_is_in_no_budget_and_with_no_payer() -> None:
    line = a_line(category=Category.MKI)

    result = the_result(line)

    assert (result.external, result.by_budget, result.by_payer) == (100, {}, {})
    assert all(cash.total == 0 for cash in result.cash)


def test_cash_is_what_is_paid_each_year_out_of_each_budget() -> None:
    result = the_result(*LINES[:2], years=2)

    assert [(c.year, c.investment, c.running) for c in result.cash] == [
        (0, 1000, 0),
        (1, 0, 100),
        (2, 0, 100),
    ]
    assert [cash.total for cash in result.cash] == [1000, 100, 100]


def test_the_cumulative_line_ends_at_the_total() -> None:
    result = the_result(*LINES)

    assert result.cumulative[0] == 1000
    assert result.cumulative[-1] == pytest.approx(result.total)
    assert result.paid[2] == pytest.approx(1000 + 2 * (100 + 32 + 4.862))
    assert len(result.cumulative) == len(result.paid) == 11


def test_the_cheapest_comes_first() -> None:
    ranked = ranking(costing("300", "100", "200"))

    assert [(one.place, one.result.alternative) for one in ranked] == [
        (1, "b"),
        (2, "c"),
        (3, "a"),
    ]
    assert not any(one.is_equal for one in ranked)


def test_what_is_equal_to_the_cent_shares_its_place() -> None:
    results = costing("200", "100.004", "100", "100.006")

    ranked = ranking(results)

    assert [(one.place, one.result.alternative, one.is_equal) for one in ranked] == [
        (1, "b", True),
        (1, "c", True),
        (3, "d", False),
        (4, "a", False),
    ]
    assert [one.alternative for one in cheapest(results)] == ["b", "c"]


def test_of_nothing_nothing_is_cheapest() -> None:
    assert cheapest(()) == ()


@pytest.mark.parametrize(
    ("euros", "cents"),
    [(0.005, 1), (-0.005, -1), (1.004, 100), (2.675, 268), (1e42, 10**44)],
)
def test_half_a_cent_goes_away_from_zero(euros: float, cents: int) -> None:
    assert in_cents(euros) == cents


def test_the_yearly_equivalent_is_that_of_buying_again_until_lives_meet() -> None:
    """Lives of 4 and 6 years meet at 12: money.md calls this exact."""
    for life in (4, 6):
        once = the_result(a_line(amount="900"), years=life)
        chain = the_result(a_line(amount="900", life_years=life), years=12)

        assert once.yearly == pytest.approx(chain.yearly, rel=1e-12)


def test_a_series_of_growing_payments_is_that_of_a_published_example() -> None:
    """1,000 in year 1, growing 5 %: year 6 pays 1,276.28, worth 761 now at 9 %.

    From energyprofessionalsymposium.com, on the life cycle analysis method (12.14).
    """
    line = a_line(
        # Our amounts are those of the start, one year before the first payment.
        amount=str(Decimal(1000) / Decimal("1.05")),
        growth=Decimal("0.05"),
        rhythm=Rhythm.YEARLY,
    )

    sheet = a_sheet(rate=a_rate(("0.09", None)))

    sixth = flows_of(sheet, an_alternative(line))[5]

    assert round(sixth.amount, 2) == 1276.28
    assert round(sixth.present) == 761


def test_a_result_names_its_alternative() -> None:
    sheet = a_sheet(replace(an_alternative(code="z"), name="Zon BV"))

    (result,) = results_of(sheet)

    assert (result.alternative, result.name, result.total) == ("z", "Zon BV", 0)
