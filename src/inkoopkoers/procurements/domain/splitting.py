# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Purchases that belong together: cumulation, splitting and small lots."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.knowledge.domain.rules import Held, Rulebook
from inkoopkoers.procurements.domain.kinds import ContractKind
from inkoopkoers.procurements.domain.reasons import value_of
from inkoopkoers.procurements.domain.thresholds import NOTHING, Threshold

JUST_UNDER = Decimal("0.9")
WHOLE = Decimal(100)


@dataclass(frozen=True)
class Term:
    """The days, both included, in which purchases of one category count together."""

    first: date
    last: date

    def covers(self, day: date | None) -> bool:
        """Whether a day lies in it; a day that nobody knows counts, to be safe."""
        return day is None or self.first <= day <= self.last


@dataclass(frozen=True)
class Purchase:
    """Another purchase; `category` is the homogeneous category that it is of."""

    label: str
    category: str
    value: Decimal
    day: date | None = None


class SplitWarning(StrEnum):
    """Why someone should look again at how a contract was cut."""

    TOGETHER_OVER = "samen-boven-drempel"
    JUST_UNDER = "net-onder-drempel"


@dataclass(frozen=True)
class Cumulation:
    """One purchase with the others of its category in the same term."""

    own: Decimal
    others: tuple[Purchase, ...]
    threshold: Threshold
    warnings: tuple[SplitWarning, ...]

    @property
    def total(self) -> Decimal:
        """All of them together."""
        return sum((one.value for one in self.others), self.own)


def same_category(
    purchases: Iterable[Purchase], category: str, term: Term
) -> tuple[Purchase, ...]:
    """Return the purchases of a category in a term; no category has no others."""
    return tuple(
        one
        for one in purchases
        if category and one.category == category and term.covers(one.day)
    )


def cumulation(
    own: Decimal, others: Iterable[Purchase], limit: Threshold
) -> Cumulation:
    """Add up purchases of one category, and warn of what looks like splitting.

    At or over the threshold there is nothing to warn of: that is tendered anyhow.
    """
    counted = tuple(others)
    total = sum((one.value for one in counted), own)
    return Cumulation(own, counted, limit, tuple(_warnings(own, total, limit.amount)))


def _warnings(own: Decimal, total: Decimal, limit: Decimal) -> Iterable[SplitWarning]:
    if own >= limit:
        return
    if total >= limit:
        yield SplitWarning.TOGETHER_OVER
    if own >= JUST_UNDER * limit:
        yield SplitWarning.JUST_UNDER


@dataclass(frozen=True)
class SmallLots:
    """Which lots are small, and whether they may stay out of a European tender.

    That is information, never a verdict: read the rule, as long as it is unverified.
    """

    lots: tuple[Decimal, ...]
    small: tuple[int, ...]
    lot_limit: Held
    share_limit: Held

    @property
    def total(self) -> Decimal:
        """All lots together; this decides whether a tender is European."""
        return sum(self.lots, NOTHING)

    @property
    def small_total(self) -> Decimal:
        """The small lots together."""
        return sum((self.lots[place] for place in self.small), NOTHING)

    @property
    def share(self) -> Decimal:
        """The small lots as percentage of all lots."""
        return self.small_total * WHOLE / self.total if self.total else NOTHING

    @property
    def is_within_share(self) -> bool:
        """Whether all small lots together stay within the share of the rule."""
        return self.small_total * WHOLE <= value_of(self.share_limit) * self.total


def small_lots(
    rulebook: Rulebook, kind: ContractKind, day: date, lots: Sequence[Decimal]
) -> SmallLots:
    """Return the small-lot exception for these lots; a lot on the limit is not small."""
    group = "werken" if kind is ContractKind.WORKS else "leveringen-diensten"
    lot_limit = rulebook.on(f"klein-perceel-{group}", day)
    limit = value_of(lot_limit)
    return SmallLots(
        tuple(lots),
        tuple(place for place, lot in enumerate(lots) if lot < limit),
        lot_limit,
        rulebook.on("klein-perceel-aandeel", day),
    )
