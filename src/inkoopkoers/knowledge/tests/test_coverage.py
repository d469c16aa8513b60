# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The grid of sections and answers."""

from __future__ import annotations

from pathlib import Path

from inkoopkoers.knowledge.domain.coverage import coverage
from inkoopkoers.knowledge.domain.documents import build_instrument
from inkoopkoers.knowledge.tests.making import documents


def test_the_grid_has_a_general_row_and_a_row_per_answer(content: Path) -> None:
    instrument = build_instrument(documents(content)["wegwijzer"])

    grid = coverage(instrument)

    assert [row.option.code if row.option else None for row in grid.rows] == [
        None, "1", "2"
    ]  # fmt: skip
    assert [[cell.code for cell in row.cells] for row in grid.rows] == [
        ["Fa"], ["F11"], ["F12"]
    ]  # fmt: skip
    assert (grid.filled, grid.empty) == (2, 1)
