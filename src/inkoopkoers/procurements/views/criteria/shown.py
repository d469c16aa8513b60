# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Criteria as pages show them: names for codes, and where they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from inkoopkoers.procurements.domain.criteria import CriterionKind
from inkoopkoers.procurements.domain.shelf import ShelfOrigin, Shelved
from inkoopkoers.procurements.queries.categories import group_name, groups_by_cluster
from inkoopkoers.procurements.queries.criteria.library import EXAMPLE
from inkoopkoers.procurements.wording.criteria import KINDS, LEVELS, ORIGINS


@dataclass(frozen=True)
class ShownCriterion:
    """A criterion of the library in words."""

    one: Shelved
    href: str
    theme: str
    level: str
    kind: str
    origin: str
    group: str

    @property
    def is_example(self) -> bool:
        """Whether we wrote it."""
        return self.one.origin is ShelfOrigin.EXAMPLE


def shown(organisation: int, one: Shelved, themes: Mapping[str, str]) -> ShownCriterion:
    """Put a criterion of the library in words."""
    return ShownCriterion(
        one=one,
        href=address_of(organisation, one.key),
        theme=themes.get(one.theme, one.theme),
        level=str(LEVELS[one.level]) if one.level else "",
        kind=str(KINDS[one.kind]),
        origin=str(ORIGINS[one.origin]),
        group=group_name(one.product_group),
    )


def address_of(organisation: int, key: str) -> str:
    """Where a criterion of the library is."""
    if key.startswith(EXAMPLE):
        number = key.removeprefix(EXAMPLE)
        return reverse("procurements:criterion_example", args=[organisation, number])
    return reverse("procurements:criterion", args=[organisation, int(key)])


def filter_choices() -> dict[str, Any]:
    """What the filters offer beside themes."""
    return {
        "groups": groups_by_cluster(),
        "levels": [(one.value, name) for one, name in LEVELS.items() if one],
        "kinds": [(one.value, KINDS[one]) for one in CriterionKind],
        "origins": [(one.value, name) for one, name in ORIGINS.items()],
    }
