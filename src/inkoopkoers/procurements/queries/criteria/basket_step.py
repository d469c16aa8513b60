# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the criteria: the basket, what it rests on, and what would fit."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from inkoopkoers.procurements.domain.ambitions import Ambition
from inkoopkoers.procurements.domain.criteria import (
    Criterion,
    Replaced,
    Weights,
    replaced_by_basket,
    share_of_impact,
    weights,
)
from inkoopkoers.procurements.domain.shelf import (
    Shelved,
    Suggested,
    is_met,
    suggested,
)
from inkoopkoers.procurements.models import BasketCriterion, Dossier, Need
from inkoopkoers.procurements.queries.basket import (
    ambitions_of,
    as_criterion,
    newest_editions,
)
from inkoopkoers.procurements.queries.criteria.library import (
    examples,
    library_rows,
    shelved,
)

# More than anyone reads through; the library has filters.
MOST_LOOKED_AT = 500


@dataclass(frozen=True)
class InBasket:
    """A criterion of the basket as it is kept and as the rules see it."""

    row: BasketCriterion
    criterion: Criterion
    need: Need | None

    @property
    def is_old(self) -> bool:
        """Whether the library has another edition."""
        newest = self.criterion.newest_edition
        return bool(newest) and newest != self.criterion.edition


@dataclass(frozen=True)
class CountedAmbition:
    """An ambition with the number of criteria on its theme."""

    ambition: Ambition
    number: int
    is_met: bool


@dataclass(frozen=True)
class BasketStep:
    """Everything of this step; `removed` can be put back."""

    rows: tuple[InBasket, ...]
    removed: tuple[BasketCriterion, ...]
    ambitions: tuple[CountedAmbition, ...]
    needs: tuple[tuple[Need, int], ...]
    replaced: tuple[Replaced, ...]
    suggestions: tuple[Suggested, ...]
    theme_names: dict[str, str]

    @property
    def basket(self) -> tuple[Criterion, ...]:
        """The basket as the rules see it."""
        return tuple(one.criterion for one in self.rows)

    @property
    def weighed(self) -> tuple[InBasket, ...]:
        """The award criteria."""
        return tuple(one for one in self.rows if one.criterion.kind.is_weighed)

    @property
    def weights(self) -> Weights:
        """All weights together, and what they are off."""
        return weights(self.basket)

    @property
    def share(self) -> Fraction | None:
        """The weight on themes, from 0 to 1."""
        return share_of_impact(self.basket)


def basket_step(dossier: Dossier) -> BasketStep:
    """Gather the step; the number of queries does not depend on the basket."""
    kept = list(dossier.basketcriterion_set.all())
    rows = [one for one in kept if one.removed_at is None]
    newest = newest_editions(dossier.organisation_id, (one.number for one in rows))
    basket = tuple(as_criterion(one, newest) for one in rows)
    needs = {one.pk: one for one in dossier.need_set.filter(removed_at=None)}
    counted = Counter(one.need_id for one in rows)
    themes = ambitions_of(dossier)
    ambitions = tuple(one for one in themes if one.level)
    on_shelf = fitting(dossier)
    return BasketStep(
        rows=tuple(
            InBasket(row, criterion, needs.get(row.need_id or 0))
            for row, criterion in zip(rows, basket, strict=True)
        ),
        removed=tuple(one for one in kept if one.removed_at),
        ambitions=tuple(_counted(one, basket) for one in ambitions),
        needs=tuple((one, counted[pk]) for pk, one in needs.items()),
        replaced=replaced_by_basket(basket, _chain(on_shelf)),
        suggestions=suggested(on_shelf, ambitions, basket),
        theme_names={one.theme: one.title for one in themes},
    )


def _counted(ambition: Ambition, basket: tuple[Criterion, ...]) -> CountedAmbition:
    number = sum(one.theme == ambition.theme for one in basket)
    return CountedAmbition(ambition, number, is_met(ambition, basket))


def _chain(on_shelf: list[Shelved]) -> dict[str, tuple[str, ...]]:
    """What each number replaces, also of numbers that are not in the basket."""
    return {one.number: (one.replaces,) for one in on_shelf if one.replaces}


def fitting(dossier: Dossier) -> list[Shelved]:
    """What the shelf has for the product group, or for any; one query."""
    groups = {"", dossier.product_group}
    rows = library_rows(dossier.organisation_id).filter(product_group__in=groups)
    found = {one.number: one for one in map(shelved, rows[:MOST_LOOKED_AT])}
    for one in examples().values():
        if one.product_group in groups:
            found.setdefault(one.number, one)
    return sorted(found.values(), key=lambda one: one.number)


def needs_of(dossier: Dossier) -> list[Need]:
    """The needs that a criterion can serve."""
    return list(dossier.need_set.filter(removed_at=None))
