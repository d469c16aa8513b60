# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The question, or the category of spend, that an action is for, in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from inkoopkoers.knowledge import queries as knowledge
from inkoopkoers.spending.answering.names import category_name
from inkoopkoers.spending.followups import category_in


@dataclass(frozen=True)
class Measured:
    """A question of a questionnaire; the codes where the words are not here.

    `has_trend` says whether rounds can measure it, so that there is a trend.
    """

    questionnaire: str
    question: str
    has_trend: bool


def measured(code: str, version: int | None, item: str) -> Measured | None:
    """What an action is for; None when it does not come from a measurement."""
    if not code:
        return None
    if category := category_in(code, item):
        return Measured(_("Uitgaven"), category_name(category), has_trend=False)
    if code not in {one.code for one in knowledge.instruments()}:
        return Measured(code, item, has_trend=False)
    try:
        found = knowledge.instrument(code, version)
    except knowledge.UnknownInstrument:
        found = knowledge.instrument(code)
    asked = found.items_by_code.get(item)
    return Measured(
        found.title, asked.short if asked else item, has_trend=bool(found.scales)
    )
