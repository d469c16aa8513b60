# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Purchases that stay below a limit one by one, and reach it together."""

from __future__ import annotations

from typing import Final

from inkoopkoers.spending.domain.splitting import (
    JUST_BELOW,
    SMALLEST_PART,
    SPLIT_DAYS,
    Pattern,
    Shape,
)
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.bought import kinds, purchases
from inkoopkoers.spending.questions.given import Steps, limit_table, social_table
from inkoopkoers.spending.questions.thresholds import NOTHING, Known

# What a contract covers was decided on once, together: it is no part of a pattern.
_BELOW: Final = f"""below AS (
  SELECT p.supplier AS supplier, p.category AS category, p.unit AS unit,
    p.booked_on AS booked_on, p.day AS day, p.amount AS amount,
    t.code AS code, t.amount AS limit_eur
  FROM purchases AS p
  JOIN kinds AS k ON k.category = p.category
  JOIN limits AS t ON t.kind = k.kind
    AND p.booked_on >= t.valid_from AND p.booked_on <= t.valid_to
  WHERE NOT p.is_covered AND p.amount < t.amount
    AND p.amount * {SMALLEST_PART} >= t.amount
)"""

# Every purchase ends a term; the largest of those that reach the limit tells.
_TERMS: Final = """terms AS (
  SELECT supplier, category, unit, code, limit_eur, booked_on, day,
    min(unit) OVER term AS first_unit, max(unit) OVER term AS last_unit,
    count(unit) OVER term AS with_unit,
    min(supplier) OVER term AS first_supplier, max(supplier) OVER term AS last_supplier,
    min(booked_on) OVER term AS first_on,
    count(*) OVER term AS purchases,
    min(amount) OVER term AS smallest, max(amount) OVER term AS largest,
    CAST(sum(amount) OVER term AS DECIMAL(18,2)) AS total
  FROM below WHERE {wanted}
  WINDOW term AS (PARTITION BY {key}, category, code ORDER BY day
    RANGE BETWEEN {days} - 1 PRECEDING AND CURRENT ROW)
),
strongest AS (
  SELECT *, row_number() OVER (
    PARTITION BY {key}, category, code ORDER BY total DESC, day DESC) AS place
  FROM terms WHERE {reached}
)"""


def by_supplier(known: Known) -> Question[Pattern]:
    """One supplier, one category: together at the limit within $split_days."""
    return _patterns(
        Shape.SUPPLIER, known, key="supplier", days="$split_days",
        wanted="true", reached="purchases >= 2 AND total >= limit_eur",
    )  # fmt: skip


def by_unit(known: Known) -> Question[Pattern]:
    """One unit, one category, several suppliers: together at it within $split_days."""
    return _patterns(
        Shape.UNIT, known, key="unit", days="$split_days",
        wanted="unit IS NOT NULL AND category <> ''",
        reached=(
            "purchases >= 2 AND total >= limit_eur AND first_supplier <> last_supplier"
        ),
    )  # fmt: skip


def just_below(known: Known) -> Question[Pattern]:
    """One supplier, one category: twice or more just below a limit in $window_days."""
    return _patterns(
        Shape.JUST_BELOW, known, key="supplier", days="$window_days",
        wanted=f"amount * 100 >= limit_eur * {JUST_BELOW}", reached="purchases >= 2",
    )  # fmt: skip


def _patterns(
    shape: Shape, known: Known, *, key: str, days: str, wanted: str, reached: str
) -> Question[Pattern]:
    terms = _TERMS.format(key=key, days=days, wanted=wanted, reached=reached)
    given = limit_table(known.limits) + social_table(known.social)
    steps = given + purchases(known.contracts) + kinds("purchases")
    steps += Steps(f"{_BELOW},\n{terms}")
    of_unit = shape is Shape.UNIT
    supplier = "CAST(NULL AS BIGINT)" if of_unit else "t.supplier"
    name = "CAST(NULL AS VARCHAR)" if of_unit else "n.name"
    return Question(
        name=f"splitting_{shape.value}",
        row=Pattern,
        steps=steps.sql,
        parameters={**steps.parameters, "split_days": SPLIT_DAYS},
        final=f"""
SELECT '{shape.value}', t.code, t.limit_eur, {supplier}, {name},
  CASE WHEN t.first_unit = t.last_unit AND t.with_unit = t.purchases
    THEN t.first_unit END,
  t.category, t.first_on, t.booked_on, t.purchases, t.smallest, t.largest, t.total
FROM strongest AS t LEFT JOIN suppliers AS n ON n.supplier = t.supplier
WHERE t.place = 1
ORDER BY t.total DESC, t.code, t.category, t.{key} LIMIT 500
""",
    )


SPLIT_BY_SUPPLIER = by_supplier(NOTHING)
SPLIT_BY_UNIT = by_unit(NOTHING)
JUST_BELOW_LIMIT = just_below(NOTHING)
