# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A workbook of spend read by us and by openpyxl, after both gave the same cells.

The targets are for the first shape, an administration's export; the others only show
that it is no exception. Ours runs as the product runs it: in a child with few means.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

from bench.side_by_side import Comparison, Verdict, compare, show
from inkoopkoers.spending.reading.child import FRUGAL

ROWS, SEED, PAIRS, PAIRS_OF_OTHERS = 200_000, 2026, 7, 3
FASTER, MEGABYTES = 9, 100
HEADERS = (
    "Dienst", "Datum", "Stuk", "Leverancier", "Grootboek", "Omschrijving", "Bedrag",
    "Btw",
)  # fmt: skip
WORDS = (
    "Adult Social Care", "Residential & Nursing", "Third Party Payments", "Highways",
    "Sheffield City Council", "Repairs, maintenance and alterations", "REDACTED DATA",
)  # fmt: skip
# Each way in a process of its own: what one leaves in memory helps no other.
OURS = """
import json, re, sys, tempfile, time
from pathlib import Path
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.workbooks import read_workbook
with tempfile.TemporaryDirectory() as work:
    started = time.perf_counter()
    tables, _, _ = read_workbook(Path(sys.argv[1]), "", Path(work), Limits())
    seconds = time.perf_counter() - started
    peak = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
    import duckdb
    from inkoopkoers.spending.reading.tables import relation_of
    cells = [f"c{at}" for at in range(tables[0].width)]
    numbers = [f"try_cast({cell} AS DOUBLE)" for cell in cells]
    letters = " + ".join(
        f"CASE WHEN {number} IS NULL THEN length({cell}) ELSE 0 END"
        for cell, number in zip(cells, numbers))
    cents = " + ".join(f"coalesce(round({one} * 100)::BIGINT, 0)" for one in numbers)
    sums = duckdb.sql(f"SELECT count(*), sum({letters}), sum({cents}) "
                      f"FROM {relation_of(tables[0])}").fetchall()[0]
print()
print(json.dumps([seconds, peak / 1024, [int(one) for one in sums]]))
"""
OTHERS = """
import json, re, sys, time
from datetime import datetime
import openpyxl
started = time.perf_counter()
rows = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True
    ).worksheets[0].iter_rows(values_only=True)
next(rows)
count = letters = cents = 0
seconds = time.perf_counter() - started
while True:
    started = time.perf_counter()
    batch = [row for _, row in zip(range(5000), rows)]
    seconds += time.perf_counter() - started
    if not batch:
        break
    count += len(batch)
    for row in batch:
        for cell in row:
            if isinstance(cell, str):
                letters += len(cell)
            elif isinstance(cell, datetime):
                cents += (cell - datetime(1899, 12, 30)).days * 100
            else:
                cents += round(cell * 100)
peak = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
print(json.dumps([seconds, peak / 1024, [count, letters, cents]]))
"""
# All that looking at a file takes: proposing and a sample want DuckDB as well.
CHILD = """
import json, resource, sys, tempfile
from inkoopkoers.spending.reading import child
with tempfile.TemporaryDirectory() as work:
    child.run("inspect", {"files": [["uitgaven.xlsx", sys.argv[1]]], "work": work})
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, []]))
"""
Found = tuple[float, float, list[int]]


def measure() -> list[Verdict]:
    """Return whether we are nine times as fast within a hundred megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "uitgaven.xlsx"
        _write(path)
        ours, others = _run(OURS, path), _run(OTHERS, path)
        if ours[2] != others[2]:
            return [Verdict("the same cells as openpyxl", "they differ", holds=False)]
        peak = ours[1]
        found = _compared("an administration", path, PAIRS)
        child = _run(CHILD, path)[1]
        show([
            f"  peak {ours[1]:.0f} MB against {others[1]:.0f} MB; "
            f"the whole child {child:.0f} MB"
        ])  # fmt: skip
        for name, write in SHAPES.items():
            write(path)
            ours, others = _run(OURS, path), _run(OTHERS, path)
            same = "the same cells" if ours[2] == others[2] else "CELLS DIFFER"
            times = 1 / _compared(name, path, PAIRS_OF_OTHERS).of()
            show([f"  {times:.1f} times openpyxl, peak {ours[1]:.0f} MB, {same}"])
    faster = 1 / found.of()
    return [
        Verdict(f"XLSX {FASTER} times openpyxl", f"{faster:.1f}", faster >= FASTER),
        Verdict(f"XLSX in {MEGABYTES} MB", f"{peak:.0f}", peak <= MEGABYTES),
    ]


def _compared(name: str, path: Path, pairs: int) -> Comparison:
    size = path.stat().st_size / 1_000_000
    return compare(
        f"seconds per MB of workbook: {name}, {size:.1f} MB",
        ("ours, to Parquet", lambda: _run(OURS, path)[0] / size),
        ("openpyxl, read only", lambda: _run(OTHERS, path)[0] / size),
        pairs=pairs,
        unit="s/MB",
    )


def _run(program: str, path: Path) -> Found:
    command = [sys.executable, "-c", program, str(path)]
    environment = os.environ | FRUGAL
    done = subprocess.run(command, check=True, capture_output=True, env=environment)
    seconds, peak, sums = json.loads(done.stdout.splitlines()[-1])
    return seconds, peak, sums


def _write(path: Path) -> None:
    """As an administration exports it: text, dates, amounts to the cent."""
    chance = random.Random(SEED)
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "dd-mm-yyyy"})
        sheet = book.add_worksheet("Uitgaven")
        sheet.write_row(0, 0, HEADERS)
        start = datetime.combine(date(2025, 1, 1), datetime.min.time())
        for at in range(1, ROWS + 1):
            cents = chance.randint(100, 5_000_000)
            sheet.write_string(at, 0, f"Dienst {at % 30}")
            sheet.write_datetime(at, 1, start + timedelta(days=at % 365), day)
            sheet.write_string(at, 2, f"S{at}")
            sheet.write_string(at, 3, f"Leverancier {chance.randrange(5000)}")
            sheet.write_number(at, 4, 4000 + at % 400)
            sheet.write_string(
                at, 5, f"Levering volgens order {chance.randrange(9999)}"
            )
            sheet.write_number(at, 6, cents / 100)
            sheet.write_number(at, 7, round(cents * 21 / 100) / 100)


def _wide(path: Path) -> None:
    """Twenty columns of text, as Sheffield and Leeds publish; half of it once."""
    chance = random.Random(SEED)

    def cell(row: int, column: int) -> Any:
        word = chance.choice(WORDS)
        return word if column % 2 else f"{word} {row}"

    _grid(path, ROWS // 10, 20, cell)


def _numbers(path: Path) -> None:
    """Twelve months of amounts."""
    chance = random.Random(SEED)
    _grid(
        path, ROWS // 4, 12, lambda _row, _column: chance.randint(-(10**7), 10**7) / 100
    )


def _formulas(path: Path) -> None:
    """Half of the columns are worked out from the others."""

    def cell(row: int, column: int) -> Any:
        given = (row * 37 + column) % 9973
        return (given,) if column % 2 else given

    _grid(path, ROWS // 4, 8, cell)


SHAPES = {"wide text": _wide, "only numbers": _numbers, "formulas": _formulas}


def _grid(path: Path, rows: int, columns: int, cell: Callable[[int, int], Any]) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Uitgaven")
        sheet.write_row(
            0, 0, [f"Kolom {'abcdefghijklmnopqrst'[at]}" for at in range(columns)]
        )
        for row in range(1, rows + 1):
            for column in range(columns):
                found = cell(row, column)
                if isinstance(found, tuple):
                    formula = f"=A{row + 1}*1.21"
                    sheet.write_formula(row, column, formula, None, found[0])
                else:
                    sheet.write(row, column, found)
