# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every figure leads to its lines, and these add up to it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from inkoopkoers.spending.domain.line_filter import LineFilter, LineSort, LineTrait
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.questions.coverage import COVERAGE
from inkoopkoers.spending.questions.drill import LINES, lines_behind, sums_behind
from inkoopkoers.spending.tests.answering import answer
from inkoopkoers.spending.tests.making import a_dataset, a_line, key_of

pytestmark = pytest.mark.once


def _amounts(dataset: Dataset, asked: LineFilter) -> list[Decimal]:
    rows = answer(lines_behind(asked), dataset)
    (sums,) = answer(sums_behind(asked), dataset)
    assert (sums.lines, sums.amount) == (len(rows), sum(row.amount for row in rows))
    return [row.amount for row in rows]


@pytest.mark.parametrize(
    ("asked", "amounts"),
    [
        (LineFilter(), [300, 20, 10, -4]),
        (LineFilter(ledger="4300"), [300]),
        (LineFilter(party=key_of("Ander")), [20, -4]),
        (LineFilter(given="Advies"), [300]),
        (LineFilter(given="X1"), [10]),
        (LineFilter(parent=key_of("Ander")), [20, -4]),
        (LineFilter(batch=1, below=Decimal(20)), [10, -4]),
        (LineFilter(batch=2), []),
        (LineFilter(at_least=Decimal(20)), [300, 20]),
        (LineFilter(invoice_below=Decimal(17)), [20, 10, -4]),
        (LineFilter(invoice_at_least=Decimal(16)), [300, 20, -4]),
        (LineFilter(text="SCHOON"), [10]),
        (LineFilter(text="%"), []),
        (LineFilter(having=(LineTrait.CREDIT,)), [-4]),
        (LineFilter(lacking=(LineTrait.CREDIT, LineTrait.CONTRACT)), [20, 10]),
        (LineFilter(contract="C1' OR true --"), []),
    ],
)
def test_a_filter_shows_its_lines(
    tmp_path: Path, asked: LineFilter, amounts: list[int]
) -> None:
    dataset = a_dataset(
        tmp_path,
        [
            a_line(
                300,
                ledger="4300",
                contract="C1",
                category_code="X1",
                category_name="Advies",
            ),
            a_line(20, supplier="Ander", invoice="7"),
            a_line(-4, supplier="Ander", invoice="7"),
            a_line(10, description="Schoonmaak mei", category_code="X1"),
        ],
    )

    assert _amounts(dataset, asked) == amounts


@pytest.mark.parametrize("trait", LineTrait)
def test_with_and_without_a_trait_are_together_all_lines(
    tmp_path: Path, trait: LineTrait
) -> None:
    full = a_line(
        7, kvk="12345678", contract="C", invoice="1", unit="U", is_redacted=True
    )
    dataset = a_dataset(
        tmp_path, [full, a_line(-5), {**a_line(1), "is_redacted": None}]
    )

    both = _amounts(dataset, LineFilter(having=(trait,)))
    both += _amounts(dataset, LineFilter(lacking=(trait,)))

    assert sorted(both) == [-5, 1, 7]


@pytest.mark.parametrize(
    ("sort", "days"),
    [
        (LineSort.LARGEST, [3, 1, 2]),
        (LineSort.SMALLEST, [2, 1, 3]),
        (LineSort.NEWEST, [3, 2, 1]),
        (LineSort.OLDEST, [1, 2, 3]),
        (LineSort.SUPPLIER, [2, 3, 1]),
    ],
)
def test_lines_stand_in_the_order_that_is_asked(
    tmp_path: Path, sort: LineSort, days: list[int]
) -> None:
    lines = [
        a_line(20, "2026-03-01", supplier="C"),
        a_line(10, "2026-03-02", supplier="A"),
        a_line(30, "2026-03-03", supplier="B"),
    ]
    question = lines_behind(LineFilter(), sort)

    dataset = a_dataset(tmp_path, lines)
    rows = answer(question, dataset)

    assert [row.booked_on.day for row in rows] == days


def test_a_page_goes_on_where_the_one_before_ended(tmp_path: Path) -> None:
    dataset = a_dataset(tmp_path, [a_line(5) for _ in range(7)])

    pages = [
        answer(LINES, dataset, parameters={"limit": 3, "offset": start})
        for start in (0, 3, 6, 9)
    ]

    assert [[row.line for row in page] for page in pages] == [
        [1, 2, 3],
        [4, 5, 6],
        [7],
        [],
    ]


def test_of_a_person_neither_name_nor_words_are_shown(tmp_path: Path) -> None:
    person = {"supplier": key_of("J. Jansen"), "name": "J. Jansen", "is_person": True}
    line = a_line(5, supplier="J. Jansen", kvk="12345678", description="Uren J. Jansen")
    dataset = a_dataset(tmp_path, [line], suppliers=[person], mask_persons=True)

    (row,) = answer(LINES, dataset)

    assert "Jansen" not in repr(row)
    assert row.kvk is None


def test_coverage_counts_what_lines_lack(tmp_path: Path) -> None:
    tagged = a_line(70, category_code="45210000", contract="C")
    dataset = a_dataset(tmp_path, [tagged, a_line(40), a_line(-10)])

    (row,) = answer(COVERAGE, dataset)

    assert (row.lines, row.amount) == (3, 100)
    assert (row.no_category_lines, row.no_category_amount) == (2, 30)
    assert (row.no_contract_lines, row.no_contract_amount) == (2, 30)
    assert (row.credit_lines, row.credit_amount) == (1, -10)
    assert (row.redacted_lines, row.refused_rows, row.refused_amount) == (0, 0, 0)


@pytest.mark.parametrize(
    ("asked", "amounts"),
    [
        (LineFilter(invoice_below=Decimal(100)), [60, 40, 30]),
        (LineFilter(invoice_at_least=Decimal(100)), [90, 20]),
    ],
)
def test_invoices_are_those_of_small_orders(
    tmp_path: Path, asked: LineFilter, amounts: list[int]
) -> None:
    lines = [
        # The number of a customer, on three bills.
        a_line(90, "2026-03-01", invoice="K"), a_line(20, "2026-03-30", invoice="K"),
        a_line(60, "2026-05-01", invoice="K"),
        # One booking without a number of an invoice is one per line.
        a_line(40, document="D1"), a_line(30, document="D1"),
    ]  # fmt: skip

    assert _amounts(a_dataset(tmp_path, lines), asked) == amounts
