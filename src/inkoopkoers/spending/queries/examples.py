# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a setting means, with an example of the organisation itself."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.spending.queries.asking import OfOrganisation
from inkoopkoers.spending.questions.who_what_where import BY_CATEGORY


@dataclass(frozen=True)
class Example:
    """The largest category of the organisation, of this many digits."""

    category: str
    amount: Decimal
    categories: int


def largest_category(asker: OfOrganisation) -> Example | None:
    """None without a category."""
    rows = [row for row in asker(BY_CATEGORY) if row.key]
    if not rows:
        return None
    first = max(rows, key=lambda row: row.amount)
    return Example(first.key, first.amount, len(rows))
