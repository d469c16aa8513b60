# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a group can ask itself about one question.

Never who chose what: what a score could mean is talked about by everyone.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.groups import ALL
from inkoopkoers.measuring.domain.presented import PresentedItem
from inkoopkoers.measuring.domain.result import ItemResult, ItemTable
from inkoopkoers.measuring.wording.names import group_name, level_name
from inkoopkoers.measuring.wording.questions import FAR_APART
from inkoopkoers.web.dutch import decimal

MOST_PROMPTS = 4
# From this distance between two groups on, in points, it is worth asking why.
GROUPS_APART = Fraction(3, 4)


def prompts(item: PresentedItem, found: ItemResult | None) -> tuple[str, ...]:
    """At most four things to ask, the one that helps most first."""
    return tuple(_prompts(item, found))[:MOST_PROMPTS]


def _prompts(item: PresentedItem, found: ItemResult | None) -> Iterator[str]:
    if item.counts is None or item.counts.lowest is None:
        yield _("Hoe gaat dit nu bij jullie? Laat ieder het in eigen woorden zeggen.")
    else:
        yield _about_scores(item, item.counts)
    if found and (said := _about_groups(found)):
        yield said
    if item.everyone:
        yield from _about_others(item.everyone)
    if item.gap and item.gap.gap > 0:
        yield _("Gemiddeld is %s gewenst. Wat is daarvoor de eerste stap?") % decimal(
            item.gap.wanted
        )
    yield _("Welk voorbeeld van het afgelopen jaar laat zien hoe het echt gaat?")


def _about_scores(item: PresentedItem, counts: Counts) -> str:
    low, high = counts.lowest or 0, counts.highest or 0
    said = {
        "low": level_name(item.levels, low),
        "high": level_name(item.levels, high),
    }
    if low == high:
        return _("Iedereen koos %(high)s. Waaraan merk je dat in het werk?") % said
    if high - low < FAR_APART:
        return (
            _(
                "De scores liggen dicht bij elkaar. Wat is het verschil tussen %(low)s en "
                "%(high)s, hier bij ons?"
            )
            % said
        )
    return (
        _(
            "Wat kan iemand zien die %(low)s kiest? En wat ziet iemand die %(high)s kiest? "
            "Bedenk het samen, ook als je zelf iets anders koos."
        )
        % said
    )


def _about_groups(found: ItemResult) -> str:
    """The two groups that are furthest apart, of those that may be shown."""
    means = [
        (counts.mean, group_name(table.group))
        for table in found.tables
        if table.group != ALL and (counts := table.counts) and counts.mean is not None
    ]
    if not means:
        return ""
    low, high = min(means), max(means)
    if high[0] - low[0] < GROUPS_APART:
        return ""
    return _(
        "De groep ‘%(low)s’ komt gemiddeld op %(lowest)s, de groep ‘%(high)s’ op "
        "%(highest)s. "
        "Wat maakt dat verschil?"
    ) % {
        "low": low[1],
        "lowest": decimal(low[0]),
        "high": high[1],
        "highest": decimal(high[0]),
    }


def _about_others(table: ItemTable) -> Iterator[str]:
    if table.unknown:
        yield ngettext(
            "Eén mens weet het niet. Wat zou je moeten kunnen zien om het te weten?",
            "%(number)s mensen weten het niet. "
            "Wat zou je moeten kunnen zien om het te weten?",
            table.unknown,
        ) % {"number": table.unknown}
    if table.not_applicable:
        yield ngettext(
            "Eén mens koos n.v.t. Bij welk werk past deze stelling niet?",
            "%(number)s mensen kozen n.v.t. Bij welk werk past deze stelling niet?",
            table.not_applicable,
        ) % {"number": table.not_applicable}
