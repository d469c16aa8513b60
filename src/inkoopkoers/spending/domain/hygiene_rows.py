# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a count of gaps gives, per source and month."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class HygieneRow(NamedTuple):
    """One gap in one month of one source.

    `all_moved` counts a credit note as its size: what the mean size of a line is.
    """

    source: int
    year: int
    month: int
    gap: str
    lines: int
    amount: Decimal
    all_lines: int
    all_amount: Decimal
    all_moved: Decimal


class TwiceRow(NamedTuple):
    """Lines of what counted before: in an earlier import, or under another booking."""

    source: int
    year: int
    month: int
    lines: int
    amount: Decimal
