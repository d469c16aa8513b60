# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How wide the columns of a table in Word are, and where it may break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.columns import weights

if TYPE_CHECKING:
    from docx.table import Table as DocxTable


def keep_together(made: DocxTable) -> None:
    """Word keeps a table on one page when every row stays with the next."""
    for row in made.rows[:-1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def set_widths(made: DocxTable, table: Table, text_width_cm: float) -> None:
    """Word wants them at the columns and at every cell."""
    from docx.shared import Cm

    columns = weights(table)
    for column, weight in zip(made.columns, columns, strict=True):
        column.width = Cm(weight / sum(columns) * text_width_cm)
        for cell in column.cells:
            cell.width = column.width
