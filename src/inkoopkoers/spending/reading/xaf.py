# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads an auditfile (XAF 3.0 to 4.0): only what was bought, checked to its own totals.

The format is that of the Belastingdienst and softwarepakketten.nl. Our choices:

* Spend is what stands in a journal of type P (purchases). A journal without a type, or
  of type Z (other), counts when its name says so. Memorial, bank, sales and payroll
  journals are no spend: depreciation and salaries are not bought.
* In those journals every line is spend but the creditor's own and the VAT lines. The
  VAT codes and the journal's counter account tell which accounts those are; else the
  names of balance accounts; else the account that is owed the most. Investments on a
  balance account are spend.
* Debit is a cost, credit gives back. The supplier of a line is its own, else that of
  the same document, else the only one of its transaction; otherwise it stays empty.
* The day of the invoice is that of the subledger (3.x), else the effective date.

Lines, debit and credit must equal what the file says of itself, or it is not read.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import duckdb

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.ducks import allowed_sql
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.tables import Form, Origin, RawTable
from inkoopkoers.spending.reading.xaf_codes import coded
from inkoopkoers.spending.reading.xaf_spend import COLUMNS, write_spend
from inkoopkoers.spending.reading.xaf_sql import STEPS, TOTALS, USES
from inkoopkoers.spending.reading.xaf_tables import plain_of, tables_of
from inkoopkoers.spending.reading.xml_prolog import prolog_of


@dataclass(frozen=True)
class Use:
    """What some lines of the file are, with their debit and credit.

    `name`: spend, creditor, vat, or "journal M" for a journal that is no purchases.
    """

    name: str
    lines: int
    debit: Decimal
    credit: Decimal


@dataclass(frozen=True)
class XafReading:
    """The spend of one auditfile, and all its lines by what they are."""

    table: RawTable
    uses: tuple[Use, ...]


def read_xaf(
    path: Path, work: Path, *, part: str = "", limits: Limits | None = None
) -> XafReading:
    """Write the spend of this file to a Parquet in `work`.

    BadSource: DOCTYPE, BROKEN, NOT_BALANCED (with both figures), NO_TABLE when nothing
    in it was bought.
    """
    prolog = prolog_of(path)
    if prolog.root != "auditfile":
        raise BadSource(BadFile.UNKNOWN_KIND)
    work.mkdir(parents=True, exist_ok=True)
    target = Path(mkdtemp(prefix="xaf-", dir=work)) / "spend.parquet"
    with (
        TemporaryDirectory(prefix="xaf-", dir=work) as scratch,
        _connected(Path(scratch), limits or Limits()) as connection,
    ):
        plain = plain_of(path, prolog.encoding, Path(scratch))
        tables = coded(tables_of(plain, Path(scratch)))
        for name, found in tables.items():
            connection.register(name, found)
        for step in STEPS:
            connection.execute(step)
        uses = _balanced(connection)
        rows = write_spend(connection, tables["posting"], target)
    if rows == 0:
        raise BadSource(BadFile.NO_TABLE)
    headers = tuple(field.value for field in COLUMNS)
    table = RawTable(
        part, headers, target, Form.PARQUET, Origin.XAF, width=len(headers), rows=rows
    )
    return XafReading(table, uses)


def _connected(work: Path, limits: Limits) -> duckdb.DuckDBPyConnection:
    """A connection that writes in this folder and nowhere else."""
    connection = duckdb.connect(
        config={
            "memory_limit": f"{limits.duck_bytes}B",
            "threads": limits.threads,
            "temp_directory": str(work / "scratch"),
            "preserve_insertion_order": False,
            "python_enable_replacements": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
    )
    connection.execute(allowed_sql((work,)))
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _balanced(connection: duckdb.DuckDBPyConnection) -> tuple[Use, ...]:
    """What the lines are; BadSource when they are not what the file says of itself.

    Some programs count a negative debit as a credit in their totals: both will do.
    """
    rows = connection.execute(USES).fetchall()
    said = connection.execute(TOTALS).fetchall()[0]
    uses = tuple(Use(*row[:4]) for row in rows)
    lines = sum(use.lines for use in uses)
    debit = sum((use.debit for use in uses), Decimal())
    credit = sum((use.credit for use in uses), Decimal())
    turned = sum((row[4] for row in rows), Decimal())
    unread = sum(row[5] for row in rows)
    own = [(debit, credit), (debit + turned, credit + turned)]
    agrees = said[0] in (None, lines) and any(
        said[1] in (None, one[0]) and said[2] in (None, one[1]) for one in own
    )
    if unread or debit != credit or not agrees:
        raise BadSource(
            BadFile.NOT_BALANCED,
            lines=lines,
            debit=_euros(debit),
            credit=_euros(credit),
            said_lines="" if said[0] is None else said[0],
            said_debit=_euros(said[1]),
            said_credit=_euros(said[2]),
        )
    return uses


def _euros(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount:.2f}"
