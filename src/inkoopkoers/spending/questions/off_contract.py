# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Buying beside a contract that there is, after its end, or without an order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from inkoopkoers.spending.domain.buying import Contract, OffContract, WithoutOrder
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.bought import bought
from inkoopkoers.spending.questions.given import Steps

# Two readings of "a contract is used": a covered line, or a known contract for it.
_USED: Final = """used AS (
  SELECT DISTINCT category FROM bought WHERE category <> '' AND is_covered
  UNION
  SELECT DISTINCT b.category AS category
  FROM (SELECT DISTINCT category FROM bought WHERE category <> '') AS b
  JOIN contracts AS k ON k.category <> ''
    AND (starts_with(k.category, b.category) OR starts_with(b.category, k.category))
),
beside AS (
  SELECT b.category AS category, b.supplier AS supplier, coalesce(b.unit, '') AS unit,
    CAST(sum(b.amount) AS DECIMAL(18,2)) AS amount,
    CAST(sum(CASE WHEN b.is_covered THEN b.amount ELSE 0 END) AS DECIMAL(18,2))
      AS covered,
    CAST(sum(CASE WHEN b.is_covered THEN 0 ELSE b.amount END) AS DECIMAL(18,2))
      AS off,
    sum(CASE WHEN b.is_covered THEN 0 ELSE 1 END) AS off_lines,
    max(CASE WHEN b.is_covered THEN 1 ELSE 0 END) AS is_covered
  FROM bought AS b JOIN used AS u ON u.category = b.category
  GROUP BY b.category, b.supplier, coalesce(b.unit, '')
),
contracted AS (
  SELECT category, supplier, max(is_covered) AS is_contracted
  FROM beside GROUP BY category, supplier
)"""


def off_contract(contracts: Sequence[Contract] = ()) -> Question[OffContract]:
    """Per category with a contract: what was bought beside it; the most first."""
    steps = bought(contracts) + Steps(_USED)
    return Question(
        name="off_contract",
        row=OffContract,
        steps=steps.sql,
        parameters=steps.parameters,
        final="""
SELECT b.category AS category,
  CAST(sum(b.amount) AS DECIMAL(18,2)) AS amount,
  CAST(sum(b.covered) AS DECIMAL(18,2)) AS contract_amount,
  CAST(sum(b.off) AS DECIMAL(18,2)) AS off_amount,
  CAST(sum(b.off_lines) AS BIGINT) AS off_lines,
  count(DISTINCT CASE WHEN b.off_lines > 0 THEN b.supplier END) AS off_suppliers,
  count(DISTINCT CASE WHEN b.off_lines > 0 AND b.unit <> '' THEN b.unit END)
    AS off_units,
  count(DISTINCT CASE WHEN c.is_contracted = 1 THEN b.supplier END) AS contracted,
  count(DISTINCT CASE WHEN c.is_contracted = 0 THEN b.supplier END) AS others
FROM beside AS b
JOIN contracted AS c ON c.category = b.category AND c.supplier = b.supplier
GROUP BY b.category ORDER BY off_amount DESC, category
""",
    )


class OffSupplier(NamedTuple):
    """Who supplied beside a contract; `is_contracted`: under it at other times."""

    category: str
    supplier: int
    supplier_name: str | None
    is_contracted: bool
    off_amount: Decimal
    off_lines: int
    off_units: int


def off_contract_suppliers(contracts: Sequence[Contract] = ()) -> Question[OffSupplier]:
    """Per category with a contract: who was paid beside it; at most 500."""
    steps = bought(contracts) + Steps(_USED)
    return Question(
        name="off_contract_suppliers",
        row=OffSupplier,
        steps=steps.sql,
        parameters=steps.parameters,
        final="""
SELECT b.category AS category, b.supplier AS supplier, max(n.name) AS name,
  max(c.is_contracted) = 1 AS is_contracted,
  CAST(sum(b.off) AS DECIMAL(18,2)) AS off_amount,
  CAST(sum(b.off_lines) AS BIGINT) AS off_lines,
  count(DISTINCT CASE WHEN b.off_lines > 0 AND b.unit <> '' THEN b.unit END)
    AS off_units
FROM beside AS b
JOIN contracted AS c ON c.category = b.category AND c.supplier = b.supplier
LEFT JOIN suppliers AS n ON n.supplier = b.supplier
GROUP BY b.category, b.supplier HAVING sum(b.off_lines) > 0
ORDER BY off_amount DESC, category, supplier LIMIT 500
""",
    )


class OffUnit(NamedTuple):
    """A unit, and what it bought beside a contract; "" when lines do not say."""

    unit: str
    contract_amount: Decimal
    off_amount: Decimal
    off_lines: int


def off_contract_units(contracts: Sequence[Contract] = ()) -> Question[OffUnit]:
    """Per unit, over all categories with a contract."""
    steps = bought(contracts) + Steps(_USED)
    return Question(
        name="off_contract_units",
        row=OffUnit,
        steps=steps.sql,
        parameters=steps.parameters,
        final="""
SELECT unit, CAST(sum(covered) AS DECIMAL(18,2)) AS contract_amount,
  CAST(sum(off) AS DECIMAL(18,2)) AS off_amount,
  CAST(sum(off_lines) AS BIGINT) AS off_lines
FROM beside GROUP BY unit ORDER BY off_amount DESC, unit
""",
    )


class AfterEnd(NamedTuple):
    """Lines with the number of a contract that had already ended."""

    number: str
    ends_on: date
    supplier: int
    supplier_name: str | None
    lines: int
    amount: Decimal
    last_on: date


def after_end(contracts: Sequence[Contract] = ()) -> Question[AfterEnd]:
    """Contracts that were used after their end; an old invoice may come later."""
    steps = bought(contracts)
    return Question(
        name="contract_after_end",
        row=AfterEnd,
        steps=steps.sql,
        parameters=steps.parameters,
        final="""
SELECT b.contract AS number, b.contract_ends_on AS ends_on, b.supplier AS supplier,
  max(n.name) AS name, count(*) AS lines,
  CAST(sum(b.amount) AS DECIMAL(18,2)) AS amount, max(b.booked_on) AS last_on
FROM bought AS b LEFT JOIN suppliers AS n ON n.supplier = b.supplier
WHERE b.booked_on > b.contract_ends_on
GROUP BY b.contract, b.contract_ends_on, b.supplier
ORDER BY amount DESC, number, supplier
""",
    )


WITHOUT_ORDER = Question(
    name="without_order",
    row=WithoutOrder,
    final="""
SELECT unit, count(*) AS lines, CAST(sum(amount) AS DECIMAL(18,2)) AS amount,
  CAST(sum(CASE WHEN nullif(trim(order_number), '') IS NULL THEN 1 ELSE 0 END)
    AS BIGINT) AS lines_without,
  CAST(sum(CASE WHEN nullif(trim(order_number), '') IS NULL THEN amount ELSE 0 END)
    AS DECIMAL(18,2)) AS amount_without
FROM spend WHERE amount > 0
GROUP BY unit ORDER BY amount_without DESC, unit
""",
)
OFF_CONTRACT = off_contract()
OFF_CONTRACT_SUPPLIERS = off_contract_suppliers()
OFF_CONTRACT_UNITS = off_contract_units()
CONTRACT_AFTER_END = after_end()
