# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One thing to ask about each question on which people differ, to open with.

Questions that stand below each other open differently. Nobody has to say what they
chose, and no single answer is pointed at.
"""

from __future__ import annotations

from django.utils.translation import gettext as _

from inkoopkoers.measuring.domain.presented import PresentedItem
from inkoopkoers.measuring.wording.names import level_name
from inkoopkoers.measuring.wording.questions import FAR_APART


def opening(item: PresentedItem, place: int = 0) -> str:
    """Something to ask; `place` is where the question stands among others, from 0."""
    counts = item.counts
    if counts is None or counts.lowest is None or counts.highest is None:
        return ""
    asked = _far() if counts.highest - counts.lowest >= FAR_APART else _near()
    return asked[place % len(asked)] % {
        "low": level_name(item.levels, counts.lowest),
        "high": level_name(item.levels, counts.highest),
    }


def _far() -> tuple[str, ...]:
    return (
        _(
            "Welk voorbeeld uit jullie eigen werk past bij %(low)s, en welk bij %(high)s?"
        ),
        _("Lezen jullie de vraag hetzelfde? Wat hoort er wel en niet bij?"),
        _("Wat zou er anders moeten gaan om van %(low)s naar %(high)s te komen?"),
        _("Geldt dit overal, of alleen voor een deel van het werk?"),
        _("Wie merkt hier het meest van? Wat zou die zeggen?"),
    )


def _near() -> tuple[str, ...]:
    return (
        _("Wat is het verschil tussen %(low)s en %(high)s in jullie eigen werk?"),
        _("Lezen jullie de vraag hetzelfde? Wat hoort er wel en niet bij?"),
        _("Geldt dit overal, of alleen voor een deel van het werk?"),
    )
