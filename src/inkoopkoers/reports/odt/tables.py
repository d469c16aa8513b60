# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A table of a report in OpenDocument, and the style that only it has."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.columns import is_crowded, is_short, unbroken_rows, weights
from inkoopkoers.reports.odt.elements import p
from inkoopkoers.reports.odt.parts import TEXT_WIDTH_CM, Parts

TABLE_CELLS = """
<style:style style:name="Head" style:family="table-cell"><style:table-cell-properties \
fo:background-color="#eef3f9" fo:padding="0.15cm" fo:border-top="1.25pt solid #154b80" \
fo:border-bottom="0.75pt solid #154b80" style:vertical-align="bottom"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties \
fo:padding="0.15cm" fo:border-bottom="0.5pt solid #b5c9de"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties \
fo:keep-together="always"/></style:style>"""
_TOGETHER = ' style:may-break-between-rows="false"'


def table_markup(table: Table, parts: Parts) -> Iterator[str]:
    """Write a table whose header repeats on every page."""
    name = f"Tabel{len(parts.table_styles) + 1}"
    parts.table_styles.append(_table_style(name, table))
    if table.caption.strip():
        yield p("Caption", escape(table.caption))
    yield f'<table:table table:name="{name}" table:style-name="{name}">'
    for column in range(table.width):
        yield f'<table:table-column table:style-name="{name}.{column}"/>'
    yield "<table:table-header-rows>"
    yield _row(table, table.full_header, "Head")
    yield "</table:table-header-rows>"
    for row in unbroken_rows(table):
        yield _row(table, row, "Cell")
    yield "</table:table>"
    yield p("Standard", "")


def _table_style(name: str, table: Table) -> str:
    columns = weights(table)
    widths = "".join(
        f'<style:style style:name="{name}.{column}" style:family="table-column">'
        "<style:table-column-properties "
        f'style:column-width="{weight / sum(columns) * TEXT_WIDTH_CM:.2f}cm"/>'
        "</style:style>"
        for column, weight in enumerate(columns)
    )
    return (
        f'<style:style style:name="{name}" style:family="table">'
        f'<style:table-properties style:width="{TEXT_WIDTH_CM}cm" table:align="left" '
        f'fo:margin-bottom="0.2cm"{_TOGETHER if is_short(table) else ""}/>'
        "</style:style>"
        f"{widths}\n"
    )


def _row(table: Table, row: tuple[str, ...], cell_style: str) -> str:
    cells = "".join(
        f'<table:table-cell table:style-name="{cell_style}" '
        f'office:value-type="string">{p(style, escape(text))}</table:table-cell>'
        for style, text in zip(_cell_styles(table, cell_style), row, strict=True)
    )
    return f'<table:table-row table:style-name="Row">{cells}</table:table-row>'


def _cell_styles(table: Table, cell_style: str) -> Iterator[str]:
    heading = "_20_Heading" if cell_style == "Head" else ""
    small = "_20_small" if is_crowded(table) else ""
    for column in range(table.width):
        if column in table.numeric_columns:
            yield f"Table_20_Number{heading}{small}"
        else:
            yield f"Table{heading or '_20_Contents'}{small}"
