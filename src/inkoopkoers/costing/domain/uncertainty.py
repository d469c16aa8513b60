# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is not certain in a sheet, how far it may fall, and why that far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from inkoopkoers.costing.domain.parameters import ParameterKind, parameters_of
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.domain.spreads import ImpossibleSpread, Shape, Spread


class Driver(StrEnum):
    """What moves costs. All but the purchase price are the same for every offer.

    A rate moves by points (0.01 is one percentage point, on every band), a growth by
    what it is more per year (1.02 × 1.01 for 2 % with 0.01), a price by a factor of now.
    """

    RATE = "discontovoet"
    ENERGY_PRICE = "energieprijs"
    CO2_PRICE = "co2-prijs"
    LICENCE_GROWTH = "licentiegroei"
    WAGE_GROWTH = "loongroei"
    PURCHASE_PRICE = "aanschafprijs"

    @property
    def is_factor(self) -> bool:
        """1 is as entered; of a rate or growth that is 0."""
        return self in {Driver.ENERGY_PRICE, Driver.CO2_PRICE, Driver.PURCHASE_PRICE}

    @property
    def as_entered(self) -> float:
        """The value at which nothing changes."""
        return 1.0 if self.is_factor else 0.0


class Reason(StrEnum):
    """Why a range is what it is; whoever changes a range has their own."""

    OFFICIAL_RATES = "officiele-voeten"  # rates in use here and around us
    PRICE_SWINGS = "prijsschommelingen"  # our estimate
    CO2_HANDBOOK = "handboek-milieuprijzen"  # lower and upper over central value, 2023
    SUPPLIER_RAISES = "verhoging-leverancier"  # our estimate
    WAGE_AGREEMENTS = "cao"  # our estimate
    EXTRA_WORK = "meerwerk"  # our estimate
    OWN = "eigen"


@dataclass(frozen=True)
class Uncertainty:
    """One driver with its range.

    A purchase price without `alternative` is a range for each of them, drawn apart.
    Raises ImpossibleSpread: no price below zero, no growth of -100 %.
    """

    driver: Driver
    spread: Spread
    reason: Reason = Reason.OWN
    alternative: str = ""

    def __post_init__(self) -> None:
        low = self.spread.low
        if low < 0 if self.driver.is_factor else low <= -1:
            raise ImpossibleSpread(self.driver.value)


DEFAULTS = (
    Uncertainty(
        Driver.RATE, Spread(Shape.TRIANGULAR, -0.01, 0, 0.01), Reason.OFFICIAL_RATES
    ),
    Uncertainty(
        Driver.ENERGY_PRICE, Spread(Shape.LOGNORMAL, 0.6, 1, 1.7), Reason.PRICE_SWINGS
    ),
    Uncertainty(
        Driver.CO2_PRICE, Spread(Shape.PERT, 5 / 13, 1, 16 / 13), Reason.CO2_HANDBOOK
    ),
    Uncertainty(
        Driver.LICENCE_GROWTH,
        Spread(Shape.TRIANGULAR, -0.01, 0, 0.05),
        Reason.SUPPLIER_RAISES,
    ),
    Uncertainty(
        Driver.WAGE_GROWTH,
        Spread(Shape.TRIANGULAR, -0.005, 0, 0.015),
        Reason.WAGE_AGREEMENTS,
    ),
    Uncertainty(
        Driver.PURCHASE_PRICE, Spread(Shape.PERT, 0.95, 1, 1.15), Reason.EXTRA_WORK
    ),
)
NEEDED = {
    Driver.RATE: ParameterKind.RATE,
    Driver.ENERGY_PRICE: ParameterKind.ENERGY_PRICE,
    Driver.CO2_PRICE: ParameterKind.CO2_PRICE,
    Driver.LICENCE_GROWTH: ParameterKind.LICENCE_PRICE,
    Driver.WAGE_GROWTH: ParameterKind.WAGES,
    Driver.PURCHASE_PRICE: ParameterKind.PURCHASE,
}


def default_uncertainties(sheet: CostSheet) -> tuple[Uncertainty, ...]:
    """The ranges to start from, of what changes something in this sheet."""
    kinds = {parameter.kind for parameter in parameters_of(sheet)}
    return tuple(one for one in DEFAULTS if NEEDED[one.driver] in kinds)


def spread_of(
    uncertainties: Iterable[Uncertainty], driver: Driver, alternative: str = ""
) -> Spread | None:
    """The range of a driver; one for this alternative goes before one for all."""
    found = {
        one.alternative: one.spread for one in uncertainties if one.driver is driver
    }
    return found.get(alternative, found.get(""))
