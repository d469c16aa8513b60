# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Spend per month beside the year before, compared only where that is fair."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from inkoopkoers.spending.answering.over_time import answer_over_time
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.tests.answers.asking import YEAR, asking, cells
from inkoopkoers.spending.tests.facts.refusing import with_refused
from inkoopkoers.spending.tests.making import a_line, key_of

pytestmark = pytest.mark.once


def test_months_stand_beside_the_same_months_a_year_before(tmp_path: Path) -> None:
    lines = [
        a_line(100, "2025-01-31"), a_line(100, "2025-02-28"),
        a_line(150, "2026-01-31"), a_line(90, "2026-02-28"),
    ]  # fmt: skip

    found = answer_over_time(asking(tmp_path, lines, YEAR))

    assert found.sentence == (
        "Van januari 2026 tot en met februari 2026 gaven we €\xa0240 uit, in 2 regels. "
        "Dat is 20\xa0% meer dan in dezelfde maanden een jaar eerder."
    )
    assert [row[:2] + row[3:5] for row in cells(found, "months")] == [
        ("januari 2026", Decimal(150), Decimal(100), Decimal(50)),
        ("februari 2026", Decimal(90), Decimal(100), Decimal(-10)),
    ]


def test_a_year_that_is_not_whole_is_not_set_beside_a_whole_one(tmp_path: Path) -> None:
    whole = [a_line(100, f"2025-{month:02}-28") for month in range(1, 13)]
    lines = [*whole, a_line(100, "2026-01-31")]

    found = answer_over_time(asking(tmp_path, lines))

    assert [row[3] for row in cells(found, "years")] == [None, None]
    assert [row[3] for row in cells(found, "months")][-1] == Decimal(100)


def test_two_whole_years_are_compared(tmp_path: Path) -> None:
    lines = [
        a_line(100, f"{year}-{month:02}-28")
        for year in (2025, 2026)
        for month in range(1, 13)
    ]

    found = answer_over_time(asking(tmp_path, lines))

    assert [row[3] for row in cells(found, "years")] == [None, Decimal(1200)]
    assert [row[3] for row in cells(found, "quarters")][4:] == [Decimal(300)] * 4


def test_a_month_that_stops_halfway_is_told_and_not_compared(tmp_path: Path) -> None:
    lines = [a_line(100, "2025-06-30"), a_line(10, "2026-06-09")]

    found = answer_over_time(asking(tmp_path, lines, YEAR))

    assert [row[3] for row in cells(found, "months")] == [None]
    assert "De laatste regel is van 9 juni 2026." in found.remarks[0]


def test_a_chosen_half_month_is_not_set_beside_a_whole_one(tmp_path: Path) -> None:
    lines = [a_line(100, "2025-06-30"), a_line(10, "2026-06-30")]
    half = Selection(first=date(2026, 6, 15), last=date(2026, 6, 30))

    found = answer_over_time(asking(tmp_path, lines, half))

    assert [row[3] for row in cells(found, "months")] == [None]
    way = found.tables[0].rows[0].way
    assert way is not None
    assert (way.selection.first, way.selection.last) == (half.first, half.last)


def test_months_without_lines_are_named(tmp_path: Path) -> None:
    lines = [a_line(1, "2026-01-31"), a_line(1, "2026-04-30")]

    found = answer_over_time(asking(tmp_path, lines))

    assert found.remarks == (
        "Geen enkele regel in februari 2026 en maart 2026. Mist er een bestand?",
    )


def test_nothing_gives_an_empty_answer(tmp_path: Path) -> None:
    found = answer_over_time(asking(tmp_path, []))

    assert found.is_empty
    assert found.sentence == ""
    assert found.charts == ()


def _filled(*months: str, lines: int = 20) -> list[dict[str, Any]]:
    return [a_line(100, f"{month}-28") for month in months for _each in range(lines)]


def test_a_nearly_empty_month_is_named_and_not_compared(tmp_path: Path) -> None:
    stray = [a_line(5, "2025-01-31")]
    lines = [
        *stray, *_filled("2025-02", "2025-03", "2025-04"),
        *_filled("2026-01", "2026-02", "2026-03", "2026-04"),
    ]  # fmt: skip

    found = answer_over_time(asking(tmp_path, lines, YEAR))

    assert [row[3] for row in cells(found, "months")] == [None, 2000, 2000, 2000]
    assert "ongeveer evenveel als in dezelfde maanden toen" in found.sentence
    assert found.remarks == (
        "Bijna geen regels in januari 2025: minder dan een kwart van de maanden "
        "eromheen. Mist er een bestand? We vergelijken dit niet met een ander jaar.",
    )


def test_late_bookings_beside_a_missing_file_are_a_nearly_empty_month(
    tmp_path: Path,
) -> None:
    late = [a_line(1, "2025-01-31") for _each in range(4)]
    lines = [*late, *_filled("2025-02", "2025-03", "2026-01", "2026-02", "2026-03")]

    found = answer_over_time(asking(tmp_path, lines, YEAR))

    assert [row[3] for row in cells(found, "months")] == [None, 2000, 2000]
    assert "Bijna geen regels in januari 2025" in found.remarks[0]


def test_one_supplier_with_few_lines_has_no_empty_months(tmp_path: Path) -> None:
    months = [f"{year}-{month:02}" for year in (2025, 2026) for month in (1, 2, 3)]
    rare = [
        a_line(7, "2025-02-28", "Zeldzaam BV"),
        a_line(9, "2026-02-28", "Zeldzaam BV"),
    ]
    asked = asking(tmp_path, [*_filled(*months), *rare])

    found = answer_over_time(asked.about(supplier=key_of("Zeldzaam BV")))

    assert [row[3] for row in cells(found, "months")] == [None, Decimal(7)]
    assert not any("Bijna geen" in one for one in found.remarks)


def test_a_total_in_a_file_is_nothing_that_we_could_not_read(tmp_path: Path) -> None:
    asked = with_refused(asking(tmp_path, [a_line(100)]), tmp_path)

    found = answer_over_time(asked)

    assert found.coverage is not None
    assert found.coverage.all_eur == Decimal(160)
    assert found.coverage.missing.startswith("3 rijen konden we niet lezen (€\xa060)")
