# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Parquet file of others as a table of text: dates as 2027-03-01, points in numbers."""

from __future__ import annotations

from pathlib import Path

import duckdb

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.ducks import a_duck
from inkoopkoers.spending.reading.headers import cleaned, named
from inkoopkoers.spending.reading.inspection import Remark, RemarkKind
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.reasons import refusal_of
from inkoopkoers.spending.reading.tables import Form, Origin, RawTable, quoted


def read_parquet_file(
    path: Path, part: str, work: Path, limits: Limits
) -> tuple[RawTable, tuple[Remark, ...]]:
    """The table in a Parquet file, whatever its types; refuses a broken one."""
    work.mkdir(parents=True, exist_ok=True)
    to = work / "rows.parquet"
    # As a list: in a name of its own, a * would stand for other files.
    source = f"read_parquet([{quoted(str(path))}])"
    with a_duck(work, [path.parent], limits) as duck:
        try:
            columns = _columns(duck, source)
            if len(columns) > limits.columns:
                raise BadSource(
                    BadFile.TOO_MANY_COLUMNS, found=len(columns), most=limits.columns
                )
            rows = _written(duck, source, columns, to)
        except UnicodeDecodeError:  # the name of a column
            raise BadSource(BadFile.BROKEN) from None
        except duckdb.Error as error:
            raise refusal_of(error) from None
    if not rows:
        raise BadSource(BadFile.EMPTY)
    given = [cleaned(column) for column in columns]
    headers = named(given)
    changed = sum(one != name for one, name in zip(given, headers, strict=True))
    remarks = [Remark(RemarkKind.NAMED_HEADERS, part, changed)] if changed else []
    table = RawTable(
        part, headers, to, Form.PARQUET, Origin.PARQUET, len(headers), rows=rows
    )
    return table, tuple(remarks)


def _columns(duck: duckdb.DuckDBPyConnection, source: str) -> list[str]:
    described = duck.execute(f"SELECT * FROM {source} LIMIT 0").description
    return [str(column[0]) for column in described]


def _written(
    duck: duckdb.DuckDBPyConnection, source: str, columns: list[str], to: Path
) -> int:
    # By their places: a name can be empty, or hold what SQL has no room for.
    places = ", ".join(f"p{at}" for at in range(len(columns)))
    cells = ", ".join(f"CAST(p{at} AS VARCHAR) AS c{at}" for at in range(len(columns)))
    read = f"SELECT row_number() OVER () AS row, {cells} FROM {source} AS t({places})"
    options = "FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1"
    written = duck.execute(f"COPY ({read}) TO {quoted(str(to))} ({options})")
    return int(written.fetchall()[0][0])
