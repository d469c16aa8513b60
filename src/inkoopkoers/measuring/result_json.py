# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round and its result as JSON; figures are text with one decimal, or null."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from django.utils import timezone

from inkoopkoers.instruments.as_json import instrument_summary
from inkoopkoers.measuring.domain.counts import Counts, rounded
from inkoopkoers.measuring.domain.groups import Group
from inkoopkoers.measuring.domain.presented import (
    PresentedItem,
    PresentedResult,
    PresentedTheme,
    SetTarget,
)
from inkoopkoers.measuring.domain.result import ItemTable
from inkoopkoers.measuring.domain.rounds import state_of
from inkoopkoers.measuring.domain.scores import (
    GateScore,
    item_gap,
    theme_gap,
    theme_score,
)
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.rounds.instruments import title_of
from inkoopkoers.measuring.sheets.scores import coverage_percent

Json = dict[str, Any]


def round_json(found: Round, today: date) -> Json:
    """What a round is, and how far."""
    return {
        "id": found.pk,
        "title": found.title,
        "subject": found.subject,
        "organisation": {
            "id": found.organisation_id,
            "name": found.organisation.name,
        },
        "instrument": {
            "code": found.instrument,
            "title": title_of(found.instrument),
            "version": found.version,
            "digest": found.digest,
        },
        "state": state_of(found, today).value,
        "opens_on": found.opens_on,
        "closes_on": found.closes_on,
        "minimum_group": found.minimum_group,
        "facets": found.facets,
        "revealed_on": _day(found.revealed_at),
        "closed_on": _day(found.closed_at),
        "result_digest": found.result_digest or None,
    }


def result_json(found: Round, presented: PresentedResult) -> Json:
    """The frozen result with all that follows from it, and what stands beside it."""
    result, gate = presented.result, presented.gate
    return {
        "round": {"id": found.pk, "title": result.facts.title},
        "digest": found.result_digest,
        "instrument": instrument_summary(presented.instrument),
        "revealed_on": result.facts.revealed_on,
        "minimum_group": result.facts.minimum_group,
        "invited": result.invited,
        "people": result.people,
        "groups": [
            {**_group(one.group), "people": one.size.people} for one in presented.groups
        ],
        "hidden_groups": [_group(group) for group in presented.hidden],
        "themes": [_theme(theme, presented) for theme in presented.themes],
        "items": [
            _item(item, theme, presented)
            for theme in presented.themes
            for item in theme.items
        ],
        "gate": _gate(gate) if gate else None,
    }


def _day(moment: Any) -> date | None:
    return timezone.localdate(moment) if moment else None


def _group(group: Group) -> Json:
    """Everyone has an empty facet and value."""
    return {"facet": group.facet, "value": group.value}


def _theme(theme: PresentedTheme, presented: PresentedResult) -> Json:
    return {
        "code": theme.code,
        "name": theme.theme.name,
        "target": _target(theme.target),
        "groups": [
            _theme_score(theme, one.group, presented) for one in presented.groups
        ],
    }


def _theme_score(
    theme: PresentedTheme, group: Group, presented: PresentedResult
) -> Json:
    about = presented.result, presented.instrument, theme.code, group
    score, gap = theme_score(*about), theme_gap(*about)
    return {
        **_group(group),
        "mean": _figure(score.mean),
        "median": _figure(score.median),
        "spread": _figure(score.spread),
        "wanted": _figure(gap.wanted if gap else None),
        "gap": _figure(gap.gap if gap else None),
        "items_shown": score.shown,
        "items": score.of,
        "is_fragile": score.is_fragile,
    }


def _item(
    item: PresentedItem, theme: PresentedTheme, presented: PresentedResult
) -> Json:
    found = presented.result.item(item.code)
    agreed = item.agreed
    return {
        "code": item.code,
        "number": item.number,
        "theme": theme.code,
        "text": item.item.text,
        "levels": [
            {"value": level.value, "label": level.label} for level in item.levels
        ],
        "groups": [
            _table(item.code, table, presented)
            for table in (found.tables if found else ())
        ],
        "agreed": {"score": agreed.score, "reason": agreed.reason, "on": agreed.on}
        if agreed
        else None,
        "target": _target(item.target),
        "notes": list(item.notes),
        "evidence": list(item.evidence),
    }


def _table(code: str, table: ItemTable, presented: PresentedResult) -> Json:
    counts = table.counts
    gap = item_gap(presented.result, code, table.group)
    return {
        **_group(table.group),
        "scored": table.scored,
        "unknown": table.unknown,
        "not_applicable": table.not_applicable,
        "blank": table.blank,
        "coverage_percent": _figure(coverage_percent(table)),
        "scores": _scores(counts),
        "mean": _figure(counts.mean if counts else None),
        "median": _figure(counts.median if counts else None),
        "spread": _figure(counts.spread if counts else None),
        "wanted_scores": _scores(table.wanted_counts),
        "wanted_mean": _figure(gap.wanted if gap else None),
        "gap": _figure(gap.gap if gap else None),
    }


def _scores(counts: Counts | None) -> Json | None:
    """How many chose each level; a level that nobody chose is left out."""
    if counts is None:
        return None
    return {str(score): number for score, number in counts.scores.items()}


def _target(target: SetTarget | None) -> Json | None:
    return {"value": _figure(target.value), "by": target.by} if target else None


def _gate(gate: GateScore) -> Json:
    return {
        "limits": gate.limits.theme,
        "limited": gate.limited.theme,
        "limits_level": gate.limits_level,
        "limited_level": gate.limited_level,
        "level": gate.level,
    }


def _figure(value: Fraction | None) -> str | None:
    return None if value is None else str(rounded(value))
