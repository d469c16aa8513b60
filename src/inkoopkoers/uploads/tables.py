# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table that someone gives us as CSV or XLSX: texts, under a header."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import PurePosixPath

from django.utils.translation import gettext as _

from inkoopkoers.uploads.bad_table import BadTable, refusal
from inkoopkoers.uploads.csv_text import decoded, rows_of
from inkoopkoers.uploads.limits import Limits
from inkoopkoers.uploads.remarks import Remark, column_name
from inkoopkoers.uploads.workbooks import rows_of_workbook
from inkoopkoers.web.fields import readable

_ZIP = b"PK\x03\x04"
# What else people send, by how it begins: old or locked Excel, PDF, pictures.
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_OTHER = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf", b"<!DOC", b"<html")

NumberedRow = tuple[int, Sequence[str]]


@dataclass(frozen=True)
class Table:
    """Cells are readable text; every row is as wide as the header.

    A number of a sheet is written with a decimal comma, a day as 2027-03-01.
    `numbers` says where each row stands in the file, as a spreadsheet counts. Notes
    are sentences about the whole file; remarks name a cell, row, column or sheet each,
    up to a number, and `remarked.said` puts them in words.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]
    notes: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    more_remarks: int = 0

    def records(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Each row with its number, by the names of the header."""
        for number, row in zip(self.numbers, self.rows, strict=True):
            yield number, dict(zip(self.header, row, strict=True))


def read_table(name: str, data: bytes, *, limits: Limits | None = None) -> Table:
    """Read a file by its name; raises BadTable, which says what to do."""
    limits = limits or Limits()
    if not data.strip():
        raise refusal("empty")
    if len(data) > limits.packed_bytes:
        raise refusal("too_large")
    ending = PurePosixPath(name.lower()).suffix
    if data.startswith(_OLD_EXCEL):
        raise refusal("old_excel")
    if ending == ".xlsx":
        return _from_workbook(data, limits)
    if ending in (".csv", ".txt", ".tsv"):
        return _from_text(data, limits)
    raise refusal("ending")


def _from_workbook(data: bytes, limits: Limits) -> Table:
    if not data.startswith(_ZIP):
        raise refusal("not_xlsx")
    book = rows_of_workbook(data, limits)
    table = _table(zip(count(1), book.rows), limits, book.notes)
    return replace(table, remarks=book.remarks, more_remarks=book.more_remarks)


def _from_text(data: bytes, limits: Limits) -> Table:
    if data.startswith(_ZIP):
        raise refusal("not_csv_but_zip")
    text, encoding = decoded(data)
    if data.startswith(_OTHER) or "\0" in text:
        raise refusal("not_csv")
    notes = []
    if encoding == "cp1252":
        notes.append(
            _(
                "Het bestand is geen UTF-8. We lazen het als Windows-tekst. Zie je "
                "vreemde tekens? Bewaar het dan als ‘CSV UTF-8’."
            )
        )
    try:
        return _table(rows_of(text), limits, tuple(notes))
    except csv.Error:
        raise refusal("quotes") from None


def _table(
    rows: Iterable[NumberedRow], limits: Limits, notes: tuple[str, ...]
) -> Table:
    """Take the first row with content as the header; empty rows do not count."""
    kept: list[NumberedRow] = []
    for number, row in rows:
        cells = _cells(number, row, limits)
        if not cells:
            continue
        if len(kept) > limits.rows:
            raise refusal("too_many_rows", limits)
        kept.append((number, cells))
    if not kept:
        raise refusal("empty")
    if len(kept) == 1:
        raise refusal("only_header")
    width = max(len(row) for _number, row in kept)
    header = _header(kept[0][1], width)
    body = kept[1:]
    filled = tuple((*row, *[""] * (width - len(row))) for _number, row in body)
    return Table(header, filled, tuple(number for number, _row in body), notes)


def _cells(number: int, row: Sequence[str], limits: Limits) -> tuple[str, ...]:
    """The row without what nobody sees and without empty cells at its end."""
    cells = [cell.strip() if cell.isprintable() else readable(cell) for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    if len(cells) > limits.columns:
        raise refusal("too_many_columns", limits)
    if any(len(cell) > limits.cell_characters for cell in cells):
        raise BadTable(
            _("In rij %(row)d staat een cel met te veel tekst. Maak die cel korter.")
            % {"row": number}
        )
    return tuple(cells)


def _header(row: Sequence[str], width: int) -> tuple[str, ...]:
    """Names of columns on one line; a column without one is called as in a sheet."""
    names = [" ".join(name.split()) for name in row] + [""] * (width - len(row))
    named = [
        name or _("Kolom %s") % column_name(position + 1)
        for position, name in enumerate(names)
    ]
    seen: set[str] = set()
    for name in named:
        if name.casefold() in seen:
            raise BadTable(
                _(
                    "Er zijn twee kolommen met de naam ‘%s’. Geef elke kolom een "
                    "eigen naam."
                )
                % name[:60]
            )
        seen.add(name.casefold())
    return tuple(named)
