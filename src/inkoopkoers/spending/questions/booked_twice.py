# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invoices that were booked twice in one import, under two booking numbers."""

from __future__ import annotations

from inkoopkoers.spending.domain.buying import BILL_DAYS
from inkoopkoers.spending.questions.doubles import per_line, per_month

# A booking: the lines of one invoice under one number of the ledger. A line that is a
# double by itself is another gap, and counts in no booking.
_BOOKED = "coalesce({0}document, '') <> '' AND NOT {0}is_duplicate"

# The last of two bookings of one invoice, of the same euros. What was taken back takes
# a booking away. Three of the same or more are parts, or terms: nobody books that
# often by mistake. Without the day of the invoice it has to be within the time that a
# bill takes: a number that lasts longer is that of a customer.
_ALIKE = "PARTITION BY supplier, invoice, batch, total, invoiced_on"
_STEPS = f"""
often AS (
  SELECT supplier, invoice,
    date_diff('day', min(booked_on), max(booked_on)) AS days
  FROM everything WHERE coalesce(invoice, '') <> '' AND {_BOOKED.format("")}
  GROUP BY supplier, invoice
  HAVING min(document) < max(document) AND bool_or(is_chosen)
),
bookings AS (
  SELECT l.supplier AS supplier, l.invoice AS invoice, l.batch AS batch,
    l.document AS document, o.days AS days, min(l.booked_on) AS booked_on,
    min(l.invoiced_on) AS invoiced_on, min(l.line) AS line,
    bool_or(l.is_chosen) AS is_asked, CAST(sum(l.amount) AS DECIMAL(18,2)) AS total
  FROM everything AS l
  JOIN often AS o ON o.supplier = l.supplier AND o.invoice = l.invoice
  WHERE {_BOOKED.format("l.")}
  GROUP BY l.supplier, l.invoice, l.batch, l.document, o.days
),
alike AS (
  SELECT supplier, invoice, batch, document, total,
    days <= {BILL_DAYS} OR invoiced_on IS NOT NULL AS is_bill,
    count(*) OVER ({_ALIKE}) AS bookings,
    bool_or(is_asked) OVER ({_ALIKE}) AS is_asked,
    first_value(line) OVER ({_ALIKE} ORDER BY booked_on, document) AS first_line,
    first_value(booked_on) OVER ({_ALIKE} ORDER BY booked_on, document) AS first_on,
    sum(CASE WHEN total < 0 THEN 1 ELSE 0 END)
      OVER (PARTITION BY supplier, invoice, batch, abs(total)) AS taken_back,
    row_number() OVER ({_ALIKE} ORDER BY booked_on DESC, document DESC) AS place
  FROM bookings
),
last_ones AS (
  SELECT * FROM alike
  WHERE total > 0 AND is_bill AND place = 1 AND bookings - taken_back = 2 AND is_asked
),
doubles AS (
  SELECT f.*, d.batch AS first_batch, d.first_line AS first_line, d.first_on AS first_on
  FROM everything AS f
  JOIN last_ones AS d ON d.supplier = f.supplier AND d.invoice = f.invoice
    AND d.batch = f.batch AND d.document = f.document AND {_BOOKED.format("f.")}
)"""

BOOKED_TWICE = per_month("booked_twice", _STEPS)
LINES_BOOKED_TWICE = per_line("lines_booked_twice", _STEPS)
