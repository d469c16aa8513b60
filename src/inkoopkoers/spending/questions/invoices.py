# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one invoice is: for small invoices, and for the lines behind them."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from inkoopkoers.spending.domain.buying import BILL_DAYS
from inkoopkoers.spending.engine.question import Question

# One supplier and one number; of a number that lasts longer than a bill takes (that of
# a customer or a connection) each month. Without a number a line is one by itself.
LASTS: Final = f"date_diff('day', min(booked_on), max(booked_on)) > {BILL_DAYS}"
WITH_INVOICE: Final = f"""
lasting AS (
  SELECT supplier, invoice FROM spend WHERE invoice IS NOT NULL
  GROUP BY supplier, invoice HAVING {LASTS}
),
monthly AS (
  SELECT l.*, CASE WHEN n.invoice IS NOT NULL THEN l.year * 12 + l.month END AS of_month
  FROM spend AS l
  LEFT JOIN lasting AS n ON n.supplier = l.supplier AND n.invoice = l.invoice
),
whole AS (
  SELECT *, CAST(sum(amount) OVER (
    PARTITION BY supplier, coalesce(invoice, concat('#', batch, '#', line)), of_month
  ) AS DECIMAL(18,2)) AS invoice_amount
  FROM monthly
)
"""


class WholeInvoice(NamedTuple):
    """The invoice of a line; `is_monthly`: its number lasts, so each month is one."""

    amount: Decimal
    is_monthly: bool


# Of the line $one_line of the import $one_batch; ask it of one supplier.
WHOLE_INVOICE = Question(
    name="whole_invoice",
    row=WholeInvoice,
    steps=WITH_INVOICE,
    final="""
SELECT e.invoice_amount AS amount, e.of_month IS NOT NULL AS is_monthly
FROM whole AS e
WHERE e.batch = $one_batch AND e.line = $one_line
ORDER BY amount LIMIT 1
""",
    parameters={"one_batch": 1, "one_line": 1},
    is_kept=False,
)
