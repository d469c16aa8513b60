# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From whom we buy, what, and which unit does: euros per group, largest first."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.shares import share
from inkoopkoers.spending.questions.sums import euros


class GroupRow(NamedTuple):
    """Euros of one group.

    `key`: what it is grouped by, "" where lines have nothing there. `name`: what it is
    called, "" when only the reader's own lists know (CPV) or it has no other name.
    `invoices`: different numbers of one party; lines without one count for none.
    `share`: of all euros of the selection; null when those are not positive.
    `previous`: euros in the period before, as period_before() has it; null when the
    selection is open at one end.
    """

    key: str
    name: str
    amount: Decimal
    lines: int
    invoices: int
    share: Decimal | None
    previous: Decimal | None


class LedgerRow(NamedTuple):
    """The same for a ledger; `name` has most euros of the `names` that it was given."""

    key: str
    name: str
    amount: Decimal
    lines: int
    invoices: int
    share: Decimal | None
    previous: Decimal | None
    names: int


class SupplierRow(NamedTuple):
    """The same for a supplier or a parent; `key` is its number."""

    key: int
    name: str
    amount: Decimal
    lines: int
    invoices: int
    share: Decimal | None
    previous: Decimal | None


class Parented(NamedTuple):
    """How many suppliers of the selection have an owner that is somebody else."""

    suppliers: int


def _steps(key: str) -> str:
    return f"""
per_invoice AS (
  SELECT {key} AS key, party, invoice, sum(amount) AS amount, count(*) AS entries
  FROM spend GROUP BY {key}, party, invoice
),
now AS (
  SELECT key, {euros("amount")} AS amount,
    CAST(sum(entries) AS BIGINT) AS entries, count(invoice) AS invoices
  FROM per_invoice GROUP BY key
),
before AS (
  SELECT {key} AS key, sum(amount) AS amount FROM ever
  WHERE booked_on >= $previous_first AND booked_on <= $previous_last
  GROUP BY {key}
),
total AS (SELECT sum(amount) AS amount FROM now)
"""


# One code is often used for several things; the largest says most.
_NAMED = """,
named AS (
  SELECT coalesce(ledger, '') AS key, ledger_name AS name, sum(amount) AS amount
  FROM spend WHERE ledger_name <> '' GROUP BY coalesce(ledger, ''), ledger_name
),
called AS (
  SELECT key, name, count(*) OVER (PARTITION BY key) AS names,
    row_number() OVER (PARTITION BY key ORDER BY abs(amount) DESC, name) AS place
  FROM named
)
"""


def _final(name: str, join: str = "", more: str = "") -> str:
    return f"""
SELECT now.key, {name} AS name, now.amount, now.entries, now.invoices,
  {share("now.amount", "total.amount")} AS share,
  CASE WHEN $previous_first IS NOT NULL
    THEN CAST(coalesce(before.amount, 0) AS DECIMAL(18,2)) END AS previous{more}
FROM now CROSS JOIN total
LEFT JOIN before ON before.key = now.key {join}
ORDER BY now.amount DESC, now.key
"""


def _by(name: str, key: str) -> Question[GroupRow]:
    return Question(name, GroupRow, _final("''"), _steps(key))


def _by_ledger(name: str, key: str) -> Question[LedgerRow]:
    named = "LEFT JOIN called ON called.key = now.key AND called.place = 1"
    many = ", coalesce(called.names, 0) AS names"
    final = _final("coalesce(called.name, '')", named, many)
    return Question(name, LedgerRow, final, _steps(key) + _NAMED)


def _by_supplier(name: str, key: str) -> Question[SupplierRow]:
    named = "LEFT JOIN suppliers ON suppliers.supplier = now.key"
    final = _final("coalesce(suppliers.name, '')", named)
    return Question(name, SupplierRow, final, _steps(key))


BY_SUPPLIER = _by_supplier("by_supplier", "supplier")
BY_PARENT = _by_supplier("by_parent", "parent")
PARENTED = Question(
    "parented",
    Parented,
    "SELECT count(DISTINCT supplier) AS suppliers FROM spend WHERE parent <> supplier",
)
# What the files call it themselves, as the page of converting has it.
BY_GIVEN = _by(
    "by_given", "coalesce(nullif(category_name, ''), nullif(category_code, ''), '')"
)
# At as many digits as Terms.category_digits; give that parameter for more or fewer.
BY_CATEGORY = _by("by_category", "coalesce(substr(category, 1, $category_digits), '')")
BY_UNIT = _by("by_unit", "coalesce(unit, '')")
BY_LEDGER = _by_ledger("by_ledger", "coalesce(ledger, '')")
