# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""CO2 from euros: rough, to see where it is, never to account for.

Exact decimals: kilograms are euros times a factor, tonnes are rounded once, when shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, Protocol

KG_PER_TONNE = 1000
ALL_DIVISIONS = ""


class Factor(Protocol):
    """Kilograms of CO2 equivalents per euro, between low and high."""

    @property
    def kg_per_eur(self) -> Decimal:
        """The middle."""
        ...

    @property
    def low(self) -> Decimal:
        """At least."""
        ...

    @property
    def high(self) -> Decimal:
        """At most."""
        ...


@dataclass(frozen=True)
class OwnFactor:
    """What an organisation found itself, such as from its supplier."""

    kg_per_eur: Decimal
    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        """ValueError unless 0 ≤ low ≤ middle ≤ high."""
        if not 0 <= self.low <= self.kg_per_eur <= self.high:
            raise ValueError("a factor stands between low and high")


class DivisionRow(NamedTuple):
    """Euros of a CPV division in a year; division "" is not tagged."""

    year: int
    division: str
    amount: Decimal
    lines: int


@dataclass(frozen=True)
class Emission:
    """Tonnes of a division, between low and high."""

    division: str
    amount: Decimal
    tonnes: Decimal
    low: Decimal
    high: Decimal
    is_own: bool


@dataclass(frozen=True)
class Footprint:
    """All that could be estimated, most tonnes first, and what could not.

    `untagged` are euros without a category; `without_factor` have one, but no factor
    is known. Of a division with more credit than cost nothing is estimated either.
    """

    emissions: tuple[Emission, ...]
    estimated: Decimal
    untagged: Decimal
    without_factor: Decimal

    @property
    def tonnes(self) -> Decimal:
        """The middle of all."""
        return sum((one.tonnes for one in self.emissions), Decimal())

    @property
    def low(self) -> Decimal:
        """When every division is at its lowest."""
        return sum((one.low for one in self.emissions), Decimal())

    @property
    def high(self) -> Decimal:
        """When every division is at its highest."""
        return sum((one.high for one in self.emissions), Decimal())

    @property
    def coverage(self) -> Fraction:
        """The part of the euros that was estimated; 0 without any."""
        whole = self.estimated + max(self.untagged, Decimal()) + self.without_factor
        return Fraction(self.estimated) / Fraction(whole) if whole else Fraction()


def footprint(
    rows: Iterable[DivisionRow],
    factors: Mapping[str, Factor],
    own: Mapping[str, OwnFactor] | None = None,
) -> Footprint:
    """Estimate per division; a factor of one's own goes before a general one."""
    mine = own or {}
    euros = _per_division(rows)
    untagged = euros.pop(ALL_DIVISIONS, Decimal())
    found = [
        _emission(
            division, amount, mine.get(division) or factors[division], division in mine
        )
        for division, amount in euros.items()
        if amount > 0 and (division in mine or division in factors)
    ]
    estimated = sum((one.amount for one in found), Decimal())
    whole = sum((amount for amount in euros.values() if amount > 0), Decimal())
    ordered = sorted(found, key=lambda one: (-one.tonnes, one.division))
    return Footprint(tuple(ordered), estimated, untagged, whole - estimated)


def _per_division(rows: Iterable[DivisionRow]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for row in rows:
        found[row.division] = found.get(row.division, Decimal()) + row.amount
    return found


def _emission(
    division: str,
    amount: Decimal,
    factor: Factor,
    is_own: bool,  # noqa: FBT001 - one private caller
) -> Emission:
    return Emission(
        division,
        amount,
        amount * factor.kg_per_eur / KG_PER_TONNE,
        amount * factor.low / KG_PER_TONNE,
        amount * factor.high / KG_PER_TONNE,
        is_own,
    )
