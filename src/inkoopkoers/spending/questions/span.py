# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From when until when there are lines, and how many."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from inkoopkoers.spending.engine.question import Question


class Span(NamedTuple):
    """Of everything that counts; dates are null when there are no lines."""

    first_on: date | None
    last_on: date | None
    lines: int


# From the parties, which are few: nothing is read per line.
SPAN = Question(
    name="span",
    row=Span,
    final="""
SELECT min(first_on) AS first_on, max(last_on) AS last_on,
  CAST(coalesce(sum(lines), 0) AS BIGINT) AS entries
FROM parties
""",
)
