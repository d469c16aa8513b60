# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Euros per supplier, parent, category, unit and ledger."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.who_what_where import (
    BY_CATEGORY,
    BY_LEDGER,
    BY_PARENT,
    BY_SUPPLIER,
    BY_UNIT,
    GroupRow,
    SupplierRow,
)
from inkoopkoers.spending.tests.answering import answer
from inkoopkoers.spending.tests.making import a_dataset, a_line, key_of

pytestmark = pytest.mark.once
YEAR = Selection(first=date(2026, 1, 1), last=date(2026, 12, 31))
TWO_NAMES = (
    {"party": key_of("Bron BV"), "supplier": 7},
    {"party": key_of("BRON B.V."), "supplier": 7},
)


def test_names_of_one_supplier_count_together(tmp_path: Path) -> None:
    dataset = a_dataset(
        tmp_path,
        [
            a_line(60, supplier="Bron BV", invoice="1"),
            a_line(20, supplier="BRON B.V.", invoice="1"),
            a_line(20, supplier="Ander"),
            a_line(5, "2025-07-01", supplier="Bron BV"),
        ],
        members=TWO_NAMES,
        suppliers=[{"supplier": 7, "name": "Bron"}],
    )

    rows = answer(BY_SUPPLIER, dataset, YEAR)

    assert rows == (
        SupplierRow(7, "Bron", Decimal(80), 2, 2, Decimal("0.8"), Decimal(5)),
        SupplierRow(
            key_of("Ander"), "Ander", Decimal(20), 1, 0, Decimal("0.2"), Decimal(0)
        ),
    )


def test_a_parent_that_nobody_paid_has_its_name(tmp_path: Path) -> None:
    dataset = a_dataset(
        tmp_path,
        [a_line(60, supplier="Dochter")],
        suppliers=[
            {"supplier": key_of("Dochter"), "name": "Dochter", "parent": 9},
            {"supplier": 9, "name": "Moeder"},
        ],
    )

    (row,) = answer(BY_PARENT, dataset)

    assert (row.key, row.name, row.previous) == (9, "Moeder", None)


def test_a_rule_goes_before_the_code_of_the_file(tmp_path: Path) -> None:
    told = a_line(10, category_code="45210000-2")
    dataset = a_dataset(
        tmp_path,
        [told, a_line(30, category_code="45233000"), a_line(5, category_code="bouw")],
        assigned=[{"subject": told["subject"], "category": "72000000", "rule": 1}],
    )

    rows = answer(BY_CATEGORY, dataset, Selection(), Terms(category_digits=3))

    assert [(row.key, row.amount) for row in rows] == [
        ("452", 30),
        ("720", 10),
        ("", 5),
    ]


@pytest.mark.parametrize(
    ("question", "key", "name"),
    [(BY_UNIT, "Beheer", ""), (BY_LEDGER, "4300", "Inhuur")],
)
def test_lines_without_a_unit_or_ledger_stand_under_nothing(
    tmp_path: Path, question: Question[GroupRow], key: str, name: str
) -> None:
    full = a_line(3, unit="Beheer", ledger="4300", ledger_name="Inhuur")
    dataset = a_dataset(tmp_path, [full, a_line(1)])

    rows = answer(question, dataset)

    assert [(row.key, row.name, row.amount, row.share) for row in rows] == [
        (key, name, Decimal(3), Decimal("0.75")),
        ("", "", Decimal(1), Decimal("0.25")),
    ]


def test_a_ledger_is_called_what_most_euros_were_spent_on(tmp_path: Path) -> None:
    lines = [
        a_line(300, ledger="8440", ledger_name="Fees"),
        a_line(7, ledger="8440", ledger_name="Witness"),
        a_line(-8, ledger="8440", ledger_name="Autopsy"),
    ]

    (row,) = answer(BY_LEDGER, a_dataset(tmp_path, lines))

    assert (row.name, row.names, row.amount) == ("Fees", 3, 299)


def test_the_name_of_a_person_is_masked_when_wanted(tmp_path: Path) -> None:
    person = {"supplier": key_of("J. Jansen"), "name": "J. Jansen", "is_person": True}
    lines = [a_line(3, supplier="J. Jansen")]

    masked = a_dataset(tmp_path / "a", lines, suppliers=[person], mask_persons=True)
    open_ = a_dataset(tmp_path / "b", lines, suppliers=[person])

    names = [answer(BY_SUPPLIER, one)[0].name for one in (masked, open_)]
    assert names == ["Natuurlijk persoon", "J. Jansen"]
