# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ranks from totals: equal totals share a rank, unless a declared rule parts them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from inkoopkoers.awarding.domain.design import AwardDesign, Formula, TieRule
from inkoopkoers.awarding.domain.scoring import Quality
from inkoopkoers.awarding.domain.tree import leaves_under


@dataclass(frozen=True)
class Contender:
    """A bid with a figure; `price_eur` is the price of the contract."""

    code: str
    total: Fraction
    quality: Quality
    price_eur: Fraction


@dataclass(frozen=True)
class Spot:
    """The rank of a contender; equal ones share it and the next is skipped: 1, 1, 3."""

    code: str
    rank: int
    tie_broken_by: TieRule | None = None


@dataclass(frozen=True)
class Ranks:
    """The spots from best to worst, and the groups that still share a rank.

    Between those of `lots` a lot must be drawn; for those of `shared` no rule is left.
    """

    spots: tuple[Spot, ...]
    lots: tuple[tuple[str, ...], ...]
    shared: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class _Group:
    """Contenders that nothing parted, and the last rule that parted them from others."""

    members: tuple[Contender, ...]
    parted_by: TieRule | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(sorted(one.code for one in self.members))


_Rating = Callable[[Contender], Fraction]


def ranks_of(
    design: AwardDesign, contenders: Sequence[Contender], *, highest_first: bool
) -> Ranks:
    """Rank by total, then by the rules of the design up to a lot."""
    ratings = _ratings(design)
    groups = []
    for tied in _classes(
        contenders, lambda one: one.total, highest_first=highest_first
    ):
        groups.extend(_part(_Group(tied), ratings))
    left = tuple(one.codes for one in groups if len(one.members) > 1)
    has_lot = TieRule.LOT in design.ties
    return Ranks(
        tuple(_spots(groups)), left if has_lot else (), () if has_lot else left
    )


def _spots(groups: Sequence[_Group]) -> Iterator[Spot]:
    rank = 1
    for group in groups:
        for code in group.codes:
            yield Spot(code, rank, group.parted_by)
        rank += len(group.members)


def _ratings(design: AwardDesign) -> list[tuple[TieRule, _Rating]]:
    """The rules before a lot, each as a rating of which the highest goes first."""
    rules: list[tuple[TieRule, _Rating]] = []
    for rule in design.ties:
        if rule is TieRule.LOT:
            break
        rules.append((rule, _rating(design, rule)))
    return rules


def _rating(design: AwardDesign, rule: TieRule) -> _Rating:
    match rule:
        case TieRule.PRICE:
            return lambda one: -one.price_eur
        case TieRule.CRITERION:
            codes = leaves_under(design, design.tie_criterion)
            return lambda one: _earned(design, one.quality, codes)
        case _:
            return lambda one: _quality(design, one.quality)


def _quality(design: AwardDesign, quality: Quality) -> Fraction:
    """On value, quality is what it is worth in euros; a ladder lowers the price."""
    return quality.value if design.formula is Formula.VALUE else quality.points


def _earned(design: AwardDesign, quality: Quality, codes: frozenset[str]) -> Fraction:
    """What a criterion earns; a single leaf counts by its part, whatever its weight."""
    leaves = [leaf for leaf in quality.leaves if leaf.criterion in codes]
    if len(leaves) == 1:
        return leaves[0].part
    on_value = design.formula is Formula.VALUE
    return sum(
        (leaf.value if on_value else leaf.points for leaf in leaves), Fraction(0)
    )


def _part(group: _Group, rules: Sequence[tuple[TieRule, _Rating]]) -> list[_Group]:
    if len(group.members) == 1 or not rules:
        return [group]
    (rule, rating), *rest = rules
    classes = _classes(group.members, rating, highest_first=True)
    if len(classes) == 1:
        return _part(group, rest)
    return [part for one in classes for part in _part(_Group(one, rule), rest)]


def _classes(
    members: Sequence[Contender], rating: _Rating, *, highest_first: bool
) -> list[tuple[Contender, ...]]:
    """Those with exactly the same rating together, the best first."""
    found: dict[Fraction, list[Contender]] = {}
    for member in members:
        found.setdefault(rating(member), []).append(member)
    order = sorted(found, reverse=highest_first)
    return [tuple(found[rate]) for rate in order]
