# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of one question."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.knowledge.domain.documents import Level
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.presented import PresentedItem
from inkoopkoers.measuring.domain.result import ItemTable
from inkoopkoers.measuring.wording.names import level_name
from inkoopkoers.web.dutch import decimal

# From this distance on people chose really different levels.
FAR_APART = 2


def coverage(table: ItemTable) -> str:
    """How many gave a score, and what the others did."""
    total = table.scored + table.unknown + table.not_applicable + table.blank
    parts = [
        ngettext(
            "%(scored)s van %(total)s gaf een score",
            "%(scored)s van %(total)s gaven een score",
            table.scored,
        )
        % {"scored": table.scored, "total": total}
    ]
    others = (
        (table.unknown, _("%s weet ik niet")),
        (table.not_applicable, _("%s niet van toepassing")),
        (table.blank, _("%s niet ingevuld")),
    )
    parts += [said % number for number, said in others if number]
    return ", ".join(parts)


def why_hidden(table: ItemTable | None, minimum: int) -> str:
    """Why the scores on a question are not shown; empty when they are."""
    if table is not None and table.counts is not None:
        return ""
    if table is not None and table.scored >= minimum:
        return (
            _(
                "Zou je deze scores zien, dan kun je uitrekenen wat een groep van minder "
                "dan %s mensen koos. Daarom laten we ze niet zien."
            )
            % minimum
        )
    return (
        _(
            "Minder dan %s mensen gaven hier een score. "
            "Daarom laten we de scores niet zien."
        )
        % minimum
    )


def item_title(item: PresentedItem) -> str:
    """The title of the picture of a question: what it says."""
    if item.gap:
        return _("Nu %(now)s, gewenst %(wanted)s") % {
            "now": decimal(item.gap.now),
            "wanted": decimal(item.gap.wanted),
        }
    if item.counts is None or not item.counts.scored:
        return _("Te weinig scores om te laten zien")
    return choices(item.counts, item.levels)


def choices(counts: Counts, levels: Sequence[Level]) -> str:
    """What most people chose, as the title of a distribution."""
    most = max(counts.scores.values())
    tops = [value for value, number in counts.scores.items() if number == most]
    said = {
        "level": level_name(levels, tops[0]),
        "number": most,
        "total": counts.scored,
    }
    if most == counts.scored:
        return _("Iedereen koos %(level)s") % said
    if len(tops) > 1:
        return _("De antwoorden lopen uiteen: %(levels)s even vaak") % {
            "levels": _and([str(value) for value in tops])
        }
    if 2 * most > counts.scored:
        return _("De meesten kozen %(level)s: %(number)s van %(total)s") % said
    return _("Het vaakst gekozen: %(level)s, %(number)s van %(total)s") % said


def apart(spread: Fraction) -> str:
    """How far two people are apart on average."""
    return _("gemiddeld %s punt uit elkaar") % decimal(spread)


def _and(words: Sequence[str]) -> str:
    """Put words in a row, such as 1, 2 en 4."""
    return _(" en ").join([", ".join(words[:-1]), words[-1]])
