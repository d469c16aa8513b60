# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a school or a board has or will buy, as the investment plan counts it.

Amounts are euros. Percentages are fractions: 0.025 is 2.5 %.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

BEST_CONDITION, WORST_CONDITION = 1, 5
FINE_UP_TO = 2
BAD_FROM = 4


class AssetKind(StrEnum):
    """How the books treat what is bought."""

    DURABLE = "bezit"
    LICENCE = "licentie"  # of a teaching method: a cost of its year, never an asset
    MAINTENANCE = "groot-onderhoud"  # by the choice of the plan (RJ 660)
    BUILDING_EXTENSION = "uitbreiding"  # may not be paid from the lump sum


class ThresholdMode(StrEnum):
    """What is laid beside the threshold above which a purchase becomes an asset."""

    PER_PIECE = "per-stuk"
    PER_LOT = "per-partij"


class Funding(StrEnum):
    """Out of which money it is paid."""

    LUMP_SUM = "lumpsum"
    MUNICIPALITY = "gemeente"
    SUBSIDY = "subsidie"
    PRIVATE = "eigen-middelen"


@dataclass(frozen=True)
class Asset:
    """A lot: things of one sort that came into use together and wear out together.

    `unit` is the code of a school or department; empty is the board itself (central).
    `unit_price_eur` is the price of one in `base_year`. It grows with `growth` a year;
    None takes the index of the plan named `index`, or else the growth of the plan.
    `first_year` and `first_month` say when the lot that is there now came into use, or
    will. `paid_eur` is what that lot really cost; None works it out from the price.
    `residual_eur` is what the whole lot brings in at its end, in prices of `base_year`;
    `subsidy_eur` is what was given for the first lot: nobody promised it again.
    `condition` is our own scale: 1 as new, 2 good, 3 fair, 4 poor, 5 worn out.
    `moved_years` moves the next replacement, and with it all later ones. From
    `disposed_year` and `disposed_month` on it is gone and not replaced.
    """

    code: str
    name: str
    unit: str = ""
    category: str = ""
    kind: AssetKind = AssetKind.DURABLE
    quantity: int = 1
    unit_price_eur: Decimal = Decimal(0)
    growth: Decimal | None = None
    index: str = ""
    base_year: int = 0
    first_year: int = 0
    first_month: int = 1
    life_years: int | None = None
    is_replaced: bool = True
    condition: int | None = None
    condition_on: date | None = None
    residual_eur: Decimal = Decimal(0)
    subsidy_eur: Decimal = Decimal(0)
    paid_eur: Decimal | None = None
    threshold_mode: ThresholdMode = ThresholdMode.PER_PIECE
    funding: Funding = Funding.LUMP_SUM
    moved_years: int = 0
    disposed_year: int | None = None
    disposed_month: int = 1

    @property
    def is_central(self) -> bool:
        """Whether the board holds it for all."""
        return not self.unit

    @property
    def life(self) -> int:
        """The years that it lasts; 0 when nobody said, which is a problem."""
        return self.life_years or 0

    @property
    def end_of_life(self) -> int:
        """The year in which the lot that is there now is written off."""
        return self.first_year + self.life
