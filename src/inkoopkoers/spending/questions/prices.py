# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Prices of the same thing over time, and of the same thing in two units.

Units are compared within a year: over years a price that rose would look like one
unit that pays more than another.

The same thing: one supplier, one description, one measure. Only lines that give a
quantity and a price of one; fewer than three purchases say nothing.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.domain.prices import PriceRow, UnitPriceRow
from inkoopkoers.spending.engine.question import Question

FEWEST = 3
MOST = 500

PRICED = """
priced AS (
  SELECT supplier, lower(description) AS item,
    lower(coalesce(measure, '')) AS measure, coalesce(unit, '') AS unit, year,
    year * 4 + quarter(booked_on) - 1 AS quarter,
    quantity, CAST(quantity * unit_price AS DECIMAL(38,8)) AS cost
  FROM spend
  WHERE quantity > 0 AND unit_price > 0 AND amount > 0
    AND coalesce(description, '') <> ''
)"""

PRICES = Question(
    name="prices",
    row=PriceRow,
    steps=f"""{PRICED},
spans AS (
  SELECT supplier, item, measure, count(*) AS purchases, min(quarter) AS first_quarter,
    max(quarter) AS last_quarter, CAST(sum(cost) AS DECIMAL(38,8)) AS cost
  FROM priced GROUP BY supplier, item, measure
  HAVING count(*) >= {FEWEST} AND min(quarter) < max(quarter)
),
largest AS (
  SELECT * FROM spans ORDER BY cost DESC, supplier, item, measure LIMIT {MOST}
)""",
    final="""
SELECT g.supplier AS supplier, coalesce(max(s.name), '') AS name, g.item AS item,
  g.measure AS measure, CAST(g.purchases AS BIGINT) AS purchases,
  CAST(g.first_quarter AS BIGINT) AS first_quarter,
  CAST(g.last_quarter AS BIGINT) AS last_quarter,
  CAST(sum(CASE WHEN p.quarter = g.first_quarter THEN p.cost ELSE 0 END)
    AS DECIMAL(38,8)) AS first_cost,
  CAST(sum(CASE WHEN p.quarter = g.first_quarter THEN p.quantity ELSE 0 END)
    AS DECIMAL(38,4)) AS first_quantity,
  CAST(sum(CASE WHEN p.quarter = g.last_quarter THEN p.cost ELSE 0 END)
    AS DECIMAL(38,8)) AS last_cost,
  CAST(sum(CASE WHEN p.quarter = g.last_quarter THEN p.quantity ELSE 0 END)
    AS DECIMAL(38,4)) AS last_quantity
FROM largest AS g
JOIN priced AS p
  ON p.supplier = g.supplier AND p.item = g.item AND p.measure = g.measure
LEFT JOIN suppliers AS s ON s.supplier = g.supplier
GROUP BY g.supplier, g.item, g.measure, g.purchases, g.first_quarter, g.last_quarter
ORDER BY supplier, item, measure
""",
)

PRICES_BETWEEN_UNITS = Question(
    name="prices_between_units",
    row=UnitPriceRow,
    steps=f"""{PRICED},
per_unit AS (
  SELECT supplier, item, measure, year, unit, count(*) AS purchases,
    CAST(sum(cost) AS DECIMAL(38,8)) AS cost,
    CAST(sum(quantity) AS DECIMAL(38,4)) AS quantity
  FROM priced WHERE unit <> '' GROUP BY supplier, item, measure, year, unit
  HAVING count(*) >= {FEWEST}
),
things AS (
  SELECT supplier, item, measure, year, sum(cost) AS cost FROM per_unit
  GROUP BY supplier, item, measure, year HAVING count(*) > 1
),
shared AS (
  SELECT * FROM things ORDER BY cost DESC, supplier, item, measure, year LIMIT {MOST}
)""",
    final="""
SELECT u.supplier AS supplier, coalesce(s.name, '') AS name, u.item AS item,
  u.measure AS measure, CAST(u.year AS BIGINT) AS year, u.unit AS unit,
  u.purchases AS purchases, u.cost AS cost, u.quantity AS quantity
FROM per_unit AS u
JOIN shared AS h
  ON h.supplier = u.supplier AND h.item = u.item AND h.measure = u.measure
    AND h.year = u.year
LEFT JOIN suppliers AS s ON s.supplier = u.supplier
ORDER BY supplier, item, measure, year, unit
""",
)


class PricedShare(NamedTuple):
    """How much of the euros that we pay has a price of one."""

    lines: int
    amount: Decimal
    all_lines: int
    all_amount: Decimal


PRICED_SHARE = Question(
    name="priced_share",
    row=PricedShare,
    final="""
SELECT
  CAST(coalesce(sum(CASE WHEN quantity > 0 AND unit_price > 0 AND amount > 0
      AND coalesce(description, '') <> '' THEN 1 ELSE 0 END), 0) AS BIGINT) AS lines,
  CAST(coalesce(sum(CASE WHEN quantity > 0 AND unit_price > 0 AND amount > 0
      AND coalesce(description, '') <> '' THEN amount ELSE 0 END), 0)
    AS DECIMAL(18,2)) AS amount,
  CAST(coalesce(sum(CASE WHEN amount > 0 THEN 1 ELSE 0 END), 0) AS BIGINT) AS all_lines,
  CAST(coalesce(sum(CASE WHEN amount > 0 THEN amount ELSE 0 END), 0) AS DECIMAL(18,2))
    AS all_amount
FROM spend
""",
)
