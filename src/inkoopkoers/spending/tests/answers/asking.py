# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer about a few lines, without a database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from inkoopkoers.spending.answering.answer import Answer, Cell
from inkoopkoers.spending.answering.asking import Asked, Contract, asked_of
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.tests.making import a_dataset

TODAY = date(2026, 7, 1)
YEAR = Selection(first=date(2026, 1, 1), last=date(2026, 12, 31))


def asking(
    folder: Path,
    lines: Sequence[Mapping[str, Any]],
    selection: Selection | None = None,
    *,
    contracts: tuple[Contract, ...] = (),
    **judged: Any,
) -> Asked:
    """A way to ask about these lines."""
    dataset = a_dataset(folder, lines, **judged)
    asked = asked_of(Duck(), dataset, selection or Selection(), Terms(), TODAY)
    return replace(asked, contracts=contracts)


def cells(answer: Answer, code: str) -> list[tuple[Cell, ...]]:
    """The rows of a table by its code."""
    table = next(one for one in answer.tables if one.code == code)
    return [row.cells for row in table.rows]
