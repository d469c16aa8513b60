# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An invoice that stands under two booking numbers in one import is told once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.hygiene import Answer, Gap, findings
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.questions.booked_twice import (
    BOOKED_TWICE,
    LINES_BOOKED_TWICE,
)
from inkoopkoers.spending.questions.hygiene import BITS, HYGIENE, LINES_WITH_GAP
from inkoopkoers.spending.tests.facts.asking import asked, these
from inkoopkoers.spending.tests.making import a_line, key_of

pytestmark = pytest.mark.once
Line = dict[str, Any]


def booked(
    document: str | None, amount: str | int = 100, on: str = "2026-03-02", **cells: Any
) -> Line:
    return a_line(amount, on, **{"document": document, "invoice": "F1", **cells})


def told(*imports: list[Line]) -> list[tuple[str | None, int]]:
    """The booking days and euros of what is told."""
    rows = asked(LINES_BOOKED_TWICE, *imports)
    return [(str(one.booked_on), int(one.amount)) for one in rows]


def test_the_second_booking_of_an_invoice_is_told() -> None:
    lines = [booked("9", on="2026-03-02"), booked("1", on="2026-04-01")]

    (row,) = asked(BOOKED_TWICE, lines)

    assert these(row.source, row.year, row.month) == (1, 2026, 4)
    assert these(row.lines, row.amount) == (1, 100)
    assert told(lines) == [("2026-04-01", 100)]


def test_on_one_day_the_later_number_is_the_second() -> None:
    lines = [booked("8", description="tweede"), booked("7", description="eerste")]

    (line,) = asked(LINES_BOOKED_TWICE, lines)

    assert line.description == "tweede"


def test_a_booking_counts_with_all_its_lines() -> None:
    lines = [booked("1", 60), booked("1", 40), booked("2", 70), booked("2", 30)]

    assert told(lines) == [("2026-03-02", 70), ("2026-03-02", 30)]


@pytest.mark.parametrize(
    "other",
    [
        booked("2", 101),
        booked("2", -100),
        booked("2", invoice="F2"),
        booked("1"),
        booked(None),
        booked(""),
        booked("2", supplier="Groen"),
    ],
)
def test_what_differs_is_no_double(other: Line) -> None:
    assert told([booked("1"), other]) == []


@pytest.mark.parametrize("invoice", [None, ""])
def test_without_an_invoice_number_nothing_is_told(invoice: str | None) -> None:
    assert told([booked("1", invoice=invoice), booked("2", invoice=invoice)]) == []


def test_two_imports_are_another_gap() -> None:
    assert told([booked("1")], [booked("2")]) == []


def test_the_same_booking_number_in_another_import_is_another_booking() -> None:
    assert told([booked("1"), booked("2")], [booked("2", 7)]) == [("2026-03-02", 100)]


def test_two_names_of_one_supplier_are_one() -> None:
    lines = [booked("1"), booked("2", supplier="BRON B.V.")]
    members = [{"party": key_of("BRON B.V."), "supplier": key_of("Bron BV")}]

    assert len(asked(LINES_BOOKED_TWICE, lines, members=members)) == 1
    assert told(lines) == []


def test_what_was_taken_back_is_not_told() -> None:
    lines = [booked("1"), booked("2"), booked("3", -100)]

    assert told(lines) == []


def test_of_three_bookings_one_can_be_taken_back() -> None:
    days = ("2026-03-02", "2026-03-03", "2026-03-04")
    lines = [booked(day, on=day) for day in days]

    assert told(lines) == []
    assert told([*lines, booked("x", -100)]) == [("2026-03-04", 100)]


def test_what_is_given_back_twice_is_no_double() -> None:
    assert told([booked("1", -100), booked("2", -100)]) == []


def test_what_nets_to_nothing_is_no_double() -> None:
    lines = [booked("1", 60), booked("1", -60), booked("2", 60), booked("2", -60)]

    assert told(lines) == []


def test_a_number_that_lasts_is_that_of_a_customer() -> None:
    first, last = booked("1", on="2026-03-01"), booked("2", on="2026-04-02")
    another = booked("3", 999, on="2026-06-01")

    assert told([first, last]) == []
    assert told([first, booked("2", on="2026-04-01")]) == [("2026-04-01", 100)]
    assert told([first, booked("2", on="2026-04-01")], [another]) == []


def test_one_day_of_the_invoice_makes_it_one_however_late() -> None:
    day, other = date(2026, 2, 27), date(2026, 8, 27)
    first = booked("1", invoiced_on=day)

    assert len(told([first, booked("2", on="2026-09-01", invoiced_on=day)])) == 1
    assert told([first, booked("2", invoiced_on=other)]) == []
    assert told([first, booked("2")]) == []


def test_another_bill_of_the_same_euros_changes_nothing() -> None:
    day, other = date(2026, 2, 27), date(2026, 3, 27)
    twice = [booked("1", invoiced_on=day), booked("2", invoiced_on=day)]
    later = booked("3", on="2026-03-28", invoiced_on=other)

    assert told([*twice, later]) == [("2026-03-02", 100)]


def test_an_invoice_is_taken_back_on_a_day_of_its_own() -> None:
    day, later = date(2026, 2, 27), date(2026, 3, 27)
    lines = [booked("1", invoiced_on=day), booked("2", invoiced_on=day)]

    assert told([*lines, booked("3", -100, invoiced_on=later)]) == []


def test_a_line_that_is_a_double_itself_is_not_told_twice() -> None:
    again = booked("2", is_duplicate=True)
    lines = [booked("1"), booked("2"), again]

    assert told(lines) == [("2026-03-02", 100)]
    assert told([booked("1"), again]) == []
    bit = {"gap": BITS[Gap.DUPLICATE]}
    assert len(asked(LINES_WITH_GAP, lines, parameters=bit)) == 1


@pytest.mark.parametrize("year", [2025, 2026])
def test_both_sides_of_the_turn_of_a_year_tell_it_once(year: int) -> None:
    lines = [booked("1", on="2025-12-31"), booked("2", on="2026-01-02")]
    chosen = Selection(date(year, 1, 1), date(year, 12, 31))

    (row,) = asked(BOOKED_TWICE, lines, selection=chosen)
    (line,) = asked(LINES_BOOKED_TWICE, lines, selection=chosen)

    assert these(row.year, row.lines, row.amount) == (2026, 1, 100)
    assert these(line.booked_on, line.first_on) == (
        date(2026, 1, 2),
        date(2025, 12, 31),
    )
    assert these(line.line, line.first_batch, line.first_line) == (2, 1, 1)


@pytest.mark.parametrize(
    "chosen",
    [
        Selection(last=date(2025, 12, 30)),
        Selection(first=date(2026, 1, 3)),
        Selection(unit="Markt"),
        Selection(source=2),
        Selection(supplier=key_of("Groen")),
        Selection(category="45"),
    ],
)
def test_a_double_outside_the_choice_is_not_told(chosen: Selection) -> None:
    lines = [booked("1", on="2025-12-31"), booked("2", on="2026-01-02")]
    other = booked("9", 5, supplier="Groen", unit="Markt", category_code="45000000")

    assert asked(BOOKED_TWICE, lines, [other], selection=chosen) == ()


@pytest.mark.parametrize("unit", ["Wegen", "Markt"])
def test_two_units_that_book_one_invoice_both_see_it(unit: str) -> None:
    lines = [booked("1", unit="Wegen"), booked("2", unit="Markt"), booked(None)]

    (row,) = asked(BOOKED_TWICE, lines, selection=Selection(unit=unit))

    assert these(row.lines, row.amount) == (1, 100)


def test_a_number_that_lasts_does_so_whatever_is_chosen() -> None:
    days = ("2026-03-01", "2026-04-01", "2026-05-01")
    lines = [booked(day, 100 + (day == days[2]), on=day) for day in days]
    chosen = Selection(last=date(2026, 4, 30))

    assert asked(BOOKED_TWICE, lines, selection=chosen) == ()
    assert len(asked(BOOKED_TWICE, lines[:2], selection=chosen)) == 1


def test_internal_lines_are_compared_when_they_count() -> None:
    lines = [booked("1", on="2025-12-31"), booked("2", on="2026-01-02")]
    judged = [{"supplier": key_of("Bron BV"), "name": "x", "is_internal": True}]
    year = Selection(last=date(2025, 12, 31))
    whole = replace(year, include_internal=True)

    assert asked(BOOKED_TWICE, lines, suppliers=judged, selection=year) == ()
    assert len(asked(BOOKED_TWICE, lines, suppliers=judged, selection=whole)) == 1


def test_the_gap_touches_every_answer_and_counts_its_euros() -> None:
    lines = [booked("1"), booked("2"), booked("3", 50, invoice="F2")]

    found = findings(asked(HYGIENE, lines), booked_twice=asked(BOOKED_TWICE, lines))

    gap = next(one for one in found if one.gap is Gap.BOOKED_TWICE)
    assert these(gap.lines, gap.amount, gap.all_amount) == (1, 100, 250)
    assert gap.answers == tuple(Answer)
    others = {one.gap: one.lines for one in found}
    assert these(others[Gap.IN_TWO_IMPORTS], others[Gap.DUPLICATE]) == (0, 0)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["F1", "F2"]),
            st.sampled_from([5, 5, 5, -5, 7]),
            st.integers(0, 20),
        ),
        max_size=9,
    )
)
def test_bookings_are_paired_as_by_hand(bookings: list[tuple[str, int, int]]) -> None:
    start = date(2026, 1, 1)
    lines = [
        booked(f"{at:02}", eur, str(start + timedelta(days=day)), invoice=invoice)
        for at, (invoice, eur, day) in enumerate(bookings)
    ]
    times = Counter((invoice, eur) for invoice, eur, _day in bookings)

    rows = asked(LINES_BOOKED_TWICE, lines)

    expected = {
        one: 1
        for one, count in times.items()
        if one[1] > 0 and count - times[one[0], -one[1]] == 2
    }
    assert Counter((one.invoice, int(one.amount)) for one in rows) == expected
    for one in rows:
        days = [
            start + timedelta(days=day)
            for invoice, eur, day in bookings
            if (invoice, eur) == (one.invoice, int(one.amount))
        ]
        assert one.booked_on == max(days)
