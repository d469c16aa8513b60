# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Look at what people gave: which tables are in it, and what to know of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.archives import files_of, opened, unpack
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.csv_files import read_csv_file
from inkoopkoers.spending.reading.ducks import a_duck
from inkoopkoers.spending.reading.headers import named
from inkoopkoers.spending.reading.inspection import (
    Inspection,
    Remark,
    Sample,
    Skipped,
    skipped,
)
from inkoopkoers.spending.reading.kinds import Kind, kind_of
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.parquet_files import read_parquet_file
from inkoopkoers.spending.reading.sampling import sample_of
from inkoopkoers.spending.reading.tables import RawTable
from inkoopkoers.spending.reading.workbooks import read_workbook

STEP = "inspect"
File = tuple[str, Path]
Tell = Callable[[str, int, int], None]
_PART_LENGTH = 200
# What is read as no table: a letter, a picture, an explanation.
_NOT_FOR_US = {BadFile.NO_TABLE, BadFile.UNKNOWN_KIND, BadFile.EMPTY}
_OURS = {"csv", "tsv", "xlsx", "xlsm", "parquet", "xml", "xaf", "ubl"}
_KIND = re.compile("[a-z0-9]{1,5}")
_MOST_KINDS = 5


def step(spec: Mapping[str, Any], limits: Limits, tell: Tell) -> dict[str, Any]:
    """What a child does: `files` as pairs of a name and a path, and a `work` folder."""
    files = [(str(name), Path(path)) for name, path in spec["files"]]
    return inspect(files, Path(spec["work"]), limits, tell).document()


def inspect(
    files: Sequence[File],
    work: Path,
    limits: Limits | None = None,
    tell: Tell | None = None,
) -> Inspection:
    """The tables in these files; raises BadSource when there is none.

    One file that is no zip has no name as a part. A file among others that is bad is
    skipped with its reason. The folder `work` holds what the tables stand in.
    """
    bounds = limits or Limits()
    work.mkdir(parents=True, exist_ok=True)
    say = tell or _nobody
    found = _Found(work, bounds)
    parts = list(_parts(files, work, bounds))
    invoices: list[File] = []
    for number, (name, path) in enumerate(parts):
        say(STEP, number, len(parts))
        try:
            kind = kind_of(path, name or files[0][0], bounds)
            if kind is Kind.UBL:
                invoices.append((name, path))
            else:
                found.take(kind, name, path, work / f"part{number}")
        except BadSource as bad:
            found.skipped.append(skipped(name, bad))
    if invoices:
        found.take_invoices(invoices)
    elif not found.tables and len(files) == 1:
        _check_inside([name for name, _path in parts], found.skipped)
    say(STEP, len(parts), len(parts))
    return found.inspection()


def _nobody(step: str, done: int, total: int) -> None:
    """Tell it to no one."""


def _parts(files: Sequence[File], work: Path, limits: Limits) -> Iterator[File]:
    """Every file, and every file of a zip; a single file needs no name."""
    is_single = len(files) == 1
    for number, (name, path) in enumerate(files):
        try:
            is_zip = kind_of(path, name, limits) is Kind.ZIP
        except BadSource:
            if is_single:
                raise
            is_zip = False
        if is_zip:
            folder = work / f"zip{number}"
            yield from _unpacked(path, folder, "" if is_single else name, limits)
        else:
            yield "" if is_single else name, path


def _unpacked(path: Path, folder: Path, name: str, limits: Limits) -> Iterator[File]:
    folder.mkdir(parents=True, exist_ok=True)
    with opened(path, limits) as book:
        inside = files_of(book)
        if not inside:
            raise BadSource(BadFile.EMPTY)
        names = named([_shown(part.filename) for part in inside])
        for number, (part, shown) in enumerate(zip(inside, names, strict=True)):
            to = folder / str(number)
            unpack(book, part, to)
            yield f"{name} / {shown}" if name else shown, to


def _check_inside(names: Sequence[str], bad: Sequence[Skipped]) -> None:
    """Of a zip with nothing for us, say what is in it instead of what to mend."""
    has_ours = any(_kind(name) in _OURS for name in names)
    is_all_strange = {one.reason for one in bad} <= _NOT_FOR_US
    if all(names) and is_all_strange and not has_ours:
        raise BadSource(BadFile.NOTHING_INSIDE, found=_kinds_in(names))


def _kinds_in(names: Sequence[str]) -> str:
    """Only the kinds, "pdf (2), txt (1)": names of files are confidential."""
    found = Counter(_kind(name) for name in names)
    kinds = [(one, n) for one, n in found.most_common() if _KIND.fullmatch(one)]
    return ", ".join(f"{one} ({n})" for one, n in kinds[:_MOST_KINDS])


def _kind(name: str) -> str:
    return PurePosixPath(name).suffix[1:].lower()


def _shown(name: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in name)[-_PART_LENGTH:]


@dataclass
class _Found:
    """What was found so far."""

    work: Path
    limits: Limits
    tables: list[RawTable] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)

    def take(self, kind: Kind, name: str, path: Path, work: Path) -> None:
        """Read one part; raises BadSource."""
        match kind:
            case Kind.CSV:
                table, remarks = read_csv_file(path, name, work, self.limits)
                self._add([table], remarks)
            case Kind.PARQUET:
                table, remarks = read_parquet_file(path, name, work, self.limits)
                self._add([table], remarks)
            case Kind.XLSX:
                tables, more, bad = read_workbook(path, name, work, self.limits)
                self._add(tables, more)
                self.skipped += bad
            case Kind.XAF:
                from inkoopkoers.spending.reading.xml_files import of_xaf

                table, remarks = of_xaf(path, name, work, self.limits)
                self._add([table], remarks)
            case _:
                # A zip in a zip.
                raise BadSource(BadFile.UNKNOWN_KIND)

    def take_invoices(self, invoices: Sequence[File]) -> None:
        """Read all invoices as one table."""
        from inkoopkoers.spending.reading.xml_files import of_invoices

        try:
            table, remarks, bad = of_invoices(
                invoices, self.work / "invoices", self.limits
            )
        except BadSource as reason:
            self.skipped.append(skipped("", reason))
        else:
            self._add([table], remarks)
            self.skipped += bad

    def inspection(self) -> Inspection:
        """All of it, with samples; raises a reason when nothing was read.

        That of the first file that could have held lines, beside a letter.
        """
        if not self.tables:
            ours = (one for one in self.skipped if _kind(one.part) in _OURS)
            first = next(ours, self.skipped[0])
            raise BadSource(first.reason, **first.values)
        return Inspection(
            self.tables[0].origin,
            tuple(self.tables),
            tuple(self._samples()),
            tuple(self.remarks),
            tuple(self.skipped),
        )

    def _add(self, tables: Sequence[RawTable], remarks: Sequence[Remark]) -> None:
        self.tables += tables
        self.remarks += remarks

    def _samples(self) -> Iterator[Sample]:
        folders = sorted({table.path.parent for table in self.tables})
        with a_duck(self.work, folders, self.limits) as duck:
            for table in self.tables:
                yield sample_of(duck, table)
