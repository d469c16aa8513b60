# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A workbook as tables: every sheet with a table in it is one."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import ZipFile

import duckdb

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.archives import opened, refuse_doctypes
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.ducks import a_duck
from inkoopkoers.spending.reading.headers import head_of
from inkoopkoers.spending.reading.inspection import (
    Remark,
    RemarkKind,
    Skipped,
    skipped,
)
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.reasons import reason_of
from inkoopkoers.spending.reading.sheets import (
    Reach,
    Sheet,
    Workbook,
    declared_of,
    reach_of,
    workbook_of,
)
from inkoopkoers.spending.reading.tables import Form, Origin, RawTable, quoted
from inkoopkoers.uploads.remarks import column_name

_HEAD_ROWS = 60
_DAYS_LATER = 1462
Found = tuple[list[RawTable], list[Remark], list[Skipped]]


def read_workbook(path: Path, part: str, work: Path, limits: Limits) -> Found:
    """Every sheet that holds a table; empty sheets are passed over in silence."""
    work.mkdir(parents=True, exist_ok=True)
    tables: list[RawTable] = []
    remarks: list[Remark] = []
    bad: list[Skipped] = []
    try:
        with opened(path, limits) as book:
            refuse_doctypes(book)
            workbook = workbook_of(book)
            with a_duck(work, [path.parent], limits, excel=True) as duck:
                reading = _Reading(path, part, work, limits, book, workbook, duck)
                reading.all_sheets(tables, remarks, bad)
    except ParseError:
        raise BadSource(BadFile.BROKEN) from None
    if not tables:
        first = next((one for one in bad), None)
        raise BadSource(first.reason if first else BadFile.EMPTY, **_values(first))
    if workbook.is_1904:
        remarks.append(Remark(RemarkKind.DAYS_FROM_1904, part))
    return tables, remarks, bad


def _values(one: Skipped | None) -> dict[str, str | int]:
    return dict(one.values) if one else {}


@dataclass(frozen=True)
class _Reading:
    """One workbook while it is read."""

    path: Path
    part: str
    work: Path
    limits: Limits
    book: ZipFile
    workbook: Workbook
    duck: duckdb.DuckDBPyConnection

    def all_sheets(
        self, tables: list[RawTable], remarks: list[Remark], bad: list[Skipped]
    ) -> None:
        """Read sheet by sheet; a bad one does not stop the others."""
        for number, sheet in enumerate(self.workbook.sheets):
            name = self._name(sheet)
            try:
                to = self.work / f"sheet{number}.parquet"
                reach = self._read(sheet, to)
                table, named = self._table(to, name, reach)
            except BadSource as reason:
                if reason.reason is not BadFile.EMPTY:
                    bad.append(skipped(name, reason))
                continue
            tables.append(table)
            remarks += [*self._of_sheet(sheet, name), *reach.remarks(name), *named]

    def _name(self, sheet: Sheet) -> str:
        """Only a sheet among others needs a name."""
        steps = [self.part] if self.part else []
        return " / ".join(
            [*steps, sheet.name] if len(self.workbook.sheets) > 1 else steps
        )

    def _of_sheet(self, sheet: Sheet, name: str) -> Iterator[Remark]:
        if sheet.is_hidden:
            yield Remark(RemarkKind.HIDDEN_SHEET, name, value=sheet.name)

    def _read(self, sheet: Sheet, to: Path) -> Reach:
        """Read as far as the sheet declares, and look at the same time if that is true."""
        said = declared_of(self.book, sheet, self.limits)
        with ThreadPoolExecutor(1) as other:
            looking = other.submit(
                reach_of, self.book, sheet, said.columns, self.limits
            )
            if said.rows:
                self._write(sheet, said, to)
            reach = looking.result()
        if not reach.rows or not reach.columns:
            raise BadSource(BadFile.EMPTY)
        if reach.rows > said.rows or reach.columns > said.columns:
            self._write(sheet, reach, to)
        return reach

    def _table(
        self, to: Path, name: str, reach: Reach
    ) -> tuple[RawTable, list[Remark]]:
        cells = ", ".join(f"c{at}" for at in range(reach.columns))
        source = f"read_parquet({quoted(str(to))})"
        rows = self.duck.execute(
            f"SELECT row, {cells} FROM {source} ORDER BY row LIMIT {_HEAD_ROWS}"
        ).fetchall()
        head = head_of([row[1:] for row in rows], self.limits.columns)
        first = rows[head.at][0] + 1
        (count,) = self.duck.execute(
            f"SELECT count(*) FROM {source} WHERE row >= {first}"
        ).fetchall()[0]
        if not count:
            raise BadSource(BadFile.EMPTY)
        table = RawTable(
            name,
            head.headers,
            to,
            Form.PARQUET,
            Origin.XLSX,
            reach.columns,
            rows=count,
            first_row=first,
            days_later=_DAYS_LATER if self.workbook.is_1904 else 0,
        )
        counts = (
            (RemarkKind.TITLE_LINES, head.at),
            (RemarkKind.NAMED_HEADERS, head.named),
        )
        return table, [Remark(kind, name, count) for kind, count in counts if count]

    def _write(self, sheet: Sheet, reach: Reach, to: Path) -> None:
        """Rows without any text are left out; the others keep their number."""
        names = [column_name(at) for at in range(1, reach.columns + 1)]
        cells = ", ".join(f'"{name}" AS c{at}' for at, name in enumerate(names))
        source = (
            f"read_xlsx({quoted(str(self.path))}, sheet = {quoted(sheet.name)}, "
            f"range = 'A1:{names[-1]}{reach.rows}', header = false, "
            f"all_varchar = true, stop_at_empty = false)"
        )
        numbered = f"SELECT row_number() OVER () AS row, {cells} FROM {source}"
        filled = (
            f"coalesce({', '.join(f'c{at}' for at in range(len(names)))}) IS NOT NULL"
        )
        try:
            self.duck.execute(
                f"COPY (SELECT * FROM ({numbered}) WHERE {filled}) "
                f"TO {quoted(str(to))} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 20480)"
            )
        except duckdb.Error as error:
            raise BadSource(reason_of(error)) from None
