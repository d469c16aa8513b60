# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where every euro of the files went, and what we do not see of those that were read.

Ask UNSEEN with a selection that includes internal lines; else those are missing in it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.domain.selection import NO_PURCHASE
from inkoopkoers.spending.domain.unseen import PartRow
from inkoopkoers.spending.engine.question import Question

UNSEEN = Question(
    name="unseen",
    row=PartRow,
    steps=f"""
placed AS (
  SELECT CASE WHEN is_internal THEN 'internal'
      WHEN category = '{NO_PURCHASE}' THEN 'no_purchase'
      WHEN category IS NOT NULL THEN 'seen'
      WHEN is_redacted THEN 'hidden' ELSE 'untagged' END AS part,
    '' AS detail, amount
  FROM spend
  UNION ALL
  SELECT 'refused' AS part, coalesce(reason, '') AS detail, amount FROM refused
)""",
    final="""
SELECT part, detail, count(*) AS lines,
  CAST(coalesce(sum(amount), 0) AS DECIMAL(18,2)) AS amount,
  count(*) - count(amount) AS without_amount
FROM placed GROUP BY part, detail ORDER BY part, detail
""",
)


class BlindRow(NamedTuple):
    """Lines and euros that miss something; several can hold for one line."""

    blind: str
    lines: int
    amount: Decimal


# A credit note is alone when no invoice of that supplier of at least its size was
# booked before it, or on the same day, whatever period was selected.
BLIND = Question(
    name="blind",
    row=BlindRow,
    steps="""
daily AS (
  SELECT supplier, booked_on, max(amount) AS amount
  FROM ever GROUP BY supplier, booked_on
),
running AS (
  SELECT supplier, booked_on,
    max(amount) OVER (PARTITION BY supplier ORDER BY booked_on) AS largest
  FROM daily
),
blinds AS (
  SELECT 'redacted' AS blind, amount FROM spend WHERE is_redacted
  UNION ALL
  SELECT 'no_contract' AS blind, amount FROM spend
    WHERE coalesce(contract, '') = ''
  UNION ALL
  SELECT 'no_unit' AS blind, amount FROM spend WHERE coalesce(unit, '') = ''
  UNION ALL
  SELECT 'credit_alone' AS blind, c.amount AS amount
  FROM spend AS c
  JOIN running AS r ON r.supplier = c.supplier AND r.booked_on = c.booked_on
  WHERE c.amount < 0 AND r.largest < -c.amount
)""",
    final="""
SELECT blind, count(*) AS lines,
  CAST(sum(amount) AS DECIMAL(18,2)) AS amount
FROM blinds GROUP BY blind ORDER BY blind
""",
)
