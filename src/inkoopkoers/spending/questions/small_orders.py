# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small invoices: how many, what handling them costs, and what bundling would save."""

from __future__ import annotations

from typing import Final

from inkoopkoers.spending.domain.buying import SmallOrders
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.invoices import LASTS

# An invoice is as in invoices.py; it counts with the unit that comes first in the
# alphabet, once. Few numbers last, so only those are added up again. Without a number
# every line is an invoice, which needs no adding up. What nets to nothing or less is
# no order.
_STEPS: Final = f"""numbered AS (
  SELECT supplier, invoice, min(unit) AS unit, min(booked_on) AS booked_on,
    CAST(sum(amount) AS DECIMAL(18,2)) AS amount, {LASTS} AS is_lasting
  FROM spend WHERE invoice IS NOT NULL GROUP BY supplier, invoice
),
invoiced AS (
  SELECT supplier, unit, booked_on, amount
  FROM numbered WHERE NOT is_lasting AND amount > 0
  UNION ALL
  SELECT l.supplier, min(l.unit) AS unit, min(l.booked_on) AS booked_on,
    CAST(sum(l.amount) AS DECIMAL(18,2)) AS amount
  FROM spend AS l
  JOIN numbered AS n
    ON n.supplier = l.supplier AND n.invoice = l.invoice AND n.is_lasting
  GROUP BY l.supplier, l.invoice, l.year, l.month HAVING sum(l.amount) > 0
  UNION ALL
  SELECT supplier, unit, booked_on, amount
  FROM spend WHERE invoice IS NULL AND amount > 0
),
judged_small AS (
  SELECT *, CASE WHEN amount < CAST($small_order_eur AS DECIMAL(18,2)) THEN 1 ELSE 0 END
    AS is_small
  FROM invoiced
),
monthly AS (
  SELECT supplier, unit, year(booked_on) AS year, month(booked_on) AS month,
    count(*) AS invoices, CAST(sum(amount) AS DECIMAL(18,2)) AS amount,
    sum(is_small) AS small_invoices,
    CAST(sum(CASE WHEN is_small = 1 THEN amount ELSE 0 END) AS DECIMAL(18,2))
      AS small_amount,
    max(is_small) AS bundled
  FROM judged_small
  GROUP BY supplier, unit, year(booked_on), month(booked_on)
)"""

_FIGURES: Final = """CAST(sum(m.invoices) AS BIGINT) AS invoices,
  CAST(sum(m.amount) AS DECIMAL(18,2)) AS amount,
  CAST(sum(m.small_invoices) AS BIGINT) AS small_invoices,
  CAST(sum(m.small_amount) AS DECIMAL(18,2)) AS small_amount,
  CAST(sum(m.bundled) AS BIGINT) AS bundled,
  CAST(sum(m.small_invoices) * CAST($order_cost_eur AS DECIMAL(10,2))
    AS DECIMAL(18,2)) AS cost_eur,
  CAST(sum(m.small_invoices - m.bundled) * CAST($order_cost_eur AS DECIMAL(10,2))
    AS DECIMAL(18,2)) AS saved_eur"""

SMALL_ORDERS = Question(
    name="small_orders",
    row=SmallOrders,
    steps=_STEPS,
    final=f"""
SELECT CAST(NULL AS BIGINT) AS key, '' AS name, {_FIGURES}
FROM monthly AS m HAVING sum(m.invoices) > 0
""",
)

SMALL_ORDERS_BY_UNIT = Question(
    name="small_orders_by_unit",
    row=SmallOrders,
    steps=_STEPS,
    final=f"""
SELECT CAST(NULL AS BIGINT) AS key, coalesce(m.unit, '') AS name, {_FIGURES}
FROM monthly AS m GROUP BY coalesce(m.unit, '')
HAVING sum(m.small_invoices) > 0
ORDER BY small_invoices DESC, name LIMIT 500
""",
)

SMALL_ORDERS_BY_SUPPLIER = Question(
    name="small_orders_by_supplier",
    row=SmallOrders,
    steps=_STEPS,
    final=f"""
SELECT m.supplier AS key, coalesce(max(n.name), '') AS name, {_FIGURES}
FROM monthly AS m LEFT JOIN suppliers AS n ON n.supplier = m.supplier
GROUP BY m.supplier HAVING sum(m.small_invoices) > 0
ORDER BY small_invoices DESC, name, key LIMIT 500
""",
)
