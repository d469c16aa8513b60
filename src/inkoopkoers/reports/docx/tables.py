# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of a table in Word, how wide its columns are, and where it may break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.columns import SMALL, is_crowded, weights
from inkoopkoers.reports.docx.markup import keep_row_together

if TYPE_CHECKING:
    from docx.table import Table as DocxTable
    from docx.table import _Row

TABLE_POINTS = 10


def fill_row(made: _Row, texts: tuple[str, ...], table: Table, style_id: str) -> None:
    """Write the texts of one row; numbers stand to the right."""
    keep_row_together(made)
    size = Pt(TABLE_POINTS * SMALL) if is_crowded(table) else None
    for column, (cell, text) in enumerate(zip(made.cells, texts, strict=True)):
        paragraph = cell.paragraphs[0]
        paragraph._p.style = style_id
        run = paragraph.add_run(text)
        if size is not None:
            run.font.size = size
        if column in table.numeric_columns:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def keep_together(made: DocxTable) -> None:
    """Word keeps a table on one page when every row stays with the next."""
    for row in made.rows[:-1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def set_widths(made: DocxTable, table: Table, text_width_cm: float) -> None:
    """Word wants them at the columns and at every cell."""
    columns = weights(table)
    for column, weight in zip(made.columns, columns, strict=True):
        column.width = Cm(weight / sum(columns) * text_width_cm)
        for cell in column.cells:
            cell.width = column.width
