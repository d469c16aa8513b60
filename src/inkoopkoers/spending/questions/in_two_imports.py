# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invoices that stand in two imports of one organisation: the later ones count again."""

from __future__ import annotations

from inkoopkoers.spending.domain.buying import BILL_DAYS
from inkoopkoers.spending.questions.doubles import per_line, per_month

# Equal lines in one import are no double here. A number that lasts longer than a bill
# takes is that of a customer: then only the same day of the invoice makes it one.
_DAY = "coalesce(invoiced_on, booked_on)"
_ONE_BILL = "PARTITION BY supplier, invoice, amount, bill"
_STEPS = f"""
often AS (
  SELECT supplier, invoice, amount,
    date_diff('day', min({_DAY}), max({_DAY})) AS days
  FROM everything WHERE coalesce(invoice, '') <> ''
  GROUP BY supplier, invoice, amount
  HAVING min(batch) < max(batch) AND bool_or(is_chosen)
),
billed AS (
  SELECT l.*,
    CASE WHEN o.days > {BILL_DAYS} THEN l.invoiced_on ELSE DATE '1970-01-01' END AS bill
  FROM everything AS l
  JOIN often AS o
    ON o.supplier = l.supplier AND o.invoice = l.invoice AND o.amount = l.amount
  WHERE o.days <= {BILL_DAYS} OR l.invoiced_on IS NOT NULL
),
placed AS (
  SELECT *, min(batch) OVER ({_ONE_BILL}) AS first_batch,
    first_value(line) OVER ({_ONE_BILL} ORDER BY batch, line) AS first_line,
    first_value(booked_on) OVER ({_ONE_BILL} ORDER BY batch, line) AS first_on
  FROM billed
),
asked AS (
  SELECT *, bool_or(is_chosen AND batch = first_batch) OVER ({_ONE_BILL})
    AS is_first_chosen
  FROM placed
),
doubles AS (
  SELECT * FROM asked
  WHERE batch > first_batch AND (is_chosen OR is_first_chosen)
)"""

IN_TWO_IMPORTS = per_month("in_two_imports", _STEPS)
LINES_IN_TWO_IMPORTS = per_line("lines_in_two_imports", _STEPS)
