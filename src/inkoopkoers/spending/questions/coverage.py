# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much of the selection a figure can see: what stands beside every answer."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.domain.importing import Refusal
from inkoopkoers.spending.domain.unseen import NO_LOSS
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.sums import count_where, euros, euros_where


class CoverageRow(NamedTuple):
    """Lines and euros of the selection, and of those that lack something.

    `refused`: rows that could not be read and the euros in them, without what counts
    elsewhere (such as a total) and without amounts in another currency; these have no
    date, so they are of all files, whatever the selection. Dates are null when there
    are no lines.
    """

    lines: int
    amount: Decimal
    first_on: date | None
    last_on: date | None
    no_category_lines: int
    no_category_amount: Decimal
    no_contract_lines: int
    no_contract_amount: Decimal
    redacted_lines: int
    redacted_amount: Decimal
    credit_lines: int
    credit_amount: Decimal
    duplicate_lines: int
    duplicate_amount: Decimal
    refused_rows: int
    refused_amount: Decimal


_LACKS = {
    "no_category": "category IS NULL",
    "no_contract": "contract IS NULL",
    "redacted": "is_redacted",
    "credit": "is_credit",
    "duplicate": "is_duplicate",
}
_NO_LOSS = ", ".join(f"'{one}'" for one in NO_LOSS)
_COLUMNS = ",\n    ".join(
    f"{count_where(test)} AS {name}_lines, {euros_where(test)} AS {name}_amount"
    for name, test in _LACKS.items()
)

COVERAGE = Question(
    name="coverage",
    row=CoverageRow,
    steps=f"""
seen AS (
  SELECT count(*) AS entries, {euros("amount")} AS amount,
    min(booked_on) AS first_on, max(booked_on) AS last_on,
    {_COLUMNS}
  FROM spend
),
unread AS (
  SELECT count(*) AS refused_rows,
    {euros_where(f"reason <> '{Refusal.OTHER_CURRENCY}'")} AS refused_amount
  FROM refused WHERE coalesce(reason, '') NOT IN ({_NO_LOSS})
)
""",
    final="SELECT seen.*, unread.* FROM seen CROSS JOIN unread",
)
