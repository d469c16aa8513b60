# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invoices that were booked twice in one import, under two booking numbers."""

from __future__ import annotations

from inkoopkoers.spending.domain.buying import BILL_DAYS
from inkoopkoers.spending.domain.hygiene_rows import TwiceRow
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.hygiene import GAP_LINE, MOST_LINES, GapLine

# A booking: the lines of one invoice under one number of the ledger. A line that is a
# double by itself is another gap, and counts in no booking.
_BOOKED = "coalesce({0}document, '') <> '' AND NOT {0}is_duplicate"

# The last of two bookings of one invoice, of the same euros. What was taken back takes
# a booking away. Three of the same or more are parts, or terms: nobody books that
# often by mistake. Without the day of the invoice it has to be within the time that a
# bill takes: a number that lasts longer is that of a customer.
_TWICE = f"""
often AS (
  SELECT supplier, invoice,
    date_diff('day', min(booked_on), max(booked_on)) AS days
  FROM spend WHERE coalesce(invoice, '') <> '' AND {_BOOKED.format("")}
  GROUP BY supplier, invoice HAVING min(document) < max(document)
),
bookings AS (
  SELECT l.supplier AS supplier, l.invoice AS invoice, l.batch AS batch,
    l.document AS document, o.days AS days, min(l.booked_on) AS booked_on,
    min(l.invoiced_on) AS invoiced_on, CAST(sum(l.amount) AS DECIMAL(18,2)) AS total
  FROM spend AS l
  JOIN often AS o ON o.supplier = l.supplier AND o.invoice = l.invoice
  WHERE {_BOOKED.format("l.")}
  GROUP BY l.supplier, l.invoice, l.batch, l.document, o.days
),
alike AS (
  SELECT supplier, invoice, batch, document, total,
    days <= {BILL_DAYS} OR invoiced_on IS NOT NULL AS is_bill,
    count(*) OVER (PARTITION BY supplier, invoice, batch, total, invoiced_on)
      AS bookings,
    sum(CASE WHEN total < 0 THEN 1 ELSE 0 END)
      OVER (PARTITION BY supplier, invoice, batch, abs(total)) AS taken_back,
    row_number() OVER (
      PARTITION BY supplier, invoice, batch, total, invoiced_on
      ORDER BY booked_on DESC, document DESC
    ) AS place
  FROM bookings
),
doubles AS (
  SELECT supplier, invoice, batch, document FROM alike
  WHERE total > 0 AND is_bill AND place = 1 AND bookings - taken_back = 2
)"""

_OF_DOUBLE = f"""d.supplier = f.supplier AND d.invoice = f.invoice
  AND d.batch = f.batch AND d.document = f.document AND {_BOOKED.format("f.")}"""

BOOKED_TWICE = Question(
    name="booked_twice",
    row=TwiceRow,
    steps=_TWICE,
    final=f"""
SELECT f.source AS source, f.year AS year, f.month AS month, count(*) AS lines,
  CAST(sum(f.amount) AS DECIMAL(18,2)) AS amount
FROM spend AS f JOIN doubles AS d ON {_OF_DOUBLE}
GROUP BY f.source, f.year, f.month
ORDER BY source, year, month
""",
)

LINES_BOOKED_TWICE = Question(
    name="lines_booked_twice",
    row=GapLine,
    steps=_TWICE,
    final=f"""
SELECT {GAP_LINE}
FROM spend AS f JOIN doubles AS d ON {_OF_DOUBLE}
LEFT JOIN suppliers AS s ON s.supplier = f.supplier
ORDER BY abs(f.amount) DESC, batch, line LIMIT {MOST_LINES}
""",
    is_kept=False,
)
