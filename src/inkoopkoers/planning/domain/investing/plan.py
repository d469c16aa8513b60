# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The investment plan: the frame of the board and the schools or units in it.

Amounts are euros. Percentages are fractions: 0.025 is 2.5 %.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Convention(StrEnum):
    """When depreciation begins in the year of first use."""

    MONTH = "maand"  # from the month of first use: life x 12 equal months
    FULL_YEAR = "heel-jaar"
    HALF_YEAR = "half-jaar"  # half a year in the first year and after the last


class MaintenanceMethod(StrEnum):
    """How the books treat major maintenance (RJ 660)."""

    ACTIVATE = "activeren"
    PROVISION = "voorziening"


@dataclass(frozen=True)
class Contingency:
    """A year's money for what nobody foresaw: an amount, a part of the spending."""

    fixed_eur: Decimal = Decimal(0)
    share: Decimal = Decimal(0)


@dataclass(frozen=True)
class Unit:
    """A school or department; `key_number` (such as pupils) divides central costs."""

    code: str
    name: str
    key_number: Decimal = Decimal(0)
    allocation_eur: Decimal = Decimal(0)  # a year, to spend on this plan


@dataclass(frozen=True)
class YearRate:
    """How much prices grew, or will grow, to this year from the year before."""

    year: int
    rate: Decimal


@dataclass(frozen=True)
class PriceIndex:
    """A series of yearly growth; `later` holds for every year that is not named."""

    code: str
    name: str
    rates: tuple[YearRate, ...] = ()
    later: Decimal = Decimal(0)

    def rate(self, year: int) -> Decimal:
        """The growth to this year from the year before."""
        return next((one.rate for one in self.rates if one.year == year), self.later)


@dataclass(frozen=True)
class InvestmentPlan:
    """The years, the choices of the board, and the units.

    `threshold_eur`: a purchase below it is a cost of its year, not an asset.
    `contingency` is about central items, `unit_contingency` about those of each unit;
    each counts its own items, so 5 % and 5 % is 5 % of everything.
    `income_eur` is what the board adds a year beside the allocations of the units;
    both grow with `income_growth` after the first year.
    """

    from_year: int
    to_year: int
    units: tuple[Unit, ...] = ()
    threshold_eur: Decimal = Decimal(2500)
    contingency: Contingency = Contingency()
    unit_contingency: Contingency = Contingency()
    opening_cash_eur: Decimal = Decimal(0)
    income_eur: Decimal = Decimal(0)
    income_growth: Decimal = Decimal(0)
    convention: Convention = Convention.MONTH
    maintenance: MaintenanceMethod = MaintenanceMethod.ACTIVATE
    growth: Decimal = Decimal(0)
    indices: tuple[PriceIndex, ...] = ()

    @property
    def years(self) -> range:
        """Every year of the plan; none when it ends before it begins."""
        return range(self.from_year, self.to_year + 1)

    def unit(self, code: str) -> Unit | None:
        """The unit with this code."""
        return next((one for one in self.units if one.code == code), None)

    def index(self, code: str) -> PriceIndex | None:
        """The index with this code."""
        return next((one for one in self.indices if one.code == code), None)


@dataclass(frozen=True)
class Actual:
    """What a unit (empty: the board) really spent on purchases in a year."""

    unit: str
    year: int
    amount_eur: Decimal
