# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Product groups and CPV codes, as the dossier needs them."""

from __future__ import annotations

from functools import cache

from inkoopkoers.knowledge.domain.cpv import CpvCode
from inkoopkoers.knowledge.domain.vocabularies import ProductGroup, groups_for_cpv
from inkoopkoers.knowledge.queries import (
    cpv_name,
    is_cpv,
    product_groups,
    search_cpv,
)

CPV_DIGITS = 8


@cache
def _groups() -> dict[str, ProductGroup]:
    return {group.code: group for group in product_groups()}


def group_of(code: str) -> ProductGroup | None:
    """The product group with this code."""
    return _groups().get(code)


def group_name(code: str) -> str:
    """What a product group is called; the code itself when it is not known."""
    group = group_of(code)
    return group.title if group else code


def groups_by_cluster() -> list[tuple[str, list[tuple[str, str]]]]:
    """Codes and titles under the title of their cluster, as a choice."""
    clusters: dict[str, list[tuple[str, str]]] = {}
    for group in _groups().values():
        clusters.setdefault(group.cluster_title, []).append((group.code, group.title))
    return list(clusters.items())


def proposed_groups(cpv: str) -> tuple[ProductGroup, ...]:
    """The product groups that fit a CPV code; none without a code."""
    return groups_for_cpv(_groups().values(), cpv) if cpv else ()


def cpv_digits(text: str) -> str:
    """The eight digits of a CPV code, without check digit; "" when it is none."""
    return text.strip()[:CPV_DIGITS] if is_cpv(text) else ""


def cpv_choices(words: str) -> tuple[CpvCode, ...]:
    """The codes that fit words."""
    return search_cpv(words)


__all__ = [
    "cpv_choices",
    "cpv_digits",
    "cpv_name",
    "group_name",
    "group_of",
    "groups_by_cluster",
    "proposed_groups",
]
