# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The few suppliers that get most of the money, and the long tail (80/20)."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.shares import share
from inkoopkoers.spending.questions.sums import count_where, euros, euros_where


class ParetoRow(NamedTuple):
    """One supplier in the order of euros, from `rank` 1.

    Only suppliers with more than 0 euros: who gave back more than they got would let
    the line fall. `cumulative` includes this supplier. `letter`: A while those before
    had less than 80 % together, then B until 95 %, then C.
    """

    rank: int
    supplier: int
    name: str
    amount: Decimal
    share: Decimal
    cumulative: Decimal
    cumulative_share: Decimal
    letter: str


class ParetoSums(NamedTuple):
    """The whole picture: suppliers and euros per letter, and the tail.

    `a_suppliers` is how many suppliers make 80 %. `small_*`: suppliers below
    $tail_eur. `returned_*`: suppliers with 0 or less, in no other figure but theirs.
    """

    suppliers: int
    amount: Decimal
    a_suppliers: int
    a_amount: Decimal
    b_suppliers: int
    b_amount: Decimal
    c_suppliers: int
    c_amount: Decimal
    small_suppliers: int
    small_amount: Decimal
    returned_suppliers: int
    returned_amount: Decimal

    @property
    def all_suppliers(self) -> int:
        """Every supplier with a line, whatever it adds up to."""
        return self.suppliers + self.returned_suppliers


# Compared in whole percents, without dividing: the border falls the same everywhere.
_STEPS = f"""
sums AS (SELECT supplier, {euros("amount")} AS amount FROM spend GROUP BY supplier),
ordered AS (
  SELECT supplier, amount,
    row_number() OVER (ORDER BY amount DESC, supplier) AS place,
    CAST(sum(amount) OVER (ORDER BY amount DESC, supplier
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS DECIMAL(18,2)) AS cumulative,
    CAST(sum(amount) OVER () AS DECIMAL(18,2)) AS total
  FROM sums WHERE amount > 0
),
lettered AS (
  SELECT *, CASE
    WHEN (cumulative - amount) * 100 < total * CAST($a_percent AS DECIMAL(3,0)) THEN 'A'
    WHEN (cumulative - amount) * 100 < total * CAST($b_percent AS DECIMAL(3,0)) THEN 'B'
    ELSE 'C' END AS letter
  FROM ordered
)
"""

# $after and $rows: a page of the list.
PARETO = Question(
    name="pareto",
    row=ParetoRow,
    steps=_STEPS,
    final=f"""
SELECT l.place, l.supplier, coalesce(suppliers.name, '') AS name, l.amount,
  {share("l.amount", "l.total")} AS share, l.cumulative,
  {share("l.cumulative", "l.total")} AS cumulative_share, l.letter
FROM lettered AS l LEFT JOIN suppliers ON suppliers.supplier = l.supplier
WHERE l.place > $after AND l.place <= $after + $rows
ORDER BY l.place
""",
    parameters={"a_percent": 80, "b_percent": 95, "after": 0, "rows": 1000},
)


def _per_letter(letter: str) -> str:
    test = f"letter = '{letter}'"
    return (
        f"{count_where(test)} AS {letter}_suppliers, "
        f"{euros_where(test)} AS {letter}_amount"
    )


PARETO_SUMS = Question(
    name="pareto_sums",
    row=ParetoSums,
    steps=_STEPS.rstrip()
    + f""",
kept AS (
  SELECT count(*) AS n, {euros("amount")} AS amount,
    {_per_letter("A")}, {_per_letter("B")}, {_per_letter("C")},
    {count_where("amount < $tail_eur")} AS small_suppliers,
    {euros_where("amount < $tail_eur")} AS small_amount
  FROM lettered
),
returned AS (
  SELECT count(*) AS n, {euros("amount")} AS amount FROM sums WHERE amount <= 0
)
""",
    final="""
SELECT kept.*, returned.n AS returned_suppliers, returned.amount AS returned_amount
FROM kept CROSS JOIN returned
""",
    parameters={"a_percent": 80, "b_percent": 95, "tail_eur": Decimal(1000)},
)
