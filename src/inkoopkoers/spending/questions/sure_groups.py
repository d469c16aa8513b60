# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Groups without a category that may become rules together, without their texts."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.categories import CHOSEN, PLACED


class SureRow(NamedTuple):
    """A group by supplier, ledger and given category; see GroupRow."""

    supplier: int
    ledger: str
    given: str
    lines: int
    amount: Decimal
    guess: str | None
    basis: int | None
    guess_lines: int | None
    guess_of: int | None


# $sure: groups with a guess of at least this, and all others of those suppliers: a rule
# for one group may also hold for another.
SURE_GROUPS = Question(
    name="category_sure_groups",
    row=SureRow,
    steps=f"""{PLACED},
wanted AS (
  SELECT supplier, supplier AS supplier_key, ledger, given,
    CAST(sum(entries) AS BIGINT) AS entries,
    CAST(sum(amount) AS DECIMAL(18,2)) AS amount
  FROM placed WHERE category IS NULL GROUP BY supplier, ledger, given
),
{CHOSEN}""",
    final="""
SELECT w.supplier, w.ledger, w.given, w.entries, w.amount,
  c.category AS guess, c.basis, CAST(c.entries AS BIGINT) AS guess_entries,
  CAST(c.whole AS BIGINT) AS guess_of
FROM wanted AS w
LEFT JOIN chosen AS c ON c.supplier_key = w.supplier_key AND c.ledger = w.ledger
  AND c.given = w.given AND c.place = 1
WHERE w.supplier_key IN
  (SELECT supplier_key FROM chosen WHERE place = 1 AND sure >= $sure)
ORDER BY abs(w.amount) DESC, w.supplier_key, w.ledger, w.given
""",
    parameters={"sure": Decimal(0)},
)
