# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Gaps per source and month, and the lines behind a gap."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.domain.hygiene import Gap
from inkoopkoers.spending.domain.hygiene_rows import HygieneRow
from inkoopkoers.spending.engine.question import Question

# An invoice that was booked longer after its date than this, or before it.
FAR_DAYS = 92
MOST_LINES = 500


def _empty(column: str) -> str:
    # What is read has no spaces around it, and null for nothing.
    return f"({column} IS NULL OR {column} = '')"


def _bad(column: str) -> str:
    return f"coalesce({column}, '') <> '' AND NOT coalesce(is_{column}_valid, true)"


# What is the same for all lines of a party is looked at once per party.
_OF_PARTY: dict[Gap, str] = {
    Gap.NO_IDENTITY: " AND ".join(
        _empty(one) for one in ("supplier_code", "kvk", "vat_number", "iban")
    ),
    Gap.NO_SUPPLIER_CODE: _empty("supplier_code"),
    Gap.NO_KVK: _empty("kvk"),
    Gap.NO_VAT_NUMBER: _empty("vat_number"),
    Gap.NO_IBAN: _empty("iban"),
    Gap.BAD_KVK: _bad("kvk"),
    Gap.BAD_VAT_NUMBER: _bad("vat_number"),
    Gap.BAD_IBAN: _bad("iban"),
}
_OF_LINE: dict[Gap, str] = {
    Gap.NO_INVOICE: _empty("l.invoice"),
    Gap.NO_ORDER: _empty("l.order_number"),
    Gap.NO_CONTRACT: _empty("l.contract"),
    Gap.NO_CATEGORY: "l.category IS NULL",
    Gap.NO_DESCRIPTION: _empty("l.description"),
    Gap.NO_UNIT: _empty("l.unit"),
    Gap.NO_INVOICE_DAY: "l.invoiced_on IS NULL",
    Gap.NO_DUE_DAY: "l.due_on IS NULL",
    Gap.DUPLICATE: "l.is_duplicate",
    Gap.REDACTED: "l.is_redacted",
}
# Only where there is a day of the invoice to compare with.
_OF_DAYS: dict[Gap, str] = {
    Gap.BOOKED_FAR: f"abs(date_diff('day', l.invoiced_on, l.booked_on)) > {FAR_DAYS}",
    Gap.OTHER_YEAR: "year(l.invoiced_on) <> l.year",
}
BITS = {gap: 1 << at for at, gap in enumerate((*_OF_PARTY, *_OF_LINE, *_OF_DAYS))}


def _flags(conditions: Mapping[Gap, str], flag: str = "{}") -> str:
    return " + ".join(
        flag.format(f"CASE WHEN {condition} THEN {BITS[gap]} ELSE 0 END")
        for gap, condition in conditions.items()
    )


# All gaps of a line as one number: then lines are counted once, not once per gap.
_LINE_FLAGS = f"""{_flags(_OF_LINE)}
    + CASE WHEN l.invoiced_on IS NULL THEN 0 ELSE {_flags(_OF_DAYS)} END"""
_NAMES = ", ".join(f"('{gap.value}', {bit})" for gap, bit in BITS.items())
_MARKS = f"""
marks AS (
  SELECT party, {_flags(_OF_PARTY, "max({})")} AS flags FROM parties GROUP BY party
)"""

FLAGGED = f"""{_MARKS},
flagged AS (
  SELECT l.*, coalesce(m.flags, 0) + {_LINE_FLAGS} AS flags
  FROM spend AS l LEFT JOIN marks AS m ON m.party = l.party
)"""

HYGIENE = Question(
    name="hygiene",
    row=HygieneRow,
    # What a line lacks is looked at before the join: all columns go through that.
    steps=f"""{_MARKS},
looked_at AS (
  SELECT source, year, month, party, amount, {_LINE_FLAGS} AS flags FROM spend AS l
),
flagged AS (
  SELECT l.source AS source, l.year AS year, l.month AS month, l.amount AS amount,
    coalesce(m.flags, 0) + l.flags AS flags
  FROM looked_at AS l LEFT JOIN marks AS m ON m.party = l.party
),
counted AS (
  SELECT source, year, month, flags, count(*) AS lines,
    CAST(sum(amount) AS DECIMAL(18,2)) AS amount,
    CAST(sum(abs(amount)) AS DECIMAL(18,2)) AS moved
  FROM flagged GROUP BY source, year, month, flags
),
gaps AS (SELECT * FROM (VALUES {_NAMES}) AS v(gap, bit))""",
    final="""
SELECT c.source AS source, c.year AS year, c.month AS month, g.gap AS gap,
  CAST(sum(CASE WHEN (c.flags & g.bit) <> 0 THEN c.lines ELSE 0 END) AS BIGINT) AS lines,
  CAST(sum(CASE WHEN (c.flags & g.bit) <> 0 THEN c.amount ELSE 0 END) AS DECIMAL(18,2))
    AS amount,
  CAST(sum(c.lines) AS BIGINT) AS all_lines,
  CAST(sum(c.amount) AS DECIMAL(18,2)) AS all_amount,
  CAST(sum(c.moved) AS DECIMAL(18,2)) AS all_moved
FROM counted AS c CROSS JOIN gaps AS g
GROUP BY c.source, c.year, c.month, g.gap
ORDER BY source, year, month, gap
""",
)


class GapLine(NamedTuple):
    """A line with a gap, to look at; `batch` and `line` say where it stands.

    Of a person the description is masked when the organisation wants that.
    """

    batch: int
    line: int
    part: str
    row: int
    booked_on: date
    supplier: int
    name: str
    invoice: str | None
    description: str | None
    amount: Decimal


# `f` is a line, `s` its supplier.
GAP_LINE = """f.batch AS batch, f.line AS line, f.part AS part, f.row AS row,
  f.booked_on AS booked_on, f.supplier AS supplier,
  coalesce(s.name, '') AS name, f.invoice AS invoice,
  CASE WHEN $mask_persons AND f.is_person THEN NULL ELSE f.description END
    AS description, f.amount AS amount"""

# $gap is one of BITS; 0 gives nothing.
LINES_WITH_GAP = Question(
    name="lines_with_gap",
    row=GapLine,
    steps=FLAGGED,
    final=f"""
SELECT {GAP_LINE}
FROM flagged AS f LEFT JOIN suppliers AS s ON s.supplier = f.supplier
WHERE (f.flags & CAST($gap AS BIGINT)) <> 0
ORDER BY abs(f.amount) DESC, batch, line LIMIT {MOST_LINES}
""",
    parameters={"gap": BITS[Gap.NO_CATEGORY]},
    is_kept=False,
)
