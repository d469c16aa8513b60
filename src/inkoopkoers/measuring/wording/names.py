# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What groups, levels and numbers of people are called."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.knowledge.domain.documents import Level
from inkoopkoers.measuring.domain.groups import ALL, Group
from inkoopkoers.measuring.domain.presented import PresentedResult
from inkoopkoers.measuring.domain.result import RoundResult
from inkoopkoers.web.dutch import decimal

NO_BREAK = "\u00a0"


def group_name(group: Group) -> str:
    """What a group of respondents is called, such as Rol: jurist."""
    return _("Iedereen") if group == ALL else f"{group.facet}: {group.value}"


def now_of(group: Group) -> str:
    """How a group sees it now, beside how it should be."""
    return _("Nu, %s") % _inside(group)


def wanted_of(group: Group) -> str:
    """How a group wants it to be."""
    return _("Gewenst, %s") % _inside(group)


def _inside(group: Group) -> str:
    return _("iedereen") if group == ALL else group_name(group)


def people(number: int) -> str:
    """So many people."""
    return ngettext("één mens", "%(number)s mensen", number) % {"number": number}


def on_scale(value: Fraction | None, levels: Sequence[Level]) -> str:
    """A score on its scale, such as 3,2 van 4; a dash when it is not shown."""
    if value is None:
        return "–"
    said = {"score": decimal(value), "top": levels[-1].value}
    # On one line: 3,2 alone says little.
    return (_("%(score)s van %(top)s") % said).replace(" ", NO_BREAK)


def level_name(levels: Sequence[Level], value: int) -> str:
    """A level with its label, such as 3 (Eerder eens)."""
    label = next((one.label for one in levels if one.value == value), "")
    return f"{value} ({label})" if label else str(value)


def took_part(result: RoundResult) -> str:
    """How many answered, and how many were asked when there was a list."""
    answered = ngettext(
        "Eén mens gaf antwoord.", "%(number)s mensen gaven antwoord.", result.people
    ) % {"number": result.people}
    if not result.invited:
        return answered
    asked = ngettext(
        "Op de lijst stond één mens.",
        "Op de lijst stonden %(number)s mensen.",
        result.invited,
    ) % {"number": result.invited}
    return f"{answered} {asked}"


def hidden_groups(presented: PresentedResult) -> str:
    """Why some groups cannot be chosen; empty when all can."""
    if not presented.hidden:
        return ""
    return (
        _(
            "Een groep zie je pas vanaf %s mensen. En ook dan niet, als je door aftrekken "
            "kunt uitrekenen wat een kleinere groep koos."
        )
        % presented.result.facts.minimum_group
    )
