# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sheet to Parquet by DuckDB, which knows more ways to write one; it takes longer."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from zipfile import ZipFile

import duckdb

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.ducks import a_duck
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.reasons import reason_of
from inkoopkoers.spending.reading.sheets import (
    HEAD_ROWS,
    Reach,
    Sheet,
    Written,
    reach_of,
)
from inkoopkoers.spending.reading.tables import quoted
from inkoopkoers.uploads.remarks import column_name


@dataclass(frozen=True)
class PatientReader:
    """Reads sheets of one workbook."""

    path: Path
    book: ZipFile
    work: Path
    limits: Limits

    def write(self, sheet: Sheet, said: Reach, to: Path) -> Written:
        """Read as far as it says, and look at the same time if that is true."""
        # One thread reads a workbook; DuckDB lets a second one run around in circles.
        limits = replace(self.limits, threads=1)
        with (
            a_duck(self.work, [self.path.parent], limits, excel=True) as duck,
            ThreadPoolExecutor(1) as other,
        ):
            looking = other.submit(
                reach_of, self.book, sheet, said.columns, self.limits
            )
            if said.rows:
                self._copy(duck, sheet, said, to)
            reach = looking.result()
            if not reach.rows or not reach.columns:
                raise BadSource(BadFile.EMPTY)
            if reach.rows > said.rows or reach.columns > said.columns:
                self._copy(duck, sheet, reach, to)
            return _written(duck, reach, to)

    def _copy(
        self, duck: duckdb.DuckDBPyConnection, sheet: Sheet, reach: Reach, to: Path
    ) -> None:
        """Rows without any text are left out; the others keep their number."""
        names = [column_name(at) for at in range(1, reach.columns + 1)]
        cells = ", ".join(f'"{name}" AS c{at}' for at, name in enumerate(names))
        source = (
            f"read_xlsx({quoted(str(self.path))}, sheet = {quoted(sheet.name)}, "
            f"range = 'A1:{names[-1]}{reach.rows}', header = false, "
            f"all_varchar = true, stop_at_empty = false)"
        )
        numbered = f"SELECT row_number() OVER () AS row, {cells} FROM {source}"
        filled = f"coalesce({_columns(reach)}) IS NOT NULL"
        try:
            duck.execute(
                f"COPY (SELECT * FROM ({numbered}) WHERE {filled}) TO "
                f"{quoted(str(to))} "
                f"(FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 20480)"
            )
        except duckdb.Error as error:
            raise BadSource(reason_of(error)) from None


def _written(duck: duckdb.DuckDBPyConnection, reach: Reach, to: Path) -> Written:
    source = f"read_parquet({quoted(str(to))})"
    (count,) = duck.execute(f"SELECT count(*) FROM {source}").fetchall()[0]
    top = duck.execute(
        f"SELECT row, {_columns(reach)} FROM {source} ORDER BY row LIMIT {HEAD_ROWS}"
    ).fetchall()
    return Written(reach, count, tuple(top))


def _columns(reach: Reach) -> str:
    return ", ".join(f"c{at}" for at in range(reach.columns))
