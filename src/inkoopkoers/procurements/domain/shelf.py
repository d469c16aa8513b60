# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Criteria on the shelf: those of an organisation and our own examples, alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from inkoopkoers.procurements.domain.ambitions import Ambition, AmbitionLevel
from inkoopkoers.procurements.domain.criteria import Criterion, CriterionKind


class ShelfOrigin(StrEnum):
    """Who put a criterion on the shelf."""

    OWN = "eigen"
    IMPORTED = "ingelezen"
    EXAMPLE = "voorbeeld"


@dataclass(frozen=True)
class Shelved:
    """A criterion on the shelf; `key` tells it from all others there."""

    key: str
    origin: ShelfOrigin
    number: str
    title: str
    kind: CriterionKind
    text: str
    edition: str = ""
    theme: str = ""
    level: AmbitionLevel = AmbitionLevel.NONE
    product_group: str = ""
    verification: str = ""
    source: str = ""
    replaces: str = ""


@dataclass(frozen=True)
class Suggested:
    """A criterion that fits an ambition; `is_met` when the basket has one already.

    `is_higher`: the shelf has nothing on this level, so it is the next one above.
    """

    criterion: Shelved
    ambition: Ambition
    is_met: bool

    @property
    def is_higher(self) -> bool:
        """Whether it asks more than the ambition does."""
        return self.criterion.level > self.ambition.level


def is_met(ambition: Ambition, basket: Iterable[Criterion]) -> bool:
    """Whether a criterion on this theme asks at least this level."""
    return any(
        one.theme == ambition.theme and one.level >= ambition.level for one in basket
    )


def suggested(
    shelf: Iterable[Shelved],
    ambitions: Iterable[Ambition],
    basket: Iterable[Criterion],
) -> tuple[Suggested, ...]:
    """What the ambitions ask and the basket does not have; what is not met comes first.

    Per theme the criteria of the level of the ambition, or of the nearest level above.
    """
    shelf, basket = tuple(shelf), tuple(basket)
    taken = {one.number for one in basket if one.number}
    found = [
        Suggested(one, ambition, is_met(ambition, basket))
        for ambition in ambitions
        if ambition.level
        for one in _nearest(shelf, ambition)
        if one.number not in taken
    ]
    return tuple(sorted(found, key=lambda one: (one.is_met, -one.ambition.level)))


def _nearest(shelf: tuple[Shelved, ...], ambition: Ambition) -> list[Shelved]:
    fits = [
        one
        for one in shelf
        if one.theme == ambition.theme and one.level >= ambition.level
    ]
    lowest = min((one.level for one in fits), default=None)
    return [one for one in fits if one.level == lowest]
