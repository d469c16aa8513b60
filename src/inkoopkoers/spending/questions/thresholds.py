# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Spend per category in a moving term, beside the threshold of that day.

Ask them over the whole authority: see `whole_authority` in domain/thresholds.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from inkoopkoers.spending.domain.buying import Contract
from inkoopkoers.spending.domain.thresholds import Limit, ThresholdRow
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.bought import bought, kinds, purchases
from inkoopkoers.spending.questions.given import Steps, limit_table, social_table


@dataclass(frozen=True)
class Known:
    """What a question cannot read in files: editions of limits, and contracts.

    `social`: the beginnings of the CPV codes of Annex XIV.
    """

    limits: tuple[Limit, ...] = field(default=())
    social: tuple[str, ...] = field(default=())
    contracts: tuple[Contract, ...] = field(default=())


NOTHING: Final = Known()

_MOVING: Final = """daily AS (
  SELECT category, day, booked_on,
    CAST(sum(CASE WHEN is_covered THEN 0 ELSE amount END) AS DECIMAL(18,2)) AS free,
    CAST(sum(amount) AS DECIMAL(18,2)) AS total
  FROM bought WHERE category <> '' GROUP BY category, day, booked_on
),
moving AS (
  SELECT category, day, booked_on, free AS own, total AS own_total,
    CAST(sum(free) OVER term AS DECIMAL(18,2)) AS free,
    CAST(sum(total) OVER term AS DECIMAL(18,2)) AS total
  FROM daily
  WINDOW term AS (PARTITION BY category ORDER BY day
    RANGE BETWEEN $window_days - 1 PRECEDING AND CURRENT ROW)
)"""

_MEASURED: Final = """measured AS (
  SELECT m.category AS category, k.kind AS kind, t.amount AS threshold,
    t.valid_from AS valid_from, m.day AS day, m.booked_on AS booked_on,
    m.own AS own, m.own_total AS own_total, m.free AS free, m.total AS total
  FROM moving AS m
  JOIN kinds AS k ON k.category = m.category
  JOIN limits AS t ON t.kind = k.kind AND t.code = 'threshold'
    AND m.booked_on >= t.valid_from AND m.booked_on <= t.valid_to
)"""

_NEAREST: Final = """reached AS (
  SELECT category,
    min(CASE WHEN free * 100 >= threshold * 60 THEN booked_on END) AS reached_60_on,
    min(CASE WHEN free * 100 >= threshold * 80 THEN booked_on END) AS reached_80_on,
    min(CASE WHEN free >= threshold THEN booked_on END) AS reached_100_on
  FROM measured GROUP BY category
),
peaks AS (
  SELECT *, row_number() OVER (
    PARTITION BY category, valid_from ORDER BY free DESC, day) AS place
  FROM measured
  WHERE CAST($shown_from AS DATE) IS NULL OR booked_on >= $shown_from
),
latest AS (
  SELECT d.category AS category,
    CAST(sum(d.free) AS DECIMAL(18,2)) AS free,
    CAST(sum(d.total) AS DECIMAL(18,2)) AS total
  FROM daily AS d CROSS JOIN (SELECT max(day) AS day FROM bought) AS e
  WHERE d.day > e.day - $window_days GROUP BY d.category
)"""


def thresholds(known: Known, shown_from: date | None = None) -> Question[ThresholdRow]:
    """Every category with spend, per edition of its threshold.

    A peak is one of a term that ends on `shown_from` or later. A level can have been
    reached before: that day is told.
    """
    steps = _moving(known) + Steps(f"{_MEASURED},\n{_NEAREST}")
    return Question(
        name="thresholds",
        row=ThresholdRow,
        steps=steps.sql,
        parameters={**steps.parameters, "shown_from": shown_from},
        final="""
SELECT p.category, p.kind, p.threshold, p.booked_on, p.free, p.total,
  r.reached_60_on, r.reached_80_on, r.reached_100_on,
  CAST(coalesce(n.free, 0) AS DECIMAL(18,2)), CAST(coalesce(n.total, 0) AS DECIMAL(18,2))
FROM peaks AS p
JOIN reached AS r ON r.category = p.category
LEFT JOIN latest AS n ON n.category = p.category
WHERE p.place = 1 AND p.free > 0
ORDER BY p.category, p.valid_from
""",
    )


class TermRow(NamedTuple):
    """One category on a day with spend: the euros of the term that ends on it.

    `own_…` is of that day alone; euros without `total` are not under a contract.
    """

    category: str
    booked_on: date
    own_amount: Decimal
    own_total: Decimal
    amount: Decimal
    total: Decimal
    threshold_eur: Decimal


def terms(known: Known) -> Question[TermRow]:
    """How the terms of a category grew; ask it with a selection of one category."""
    steps = _moving(known) + Steps(_MEASURED)
    return Question(
        name="threshold_terms",
        row=TermRow,
        steps=steps.sql,
        parameters=steps.parameters,
        final="""
SELECT category, booked_on, own, own_total, free, total, threshold
FROM measured ORDER BY category, booked_on
""",
    )


def _moving(known: Known) -> Steps:
    given = limit_table(known.limits) + social_table(known.social)
    return given + bought(known.contracts) + Steps(_MOVING) + kinds("daily")


class PurchaseRow(NamedTuple):
    """An order, an invoice or a line, or a month of a number that stays.

    Its lines are those with the number from `booked_on` to `last_on`.
    """

    booked_on: date
    last_on: date
    supplier: int
    supplier_name: str | None
    unit: str | None
    category: str
    order_number: str | None
    invoice: str | None
    lines: int
    amount: Decimal
    is_covered: bool


def purchases_in(contracts: Sequence[Contract] = ()) -> Question[PurchaseRow]:
    """The 500 largest purchases of a selection, such as one term of one category."""
    steps = purchases(contracts)
    return Question(
        name="purchases",
        row=PurchaseRow,
        steps=steps.sql,
        parameters=steps.parameters,
        final="""
SELECT p.booked_on, p.last_on, p.supplier, n.name, p.unit, p.category, p.ordered,
  p.invoice, p.lines, p.amount, p.is_covered
FROM purchases AS p LEFT JOIN suppliers AS n ON n.supplier = p.supplier
ORDER BY p.amount DESC, p.booked_on, p.supplier, p.category, p.ordered, p.invoiced,
  p.of_batch, p.of_line LIMIT 500
""",
    )


class MightBeMore(NamedTuple):
    """Euros that have no category and may belong to this one.

    They are of a supplier, or on a ledger account, that also has lines in it. The same
    euros may stand with more than one category: never add these up.
    """

    category: str
    same_supplier: Decimal
    same_ledger: Decimal
    either: Decimal


_MIGHT: Final = """untagged AS (
  SELECT supplier, coalesce(ledger, '') AS ledger, sum(amount) AS amount
  FROM bought WHERE category = '' AND NOT is_covered
  GROUP BY supplier, coalesce(ledger, '')
),
by_supplier AS (
  SELECT t.category AS category, u.supplier AS supplier, u.ledger AS ledger,
    u.amount AS amount
  FROM (SELECT DISTINCT category, supplier FROM bought WHERE category <> '') AS t
  JOIN untagged AS u ON u.supplier = t.supplier
),
by_ledger AS (
  SELECT t.category AS category, u.supplier AS supplier, u.ledger AS ledger,
    u.amount AS amount
  FROM (SELECT DISTINCT category, ledger FROM bought WHERE category <> '') AS t
  JOIN untagged AS u ON u.ledger = t.ledger AND u.ledger <> ''
),
both_ways AS (
  SELECT category, supplier, ledger, amount, max(by_name) AS by_name,
    max(by_account) AS by_account
  FROM (
    SELECT *, 1 AS by_name, 0 AS by_account FROM by_supplier
    UNION ALL SELECT *, 0 AS by_name, 1 AS by_account FROM by_ledger
  ) AS found
  GROUP BY category, supplier, ledger, amount
)"""


def might_be_more(contracts: Sequence[Contract] = ()) -> Question[MightBeMore]:
    """Per category what is not tagged and looks like it, without a contract."""
    steps = bought(contracts) + Steps(_MIGHT)
    return Question(
        name="might_be_more",
        row=MightBeMore,
        steps=steps.sql,
        parameters=steps.parameters,
        final="""
SELECT category,
  CAST(sum(CASE WHEN by_name = 1 THEN amount ELSE 0 END) AS DECIMAL(18,2)),
  CAST(sum(CASE WHEN by_account = 1 THEN amount ELSE 0 END) AS DECIMAL(18,2)),
  CAST(sum(amount) AS DECIMAL(18,2))
FROM both_ways GROUP BY category ORDER BY category
""",
    )


THRESHOLDS = thresholds(NOTHING)
TERMS = terms(NOTHING)
PURCHASES = purchases_in()
MIGHT_BE_MORE = might_be_more()
