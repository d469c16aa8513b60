# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which combinations of section and answer have advice, and which on purpose not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inkoopkoers.knowledge.domain.documents import Cell, Instrument, Item, Option


@dataclass(frozen=True)
class CoverageRow:
    """The cells of one answer over all sections; `item` None is the general row."""

    item: Item | None
    option: Option | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Coverage:
    """The grid section × answer."""

    rows: tuple[CoverageRow, ...]

    @property
    def filled(self) -> int:
        """Cells with advice."""
        return sum(not cell.empty for row in self.rows for cell in row.cells)

    @property
    def empty(self) -> int:
        """Cells without advice, on purpose."""
        return sum(bool(cell.empty) for row in self.rows for cell in row.cells)


def coverage(instrument: Instrument) -> Coverage:
    """Lay the cells of an instrument out as a grid; the loader proved it whole."""
    rows = [CoverageRow(None, None, _row(instrument, {}))]
    for item in instrument.items:
        for option in item.options:
            when = {item.code: (option.code,)}
            rows.append(CoverageRow(item, option, _row(instrument, when)))
    return Coverage(tuple(rows))


def _row(
    instrument: Instrument, when: Mapping[str, tuple[str, ...]]
) -> tuple[Cell, ...]:
    by_section = {
        cell.section: cell for cell in instrument.cells if dict(cell.when) == when
    }
    return tuple(by_section[section.code] for section in instrument.sections)
