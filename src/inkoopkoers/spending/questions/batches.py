# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much of the money came with which import."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.sums import euros


class BatchMoney(NamedTuple):
    """What came with one import; a credit note counts as much as an invoice."""

    batch: int
    amount: Decimal


BATCH_MONEY = Question(
    name="batch_money",
    row=BatchMoney,
    final=f"""
SELECT batch, {euros("abs(amount)")} AS amount
FROM spend GROUP BY batch ORDER BY batch
""",
)
