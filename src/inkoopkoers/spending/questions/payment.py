# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How fast invoices are paid: all together, per unit and per supplier.

An invoice is what has one supplier, unit, number and days; without a number each line
is one. Credit notes are left out: nobody waits for those.
"""

from __future__ import annotations

from inkoopkoers.spending.domain.payment import PaymentRow
from inkoopkoers.spending.engine.question import Question

MOST = 100

INVOICES = """
billed AS (
  SELECT supplier, coalesce(unit, '') AS unit,
    CASE WHEN coalesce(invoice, '') <> '' THEN 'i ' || invoice
      WHEN coalesce(document, '') <> '' THEN 'd ' || document
      ELSE 'l ' || CAST(batch AS VARCHAR) || ' ' || CAST(line AS VARCHAR) END AS number,
    invoiced_on, due_on, paid_on, amount
  FROM spend
),
invoices AS (
  SELECT supplier, unit, number, invoiced_on, due_on, paid_on, sum(amount) AS amount
  FROM billed
  GROUP BY supplier, unit, number, invoiced_on, due_on, paid_on
  HAVING sum(amount) > 0
)"""


def _payment(
    name: str, key: str, supplier: str = "CAST(NULL AS BIGINT)"
) -> Question[PaymentRow]:
    """The question for one way to group."""
    by_supplier = not supplier.startswith("CAST")
    named = "coalesce(s.name, '')" if by_supplier else "g.key"
    join = "LEFT JOIN suppliers AS s ON s.supplier = g.supplier" if by_supplier else ""
    return Question(
        name=name,
        row=PaymentRow,
        steps=f"""{INVOICES},
days AS (
  SELECT {key} AS key, {supplier} AS supplier, amount,
    date_diff('day', invoiced_on, paid_on) AS days,
    CASE WHEN due_on IS NOT NULL AND paid_on IS NOT NULL
      THEN CASE WHEN paid_on > due_on THEN 1 ELSE 0 END END AS past_due
  FROM invoices
),
ranked AS (
  SELECT *,
    row_number() OVER (PARTITION BY key, supplier, days IS NULL ORDER BY days) AS place,
    count(*) OVER (PARTITION BY key, supplier, days IS NULL) AS many
  FROM days
),
grouped AS (
  SELECT key, supplier, count(*) AS invoices,
    CAST(sum(amount) AS DECIMAL(18,2)) AS amount,
    count(days) AS dated,
    CAST(sum(CASE WHEN days IS NULL THEN 0 ELSE amount END) AS DECIMAL(18,2))
      AS dated_amount,
    CAST(min(CASE WHEN place * 2 >= many THEN days END) AS BIGINT) AS median,
    CAST(min(CASE WHEN place * 10 >= many * 9 THEN days END) AS BIGINT) AS p90,
    CAST(sum(CASE WHEN days > $payment_days THEN 1 ELSE 0 END) AS BIGINT) AS late,
    CAST(sum(CASE WHEN days > $payment_days THEN amount ELSE 0 END) AS DECIMAL(18,2))
      AS late_amount,
    count(past_due) AS due_known,
    CAST(coalesce(sum(past_due), 0) AS BIGINT) AS past_due,
    CAST(sum(CASE WHEN past_due = 1 THEN amount ELSE 0 END) AS DECIMAL(18,2))
      AS past_due_amount
  FROM ranked GROUP BY key, supplier
)""",
        final=f"""
SELECT {named} AS key, g.supplier AS supplier, g.invoices AS invoices,
  g.amount AS amount, g.dated AS dated, g.dated_amount AS dated_amount,
  g.median AS median, g.p90 AS p90, g.late AS late, g.late_amount AS late_amount,
  g.due_known AS due_known, g.past_due AS past_due,
  g.past_due_amount AS past_due_amount
FROM grouped AS g {join}
ORDER BY late_amount DESC, amount DESC, key, supplier LIMIT {MOST}
""",
    )


PAYMENT = _payment("payment", "''")
PAYMENT_PER_UNIT = _payment("payment_per_unit", "unit")
PAYMENT_PER_SUPPLIER = _payment("payment_per_supplier", "''", "supplier")
