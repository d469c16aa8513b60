# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.costing.domain.moving import (
    delayed,
    leaving_at_the_end,
    leaving_for_certain,
    leaving_now,
    with_horizon,
)
from inkoopkoers.costing.domain.parameters import value_of
from inkoopkoers.costing.domain.sheet import Category, CostLine, CostSheet, Rhythm
from inkoopkoers.costing.tests.domain.laptops import CHEAP, KEEP, comparisons, laptops
from inkoopkoers.costing.tests.domain.sheets import a_line, a_sheet, an_alternative

EXIT = {"category": Category.EXIT}
YEARLY = {"rhythm": Rhythm.YEARLY}


def years(line: CostLine) -> tuple[int, int | None]:
    return line.first_year, line.last_year


def moved(horizon: int, **changes: Any) -> tuple[int, int | None] | None:
    """Where a line of ten years goes with another horizon; None is left out."""
    sheet = with_horizon(a_sheet(an_alternative(a_line(**changes))), horizon)
    (one,) = sheet.alternatives
    return years(one.lines[0]) if one.lines else None


def later(by: int, **changes: Any) -> tuple[int, int | None] | None:
    """Where a line of ten years goes when it begins later."""
    one = delayed(an_alternative(a_line(**changes)), by, 10)
    return years(one.lines[0]) if one.lines else None


def test_what_is_paid_at_the_end_moves_with_the_end() -> None:
    assert moved(6, first_year=10) == (6, None)
    assert moved(14, first_year=10) == (14, None)
    assert moved(6, first_year=8, **EXIT) == (6, None)
    assert moved(6, first_year=8, category=Category.RESIDUAL) == (6, None)


def test_what_then_lies_beyond_the_end_is_left_out() -> None:
    assert moved(6, first_year=8) is None
    assert moved(6, first_year=8, last_year=9, **YEARLY) is None
    assert moved(6, first_year=8, rhythm=Rhythm.EVERY, every_years=2) is None
    assert moved(6, first_year=3) == (3, None)


def test_what_runs_to_the_end_runs_to_the_new_end() -> None:
    assert moved(14, first_year=1, last_year=10, **YEARLY) == (1, None)
    assert moved(14, first_year=1, **YEARLY) == (1, None)
    assert moved(14, first_year=1, last_year=5, **YEARLY) == (1, 5)
    assert moved(4, first_year=1, last_year=5, **YEARLY) == (1, 4)


def test_an_exit_of_years_keeps_its_length() -> None:
    assert moved(6, first_year=9, last_year=10, **YEARLY, **EXIT) == (5, 6)
    assert moved(14, first_year=9, last_year=10, **YEARLY, **EXIT) == (13, 14)
    assert moved(14, first_year=3, last_year=4, **YEARLY, **EXIT) == (3, 4)
    assert moved(1, first_year=9, last_year=10, **YEARLY, **EXIT) == (1, 1)


def test_what_begins_later_shifts_but_the_end_stays() -> None:
    assert later(3, first_year=0) == (3, None)
    assert later(3, first_year=10) == (10, None)
    assert later(3, first_year=8) is None
    assert later(3, first_year=8, **EXIT) == (10, None)
    assert later(3, first_year=0, **YEARLY) == (4, None)
    assert later(3, first_year=1, last_year=10, **YEARLY) == (4, None)
    assert later(3, first_year=1, last_year=8, **YEARLY) == (4, 10)
    assert later(3, first_year=9, **YEARLY) is None
    assert later(3, first_year=9, last_year=10, **YEARLY, **EXIT) == (9, 10)
    assert later(3, first_year=2, rhythm=Rhythm.EVERY, every_years=2) == (5, None)


@settings(max_examples=30)
@given(comparisons)
def test_the_same_horizon_and_no_delay_change_nothing(sheet: CostSheet) -> None:
    same = with_horizon(sheet, sheet.horizon_years)

    for was, now in zip(sheet.alternatives, same.alternatives, strict=True):
        value = value_of(sheet, was)
        at_once = delayed(was, 0, sheet.horizon_years)
        assert value_of(same, now) == pytest.approx(value)
        assert value_of(sheet, at_once) == pytest.approx(value)


@given(st.integers(0, 9))
def test_a_yearly_amount_that_begins_later_is_paid_in_the_years_that_are_left(
    by: int,
) -> None:
    sheet = a_sheet(an_alternative(a_line(**YEARLY)))
    one = sheet.alternatives[0]

    both = value_of(sheet, delayed(one, by, 10))
    both += value_of(with_horizon(sheet, by), one) if by else 0

    assert both == pytest.approx(value_of(sheet, one))


def test_whoever_leaves_pays_the_exit_in_full() -> None:
    sure = leaving_for_certain(CHEAP)

    assert sure.lines[:-1] == CHEAP.lines[:-1]
    assert sure.lines[-1].probability == 1


def test_an_exit_moves_to_the_horizon() -> None:
    one = an_alternative(
        a_line("eens", first_year=4, **EXIT),
        a_line("jaren", first_year=3, last_year=4, **EXIT, **YEARLY),
        a_line("om", first_year=3, every_years=2, rhythm=Rhythm.EVERY, **EXIT),
    )

    moved = leaving_at_the_end(one, 8)

    assert [years(line) for line in moved.lines] == [(8, None), (7, 8), (3, None)]


def test_whoever_leaves_now_pays_only_what_happens_at_the_end() -> None:
    sheet = laptops(KEEP)

    assert value_of(sheet, leaving_now(KEEP)) == pytest.approx(500 - 2000)


def test_an_exit_of_years_begins_in_the_first() -> None:
    one = an_alternative(a_line(first_year=4, last_year=6, **EXIT, **YEARLY))

    (line,) = leaving_now(one).lines

    assert years(line) == (0, 1)
    assert line.amount == Decimal(100)
