# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a question about invoices that count twice gives: per month, and per line.

Looked for in everything that counts, because the two can lie on both sides of a turn
of the year, or in two units. Told when one of them at least was asked for.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.domain.hygiene_rows import TwiceRow
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.hygiene import GAP_LINE, MOST_LINES


class DoubleLine(NamedTuple):
    """A line that counts again as GapLine, and where the invoice stood first."""

    batch: int
    line: int
    part: str
    row: int
    booked_on: date
    supplier: int
    name: str
    invoice: str | None
    description: str | None
    amount: Decimal
    first_batch: int
    first_line: int
    first_on: date


def per_month(name: str, steps: str) -> Question[TwiceRow]:
    """`steps` make `doubles`: whole lines with the three of DoubleLine."""
    return Question(
        name=name,
        row=TwiceRow,
        steps=steps,
        final="""
SELECT f.source AS source, f.year AS year, f.month AS month, count(*) AS lines,
  CAST(sum(f.amount) AS DECIMAL(18,2)) AS amount
FROM doubles AS f
GROUP BY f.source, f.year, f.month
ORDER BY source, year, month
""",
    )


def per_line(name: str, steps: str) -> Question[DoubleLine]:
    """The same lines, largest first."""
    return Question(
        name=name,
        row=DoubleLine,
        steps=steps,
        final=f"""
SELECT {GAP_LINE}, f.first_batch AS first_batch, f.first_line AS first_line,
  f.first_on AS first_on
FROM doubles AS f LEFT JOIN suppliers AS s ON s.supplier = f.supplier
ORDER BY abs(f.amount) DESC, batch, line LIMIT {MOST_LINES}
""",
        is_kept=False,
    )
