# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nine analyses as questions; two are of the product, as they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.concentration import CONCENTRATION
from inkoopkoers.spending.questions.pareto import PARETO_SUMS

Answer = list[float]
SMALL_EUR = 250
THRESHOLD_EUR = 50_000


@dataclass(frozen=True)
class Twelve:
    """Up to twelve figures of one answer."""

    a: Any = None
    b: Any = None
    c: Any = None
    d: Any = None
    e: Any = None
    f: Any = None
    g: Any = None
    h: Any = None
    i: Any = None
    j: Any = None
    k: Any = None
    m: Any = None


PARETO_PER_CATEGORY = Question(
    name="pareto_per_category",
    row=Twelve,
    steps="""
sums AS (
  SELECT category, supplier, CAST(sum(amount) AS DECIMAL(18,2)) AS amount
  FROM spend WHERE category IS NOT NULL GROUP BY category, supplier
  HAVING sum(amount) > 0
),
ordered AS (
  SELECT amount, CAST(sum(amount) OVER (
      PARTITION BY category ORDER BY amount DESC, supplier
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS DECIMAL(18,2)) AS until,
    CAST(sum(amount) OVER (PARTITION BY category) AS DECIMAL(18,2)) AS total
  FROM sums
)""",
    final="""
SELECT count(*), count(CASE WHEN (until - amount) * 100 < total * 80 THEN 1 END)
FROM ordered""",
)
_GAPS = ("category", "kvk", "vat_number", "iban", "contract", "order_number")
_SHAPES = {
    "kvk": "[0-9]{8}",
    "vat_number": "NL[0-9]{9}B[0-9]{2}",
    "iban": "NL[0-9]{2}[A-Z]{4}[0-9]{10}",
}
_SEEN = ", ".join(
    [
        "count(*) AS n",
        *(f"count(*) - count({name}) AS no_{name}" for name in _GAPS),
        *(f"count(CASE WHEN {name} IS NOT NULL AND NOT "
          f"regexp_full_match({name}, '{shape}') THEN 1 END) AS bad_{name}"
          for name, shape in _SHAPES.items()),
        "count(CASE WHEN amount < 0 THEN 1 END) AS back",
    ]
)  # fmt: skip
GAPS = Question(
    name="gaps",
    row=Twelve,
    steps=f"per_group AS (SELECT unit, year, {_SEEN} FROM spend GROUP BY unit, year)",
    final="SELECT sum(n), "
    + ", ".join(
        f"sum({name})"
        for name in (
            *(f"no_{name}" for name in _GAPS),
            *(f"bad_{name}" for name in _SHAPES),
            "back",
        )
    )
    + ", count(*) FROM per_group",
)
DUPLICATES = Question(
    name="duplicates",
    row=Twelve,
    steps="""twice AS (
  SELECT count(*) AS n FROM spend
  GROUP BY unit, party, invoice, booked_on, amount HAVING count(*) > 1
)""",
    final="SELECT count(*), sum(n - 1) FROM twice",
)
SPLITTING = Question(
    name="splitting",
    row=Twelve,
    steps=f"""loose AS (
  SELECT unit, party, category, amount,
    date_diff('day', DATE '1970-01-01', booked_on) AS day
  FROM spend WHERE contract IS NULL AND category IS NOT NULL
    AND amount > 0 AND amount < {THRESHOLD_EUR}
),
per_day AS (
  SELECT unit, party, category, day, CAST(sum(amount) AS DECIMAL(18,2)) AS amount
  FROM loose GROUP BY unit, party, category, day
),
enough AS (
  SELECT unit, party, category FROM per_day
  GROUP BY unit, party, category HAVING sum(amount) >= {THRESHOLD_EUR}
),
moving AS (
  SELECT p.unit, p.party, p.category, sum(p.amount) OVER (
    PARTITION BY p.unit, p.party, p.category ORDER BY p.day
    RANGE BETWEEN 364 PRECEDING AND CURRENT ROW) AS amount
  FROM per_day AS p JOIN enough AS e
    ON e.unit = p.unit AND e.party = p.party AND e.category = p.category
),
over_it AS (
  SELECT unit FROM moving
  GROUP BY unit, party, category HAVING max(amount) >= {THRESHOLD_EUR}
)""",
    final="SELECT count(*) FROM over_it",
)
SMALL_ORDERS = Question(
    name="small_orders_of_units",
    row=Twelve,
    steps=f"""bills AS (
  SELECT sum(amount) AS amount FROM spend GROUP BY unit, party, invoice
  HAVING sum(amount) > 0 AND sum(amount) < {SMALL_EUR}
)""",
    final="SELECT count(*), count(*) * 35 FROM bills",
)
OFF_CONTRACT = Question(
    name="off_contract_of_units",
    row=Twelve,
    steps="""covered AS (
  SELECT unit, category FROM spend
  WHERE contract IS NOT NULL AND category IS NOT NULL GROUP BY unit, category
),
per_unit AS (
  SELECT s.unit, count(*) AS n, sum(s.amount) AS amount
  FROM spend AS s JOIN covered AS c ON c.unit = s.unit AND c.category = s.category
  WHERE s.contract IS NULL GROUP BY s.unit
)""",
    final="SELECT sum(n), CAST(sum(amount) AS DECIMAL(18,2)) FROM per_unit",
)
_FACTOR = "CAST(CAST(substr(category, 1, 2) AS INTEGER) % 10 + 1 AS DECIMAL(4,0))"
CLIMATE = Question(
    name="climate_of_divisions",
    row=Twelve,
    steps=f"""per_division AS (
  SELECT year, substr(category, 1, 2) AS division, sum(amount * {_FACTOR} * 0.1) AS kg
  FROM spend WHERE category IS NOT NULL GROUP BY year, substr(category, 1, 2)
)""",
    final="SELECT count(*), CAST(sum(kg) AS DECIMAL(24,2)) FROM per_division",
)


def _plain(rows: tuple[Any, ...]) -> Answer:
    values = [getattr(rows[0], one.name) for one in fields(rows[0])]
    return [float(value) for value in values if value is not None]


def _pareto(rows: tuple[Any, ...]) -> Answer:
    return [rows[0].suppliers, rows[0].a_suppliers, float(rows[0].amount)]


def _concentration(rows: tuple[Any, ...]) -> Answer:
    return [
        len(rows),
        float(sum((row.hhi for row in rows), Decimal(0))),
        sum(row.hhi > Decimal("0.25") for row in rows),
        float(sum((row.largest_amount for row in rows), Decimal(0))),
        sum(row.years for row in rows),
    ]


# What is asked, and the figures of the answer that have to be the same everywhere.
NINE: dict[str, tuple[Question[Any], Callable[[tuple[Any, ...]], Answer]]] = {
    "pareto": (PARETO_SUMS, _pareto),
    "pareto_per_category": (PARETO_PER_CATEGORY, _plain),
    "gaps": (GAPS, _plain),
    "duplicates": (DUPLICATES, _plain),
    "concentration": (CONCENTRATION, _concentration),
    "splitting": (SPLITTING, _plain),
    "small_orders": (SMALL_ORDERS, _plain),
    "off_contract": (OFF_CONTRACT, _plain),
    "climate": (CLIMATE, _plain),
}
