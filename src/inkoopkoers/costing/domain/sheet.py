# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sheet: alternatives with their cost lines, and what holds for all of them.

Amounts are euros, excluding or including VAT for the whole sheet, costs positive.
Percentages are fractions: 0.028 is 2.8 %. Time counts in years from the start: moment 0
is the start, year 1 runs from moment 0 to moment 1, the horizon is the last moment.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Category(StrEnum):
    """What kind of cost a line is (Directive 2014/24/EU art. 68 and Gartner)."""

    PURCHASE = "aanschaf"
    IMPLEMENTATION = "implementatie"
    ACCESSORIES = "accessoires"
    LICENCE = "licentie"
    ENERGY = "energie"
    MAINTENANCE = "onderhoud"
    SUPPORT = "support"
    TRAINING = "opleiding"
    ADMINISTRATION = "administratie"
    OWN_HOURS = "eigen-uren"
    EXIT = "exit"
    RESIDUAL = "restwaarde"
    CO2 = "co2"
    MKI = "mki"

    @property
    def is_external(self) -> bool:
        """Society pays this, not the buyer."""
        return self in {Category.CO2, Category.MKI}


class Measure(StrEnum):
    """What the amount of a line counts; the sheet knows the price of what is no euro."""

    EURO = "euro"
    KWH = "kwh"
    KG_CO2 = "kg-co2"


class Rhythm(StrEnum):
    """How often an amount is paid."""

    ONCE = "eenmalig"
    YEARLY = "per-jaar"
    MONTHLY = "per-maand"
    EVERY = "om-de-zoveel-jaar"


class Timing(StrEnum):
    """When in its year a yearly amount is paid; a one-off amount has its own moment."""

    START = "begin"
    MIDDLE = "midden"
    END = "eind"


class Basis(StrEnum):
    """Whether amounts grow with inflation (nominal) or keep one price level (real)."""

    REAL = "reeel"
    NOMINAL = "nominaal"


class Purpose(StrEnum):
    """What the outcome is for; that chooses the discount rate."""

    SOCIETAL = "maatschappelijk"  # the real rate that the working group prescribes
    BUSINESS = "business-case"  # a nominal rate of the project
    OWN = "eigen"


class Vat(StrEnum):
    """What all amounts of the sheet are."""

    EXCLUDED = "exclusief"
    INCLUDED = "inclusief"


class Budget(StrEnum):
    """Out of which budget a line is paid."""

    INVESTMENT = "investering"
    RUNNING = "exploitatie"


class Informant(StrEnum):
    """Who gave the figure."""

    WE = "wij"
    BIDDER = "aanbieder"


class Remaining(StrEnum):
    """What the last unit is still worth when the horizon comes before its end."""

    NOTHING = "niets"
    STRAIGHT_LINE = "lineair"
    MARKET = "marktwaarde"


class AlternativeKind(StrEnum):
    """An offer, or going on with what there is."""

    OFFER = "aanbod"
    KEEP = "houden"


@dataclass(frozen=True)
class Quantity:
    """A number that lines count with, such as 400 laptops.

    When `of` names another quantity, `number` is a factor of that one: 1.1 charger per
    laptop. A chain that comes back to itself is refused.
    """

    code: str
    name: str
    number: Decimal
    unit: str = ""
    of: str = ""
    source: str = ""


@dataclass(frozen=True)
class CostLine:
    """An amount that is paid once or again and again.

    `amount` is per unit in `measure`; a residual value is written as a positive amount
    and counts as income. `quantity` names a Quantity (empty: 1), of which `factor` is
    used. ONCE is paid at moment `first_year`; YEARLY and MONTHLY in the years
    max(first_year, 1) to `last_year` (None: the horizon); EVERY at `first_year`,
    first_year + every_years, and so on before the horizon. `life_years` buys a ONCE line
    again each time it is worn out before the horizon. `growth` is the yearly price
    growth in the basis of the sheet; None takes that of the category. `probability` is
    how likely the cost is, for what happens only when one leaves.
    """

    code: str
    name: str
    category: Category
    amount: Decimal
    measure: Measure = Measure.EURO
    quantity: str = ""
    factor: Decimal = Decimal(1)
    unit: str = ""
    rhythm: Rhythm = Rhythm.ONCE
    every_years: int | None = None
    first_year: int = 0
    last_year: int | None = None
    growth: Decimal | None = None
    life_years: int | None = None
    remaining: Remaining = Remaining.NOTHING
    market_value: Decimal | None = None
    probability: Decimal = Decimal(1)
    budget: Budget = Budget.RUNNING
    payer: str = ""
    supplied_by: Informant = Informant.WE
    source: str = ""
    dated: date | None = None
    note: str = ""


@dataclass(frozen=True)
class Alternative:
    """One of the things to choose from."""

    code: str
    name: str
    kind: AlternativeKind = AlternativeKind.OFFER
    supplier: str = ""
    contract_years: int | None = None
    lines: tuple[CostLine, ...] = ()


@dataclass(frozen=True)
class Band:
    """A discount rate for the years up to and including `through`; None: all later."""

    rate: Decimal
    through: int | None = None


@dataclass(frozen=True)
class Rate:
    """The discount rate: bands in order, whether it is real or nominal, its source."""

    bands: tuple[Band, ...]
    basis: Basis
    source: str = ""
    edition: str = ""  # of the dated rule; empty for a rate of one's own


@dataclass(frozen=True)
class Prices:
    """What one unit costs of what lines measure in another unit, at the start."""

    kwh_eur: Decimal = Decimal(0)
    co2_eur_per_kg: Decimal = Decimal(0)
    co2_kg_per_kwh: Decimal = Decimal(0)


@dataclass(frozen=True)
class Growth:
    """The yearly price growth of a category, in the basis of the sheet."""

    category: Category
    rate: Decimal


@dataclass(frozen=True)
class CostSheet:
    """Everything a comparison counts with."""

    horizon_years: int
    rate: Rate
    price_year: int
    alternatives: tuple[Alternative, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    vat: Vat = Vat.EXCLUDED
    basis: Basis = Basis.REAL
    purpose: Purpose = Purpose.SOCIETAL
    timing: Timing = Timing.END
    inflation: Decimal = Decimal("0.02")
    prices: Prices = field(default_factory=Prices)
    growths: tuple[Growth, ...] = ()
    counts_external: bool = True
    includes_embodied_co2_in_mki: bool = True
