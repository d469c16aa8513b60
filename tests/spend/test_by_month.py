# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Month by month gives the figures of all at once, also when months overlap."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.mapping import DateOrder
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.engine.dataset import Batch, Dataset, Judgements
from inkoopkoers.spending.questions import all_questions
from inkoopkoers.spending.tests.answering import answer
from inkoopkoers.spending.tests.publishing.raw import a_mapping, lines_in, published

pytestmark = pytest.mark.once

FIELDS = {
    Field.BOOKED_ON: "Datum", Field.SUPPLIER_NAME: "Naam", Field.AMOUNT: "Bedrag",
    Field.INVOICE: "Factuur", Field.UNIT: "Afdeling", Field.LEDGER: "Rekening",
    Field.CATEGORY_CODE: "CPV", Field.DESCRIPTION: "Wat", Field.QUANTITY: "Aantal",
    Field.UNIT_PRICE: "Prijs", Field.KVK: "KvK",
}  # fmt: skip
HEADERS = tuple(FIELDS.values())
MAPPING = a_mapping(FIELDS, dates=DateOrder.ISO)
YEAR = Selection(date(2026, 1, 1), date(2026, 12, 31))
# These say in which import a line stands, or compare imports.
ABOUT_IMPORTS = {
    "batch_money", "booked_twice", "in_two_imports", "line_sums", "lines", "lines_after",
    "lines_booked_twice", "lines_in_two_imports", "lines_with_gap", "one_line",
    "whole_invoice",
}  # fmt: skip
# What an overlap leaves out is told among the refused rows.
ABOUT_REFUSED = {"coverage", "unseen"}


def a_ledger(rows: int = 240) -> list[tuple[str, ...]]:
    """Three months in the order of the day; every third row is wrong or gives back."""
    dice, start = random.Random(26), date(2026, 1, 1)
    return [
        _row(at, dice, start + timedelta(days=at * 90 // rows)) for at in range(rows)
    ]


def _row(at: int, dice: random.Random, day: date) -> tuple[str, ...]:
    eur = f"{dice.choice((1, 1, 1, -1)) * dice.randrange(100, 9_000_000) / 100:.2f}"
    return (
        day.isoformat(),
        dice.choice(("Bron BV", "Bron B.V.", "Van Dijk", "Groen")),
        "n.v.t." if at % 40 == 7 else eur.replace(".", ","),
        f"F{at // 2}",
        dice.choice(("", "Beheer", "Sociaal")),
        dice.choice(("4300", "4400")),
        dice.choice(("", "45210000-2", "72000000")),
        dice.choice(("Uren", "Papier")),
        dice.choice(("", "2")),
        "12,50",
        dice.choice(("", "12345678")),
    )


def counted(folder: Path, parts: Sequence[Sequence[tuple[str, ...]]]) -> Dataset:
    """Give one file after the other, each compared with those before it."""
    batches: list[Batch] = []
    for number, rows in enumerate(parts, 1):
        known = [path for one in batches for path in one.lines]
        published(folder, rows, MAPPING, known, name=f"facts-{number}", headers=HEADERS)
        batches.append(_batch(number, folder / f"facts-{number}"))
    return Dataset(tuple(batches), Judgements(), str(len(parts)), folder)


def _batch(number: int, home: Path) -> Batch:
    one = {
        kind: next(home.glob(f"{kind}*"), None)
        for kind in ("parties", "subjects", "refused")
    }
    assert one["parties"]
    assert one["subjects"]
    return Batch(
        number, 1, lines_in(home), one["parties"], one["subjects"], one["refused"]
    )


def asked(dataset: Dataset, but: set[str]) -> dict[str, list[Any]]:
    """Every answer about the lines themselves."""
    return {
        one.name: [tuple(row) for row in answer(one, dataset, YEAR)]
        for one in all_questions()
        if one.name not in but
    }


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return counted(tmp_path_factory.mktemp("once"), [a_ledger()])


def test_month_by_month_is_all_at_once(tmp_path: Path, at_once: Dataset) -> None:
    rows = a_ledger()
    months = [rows[:80], rows[80:160], rows[160:]]

    by_month = counted(tmp_path, months)

    assert asked(by_month, ABOUT_IMPORTS) == asked(at_once, ABOUT_IMPORTS)


def test_months_that_overlap_count_once(tmp_path: Path, at_once: Dataset) -> None:
    rows, but = a_ledger(), ABOUT_IMPORTS | ABOUT_REFUSED
    months = [rows[:100], rows[60:200], rows[160:]]

    overlapping = counted(tmp_path, months)

    assert asked(overlapping, but) == asked(at_once, but)


def test_the_last_month_first_is_the_same(tmp_path: Path, at_once: Dataset) -> None:
    rows = a_ledger()

    backwards = counted(tmp_path, [rows[160:], rows[80:160], rows[:80]])

    assert asked(backwards, ABOUT_IMPORTS) == asked(at_once, ABOUT_IMPORTS)
