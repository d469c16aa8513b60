# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask for an answer over a few lines, straight from files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from inkoopkoers.spending.answering.answer import Answer
from inkoopkoers.spending.answering.asking import Asked, asked_of
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.tests.making import a_dataset

TODAY = date(2026, 11, 22)
Lines = Sequence[Mapping[str, Any]]


def answered(
    give: Callable[[Asked], Answer],
    lines: Lines,
    selection: Selection | None = None,
    terms: Terms | None = None,
    *,
    suppliers: Lines = (),
    **more: Any,
) -> Answer:
    """What it says; `more` goes into Asked, such as contracts."""
    with TemporaryDirectory() as folder:
        dataset = a_dataset(Path(folder), lines, suppliers=suppliers)
        asked = asked_of(
            Duck(), dataset, selection or Selection(), terms or Terms(), TODAY
        )
        return give(replace(asked, **more))


def column(answer: Answer, code: str, table: int = 0) -> list[Any]:
    """The cells of one column."""
    shown = answer.tables[table]
    at = [one.code for one in shown.columns].index(code)
    return [row.cells[at] for row in shown.rows]
