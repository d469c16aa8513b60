# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Euros per CPV division and year, to estimate what was emitted for them."""

from __future__ import annotations

from inkoopkoers.spending.domain.climate import DivisionRow
from inkoopkoers.spending.engine.question import Question

CLIMATE = Question(
    name="climate",
    row=DivisionRow,
    final="""
SELECT year, coalesce(substr(category, 1, 2), '') AS division,
  CAST(sum(amount) AS DECIMAL(18,2)) AS amount, count(*) AS lines
FROM spend GROUP BY year, coalesce(substr(category, 1, 2), '')
ORDER BY year, division
""",
)
