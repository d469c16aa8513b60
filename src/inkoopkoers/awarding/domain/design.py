# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The design of an award: criteria, scales, price formula, ties and exclusion.

Weights are percentages of the whole award, money is euros, scores are exact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Formula(StrEnum):
    """How prices count; the definitions stand in the module of the formulas."""

    RELATIVE = "relatief-laagste"
    LINEAR = "lineair-factor"
    MIN_MAX = "min-max"
    BOUNDS = "tussen-grenzen"
    VALUE = "gunnen-op-waarde"
    LOGARITHMIC = "logaritmisch"
    RATIO = "prijs-kwaliteit"
    UTILITY = "utility-index"
    SURCHARGE = "prijsopslag"
    WILLINGNESS = "bereid-te-betalen"
    QCBS = "qcbs"

    @property
    def is_absolute(self) -> bool:
        """The place of two bids never depends on a third bid."""
        return self in {
            Formula.BOUNDS,
            Formula.VALUE,
            Formula.RATIO,
            Formula.SURCHARGE,
            Formula.WILLINGNESS,
        }


class Measured(StrEnum):
    """How a criterion is measured."""

    SCALE = "schaal"  # assessors give a step of the scale
    LADDER = "prestatieladder"  # a level that lowers the price by a percentage
    MKI = "mki"  # the environmental cost in euros that the bidder promises


@dataclass(frozen=True)
class ScaleStep:
    """A step of a scale: what assessors give, and which part of the value it earns."""

    score: Decimal
    part: Decimal  # 1 is everything, below 0 is a malus
    meaning: str = ""


@dataclass(frozen=True)
class Scale:
    """A scale with its steps from low to high."""

    code: str
    name: str
    steps: tuple[ScaleStep, ...]
    source: str = ""


@dataclass(frozen=True)
class Criterion:
    """A leaf or a group of the criteria tree.

    `weight` is the percentage of the whole award (a group: empty, its leaves add up).
    `value_eur` is the most that a leaf can earn when awarding on value. `minimum` is the
    score below which a bid is out. `is_societal` counts to the share of impact.
    """

    code: str
    name: str
    parent: str = ""
    weight: Decimal | None = None
    value_eur: Decimal | None = None
    scale: str = ""
    measured: Measured = Measured.SCALE
    mki_floor_eur: Decimal | None = None
    mki_ceiling_eur: Decimal | None = None
    minimum: Decimal | None = None
    is_societal: bool = False
    theme: str = ""
    text: str = ""
    source_id: int | None = None  # the criterion of a dossier that it was taken from


class TieRule(StrEnum):
    """What breaks a tie, in the order in which the documents declare it."""

    QUALITY = "kwaliteit"
    PRICE = "prijs"
    CRITERION = "criterium"
    LOT = "loting"


class AfterExclusion(StrEnum):
    """What the documents promise when a bid falls away after the ranking."""

    KEEP_ORDER = "volgorde-blijft"
    RECALCULATE = "opnieuw-rekenen"


@dataclass(frozen=True)
class Parameters:
    """The figures of the formulas; each formula uses its own."""

    factor: Decimal = Decimal(2)  # LINEAR: zero points at factor × the lowest price
    lower_eur: Decimal | None = None  # BOUNDS: full points at or below
    upper_eur: Decimal | None = None  # BOUNDS: no points at or above
    log_base: Decimal = Decimal(2)  # LOGARITHMIC: zero points at base × the lowest
    value_of_point_eur: Decimal | None = None  # WILLINGNESS: euros per quality point
    ladder: tuple[Decimal, ...] = ()  # per level, from 1, the part of the price


@dataclass(frozen=True)
class AwardDesign:
    """Everything the tender documents declare about the award.

    `price_weight` is a percentage; with the weights of the leaves it makes 100.
    `decimals` is None when nothing is rounded; otherwise scores are rounded to it, half
    up, before ranks are given.
    """

    formula: Formula
    price_weight: Decimal
    criteria: tuple[Criterion, ...] = ()
    scales: tuple[Scale, ...] = ()
    parameters: Parameters = field(default_factory=Parameters)
    decimals: int | None = None
    ties: tuple[TieRule, ...] = (TieRule.QUALITY, TieRule.LOT)
    tie_criterion: str = ""
    after_exclusion: AfterExclusion = AfterExclusion.KEEP_ORDER
    ceiling_eur: Decimal | None = None  # a price above it is invalid
    vat: str = "exclusief"


@dataclass(frozen=True)
class Bid:
    """A bid: its price and per leaf the score on its scale (a level, or an MKI).

    A missing score is None or absent, and never counts as zero. `excluded_because` says
    why a bid does not take part.
    """

    code: str
    name: str
    price_eur: Decimal | None
    scores: Mapping[str, Decimal | None] = field(default_factory=dict)
    excluded_because: str = ""
