# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Moving terms of categories beside the threshold of the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from inkoopkoers.spending.domain.buying import Contract
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.domain.thresholds import (
    ThresholdRow,
)
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.questions.thresholds import (
    Known,
    MightBeMore,
    might_be_more,
    purchases_in,
    thresholds,
)
from inkoopkoers.spending.tests.making import a_dataset, a_line, key_of
from inkoopkoers.spending.tests.questions.limits import (
    BUILDING,
    CARE,
    CLEANING,
    LIMITS,
)

pytestmark = pytest.mark.once


def asked(
    folder: Path,
    lines: Sequence[dict[str, Any]],
    *,
    contracts: tuple[Contract, ...] = (),
    shown_from: date | None = None,
    **given_terms: int,
) -> tuple[ThresholdRow, ...]:
    known = Known(LIMITS, ("85",), contracts)
    question = thresholds(known, shown_from)
    dataset = a_dataset(folder, lines)
    return Duck().ask(question, dataset, Selection(), Terms(**given_terms))  # type: ignore[arg-type]


def cleaning(amount: str | int, on: str, **cells: Any) -> dict[str, Any]:
    return a_line(amount, on, category_code=CLEANING, **cells)


def test_orders_of_the_whole_authority_add_up_to_the_day_that_they_pass(
    tmp_path: Path,
) -> None:
    rows = asked(
        tmp_path,
        [
            cleaning(540, "2026-01-10", unit="Sport"),
            cleaning(180, "2026-02-10", unit="Zorg", supplier="Glans BV"),
            cleaning(180, "2026-03-10", unit="Sport"),
        ],
    )

    assert rows == (
        ThresholdRow(
            "909", "other", Decimal(900), date(2026, 3, 10), Decimal(900), Decimal(900),
            date(2026, 1, 10), date(2026, 2, 10), date(2026, 3, 10),
            Decimal(900), Decimal(900),
        ),
    )  # fmt: skip


def test_what_falls_out_of_the_term_no_longer_counts(tmp_path: Path) -> None:
    (row,) = asked(
        tmp_path,
        [cleaning(500, "2026-01-01"), cleaning(400, "2026-01-31")],
        window_days=30,
    )

    assert (row.peak_eur, row.peak_on) == (Decimal(500), date(2026, 1, 1))
    assert row.reached_60_on is None
    assert row.now_eur == Decimal(400)


def test_a_contract_keeps_euros_out_of_the_warning_but_not_out_of_the_total(
    tmp_path: Path,
) -> None:
    (row,) = asked(
        tmp_path,
        [cleaning(800, "2026-01-01", contract="C-1"), cleaning(100, "2026-01-02")],
    )

    assert (row.peak_eur, row.peak_total_eur) == (Decimal(100), Decimal(900))


def test_a_contract_covers_nothing_after_its_end(tmp_path: Path) -> None:
    ended = Contract(" C-1 ", ends_on=date(2026, 1, 1))

    (row,) = asked(
        tmp_path,
        [
            cleaning(800, "2026-01-01", contract="C-1"),
            cleaning(300, "2026-01-02", contract="C-1"),
        ],
        contracts=(ended,),
    )

    assert (row.peak_eur, row.peak_total_eur) == (Decimal(300), Decimal(1100))


def test_a_known_contract_covers_its_supplier_in_its_category(tmp_path: Path) -> None:
    known = Contract("C-1", key_of("Bron BV"), "909")

    rows = asked(
        tmp_path,
        [
            cleaning(800, "2026-01-01"),
            cleaning(50, "2026-01-01", supplier="Glans BV"),
            a_line(70, "2026-01-01", category_code="30200000"),
        ],
        contracts=(known,),
    )

    assert [(row.category, row.peak_eur) for row in rows] == [
        ("302", Decimal(70)),
        ("909", Decimal(50)),
    ]


def test_every_kind_has_its_own_threshold(tmp_path: Path) -> None:
    rows = asked(
        tmp_path,
        [
            a_line(100, "2026-01-01", category_code=CARE),
            a_line(100, "2026-01-01", category_code=BUILDING),
            cleaning(100, "2026-01-01"),
        ],
    )

    assert [(row.kind, row.threshold_eur) for row in rows] == [
        ("works", Decimal(5000)),
        ("social", Decimal(3000)),
        ("other", Decimal(900)),
    ]


def test_each_edition_is_measured_on_its_own_days_and_the_first_day_is_one(
    tmp_path: Path,
) -> None:
    rows = asked(tmp_path, [cleaning(950, "2025-12-31"), cleaning(1, "2026-01-01")])

    assert [(row.threshold_eur, row.reached_100_on) for row in rows] == [
        (Decimal(1000), date(2026, 1, 1)),
        (Decimal(900), date(2026, 1, 1)),
    ]


def test_days_before_the_question_only_lead_up_to_it(tmp_path: Path) -> None:
    (row,) = asked(
        tmp_path,
        [cleaning(890, "2026-01-01"), cleaning(-200, "2026-02-01")],
        shown_from=date(2026, 2, 1),
    )

    assert (row.peak_eur, row.peak_on) == (Decimal(690), date(2026, 2, 1))
    assert row.reached_80_on == date(2026, 1, 1)


def test_what_has_no_category_is_in_none_but_might_be(tmp_path: Path) -> None:
    lines = [
        cleaning(100, "2026-01-01", ledger="4001"),
        a_line(20, "2026-01-01"),
        a_line(3, "2026-01-01", ledger="4001"),
        a_line(7, "2026-01-01", supplier="Glans BV", ledger="4001"),
        a_line(9, "2026-01-01", supplier="Anders BV", ledger="4002"),
    ]

    rows = asked(tmp_path, lines)
    more = Duck().ask(might_be_more(), a_dataset(tmp_path, lines), Selection(), Terms())

    assert [row.category for row in rows] == ["909"]
    assert more == (MightBeMore("909", Decimal(23), Decimal(10), Decimal(30)),)


def test_the_purchases_of_a_term_are_named(tmp_path: Path) -> None:
    dataset = a_dataset(
        tmp_path,
        [
            cleaning(60, "2026-01-01", order_number="O1", invoice="F1", unit="Sport"),
            cleaning(40, "2026-01-09", order_number="O1", invoice="F2", unit="Sport"),
            cleaning(30, "2026-01-05", invoice="F3", unit="Sport"),
            cleaning(1, "2026-01-05", invoice="F3", unit="Zorg"),
            cleaning(5, "2026-01-06"),
            cleaning(5, "2026-01-07", contract="C"),
        ],
    )

    rows = Duck().ask(purchases_in(), dataset, Selection(category="909"), Terms())

    assert [
        (one.order_number, one.invoice, one.unit, one.lines, one.amount, one.is_covered)
        for one in rows
    ] == [
        ("O1", "F1", "Sport", 2, Decimal(100), False),
        (None, "F3", None, 2, Decimal(31), False),
        (None, None, None, 1, Decimal(5), False),
        (None, None, None, 1, Decimal(5), True),
    ]
