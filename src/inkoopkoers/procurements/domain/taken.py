# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a dossier keeps of a comparison and of an award model: the outcome in short.

It is kept as it was said then, so that a later change never rewrites what was decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class TakenAlternative:
    """What one alternative costs, in euros at the start; equal ones share a place."""

    place: int
    name: str
    total_eur: Decimal
    yearly_eur: Decimal


@dataclass(frozen=True)
class TakenCosts:
    """The outcome of a comparison: the sentences of then, and what everything costs.

    `basis` says what the amounts are; `tipping` where the order turns.
    """

    title: str
    headline: str
    margin: str
    basis: str
    horizon_years: int
    alternatives: tuple[TakenAlternative, ...] = ()
    tipping: tuple[str, ...] = ()


@dataclass(frozen=True)
class TakenPart:
    """A criterion, or the price; parts of the whole award in percent.

    `nominal` is None when the model declares none, `effective` when it is not known.
    """

    name: str
    nominal: Decimal | None
    effective: Decimal | None
    is_societal: bool = False


@dataclass(frozen=True)
class TakenAward:
    """How the award goes: formula, what it means, and what everything weighs.

    Effective shares are those of an example field with prices from `low_eur` to
    `high_eur`.
    """

    title: str
    formula: str
    consequence: str
    low_eur: Decimal
    high_eur: Decimal
    parts: tuple[TakenPart, ...] = ()
    nominal: Decimal | None = None
    effective: Decimal | None = None
