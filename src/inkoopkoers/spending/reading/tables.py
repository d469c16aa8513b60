# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of text as it was found in a file, and the SQL that reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

# Twice what we let through, so that it is we who refuse a line, with the reason.
_LINE_BYTES = 2 * 1024 * 1024

_LONG = 17
_EXPONENT = "-?[0-9.]+E[+-][0-9]+"


class Form(StrEnum):
    """How the table stands on disk."""

    CSV = "csv"
    PARQUET = "parquet"


class Origin(StrEnum):
    """What the file was; it says how dates and numbers were written.

    xlsx: numbers with a point, dates as days since 30-12-1899. parquet: numbers with a
    point, dates as 2027-03-01. ubl and xaf: the same, and every header is a Field.
    """

    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    UBL = "ubl"
    XAF = "xaf"


@dataclass(frozen=True)
class RawTable:
    """One table: a CSV in UTF-8, or a Parquet with `row` BIGINT and c0..cN VARCHAR.

    `part` is the file in a zip or the sheet, "" for the only one. `width` counts the
    columns on disk: those beyond the headers make a row `extra` when they hold text.
    Of a CSV, `skip` lines stand above the first row, which is line `first_row` of the file; `is_exact` says that every row is one line,
    so that row numbers are lines and the file may be cut. `days_later` is 1462 for a
    workbook that counts its days from 1904. `is_clean` and `is_short`: see Tidiness.
    """

    part: str
    headers: tuple[str, ...]
    path: Path
    form: Form
    origin: Origin
    width: int
    rows: int = 0
    separator: str = ","
    has_quotes: bool = True
    skip: int = 0
    first_row: int = 1
    is_exact: bool = True
    days_later: int = 0
    is_clean: bool = False
    is_short: bool = False

    def document(self) -> dict[str, Any]:
        """The table as JSON, for a child process and for keeping."""
        return {**asdict(self), "path": str(self.path), "headers": list(self.headers)}


def table_of(document: Mapping[str, Any]) -> RawTable:
    """The table that `document` wrote."""
    given = dict(document)
    given["path"] = Path(given["path"])
    given["headers"] = tuple(given["headers"])
    given["form"], given["origin"] = Form(given["form"]), Origin(given["origin"])
    return RawTable(**given)


def relation_of(table: RawTable) -> str:
    """SQL of a relation with `row`, c0..cN as in the headers, and `extra`.

    Empty cells are NULL. Rows without any text are there too, as all NULL.
    Numbering the rows of a CSV keeps one core busy; see `cut` for more.
    """
    source = _parquet(table) if table.form is Form.PARQUET else _csv(table)
    names = [f"c{at}" for at in range(len(table.headers))]
    if table.origin is Origin.XLSX:
        cells = "".join(f", {_shown(name)} AS {name}" for name in names)
    else:
        cells = "".join(f", {name}" for name in names)
    return f"(SELECT row{cells}, {extra_of(table)} AS extra FROM {source})"


def source_of(table: RawTable) -> str:
    """SQL of the bare table without row numbers: c0..c(width-1), in parallel."""
    return _parquet(table) if table.form is Form.PARQUET else read_csv(table)


def read_csv(table: RawTable) -> str:
    """Every option is given: DuckDB's own guesses differ from ours in silence.

    But not `new_line`: given as Windows has it, DuckDB 1.5.5 reads no row at all. The
    lines of a table end all alike, so that there is nothing to guess.
    """
    columns = ", ".join(f"'c{at}': 'VARCHAR'" for at in range(table.width))
    quote = "'\"'" if table.has_quotes else "''"
    return (
        f"read_csv({quoted(str(table.path))}, auto_detect = false, header = false, "
        f"skip = {table.skip}, delim = {quoted(table.separator)}, quote = {quote}, "
        f"escape = {quote}, columns = {{{columns}}}, null_padding = true, "
        f"strict_mode = true, max_line_size = {_LINE_BYTES}, "
        f"compression = 'none', comment = '', encoding = 'utf-8', "
        f"parallel = {str(table.is_exact).lower()})"
    )


def quoted(text: str) -> str:
    """A text as SQL; only for our own paths and signs, cells are parameters."""
    return "'" + text.replace("'", "''") + "'"


def _csv(table: RawTable) -> str:
    number = f"{table.first_row - 1} + row_number() OVER ()"
    return f"(SELECT CAST({number} AS BIGINT) AS row, * FROM {read_csv(table)})"


def _parquet(table: RawTable) -> str:
    """What stands above the first row is not ours: titles and headers of a sheet."""
    source = f"read_parquet({quoted(str(table.path))})"
    return f"(SELECT * FROM {source} WHERE row >= {table.first_row})"


def _shown(cell: str) -> str:
    """A cell as a spreadsheet shows it: 15 digits, and no exponent where it fits.

    A workbook writes signs that XML has no room for as _x000B_; they become a space.
    """
    long = f"length({cell}) >= {_LONG} AND contains({cell}, '.')"
    exponent = f"contains({cell}, 'E') AND regexp_full_match({cell}, '{_EXPONENT}')"
    value = f"format('{{:.15g}}', try_cast({cell} AS DOUBLE))"
    digits = f"CAST(try_cast({value} AS DECIMAL(38, 12)) AS VARCHAR)"
    number = f"coalesce(rtrim(rtrim({digits}, '0'), '.'), {cell})"
    plain = f"regexp_replace({cell}, '_x00[01][0-9A-Fa-f]_', ' ', 'g')"
    return (
        f"CASE WHEN ({long}) OR ({exponent}) THEN {number} "
        f"WHEN contains({cell}, '_x00') THEN {plain} ELSE {cell} END"
    )


def extra_of(table: RawTable) -> str:
    """SQL: whether a row holds text beyond the headers."""
    beyond = range(len(table.headers), table.width)
    tests = " OR ".join(f"trim(c{at}) <> ''" for at in beyond)
    return f"coalesce({tests}, false)" if tests else "false"
