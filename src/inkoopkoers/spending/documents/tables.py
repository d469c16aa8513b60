# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables of an answer as sheets, and as blocks of a report."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.reports.blocks import Table
from inkoopkoers.spending.answering.answer import AnswerTable, Cell, CellKind
from inkoopkoers.spending.wording.cells import cell_text

_HUNDRED = Decimal(100)


def sheet_of(table: AnswerTable) -> Table:
    """Plain numbers with a decimal comma, so that a spreadsheet can count with them."""
    numeric = tuple(
        at
        for at, column in enumerate(table.columns)
        if column.kind not in {CellKind.TEXT, CellKind.DATE}
    )
    return Table(
        table.caption,
        tuple(_head(column.label, column.kind) for column in table.columns),
        tuple(
            tuple(
                _plain(cell, column.kind)
                for cell, column in zip(row.cells, table.columns, strict=True)
            )
            for row in table.rows
        ),
        numeric,
    )


def _head(label: str, kind: CellKind) -> str:
    return f"{label} (%)" if kind is CellKind.SHARE else label


def _plain(cell: Cell, kind: CellKind) -> str:
    if isinstance(cell, Decimal):
        value = cell * _HUNDRED if kind is CellKind.SHARE else cell
        return f"{value:f}".replace(".", ",")
    if isinstance(cell, int) and not isinstance(cell, bool):
        return str(cell)
    return cell_text(cell, kind)
