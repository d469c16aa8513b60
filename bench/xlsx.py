# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A workbook of spend read by us and by openpyxl, after both gave the same cells."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path

import xlsxwriter

from bench.side_by_side import Verdict, compare, show

ROWS, SEED, PAIRS = 200_000, 2026, 7
FASTER, MEGABYTES = 9, 100
HEADERS = (
    "Dienst", "Datum", "Stuk", "Leverancier", "Grootboek", "Omschrijving", "Bedrag",
    "Btw",
)  # fmt: skip
# Each way in a process of its own: what one leaves in memory helps no other.
OURS = """
import json, re, resource, sys, tempfile, time
from pathlib import Path
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.workbooks import read_workbook
limits = Limits(duck_bytes=64 * 1024 * 1024)
with tempfile.TemporaryDirectory() as work:
    started = time.perf_counter()
    tables, _, _ = read_workbook(Path(sys.argv[1]), "", Path(work), limits)
    seconds = time.perf_counter() - started
    peak = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
    import duckdb
    from inkoopkoers.spending.reading.tables import relation_of
    sums = duckdb.sql(
        "SELECT count(*), sum(c1::INT), sum(round(c6::DOUBLE * 100)::BIGINT), "
        "sum(round(c7::DOUBLE * 100)::BIGINT), "
        "sum(length(c0) + length(c2) + length(c3) + length(c5)) "
        f"FROM {relation_of(tables[0])}"
    ).fetchall()[0]
print(json.dumps([seconds, peak / 1024, [int(one) for one in sums]]))
"""
OTHERS = """
import json, re, sys, time
from datetime import datetime
import openpyxl
started = time.perf_counter()
rows = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0].iter_rows(
    values_only=True)
next(rows)
count = days = amount = vat = letters = 0
seconds = time.perf_counter() - started
while True:
    started = time.perf_counter()
    batch = [row for _, row in zip(range(5000), rows)]
    seconds += time.perf_counter() - started
    if not batch:
        break
    count += len(batch)
    for row in batch:
        days += (row[1] - datetime(1899, 12, 30)).days
        amount += round(row[6] * 100)
        vat += round(row[7] * 100)
        letters += sum(len(row[at]) for at in (0, 2, 3, 5))
peak = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
print(json.dumps([seconds, peak / 1024, [count, days, amount, vat, letters]]))
"""


def measure() -> list[Verdict]:
    """Return whether we are nine times as fast within a hundred megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "uitgaven.xlsx"
        _write(path)
        size = path.stat().st_size / 1_000_000
        show([f"{ROWS} rows, {size:.1f} MB"])
        ours, others = _run(OURS, path), _run(OTHERS, path)
        if ours[2] != others[2]:
            return [Verdict("the same cells as openpyxl", "they differ", holds=False)]
        found = compare(
            "seconds per MB of workbook",
            ("ours, to Parquet", lambda: _run(OURS, path)[0] / size),
            ("openpyxl, read only", lambda: _run(OTHERS, path)[0] / size),
            pairs=PAIRS,
            unit="s/MB",
        )
    show([f"  peak {ours[1]:.0f} MB against {others[1]:.0f} MB"])
    faster = 1 / found.of()
    return [
        Verdict(f"XLSX {FASTER} times openpyxl", f"{faster:.1f}", faster >= FASTER),
        Verdict(f"XLSX in {MEGABYTES} MB", f"{ours[1]:.0f}", ours[1] <= MEGABYTES),
    ]


def _run(program: str, path: Path) -> tuple[float, float, list[int]]:
    command = [sys.executable, "-c", program, str(path)]
    done = subprocess.run(command, check=True, capture_output=True)
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
