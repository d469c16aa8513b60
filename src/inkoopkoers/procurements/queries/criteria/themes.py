# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What themes are called: those of the organisation, else those of the presets."""

from __future__ import annotations

from functools import cache

from inkoopkoers.knowledge.queries import (
    ambition_presets,
    example_criteria,
    product_groups,
)
from inkoopkoers.procurements.domain.importing import Vocabulary
from inkoopkoers.procurements.models import AmbitionTheme


@cache
def preset_names() -> dict[str, str]:
    """Names from all presets; the first one that has a code gives the name."""
    names: dict[str, str] = {}
    for preset in ambition_presets():
        for theme in preset.themes:
            names.setdefault(theme.code, theme.name)
    return names


@cache
def _on_examples() -> frozenset[str]:
    return frozenset(one.theme for one in example_criteria())


def theme_names(organisation: int) -> dict[str, str]:
    """What every theme that can be named is called, by its code; one query."""
    rows = AmbitionTheme.objects.filter(organisation_id=organisation)
    return {**preset_names(), **dict(rows.values_list("code", "name"))}


def theme_choices(organisation: int) -> list[tuple[str, str]]:
    """The themes to choose from: on the web of the organisation, and of the examples."""
    rows = AmbitionTheme.objects.filter(organisation_id=organisation, removed_at=None)
    own = dict(rows.values_list("code", "name"))
    more = {
        code: name
        for code, name in preset_names().items()
        if code in _on_examples() and code not in own
    }
    return [*own.items(), *more.items()]


def vocabulary(organisation: int) -> Vocabulary:
    """How themes and product groups may be written in a file."""
    groups = {one.code: one.title for one in product_groups()}
    return Vocabulary.of(theme_names(organisation), groups)
