# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Gaps per source and month, and the lines behind a gap."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from inkoopkoers.spending.domain.hygiene import Gap
from inkoopkoers.spending.domain.hygiene_rows import HygieneRow, TwiceRow
from inkoopkoers.spending.engine.question import Question

# An invoice that was booked longer after its date than this, or before it.
FAR_DAYS = 92
MOST_LINES = 500


def _empty(column: str) -> str:
    # What is read has no spaces around it, and null for nothing.
    return f"coalesce({column}, '') = ''"


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
    Gap.BOOKED_FAR: (
        f"coalesce(abs(date_diff('day', l.invoiced_on, l.booked_on)), 0) > {FAR_DAYS}"
    ),
    Gap.OTHER_YEAR: "coalesce(year(l.invoiced_on), l.year) <> l.year",
    Gap.DUPLICATE: "l.is_duplicate",
    Gap.REDACTED: "l.is_redacted",
}
BITS = {gap: 1 << at for at, gap in enumerate((*_OF_PARTY, *_OF_LINE))}

# All gaps of a line as one number: then lines are counted once, not once per gap.
_PARTY_FLAGS = " + ".join(
    f"max(CASE WHEN {condition} THEN {BITS[gap]} ELSE 0 END)"
    for gap, condition in _OF_PARTY.items()
)
_LINE_FLAGS = " + ".join(
    f"CASE WHEN {condition} THEN {BITS[gap]} ELSE 0 END"
    for gap, condition in _OF_LINE.items()
)
_NAMES = ", ".join(f"('{gap.value}', {bit})" for gap, bit in BITS.items())

FLAGGED = f"""
marks AS (SELECT party, {_PARTY_FLAGS} AS flags FROM parties GROUP BY party),
flagged AS (
  SELECT l.*, coalesce(m.flags, 0) + {_LINE_FLAGS} AS flags
  FROM spend AS l LEFT JOIN marks AS m ON m.party = l.party
)"""

HYGIENE = Question(
    name="hygiene",
    row=HygieneRow,
    steps=f"""{FLAGGED},
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

# Two imports of one organisation that hold the same invoice: the later ones count it
# again. An invoice with equal lines in one import is no double.
_TWICE = """
twice AS (
  SELECT supplier, invoice, amount, min(batch) AS first_batch
  FROM spend WHERE coalesce(invoice, '') <> ''
  GROUP BY supplier, invoice, amount HAVING min(batch) < max(batch)
)"""

IN_TWO_IMPORTS = Question(
    name="in_two_imports",
    row=TwiceRow,
    steps=_TWICE,
    final="""
SELECT l.source AS source, l.year AS year, l.month AS month, count(*) AS lines,
  CAST(sum(l.amount) AS DECIMAL(18,2)) AS amount
FROM spend AS l JOIN twice AS t
  ON t.supplier = l.supplier AND t.invoice = l.invoice AND t.amount = l.amount
WHERE l.batch > t.first_batch
GROUP BY l.source, l.year, l.month
ORDER BY source, year, month
""",
)


@dataclass(frozen=True)
class GapLine:
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

LINES_IN_TWO_IMPORTS = Question(
    name="lines_in_two_imports",
    row=GapLine,
    steps=_TWICE,
    final=f"""
SELECT {GAP_LINE}
FROM spend AS f
JOIN twice AS t
  ON t.supplier = f.supplier AND t.invoice = f.invoice AND t.amount = f.amount
LEFT JOIN suppliers AS s ON s.supplier = f.supplier
WHERE f.batch > t.first_batch
ORDER BY abs(f.amount) DESC, batch, line LIMIT {MOST_LINES}
""",
    is_kept=False,
)
