# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every answer there is, in the order of the list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inkoopkoers.spending.answering.answer import Answer, Topic
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.over_time import answer_over_time

Text = str | Promise


@dataclass(frozen=True)
class Kind:
    """An answer by its code; `slug` stands in the address, `title` is the question.

    `asks`: what one learns from it, in the list. `is_quick`: quick enough for the list
    to tell its sentence.
    """

    code: str
    slug: str
    topic: Topic
    title: Text
    give: Callable[[Asked], Answer]
    asks: Text = ""
    is_quick: bool = False


TOPICS: dict[Topic, Text] = {
    Topic.WHERE: _("Waar gaat het geld heen?"),
    Topic.DEPEND: _("Van wie zijn we afhankelijk?"),
    Topic.MUST: _("Waar moeten we iets mee?"),
    Topic.COST: _("Wat kost het ons?"),
    Topic.EFFECT: _("Wat doet het?"),
}

KINDS: tuple[Kind, ...] = (
    Kind(
        "over_time", "over-de-tijd", Topic.WHERE, _("Uitgaven over de tijd"),
        answer_over_time,
    ),
)  # fmt: skip


def kind_of(slug: str) -> Kind | None:
    """The answer at an address, if there is one."""
    return next((kind for kind in KINDS if kind.slug == slug), None)


def kind_by_code(code: str) -> Kind:
    """The answer that a row leads to; KeyError when there is none."""
    return {kind.code: kind for kind in KINDS}[code]
