# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much greenhouse gas stands behind a euro of purchases, per CPV division."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from inkoopkoers.knowledge.domain.rules import Status


@dataclass(frozen=True)
class EmissionSource:
    """Where figures come from, and whether someone read them there."""

    title: str
    url: str
    checked_on: date
    status: Status
    note: str


@dataclass(frozen=True)
class EmissionFactor:
    """Kilograms of CO2 equivalents per euro without VAT, between low and high."""

    kg_per_eur: Decimal
    low: Decimal
    high: Decimal


@dataclass(frozen=True)
class EmissionFactors:
    """One edition: a factor per CPV division (two digits); both days belong to it.

    `average` is that of all public purchases together, to compare with.
    """

    title: str
    explanation: str
    valid_from: date
    valid_to: date | None
    factors: Mapping[str, EmissionFactor]
    source: EmissionSource
    average: Decimal
    average_source: EmissionSource

    def holds_on(self, day: date) -> bool:
        """This edition is in force on this day."""
        return self.valid_from <= day and (
            self.valid_to is None or day <= self.valid_to
        )


def edition_on(editions: Sequence[EmissionFactors], day: date) -> EmissionFactors:
    """The edition of this day, else the nearest; editions stand oldest first."""
    begun = [one for one in editions if one.valid_from <= day]
    return begun[-1] if begun else editions[0]
