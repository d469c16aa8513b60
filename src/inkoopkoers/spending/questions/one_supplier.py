# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One supplier: what is known of it, and which part of each category it has."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.shares import share
from inkoopkoers.spending.questions.sums import euros


class SupplierFacts(NamedTuple):
    """What is known; `parent` is its own number when it belongs to nobody.

    Of all lines that count, whatever the selection: `names`, `lines`, `amount` and both
    dates.
    """

    supplier: int
    name: str
    parent: int
    parent_name: str
    is_internal: bool
    is_person: bool
    is_local: bool | None
    is_sme: bool | None
    contract_ends: date | None
    place: str | None
    kvk: str | None
    names: int
    lines: int
    amount: Decimal
    first_on: date | None
    last_on: date | None


class CategoryShare(NamedTuple):
    """What was bought there of one category ("" for none), beside all of it.

    `share`: its part of the category in the same selection; null when all of it
    together is not positive.
    """

    category: str
    amount: Decimal
    lines: int
    all_amount: Decimal
    share: Decimal | None


# $one: the key of a supplier.
SUPPLIER_FACTS = Question(
    name="supplier_facts",
    row=SupplierFacts,
    steps="""
seen AS (
  SELECT count(DISTINCT p.party) AS names, CAST(coalesce(sum(p.lines), 0) AS BIGINT) AS entries,
    CAST(coalesce(sum(p.amount), 0) AS DECIMAL(18,2)) AS amount,
    min(p.first_on) AS first_on, max(p.last_on) AS last_on
  FROM parties AS p LEFT JOIN members AS m ON m.party = p.party
  WHERE coalesce(m.supplier, p.party) = $one
)
""",
    final="""
SELECT s.supplier, coalesce(s.name, '') AS name, s.parent,
  coalesce(g.name, '') AS parent_name, s.is_internal, s.is_person, s.is_local,
  s.is_sme, s.contract_ends, s.place, s.kvk,
  seen.names, seen.entries, seen.amount, seen.first_on, seen.last_on
FROM suppliers AS s CROSS JOIN seen
LEFT JOIN suppliers AS g ON g.supplier = s.parent
WHERE s.supplier = $one ORDER BY s.supplier
""",
    parameters={"one": 0},
)

# Asked without a supplier in the selection: others are needed to divide by.
CATEGORY_SHARES = Question(
    name="category_shares",
    row=CategoryShare,
    steps=f"""
per_category AS (
  SELECT coalesce(substr(category, 1, $category_digits), '') AS category,
    {euros("amount")} AS all_amount,
    {euros("CASE WHEN supplier = $one THEN amount ELSE 0 END")} AS amount,
    count(CASE WHEN supplier = $one THEN 1 END) AS entries
  FROM spend GROUP BY coalesce(substr(category, 1, $category_digits), '')
)
""",
    final=f"""
SELECT category, amount, entries, all_amount,
  {share("amount", "all_amount")} AS share
FROM per_category WHERE entries > 0
ORDER BY amount DESC, category
""",
    parameters={"one": 0},
)
