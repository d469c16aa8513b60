# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Gaps are counted per source and month, with the euros behind them."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.answering.hygiene import answer_from, hygiene_of, way_of
from inkoopkoers.spending.domain.hygiene import (
    NEEDED_BY,
    Gap,
    findings,
    never_filled,
    worst,
)
from inkoopkoers.spending.domain.hygiene_rows import HygieneRow
from inkoopkoers.spending.domain.line_filter import LineFilter, LineTrait
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.questions.drill import lines_behind
from inkoopkoers.spending.questions.hygiene import (
    BITS,
    FAR_DAYS,
    HYGIENE,
    LINES_WITH_GAP,
)
from inkoopkoers.spending.tests.answers.asking import asking
from inkoopkoers.spending.tests.facts.asking import asked, these
from inkoopkoers.spending.tests.making import a_line, key_of

pytestmark = pytest.mark.once

WHOLE: dict[str, Any] = {
    "supplier_code": "1", "kvk": "12345678", "vat_number": "NL1", "iban": "NL2",
    "invoice": "F1", "order_number": "B1", "contract": "C1", "unit": "Wegen",
    "category_code": "45233141-9", "description": "asfalt",
    "invoiced_on": date(2026, 3, 1), "due_on": date(2026, 3, 31),
}  # fmt: skip
SPOILED: dict[Gap, dict[str, Any]] = {
    Gap.NO_SUPPLIER_CODE: {"supplier_code": None},
    Gap.NO_KVK: {"kvk": ""},
    Gap.NO_VAT_NUMBER: {"vat_number": ""},
    Gap.NO_IBAN: {"iban": None},
    Gap.NO_INVOICE: {"invoice": None},
    Gap.NO_ORDER: {"order_number": None},
    Gap.NO_CONTRACT: {"contract": None},
    Gap.NO_CATEGORY: {"category_code": "wegen"},
    Gap.NO_DESCRIPTION: {"description": None},
    Gap.NO_UNIT: {"unit": None},
    Gap.NO_INVOICE_DAY: {"invoiced_on": None},
    Gap.NO_DUE_DAY: {"due_on": None},
    Gap.BAD_KVK: {"is_kvk_valid": False},
    Gap.BAD_VAT_NUMBER: {"is_vat_number_valid": False},
    Gap.BAD_IBAN: {"is_iban_valid": False},
    Gap.BOOKED_FAR: {
        "invoiced_on": date(2026, 6, 20),
        "due_on": date(2026, 7, 20),
    },
    Gap.DUPLICATE: {"is_duplicate": True},
    Gap.REDACTED: {"is_redacted": True},
}


def gaps_of(rows: tuple[HygieneRow, ...]) -> dict[str, HygieneRow]:
    return {one.gap: one for one in rows if one.lines}


def test_a_whole_line_has_no_gap() -> None:
    rows = asked(HYGIENE, [a_line(100, **WHOLE)])

    assert {one.gap for one in rows} == set(BITS)
    assert not gaps_of(rows)


@pytest.mark.parametrize("gap", [one for one in SPOILED if one.startswith("no_")])
def test_every_empty_field_leads_to_the_lines_without_it(gap: Gap) -> None:
    way = way_of(Selection(), gap)

    assert way is not None
    kind, trait = way.extra[0]
    without = {name: value or None for name, value in SPOILED[gap].items()}
    lines = [a_line(1, **WHOLE), a_line(2, **{**WHOLE, **without})]
    found = asked(lines_behind(LineFilter(lacking=(LineTrait(trait),))), lines)
    assert kind == "lacking"
    assert [row.amount for row in found] == [Decimal("2.00")]


@pytest.mark.parametrize("gap", SPOILED)
def test_one_thing_that_is_wrong_is_one_gap(gap: Gap) -> None:
    cells = {**WHOLE, **SPOILED[gap]}

    rows = asked(HYGIENE, [a_line("12.50", **cells)])

    assert list(gaps_of(rows)) == [gap]
    assert gaps_of(rows)[gap].amount == Decimal("12.50")


def test_an_invoice_of_last_year_is_booked_in_another_year() -> None:
    cells = {**WHOLE, "invoiced_on": date(2025, 12, 30)}

    rows = asked(HYGIENE, [a_line(1, "2026-01-04", **cells)])

    assert list(gaps_of(rows)) == [Gap.OTHER_YEAR]


def test_a_supplier_without_any_number_cannot_be_identified() -> None:
    numbers = ("supplier_code", "kvk", "vat_number", "iban")
    cells = {**WHOLE, **dict.fromkeys(numbers)}

    rows = asked(HYGIENE, [a_line(1, **cells)])

    assert Gap.NO_IDENTITY in gaps_of(rows)


def test_a_credit_note_is_taken_off_as_on_every_page() -> None:
    lines = [a_line(100), a_line(-100), a_line(5, "2026-04-01")]

    rows = asked(HYGIENE, lines)

    march = next(one for one in rows if (one.month, one.gap) == (3, Gap.NO_KVK))
    assert these(march.lines, march.amount, march.all_amount) == (2, 0, 0)
    assert march.all_moved == 200


@pytest.mark.parametrize(
    ("behind", "others", "share"),
    [(-5, 10, Fraction(0)), (20, -10, Fraction(1)), (1, 2, Fraction(1, 3))],
)
def test_a_share_stays_between_nothing_and_all(
    behind: int, others: int, share: Fraction
) -> None:
    rows = asked(HYGIENE, [a_line(behind), a_line(others, supplier="Heel BV", **WHOLE)])

    found = {one.gap: one for one in findings(rows)}[Gap.NO_KVK]

    assert (found.lines, found.share) == (1, share)
    assert found.amount == behind
    assert found.weight == max(behind, 0) * len(found.answers)


def test_the_lines_behind_a_gap_stand_largest_first() -> None:
    lines = [a_line(1), a_line(-300), a_line(20)]
    lines.append(a_line(5, supplier="Heel BV", **WHOLE))

    rows = asked(LINES_WITH_GAP, lines, parameters={"gap": BITS[Gap.NO_KVK]})

    assert [one.amount for one in rows] == [-300, 20, 1]


def test_without_lines_there_is_nothing_to_find() -> None:
    assert asked(HYGIENE, []) == ()
    assert findings(()) == ()


def test_a_gap_that_more_answers_need_comes_first_for_equal_euros() -> None:
    whole = a_line(50, supplier="Heel BV", **WHOLE)
    rows = asked(HYGIENE, [a_line(100)], [whole])
    found = findings(rows)

    first, second, *_ = worst(found)

    assert {first.gap, second.gap} == {Gap.NO_CATEGORY, Gap.NO_IDENTITY}
    assert first.share == second.share == Fraction(2, 3)
    assert (first.lines, first.all_lines) == (1, 2)
    assert first.weight == 400
    assert set(first.answers) == set(NEEDED_BY[first.gap])
    assert len(worst(found, most=3)) == 3


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(-10000, 10000),
            st.integers(0, 400),
            st.sampled_from([None, "", "x"]),
            st.sampled_from([None, -200, -92, 0, 92, 93]),
        ),
        max_size=12,
    )
)
def test_gaps_are_counted_as_by_hand(
    cells: list[tuple[int, int, str | None, int | None]],
) -> None:
    lines = []
    expected: Counter[tuple[int, int, str]] = Counter()
    for cents, day, text, shift in cells:
        booked = date(2025, 1, 1) + timedelta(days=day)
        invoiced = None if shift is None else booked + timedelta(days=shift)
        amount = Decimal(cents) / 100
        lines.append(
            a_line(
                str(amount), booked.isoformat(), order_number=text, invoiced_on=invoiced
            )
        )
        month = (booked.year, booked.month)
        expected[*month, Gap.NO_ORDER] += not text
        expected[*month, Gap.NO_INVOICE_DAY] += invoiced is None
        expected[*month, Gap.BOOKED_FAR] += abs(shift or 0) > FAR_DAYS
        expected[*month, Gap.OTHER_YEAR] += invoiced is not None and (
            invoiced.year != booked.year
        )

    rows = asked(HYGIENE, lines)

    found = {(one.year, one.month, one.gap): one.lines for one in rows}
    assert {key: found[key] for key in expected} == dict(expected)
    total = next(iter(findings(rows)), None)
    assert (total.all_amount if total else 0) == sum(one["amount"] for one in lines)


def test_columns_that_no_file_has_are_not_to_blame_on_lines() -> None:
    cells = {**WHOLE, "kvk": None, "contract": None}
    rows = asked(
        HYGIENE,
        [a_line(70, **{**cells, "order_number": None, "category_code": None})],
        [a_line(30, **{**cells, "category_code": None})],
    )

    never = never_filled(findings(rows))
    first = worst(findings(rows), never=never)

    assert [one.gap for one in never] == [Gap.NO_KVK, Gap.NO_CONTRACT]
    assert [one.gap for one in first] == [Gap.NO_CATEGORY, Gap.NO_ORDER]


def test_without_any_number_in_the_files_no_supplier_is_to_blame() -> None:
    numbers = ("supplier_code", "kvk", "vat_number", "iban")
    rows = asked(HYGIENE, [a_line(1, **{**WHOLE, **dict.fromkeys(numbers)})])
    found = findings(rows)

    assert worst(found, never=never_filled(found)) == ()


def test_a_column_that_is_only_empty_in_this_choice_is_a_gap(tmp_path: Path) -> None:
    bare = {**WHOLE, "order_number": None, "kvk": None}
    lines = [
        a_line(70, supplier="Kaal", **bare),
        a_line(30, **{**WHOLE, "kvk": None}),
    ]
    choice = Selection(supplier=key_of("Kaal"))

    seen = hygiene_of(asking(tmp_path, lines, choice))

    assert [one.gap for one in seen.never] == [Gap.NO_KVK]
    assert [one.gap for one in seen.worst] == [Gap.NO_ORDER]
    assert answer_from(asking(tmp_path, lines, choice), seen).remarks == (
        "Deze kolom staat niet in je bestanden: KvK-nummer. Dat raakt al het geld in "
        "deze keuze: €\xa070. Vraag erom bij wie de export maakt.",
    )
