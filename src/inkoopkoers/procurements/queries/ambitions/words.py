# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What levels and product groups are called."""

from __future__ import annotations

from inkoopkoers.charts.rows import Level
from inkoopkoers.knowledge import queries as knowledge

LOWEST, HIGHEST = 0, 3


def level_name(level: int | None) -> str:
    """Return a level with its name, such as "2 Significant"; nothing for None."""
    if level is None or not LOWEST <= level <= HIGHEST:
        return ""
    return f"{level} {knowledge.ambition_levels()[level].name}"


def chart_levels() -> tuple[Level, ...]:
    """The levels as a picture needs them."""
    return tuple(Level(one.value, one.name) for one in knowledge.ambition_levels())


def group_title(code: str) -> str:
    """What a product group is called; its code when nobody knows it any more."""
    titles = {one.code: one.title for one in knowledge.product_groups()}
    return titles.get(code, code)
