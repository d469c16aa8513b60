# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Criteria in the basket of a dossier: kind, what replaces what, and weights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from inkoopkoers.procurements.domain.ambitions import AmbitionLevel

ALL_WEIGHT = Decimal(100)


class CriterionKind(StrEnum):
    """How a criterion works on a tender."""

    SELECTION = "uitsluiting-selectie"
    REQUIREMENT = "minimumeis"
    AWARD = "gunningscriterium"
    CLAUSE = "contractbepaling"

    @property
    def is_knock_out(self) -> bool:
        """Who does not meet it is out; no points can make up for it."""
        return self in {CriterionKind.SELECTION, CriterionKind.REQUIREMENT}

    @property
    def is_weighed(self) -> bool:
        """Only an award criterion has a weight."""
        return self is CriterionKind.AWARD


@dataclass(frozen=True)
class Suggestion:
    """What a level suggests; functional asks for a result, not for a thing."""

    kind: CriterionKind
    is_functional: bool = False


_SUGGESTED = {
    AmbitionLevel.BASIC: Suggestion(CriterionKind.REQUIREMENT),
    AmbitionLevel.SIGNIFICANT: Suggestion(CriterionKind.AWARD),
    AmbitionLevel.AMBITIOUS: Suggestion(CriterionKind.AWARD, is_functional=True),
}


def suggested_kind(level: AmbitionLevel) -> Suggestion | None:
    """Basis excludes, significant rewards, ambitieus asks openly; None without level."""
    return _SUGGESTED.get(level)


@dataclass(frozen=True)
class Criterion:
    """A criterion in the basket.

    `key` is its own in the basket, `number` that of the library, or empty. Price and
    quality have no `theme`. `weight` is in percent. `needs` are the keys of the needs
    it comes from. `newest_edition` is what the library has now; empty when it is own.
    """

    key: str
    title: str = ""
    number: str = ""
    theme: str = ""
    level: AmbitionLevel = AmbitionLevel.NONE
    kind: CriterionKind = CriterionKind.REQUIREMENT
    weight: Decimal | None = None
    verification: str = ""
    replaces: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    is_price: bool = False
    edition: str = ""
    newest_edition: str = ""

    @property
    def lacks_weight(self) -> bool:
        """An award criterion without a weight above zero."""
        return self.kind.is_weighed and not (self.weight and self.weight > 0)


@dataclass(frozen=True)
class Replaced:
    """A lower criterion that is superfluous because a higher one is in the basket."""

    lower: Criterion
    higher: Criterion


def replaced_by_basket(
    basket: Iterable[Criterion], library: Mapping[str, Iterable[str]] | None = None
) -> tuple[Replaced, ...]:
    """Which criteria are superfluous, in the order of the basket; each once.

    Only a higher level replaces. `library` has what each number replaces: through it
    level 3 also replaces level 1 when the level 2 between them is not in the basket.
    """
    basket = tuple(basket)
    chain = dict(library or {}) | {
        one.number: one.replaces for one in basket if one.number and one.replaces
    }
    reaches = {one.key: _reached(one.replaces, chain) for one in basket}
    # The highest level first, so that it is the one named.
    ranked = sorted(basket, key=lambda one: -one.level)
    found = (
        (lower, next((one for one in ranked if _replaces(one, lower, reaches)), None))
        for lower in basket
    )
    return tuple(Replaced(lower, higher) for lower, higher in found if higher)


def _replaces(
    higher: Criterion, lower: Criterion, reaches: Mapping[str, Set[str]]
) -> bool:
    return higher.level > lower.level and lower.number in reaches[higher.key]


def _reached(start: Iterable[str], chain: Mapping[str, Iterable[str]]) -> Set[str]:
    """All numbers that follow from these; content that goes in a circle ends too."""
    found: set[str] = set()
    ahead = [one for one in start if one]
    while ahead:
        number = ahead.pop()
        if number not in found:
            found.add(number)
            ahead.extend(one for one in chain.get(number, ()) if one)
    return found


@dataclass(frozen=True)
class Weights:
    """The weights of the award criteria; `difference` is above zero when too much."""

    total: Decimal
    difference: Decimal
    without: tuple[str, ...]

    @property
    def is_exact(self) -> bool:
        """Exactly 100: 99,9 is not."""
        return not self.difference and not self.without


def weights_total(basket: Iterable[Criterion]) -> Decimal:
    """All weights together; what is no award criterion does not count."""
    return sum((_weight(one) for one in basket), Decimal(0))


def weights(basket: Iterable[Criterion]) -> Weights:
    """The total, what it is off, and the keys of those that have no weight yet."""
    basket = tuple(basket)
    total = weights_total(basket)
    without = tuple(one.key for one in basket if one.lacks_weight)
    return Weights(total, total - ALL_WEIGHT, without)


def share_of_impact(basket: Iterable[Criterion]) -> Fraction | None:
    """Weight on a theme as part of all weight, from 0 to 1; None without weights."""
    basket = tuple(basket)
    total = weights_total(basket)
    if total <= 0:
        return None
    impact = weights_total(one for one in basket if one.theme)
    return Fraction(impact) / Fraction(total)


def _weight(one: Criterion) -> Decimal:
    if not one.kind.is_weighed or one.weight is None:
        return Decimal(0)
    return one.weight
