# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read a workbook apart from everything else: a program with little it may use.

Bytes come in at standard input; out go lines of JSON: first what was noticed, then a
list per row. A refusal is one line with its code. It knows no Django and no secret.
"""

from __future__ import annotations

import io
import json
import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from inkoopkoers.uploads.inspecting import inspected, without_merged
from inkoopkoers.uploads.limits import Limits
from inkoopkoers.uploads.marks import Marks, look_at_sheet, part_of
from inkoopkoers.uploads.remarks import Remark, RemarkKind
from inkoopkoers.uploads.zips import Refused, look_at

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_TO_CALCULATE = re.compile(rb"\sfullCalcOnLoad=[\"'](?:1|true)[\"']")
# As many digits as a spreadsheet shows.
_DIGITS = 15
# How zipfile, zlib and ElementTree say that a file is not what it should be.
_DAMAGED = (
    BadZipFile,
    zlib.error,
    SyntaxError,
    EOFError,
    LookupError,
    ValueError,
    RuntimeError,
)


def confine(limits: Limits) -> None:
    """Bound memory and time of this process, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def lines(data: bytes, limits: Limits) -> Iterator[object]:
    """What was noticed, then every row of the first sheet that is shown, as texts."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    with ZipFile(io.BytesIO(data)) as book:
        if "xl/workbook.xml" not in book.namelist():
            raise Refused("other_kind")
        look_at(book, limits)
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = [
            sheet.name
            for sheet in workbook.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet
            and sheet.visible == SheetVisibleEnum.Visible
        ]
        if not names:
            raise Refused("no_sheet")
        marks = look_at_sheet(book, names[0], limits)
        seen = inspected(book.read(part_of(book, names[0])))
        remarks = [*_of_workbook(workbook, book, marks), *seen.remarks]
    yield {
        "sheet": names[0],
        "sheets": len(workbook.sheet_names),
        **asdict(marks),
        "remarks": [(one.kind, one.place) for one in remarks],
        "more_remarks": seen.more,
    }
    rows = workbook.get_sheet_by_name(names[0]).to_python(
        skip_empty_area=False, nrows=limits.rows + 2
    )
    yield from without_merged(_rows(rows, limits), seen.merged)


def _of_workbook(
    workbook: CalamineWorkbook, book: ZipFile, marks: Marks
) -> Iterator[Remark]:
    """What is so for all sheets: most programs that only write do not calculate."""
    from python_calamine import SheetVisibleEnum

    for sheet in workbook.sheets_metadata:
        if sheet.visible != SheetVisibleEnum.Visible:
            yield Remark(RemarkKind.HIDDEN_SHEET, sheet.name)
    if marks.formulas and _TO_CALCULATE.search(book.read("xl/workbook.xml")):
        yield Remark(RemarkKind.NOT_CALCULATED)


def _rows(rows: Iterable[Iterable[object]], limits: Limits) -> Iterator[list[str]]:
    left = limits.all_characters
    for row in rows:
        cells = [text_of(cell) for cell in row]
        left -= sum(map(len, cells))
        if left < 0:
            raise Refused("too_large")
        yield cells


def text_of(cell: object) -> str:
    """A value as a Dutch reader writes it: 12,5 and 2027-03-01 and ja."""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float):
        return _number(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return str(cell)


def _number(value: float) -> str:
    if value.is_integer() and abs(value) < 10**_DIGITS:
        return str(int(value))
    return f"{value:.{_DIGITS}g}".replace(".", ",")


def answer(data: bytes, limits: Limits) -> Iterator[object]:
    """The lines, or the one line of a refusal."""
    from python_calamine import CalamineError

    try:
        yield from lines(data, limits)
    except Refused as refused:
        yield {"refused": refused.args[0]}
    except MemoryError:
        yield {"refused": "too_large"}
    except (CalamineError, *_DAMAGED):
        yield {"refused": "unreadable"}


def main() -> None:
    """Take the limits as the one argument."""
    limits = Limits(**json.loads(sys.argv[1]))
    confine(limits)
    for line in answer(sys.stdin.buffer.read(), limits):
        print(json.dumps(line))


if __name__ == "__main__":
    main()
