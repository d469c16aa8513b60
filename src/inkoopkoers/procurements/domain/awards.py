# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The award criteria of a basket as a design, and where the two disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Formula,
    Measured,
    Parameters,
    TieRule,
)
from inkoopkoers.awarding.domain.design import Criterion as Leaf
from inkoopkoers.awarding.domain.scales import RWS_0_3
from inkoopkoers.awarding.domain.tree import groups_of, leaves_of
from inkoopkoers.procurements.domain.criteria import Criterion

# Around what we expect to pay; whoever makes the model changes them where needed.
LOWER, UPPER = Decimal("0.5"), Decimal("1.5")


class DifferenceSort(StrEnum):
    """In what a basket and a model differ; shown in this order."""

    MISSING = "ontbreekt"
    EXTRA = "extra"
    PRICE = "prijs"
    WEIGHT = "gewicht"
    THEME = "thema"
    NAME = "naam"


@dataclass(frozen=True)
class Difference:
    """One disagreement about the criterion `name`; weights are in percent.

    `called` is what the model calls it.
    """

    sort: DifferenceSort
    name: str
    basket: Decimal | None = None
    model: Decimal | None = None
    called: str = ""


def awarded(basket: Iterable[Criterion]) -> tuple[Criterion, ...]:
    """What bidders win with, apart from the price."""
    return tuple(one for one in basket if one.kind.is_weighed and not one.is_price)


def price_weight(basket: Iterable[Criterion]) -> Decimal | None:
    """The weight of the price; None as long as a price has no weight."""
    prices = [one for one in basket if one.kind.is_weighed and one.is_price]
    if any(one.lacks_weight for one in prices):
        return None
    return sum((one.weight or Decimal(0) for one in prices), Decimal(0))


def design_from(
    basket: Iterable[Criterion],
    texts: Mapping[str, str],
    expected_eur: Decimal | None,
) -> AwardDesign:
    """A first design: points between two bounds around what we expect to pay.

    So the place of two bids never depends on a third. `texts` are by key.
    """
    basket = tuple(basket)
    bounds = Parameters()
    if expected_eur:
        bounds = Parameters(
            lower_eur=expected_eur * LOWER, upper_eur=expected_eur * UPPER
        )
    empty = AwardDesign(
        Formula.BOUNDS,
        price_weight(basket) or Decimal(0),
        scales=(RWS_0_3,),
        parameters=bounds,
    )
    return updated(empty, basket, texts)


def differences(
    basket: Iterable[Criterion], design: AwardDesign
) -> tuple[Difference, ...]:
    """Every disagreement; empty when the model says what the basket says.

    Awarding on value has euros in the place of weights: those are not compared.
    """
    basket = tuple(basket)
    pairs, extra = _matched(basket, design)
    found = [*_of_price(basket, design)]
    found += [Difference(DifferenceSort.EXTRA, leaf.name) for leaf in extra]
    for criterion, leaf in pairs:
        found += _of_pair(criterion, leaf, design)
    order = list(DifferenceSort)
    return tuple(sorted(found, key=lambda one: order.index(one.sort)))


def updated(
    design: AwardDesign, basket: Iterable[Criterion], texts: Mapping[str, str]
) -> AwardDesign:
    """The same design with the criteria, names, themes and weights of the basket.

    How a criterion is measured stays; what is not in the basket goes, with the groups
    that have nothing left.
    """
    basket = tuple(basket)
    pairs, extra = _matched(basket, design)
    gone = {leaf.code for leaf in extra}
    kept = {leaf.code: (one, leaf) for one, leaf in pairs if leaf}
    taken = {one.code for one in design.criteria}
    criteria = [
        _renewed(*kept[one.code], design, texts) if one.code in kept else one
        for one in design.criteria
        if one.code not in gone
    ]
    for criterion, found in pairs:
        if found is None:
            new = Leaf(_free(f"mand-{criterion.key}", taken), "", scale=_scale(design))
            taken.add(new.code)
            criteria.append(_renewed(criterion, new, design, texts))
    groups = {one.code for one in groups_of(design)}
    whole = replace(design, criteria=_without_empty(criteria, groups))
    price = price_weight(basket)
    if price is not None and design.formula is not Formula.VALUE:
        whole = replace(whole, price_weight=price)
    return _with_ties(whole)


def _matched(
    basket: Sequence[Criterion], design: AwardDesign
) -> tuple[tuple[tuple[Criterion, Leaf | None], ...], tuple[Leaf, ...]]:
    """Each criterion with its leaf: taken from it, else called the same; and the rest."""
    left = list(leaves_of(design))
    found: dict[str, Leaf] = {}
    wanted = awarded(basket)
    for criterion in wanted:
        _take(
            found, left, criterion, [one for one in left if _comes_from(one, criterion)]
        )
    for criterion in wanted:
        if criterion.key not in found:
            name = criterion.title.casefold()
            alike = [one for one in left if one.name.casefold() == name]
            _take(found, left, criterion, alike)
    return tuple((one, found.get(one.key)) for one in wanted), tuple(left)


def _take(
    found: dict[str, Leaf], left: list[Leaf], criterion: Criterion, fits: list[Leaf]
) -> None:
    if fits and criterion.key not in found:
        found[criterion.key] = fits[0]
        left.remove(fits[0])


def _comes_from(leaf: Leaf, criterion: Criterion) -> bool:
    return leaf.source_id is not None and str(leaf.source_id) == criterion.key


def _of_price(basket: Sequence[Criterion], design: AwardDesign) -> Iterator[Difference]:
    weight = price_weight(basket)
    if weight is None or design.formula is Formula.VALUE:
        return
    if weight != design.price_weight:
        yield Difference(DifferenceSort.PRICE, "", weight, design.price_weight)


def _of_pair(
    criterion: Criterion, leaf: Leaf | None, design: AwardDesign
) -> Iterator[Difference]:
    name = criterion.title
    if leaf is None:
        yield Difference(DifferenceSort.MISSING, name, criterion.weight)
        return
    if _weight(criterion, leaf, design) != leaf.weight:
        sort = DifferenceSort.WEIGHT
        yield Difference(sort, name, criterion.weight, leaf.weight)
    if leaf.theme != criterion.theme or leaf.is_societal != bool(criterion.theme):
        yield Difference(DifferenceSort.THEME, name)
    if leaf.name != name:
        yield Difference(DifferenceSort.NAME, name, called=leaf.name)


def _weight(criterion: Criterion, leaf: Leaf, design: AwardDesign) -> Decimal | None:
    """What the leaf should weigh; what it weighs where the basket does not say."""
    has_other = design.formula is Formula.VALUE or leaf.measured is Measured.LADDER
    if has_other or criterion.weight is None:
        return leaf.weight
    return criterion.weight


def _renewed(
    criterion: Criterion, leaf: Leaf, design: AwardDesign, texts: Mapping[str, str]
) -> Leaf:
    return replace(
        leaf,
        name=criterion.title,
        weight=_weight(criterion, leaf, design),
        theme=criterion.theme,
        is_societal=bool(criterion.theme),
        text=texts.get(criterion.key, leaf.text),
        source_id=int(criterion.key) if criterion.key.isdecimal() else leaf.source_id,
    )


def _scale(design: AwardDesign) -> str:
    return design.scales[0].code if design.scales else RWS_0_3.code


def _free(code: str, taken: set[str]) -> str:
    """The code, or else the first with a number behind it that nobody has."""
    number, free = 2, code
    while free in taken:
        free, number = f"{code}-{number}", number + 1
    return free


def _without_empty(criteria: Sequence[Leaf], groups: set[str]) -> tuple[Leaf, ...]:
    """A group of which the last criterion went would become a criterion itself."""
    left = tuple(criteria)
    while True:
        parents = {one.parent for one in left}
        full = tuple(
            one for one in left if one.code not in groups or one.code in parents
        )
        if len(full) == len(left):
            return full
        left = full


def _with_ties(design: AwardDesign) -> AwardDesign:
    """A tie cannot be broken by a criterion that went."""
    codes = {one.code for one in leaves_of(design)}
    if not design.tie_criterion or design.tie_criterion in codes:
        return design
    ties = tuple(one for one in design.ties if one is not TieRule.CRITERION)
    return replace(design, ties=ties, tie_criterion="")
