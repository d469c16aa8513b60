# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An invoice that stands in two imports is told once, on both sides of a choice."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.questions.in_two_imports import (
    IN_TWO_IMPORTS,
    LINES_IN_TWO_IMPORTS,
)
from inkoopkoers.spending.tests.facts.asking import asked, these
from inkoopkoers.spending.tests.making import a_line

pytestmark = pytest.mark.once
Line = dict[str, Any]
DAYS = ("2025-12-20", "2025-12-31", "2026-01-02", "2026-01-15")


def billed(on: str = "2026-03-02", amount: int = 100, **cells: Any) -> Line:
    return a_line(amount, on, **{"invoice": "F1", **cells})


def year(number: int) -> Selection:
    return Selection(date(number, 1, 1), date(number, 12, 31))


def test_an_invoice_in_a_second_import_counts_there_as_double() -> None:
    first = [billed(), billed(), a_line(7)]
    again = [billed(), billed(amount=101), a_line(7)]

    (row,) = asked(IN_TWO_IMPORTS, first, again)

    assert these(row.source, row.lines, row.amount) == (2, 1, 100)


def test_nothing_is_double_within_one_import() -> None:
    assert asked(IN_TWO_IMPORTS, [billed(), billed()]) == ()


@pytest.mark.parametrize("number", [2025, 2026])
def test_both_sides_of_the_turn_of_a_year_tell_it_once(number: int) -> None:
    first, again = [billed("2025-12-31")], [a_line(7), billed("2026-01-02")]

    (row,) = asked(IN_TWO_IMPORTS, first, again, selection=year(number))
    (line,) = asked(LINES_IN_TWO_IMPORTS, first, again, selection=year(number))

    assert these(row.source, row.year, row.lines, row.amount) == (2, 2026, 1, 100)
    assert these(line.batch, line.line, line.booked_on) == (2, 2, date(2026, 1, 2))
    assert these(line.first_batch, line.first_line) == (1, 1)
    assert line.first_on == date(2025, 12, 31)


def test_of_three_the_choice_has_what_it_touches() -> None:
    imports = [[billed(day)] for day in ("2025-12-20", "2025-12-31", "2026-01-02")]

    (late,) = asked(LINES_IN_TWO_IMPORTS, *imports, selection=year(2026))
    both = asked(LINES_IN_TWO_IMPORTS, *imports, selection=year(2025))

    assert these(late.batch, late.first_batch) == (3, 1)
    assert [one.batch for one in both] == [2, 3]
    assert asked(IN_TWO_IMPORTS, *imports, selection=year(2024)) == ()


def test_two_files_of_two_sources_or_units_are_compared() -> None:
    first, again = [billed(unit="Wegen")], [billed(unit="Markt")]

    for chosen in (Selection(source=1), Selection(source=2), Selection(unit="Markt")):
        assert len(asked(IN_TWO_IMPORTS, first, again, selection=chosen)) == 1
    assert asked(IN_TWO_IMPORTS, first, again, selection=Selection(source=3)) == ()


def test_a_number_that_lasts_is_that_of_a_customer() -> None:
    first = [billed("2025-11-30"), billed("2025-12-31")]
    near, late = [billed("2025-12-31")], [billed("2026-01-31")]

    assert asked(IN_TWO_IMPORTS, first, late) == ()
    assert len(asked(IN_TWO_IMPORTS, first, near)) == 1


def test_one_day_of_the_invoice_makes_it_one_however_late() -> None:
    day, other = date(2026, 2, 27), date(2026, 8, 27)
    first, late = [billed(invoiced_on=day)], [billed("2026-09-01", invoiced_on=day)]
    bill = [billed("2026-09-01", invoiced_on=other)]

    assert len(asked(IN_TWO_IMPORTS, first, late)) == 1
    assert len(asked(IN_TWO_IMPORTS, first, late, [billed(invoiced_on=other)])) == 1
    assert asked(IN_TWO_IMPORTS, first, bill) == ()


def test_an_invoice_and_its_booking_are_one_within_a_month() -> None:
    ubl, ledger = [billed(invoiced_on=date(2026, 3, 2))], [billed("2026-03-30")]

    assert len(asked(IN_TWO_IMPORTS, ubl, ledger)) == 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.sampled_from(DAYS), max_size=3), min_size=2, max_size=3))
def test_what_two_years_tell_together_is_what_both_tell(files: list[list[str]]) -> None:
    imports = [[billed(day) for day in days] for days in files]

    def told(chosen: Selection) -> set[tuple[int, int]]:
        rows = asked(LINES_IN_TWO_IMPORTS, *imports, selection=chosen)
        assert len({(one.batch, one.line) for one in rows}) == len(rows)
        return {(one.batch, one.line) for one in rows}

    assert told(Selection()) == told(year(2025)) | told(year(2026))
