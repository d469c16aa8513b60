# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a result says, in sentences; the same on the page, on paper and in sheets."""

from inkoopkoers.measuring.wording.names import (
    group_name,
    hidden_groups,
    level_name,
    now_of,
    on_scale,
    people,
    took_part,
    wanted_of,
)
from inkoopkoers.measuring.wording.openings import opening
from inkoopkoers.measuring.wording.questions import (
    apart,
    choices,
    coverage,
    item_title,
    why_hidden,
)
from inkoopkoers.measuring.wording.themes import (
    fragile_note,
    gate_conclusion,
    of_part,
    theme_conclusion,
    theme_people,
)

__all__ = [
    "apart",
    "choices",
    "coverage",
    "fragile_note",
    "gate_conclusion",
    "group_name",
    "hidden_groups",
    "item_title",
    "level_name",
    "now_of",
    "of_part",
    "on_scale",
    "opening",
    "people",
    "theme_conclusion",
    "theme_people",
    "took_part",
    "wanted_of",
    "why_hidden",
]
