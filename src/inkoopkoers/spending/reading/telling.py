# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far a step is, for whoever waits."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from inkoopkoers.spending.reading.tables import RawTable

# tell(name of the step, done, total); a total of 0 is not known.
Tell = Callable[[str, int, int], None]


def nobody(name: str, done: int, total: int) -> None:
    """Nobody waits."""


def rows_in(tables: Iterable[RawTable]) -> int:
    """All rows, blank ones too."""
    return sum(table.rows for table in tables)
