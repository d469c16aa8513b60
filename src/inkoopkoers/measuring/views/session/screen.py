# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on the screen while a group talks about one question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from inkoopkoers.charts.chart import Table
from inkoopkoers.measuring.domain.agenda import AgendaItem
from inkoopkoers.measuring.domain.groups import ALL
from inkoopkoers.measuring.pictures import item_chart
from inkoopkoers.measuring.queries.session import actions_by_item
from inkoopkoers.measuring.views.session.doors import Talk
from inkoopkoers.measuring.wording import apart, coverage, group_name, why_hidden
from inkoopkoers.measuring.wording.conversation import prompts
from inkoopkoers.web.dutch import decimal

# The rest has a page of its own.
MOST_NOTES = 6


@dataclass(frozen=True)
class GroupLine:
    """What one group chose; `numbers` is per level, empty when it may not be shown."""

    name: str
    numbers: tuple[int, ...]
    mean: str


@dataclass(frozen=True)
class Turned:
    """A table on its side."""

    head: tuple[str, ...]
    lines: tuple[tuple[str, tuple[str, ...]], ...]


def screen(request: HttpRequest, talk: Talk, asked: AgendaItem) -> dict[str, Any]:
    """The question, the scores and what to ask; the same for whoever looks."""
    item = asked.asked
    minimum = talk.presented.result.facts.minimum_group
    # The shape for a phone: on a big screen it is read from the back of the room.
    chart = item_chart(talk.presented, item)
    actions = actions_by_item(talk.round, request.user).get(item.code, ())
    taken = {action.tip for action in actions}
    tips = item.cell.tips if item.cell else ()
    return {
        "talk": talk,
        "asked": asked,
        "item": item.item,
        "coverage": coverage(item.everyone) if item.everyone else "",
        "apart": apart(item.spread) if item.spread else "",
        "hidden": why_hidden(item.everyone, minimum),
        "chart": chart,
        "turned": _turned(chart.table),
        "groups": list(_groups(talk, asked)),
        "prompts": prompts(item, talk.presented.result.item(item.code)),
        "notes": item.notes[:MOST_NOTES],
        "more_notes": max(len(item.notes) - MOST_NOTES, 0),
        "has_evidence": bool(item.evidence),
        "tips": [(tip, tip.code in taken) for tip in tips],
        "actions": actions,
        "agreed_label": _label_agreed(asked),
        "before": talk.agenda.before(asked),
        "after": talk.agenda.after(asked),
    }


def _turned(table: Table) -> Turned:
    """Rows become columns."""
    rows = zip(*table.rows, strict=True)
    head, *others = rows
    return Turned(head, tuple(zip(table.columns[1:], others, strict=True)))


def _label_agreed(asked: AgendaItem) -> str:
    """What the agreed score is called on its scale."""
    agreed = asked.asked.agreed
    labels = {level.value: level.label for level in asked.asked.levels}
    return labels.get(agreed.score, "") if agreed else ""


def _groups(talk: Talk, asked: AgendaItem) -> Iterator[GroupLine]:
    found = talk.presented.result.item(asked.code)
    for table in found.tables if found else ():
        if table.group != ALL:
            counts = table.counts
            numbers = tuple(
                counts.scores.get(level.value, 0) if counts else 0
                for level in asked.asked.levels
            )
            mean = decimal(counts.mean) if counts and counts.mean is not None else ""
            yield GroupLine(group_name(table.group), numbers if counts else (), mean)
