# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much goes to suppliers nearby and to small ones, and of how much we know."""

from __future__ import annotations

from inkoopkoers.spending.domain.local import LocalRow
from inkoopkoers.spending.engine.question import Question

# What a person said counts; else the place of the supplier, when places were settled.
LOCAL = Question(
    name="local",
    row=LocalRow,
    steps="""
told AS (
  SELECT supplier,
    CASE WHEN is_local THEN 'yes' WHEN NOT is_local THEN 'no'
      WHEN $local_places = '' OR trim(coalesce(place, '')) = '' THEN 'unknown'
      WHEN strpos(',' || lower($local_places) || ',', ',' || lower(trim(place)) || ',') > 0
        THEN 'yes' ELSE 'no' END AS local,
    CASE WHEN is_sme THEN 'yes' WHEN NOT is_sme THEN 'no' ELSE 'unknown' END AS sme
  FROM suppliers
)""",
    final="""
SELECT l.year AS year, coalesce(t.local, 'unknown') AS local,
  coalesce(t.sme, 'unknown') AS sme, count(*) AS lines,
  CAST(sum(l.amount) AS DECIMAL(18,2)) AS amount,
  count(DISTINCT l.supplier) AS suppliers
FROM spend AS l LEFT JOIN told AS t ON t.supplier = l.supplier
GROUP BY l.year, coalesce(t.local, 'unknown'), coalesce(t.sme, 'unknown')
ORDER BY year, local, sme
""",
)
