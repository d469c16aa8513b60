# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was planned beside what was spent."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.planning.domain.investing.plan import Actual
from inkoopkoers.planning.domain.investing.reality import compared, per_year
from inkoopkoers.planning.domain.investing.rolling_up import figures_of
from inkoopkoers.planning.tests.investing.making import a_plan, an_asset


def test_plan_and_reality_stand_beside_each_other_per_unit_and_year() -> None:
    plan = a_plan(from_year=2029, to_year=2030)
    figures = figures_of(plan, [an_asset()])
    spent = [
        Actual("eik", 2029, Decimal(12_000)),
        Actual("eik", 2029, Decimal("500.50")),
        Actual("linde", 2029, Decimal(0)),
    ]

    rows = compared(plan, figures, spent)

    assert [(one.unit, one.year) for one in rows] == [
        ("", 2029), ("eik", 2029), ("linde", 2029),
        ("", 2030), ("eik", 2030), ("linde", 2030),
    ]  # fmt: skip
    board, eik, linde = rows[:3]
    assert (board.actual_eur, board.difference_eur) == (None, None)
    assert [eik.planned_eur, eik.difference_eur] == [12_000, Decimal("500.50")]
    assert [linde.actual_eur, linde.difference_eur] == [0, 0]


def test_a_year_compares_only_units_that_filled_something_in() -> None:
    plan = a_plan(from_year=2029, to_year=2030)
    figures = figures_of(plan, [an_asset(), an_asset(code="L2", unit="linde")])

    first, second = per_year(
        compared(plan, figures, [Actual("linde", 2029, Decimal(11_000))])
    )

    assert (first.year, first.counted, first.units) == (2029, 1, 3)
    assert [first.planned_eur, first.difference_eur] == [12_000, -1000]
    assert [second.counted, second.planned_eur, second.actual_eur] == [0, 0, 0]
