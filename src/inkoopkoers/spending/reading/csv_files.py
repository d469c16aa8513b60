# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text file with separators as a table: fast when it can be, patient when not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import duckdb

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.ducks import a_duck
from inkoopkoers.spending.reading.headers import Head, head_of
from inkoopkoers.spending.reading.inspection import Remark, RemarkKind
from inkoopkoers.spending.reading.limits import MEGABYTE, Limits
from inkoopkoers.spending.reading.parsing import LONGEST
from inkoopkoers.spending.reading.patient import write_rows
from inkoopkoers.spending.reading.recoding import recoded
from inkoopkoers.spending.reading.records import Records
from inkoopkoers.spending.reading.scanning import Look, look_at
from inkoopkoers.spending.reading.tables import (
    Form,
    Origin,
    RawTable,
    extra_of,
    relation_of,
    source_of,
)
from inkoopkoers.spending.reading.tidiness import tidiness_of
from inkoopkoers.uploads.csv_text import SEPARATORS, separator_of

_HEAD_ROWS = 60
_COMPARED = 40
# Below this, a file whose rows are not lines is read with patience: exact numbers.
_PATIENT_BYTES = 64 * MEGABYTE
_FOUND = re.compile(r"Expected Number of Columns: \d+ Found: (\d+)")
_WIDENED = 4


@dataclass(frozen=True)
class Text:
    """A text file as UTF-8, with its rows above and around the headers."""

    path: Path
    look: Look
    separator: str
    head: Head
    rows: tuple[tuple[int, list[str]], ...]

    @property
    def first_row(self) -> int:
        """The line of the first row below the headers."""
        below = self.rows[self.head.at + 1 :]
        return below[0][0] if below else self.rows[-1][0] + 1


def read_csv_file(
    path: Path, part: str, work: Path, limits: Limits
) -> tuple[RawTable, tuple[Remark, ...]]:
    """The table in a text file; refuses one without."""
    work.mkdir(parents=True, exist_ok=True)
    look = look_at(path, limits)
    remarks = []
    if look.code != "utf-8" or look.newline is None:
        plain = work / "plain.csv"
        replaced = recoded(path, look, plain)
        remarks = list(_of_code(look.code, replaced, part))
        path, look = plain, look_at(plain, limits)
    text = _opened(path, look, limits)
    remarks += _of_head(text.head, part)
    table, more = _table(text, part, work, limits)
    if table.rows == 0:
        raise BadSource(BadFile.EMPTY)
    return table, (*remarks, *more)


def _of_code(code: str, replaced: int, part: str) -> Iterator[Remark]:
    if code != "utf-8":
        yield Remark(RemarkKind.ENCODING, part, value=code)
    if replaced:
        yield Remark(RemarkKind.REPLACED, part, count=replaced)


def _of_head(head: Head, part: str) -> Iterator[Remark]:
    if head.at:
        yield Remark(RemarkKind.TITLE_LINES, part, count=head.at)
    if head.named:
        yield Remark(RemarkKind.NAMED_HEADERS, part, count=head.named)


def _opened(path: Path, look: Look, limits: Limits) -> Text:
    with path.open(encoding="utf-8-sig", newline=None) as file:
        start = file.read(MEGABYTE)
    separator, skipped = _separator(start)
    found = Records(separator).rows_of(_lines(path))
    rows = tuple(islice(found, skipped, _HEAD_ROWS + skipped))
    head = head_of([cells for _, cells in rows], limits.columns)
    return Text(path, look, separator, head, rows)


def _separator(start: str) -> tuple[str, int]:
    """The separator, and how many lines only say what it is."""
    first, _, _ = start.partition("\n")
    named = first.strip().strip('"').lower()
    if named.startswith("sep=") and named[4:] in SEPARATORS:
        return named[4:], 1
    return separator_of(start), 0


def _lines(path: Path) -> Iterator[str]:
    # Whatever ended the lines is \n now, and nothing else ends one.
    with path.open(encoding="utf-8-sig", newline=None) as file:
        yield from file


def _table(
    text: Text, part: str, work: Path, limits: Limits
) -> tuple[RawTable, tuple[Remark, ...]]:
    fast = _fast(text, part, work, limits)
    if fast is None:
        return _patient(text, part, work)
    table, longer = fast
    return table, tuple(_of_longer(longer, part))


def _fast(
    text: Text, part: str, work: Path, limits: Limits
) -> tuple[RawTable, int] | None:
    """The file itself as a table, if DuckDB sees in it what we see."""
    above = text.first_row - 1
    if text.look.newline is None or above != _rows_above(text):
        return None
    table = RawTable(
        part,
        text.head.headers,
        text.path,
        Form.CSV,
        Origin.CSV,
        max(len(text.head.headers), *(len(cells) for _, cells in text.rows)),
        separator=text.separator,
        has_quotes=text.look.quotes > 0,
        skip=above,
        first_row=text.first_row,
    )
    with a_duck(work, [text.path.parent], limits) as duck:
        counted = _counted(duck, table)
        if counted is None or counted[0].rows == 0:
            return None
        table, longer = counted
        table = replace(table, is_exact=table.rows == text.look.lines - above)
        is_small = text.path.stat().st_size <= _PATIENT_BYTES
        if (not table.is_exact and is_small) or not _is_same(duck, table, text):
            return None
    tidy = tidiness_of(table, LONGEST)
    return replace(table, is_clean=tidy.is_clean, is_short=tidy.is_short), longer


def _rows_above(text: Text) -> int:
    """How many rows are no data, when each of them is one line."""
    return text.rows[0][0] - 1 + text.head.at + 1


def _counted(
    duck: duckdb.DuckDBPyConnection, table: RawTable
) -> tuple[RawTable, int] | None:
    """Read it all once, with more columns while rows turn out to be longer."""
    for _ in range(_WIDENED):
        counts = f"SELECT count(*), count_if(extra) FROM {_unnumbered(table)}"
        try:
            rows, longer = duck.execute(counts).fetchall()[0]
        except duckdb.OutOfMemoryException:
            raise
        except duckdb.Error as error:
            wider = _FOUND.search(str(error))
            if wider is None or int(wider[1]) > 2 * len(table.headers) + _HEAD_ROWS:
                return None
            table = replace(table, width=int(wider[1]))
        else:
            return replace(table, rows=rows), longer
    return None


def _unnumbered(table: RawTable) -> str:
    return f"(SELECT *, {extra_of(table)} AS extra FROM {source_of(table)})"


def _is_same(duck: duckdb.DuckDBPyConnection, table: RawTable, text: Text) -> bool:
    """Whether the first rows are what we read ourselves."""
    ours = [
        _fitted(cells, len(table.headers))
        for _, cells in text.rows[text.head.at + 1 :]
        if any(cells)
    ][:_COMPARED]
    wanted = (
        f"SELECT * EXCLUDE (row, extra) FROM {relation_of(table)} LIMIT {_HEAD_ROWS}"
    )
    theirs = [row for row in duck.execute(wanted).fetchall() if any(row)]
    return theirs[: len(ours)] == ours


def _fitted(cells: list[str], width: int) -> tuple[str | None, ...]:
    fitted = [cell or None for cell in cells[:width]]
    return (*fitted, *([None] * (width - len(fitted))))


def _patient(text: Text, part: str, work: Path) -> tuple[RawTable, tuple[Remark, ...]]:
    records = Records(text.separator)
    to = work / "rows.parquet"
    numbered = (
        row for row in records.rows_of(_lines(text.path)) if row[0] >= text.first_row
    )
    filled = (row for row in numbered if any(row[1]))
    width = len(text.head.headers)
    written = write_rows(filled, width, to)
    table = RawTable(
        part,
        text.head.headers,
        to,
        Form.PARQUET,
        Origin.CSV,
        width + 1,
        rows=written.rows,
        first_row=text.first_row,
    )
    remarks = list(_of_longer(written.longer, part))
    if records.unclosed:
        remarks.append(Remark(RemarkKind.UNCLOSED_QUOTE, part, records.unclosed[0]))
    return table, tuple(remarks)


def _of_longer(longer: int, part: str) -> Iterator[Remark]:
    if longer:
        yield Remark(RemarkKind.LONGER_ROWS, part, count=longer)
