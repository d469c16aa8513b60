# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A workbook as tables: every sheet with a table in it is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError
from zipfile import ZipFile

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.archives import opened, refuse_doctypes
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.headers import head_of
from inkoopkoers.spending.reading.inspection import (
    Remark,
    RemarkKind,
    Skipped,
    skipped,
)
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.quick_sheets import QuickReader
from inkoopkoers.spending.reading.sheet_pieces import Unusual
from inkoopkoers.spending.reading.sheets import (
    Sheet,
    Workbook,
    Written,
    declared_of,
    workbook_of,
)
from inkoopkoers.spending.reading.tables import Form, Origin, RawTable

if TYPE_CHECKING:
    from inkoopkoers.spending.reading.patient_sheets import PatientReader

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
            reading = _Reading(path, part, work, limits, book, workbook)
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

    def all_sheets(
        self, tables: list[RawTable], remarks: list[Remark], bad: list[Skipped]
    ) -> None:
        """Read sheet by sheet; a bad one does not stop the others."""
        for number, sheet in enumerate(self.workbook.sheets):
            name = self._name(sheet)
            try:
                to = self.work / f"sheet{number}.parquet"
                written = self._read(sheet, to)
                table, named = self._table(to, name, written)
            except BadSource as reason:
                if reason.reason is not BadFile.EMPTY:
                    bad.append(skipped(name, reason))
                continue
            tables.append(table)
            remarks += [
                *self._of_sheet(sheet, name),
                *written.reach.remarks(name),
                *named,
            ]

    def _name(self, sheet: Sheet) -> str:
        """Only a sheet among others needs a name."""
        steps = [self.part] if self.part else []
        return " / ".join(
            [*steps, sheet.name] if len(self.workbook.sheets) > 1 else steps
        )

    def _of_sheet(self, sheet: Sheet, name: str) -> Iterator[Remark]:
        if sheet.is_hidden:
            yield Remark(RemarkKind.HIDDEN_SHEET, name, value=sheet.name)

    def _read(self, sheet: Sheet, to: Path) -> Written:
        """The quick way when that will do; it never reads what it does not know."""
        said = declared_of(self.book, sheet, self.limits)
        try:
            written = self._quick.write(sheet, said.columns, to)
        except Unusual:
            written = self._patient.write(sheet, said, to)
        if not written.rows:
            raise BadSource(BadFile.EMPTY)
        return written

    @cached_property
    def _quick(self) -> QuickReader:
        return QuickReader(self.book, self.work, self.limits)

    @cached_property
    def _patient(self) -> PatientReader:
        # DuckDB takes 40 MB, and most workbooks do not need it.
        from inkoopkoers.spending.reading.patient_sheets import PatientReader

        return PatientReader(self.path, self.book, self.work, self.limits)

    def _table(
        self, to: Path, name: str, written: Written
    ) -> tuple[RawTable, list[Remark]]:
        head = head_of([row[1:] for row in written.top], self.limits.columns)
        rows = written.rows - head.at - 1
        if not rows:
            raise BadSource(BadFile.EMPTY)
        table = RawTable(
            name,
            head.headers,
            to,
            Form.PARQUET,
            Origin.XLSX,
            written.reach.columns,
            rows=rows,
            first_row=written.top[head.at][0] + 1,
            days_later=_DAYS_LATER if self.workbook.is_1904 else 0,
        )
        counts = (
            (RemarkKind.TITLE_LINES, head.at),
            (RemarkKind.NAMED_HEADERS, head.named),
        )
        return table, [Remark(kind, name, count) for kind, count in counts if count]
