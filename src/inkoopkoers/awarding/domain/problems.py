# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a design or with bids, as data; the words are elsewhere."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

Value = str | int | Decimal


class ProblemCode(StrEnum):
    """Each thing that can be wrong."""

    # The tree.
    NO_CRITERIA = "no-criteria"
    TOO_MANY_CRITERIA = "too-many-criteria"
    DUPLICATE_CRITERION = "duplicate-criterion"
    UNKNOWN_PARENT = "unknown-parent"
    CIRCULAR_PARENT = "circular-parent"
    EMPTY_GROUP = "empty-group"
    GROUP_WITH_WEIGHT = "group-with-weight"
    GROUP_WITH_MINIMUM = "group-with-minimum"
    # The weights.
    WEIGHTS_NOT_100 = "weights-not-100"
    WEIGHT_MISSING = "weight-missing"
    WEIGHT_NEGATIVE = "weight-negative"
    WEIGHT_ON_LADDER = "weight-on-ladder"
    VALUE_MISSING = "value-missing"
    VALUE_NEGATIVE = "value-negative"
    # How criteria are measured.
    UNKNOWN_SCALE = "unknown-scale"
    SCALE_WITHOUT_STEPS = "scale-without-steps"
    SCALE_OUT_OF_ORDER = "scale-out-of-order"
    DUPLICATE_SCALE = "duplicate-scale"
    MINIMUM_NOT_ON_SCALE = "minimum-not-on-scale"
    MINIMUM_ON_MKI = "minimum-on-mki"
    MKI_BOUNDS_MISSING = "mki-bounds-missing"
    MKI_BOUNDS_REVERSED = "mki-bounds-reversed"
    LADDER_MISSING = "ladder-missing"
    LADDER_OUT_OF_RANGE = "ladder-out-of-range"
    LADDER_FALLS = "ladder-falls"
    MANY_LADDERS = "many-ladders"
    # The formula.
    FACTOR_TOO_LOW = "factor-too-low"
    BOUNDS_MISSING = "bounds-missing"
    BOUNDS_REVERSED = "bounds-reversed"
    BOUNDS_NEGATIVE = "bounds-negative"
    BASE_TOO_LOW = "base-too-low"
    POINT_VALUE_MISSING = "point-value-missing"
    POINT_VALUE_TOO_LOW = "point-value-too-low"
    PRICE_WEIGHT_NEEDED = "price-weight-needed"
    # Rounding, ties and the ceiling.
    DECIMALS_OUT_OF_RANGE = "decimals-out-of-range"
    TIE_CRITERION_UNKNOWN = "tie-criterion-unknown"
    RULE_AFTER_LOT = "rule-after-lot"
    DUPLICATE_TIE_RULE = "duplicate-tie-rule"
    CEILING_TOO_LOW = "ceiling-too-low"
    NUMBER_OUT_OF_RANGE = "number-out-of-range"
    # Allowed, but known to go wrong.
    RATIO_WITHOUT_MINIMUM = "ratio-without-minimum"
    UTILITY_CAN_BE_NEGATIVE = "utility-can-be-negative"
    TIE_STAYS = "tie-stays"
    # The bids.
    TOO_MANY_BIDS = "too-many-bids"
    DUPLICATE_BID = "duplicate-bid"
    DUPLICATE_BID_NAME = "duplicate-bid-name"
    PRICE_MISSING = "price-missing"
    PRICE_NEGATIVE = "price-negative"
    SCORE_MISSING = "score-missing"
    SCORE_NOT_ON_SCALE = "score-not-on-scale"
    SCORE_OF_NOTHING = "score-of-nothing"

    @property
    def is_warning(self) -> bool:
        """The calculation can go on; the maker must know."""
        return self in _WARNINGS


_WARNINGS = {
    ProblemCode.RATIO_WITHOUT_MINIMUM,
    ProblemCode.UTILITY_CAN_BE_NEGATIVE,
    ProblemCode.TIE_STAYS,
    ProblemCode.DUPLICATE_BID_NAME,
    ProblemCode.PRICE_MISSING,
    ProblemCode.PRICE_NEGATIVE,
    ProblemCode.SCORE_MISSING,
}


@dataclass(frozen=True)
class Problem:
    """A problem and where it is: a criterion, a bid, a field of it or of the design.

    `values` holds the figures for the sentence, such as what the weights make.
    """

    code: ProblemCode
    criterion: str = ""
    bid: str = ""
    field: str = ""
    values: Mapping[str, Value] = dataclasses.field(default_factory=dict)

    @property
    def blocks(self) -> bool:
        """Nothing can be calculated before this is mended."""
        return not self.code.is_warning
