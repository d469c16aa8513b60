# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nine analyses as questions; four are of the product, as they are.

What publishing found out about lines and parties (which stand there twice, whose
numbers are wrong) is there to be read, as it is for the product.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

from inkoopkoers.spending.domain.hygiene import Gap
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.climate import CLIMATE
from inkoopkoers.spending.questions.concentration import CONCENTRATION
from inkoopkoers.spending.questions.hygiene import HYGIENE
from inkoopkoers.spending.questions.pareto import PARETO_SUMS

Answer = list[float]
SMALL_EUR = 250
THRESHOLD_EUR = 50_000


class Twelve(NamedTuple):
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
# Those of the twenty that HYGIENE finds that are in our invented lines.
GAPS = (
    Gap.NO_SUPPLIER_CODE, Gap.NO_KVK, Gap.NO_VAT_NUMBER, Gap.NO_IBAN, Gap.NO_INVOICE,
    Gap.NO_ORDER, Gap.NO_CONTRACT, Gap.NO_CATEGORY, Gap.NO_DESCRIPTION, Gap.NO_UNIT,
    Gap.BAD_KVK, Gap.BAD_VAT_NUMBER, Gap.BAD_IBAN,
)  # fmt: skip
DUPLICATES = Question(
    name="duplicates",
    row=Twelve,
    final="SELECT count(*), CAST(sum(amount) AS DECIMAL(18,2)) "
    "FROM spend WHERE is_duplicate",
)
_LOOSE = f"""contract IS NULL AND category IS NOT NULL
    AND amount > 0 AND amount < {THRESHOLD_EUR}"""
# Most never come near a threshold: a window is only for those that can.
SPLITTING = Question(
    name="splitting",
    row=Twelve,
    steps=f"""enough AS (
  SELECT unit, party, category FROM spend WHERE {_LOOSE}
  GROUP BY unit, party, category HAVING sum(amount) >= {THRESHOLD_EUR}
),
per_day AS (
  SELECT s.unit AS unit, s.party AS party, s.category AS category,
    date_diff('day', DATE '1970-01-01', s.booked_on) AS day,
    CAST(sum(s.amount) AS DECIMAL(18,2)) AS amount
  FROM (SELECT * FROM spend WHERE {_LOOSE}) AS s JOIN enough AS e
    ON e.unit = s.unit AND e.party = s.party AND e.category = s.category
  GROUP BY s.unit, s.party, s.category, date_diff('day', DATE '1970-01-01', s.booked_on)
),
moving AS (
  SELECT unit, party, category, sum(amount) OVER (
    PARTITION BY unit, party, category ORDER BY day
    RANGE BETWEEN 364 PRECEDING AND CURRENT ROW) AS amount
  FROM per_day
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


def _plain(rows: tuple[Any, ...]) -> Answer:
    return [float(value) for value in rows[0] if value is not None]


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


def _gaps(rows: tuple[Any, ...]) -> Answer:
    """Lines and euros per gap, and of how many months."""
    of = {gap: [row for row in rows if row.gap == gap] for gap in GAPS}
    lines = [sum(row.lines for row in of[gap]) for gap in GAPS]
    euros = [float(sum((row.amount for row in of[gap]), Decimal(0))) for gap in GAPS]
    return [*lines, *euros, len({(row.year, row.month) for row in rows})]


def factor(division: str) -> Decimal:
    """Invented kilograms per euro."""
    return (int(division) % 10 + 1) * Decimal("0.1")


def _climate(rows: tuple[Any, ...]) -> Answer:
    known = [row for row in rows if row.division]
    kilograms = sum((row.amount * factor(row.division) for row in known), Decimal(0))
    return [len(known), float(kilograms)]


# What is asked, and the figures of the answer that have to be the same everywhere.
NINE: dict[str, tuple[Question[Any], Callable[[tuple[Any, ...]], Answer]]] = {
    "pareto": (PARETO_SUMS, _pareto),
    "pareto_per_category": (PARETO_PER_CATEGORY, _plain),
    "gaps": (HYGIENE, _gaps),
    "duplicates": (DUPLICATES, _plain),
    "concentration": (CONCENTRATION, _concentration),
    "splitting": (SPLITTING, _plain),
    "small_orders": (SMALL_ORDERS, _plain),
    "off_contract": (OFF_CONTRACT, _plain),
    "climate": (CLIMATE, _climate),
}
