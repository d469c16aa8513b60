# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be wrong with an investment plan."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProblemCode(StrEnum):
    """What is wrong; those of NOT_BLOCKING can be counted with all the same."""

    YEARS_REVERSED = "years reversed"
    TOO_MANY_YEARS = "too many years"
    YEAR_OUT_OF_RANGE = "year out of range"
    NEGATIVE = "negative"
    TOO_LARGE = "too large"
    GROWTH_OUT_OF_RANGE = "growth out of range"
    EMPTY = "empty"
    DUPLICATE = "duplicate"
    UNKNOWN_UNIT = "unknown unit"
    UNKNOWN_INDEX = "unknown index"
    NO_LIFE = "no life"
    LIFE_TOO_LONG = "life too long"
    NO_QUANTITY = "no quantity"
    BAD_MONTH = "bad month"
    BAD_CONDITION = "bad condition"
    MOVED_BEFORE_USE = "moved before use"
    DISPOSED_BEFORE_USE = "disposed before use"
    FIRST_USE_AFTER_PLAN = "first use after plan"
    NO_KEY = "no key"
    NO_UNITS = "no units"
    MORE_OFF_THAN_COST = "more off than cost"
    EXTENSION_FROM_LUMP_SUM = "extension from lump sum"
    YEAR_OUTSIDE_PLAN = "year outside plan"
    USED_BEYOND_ACTIVATED = "used beyond activated"
    ACTIVATED_BEYOND_BOUGHT = "activated beyond bought"


NOT_BLOCKING = frozenset(
    {
        ProblemCode.FIRST_USE_AFTER_PLAN,
        ProblemCode.NO_KEY,
        ProblemCode.NO_UNITS,
        ProblemCode.MORE_OFF_THAN_COST,
        ProblemCode.EXTENSION_FROM_LUMP_SUM,
        ProblemCode.YEAR_OUTSIDE_PLAN,
        ProblemCode.USED_BEYOND_ACTIVATED,
        ProblemCode.ACTIVATED_BEYOND_BOUGHT,
    }
)


@dataclass(frozen=True)
class Problem:
    """One thing wrong; `field` is the attribute that holds it, `said` what it says.

    Without an asset and a unit it is about the plan.
    """

    code: ProblemCode
    asset: str = ""
    unit: str = ""
    field: str = ""
    said: str = ""

    @property
    def is_blocking(self) -> bool:
        """Whether we cannot count with it."""
        return self.code not in NOT_BLOCKING
