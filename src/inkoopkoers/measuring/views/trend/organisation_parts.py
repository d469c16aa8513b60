# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the parts of an organisation stand, for who may read the organisation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inkoopkoers.charts.figures import figure
from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.domain.scores import ThemeScore, ends_of
from inkoopkoers.measuring.queries.parts import (
    PartResult,
    PartsOverview,
    parts_overview,
)
from inkoopkoers.measuring.queries.rounds.instruments import title_of
from inkoopkoers.measuring.views.organisation_door import (
    instrument_or_404,
    organisation_or_404,
)
from inkoopkoers.measuring.wording import of_part


@dataclass(frozen=True)
class Cell:
    """The score of a theme in one row; `note` says when it is not of all questions."""

    theme: str
    score: str
    note: str


@dataclass(frozen=True)
class Row:
    """One part; `is_newest` when it was measured with the newest version."""

    part: PartResult
    cells: tuple[Cell, ...]
    is_newest: bool


@require_safe
def parts(request: HttpRequest, organisation_pk: int, code: str) -> HttpResponse:
    """Per part below the organisation the theme scores of its last result."""
    organisation = organisation_or_404(request, organisation_pk)
    instrument = instrument_or_404(code)
    found = parts_overview(request.user, organisation, code)
    newest = found.newest or instrument
    context: dict[str, Any] = {
        "organisation": organisation,
        "code": code,
        "instrument_title": title_of(code),
        "rows": _rows(found, newest),
        "themes": [name for _code, name in _themes(newest)],
        "ends": _ends(newest),
        "together": found.together,
        "total": _cells(found.together.scores, newest) if found.together else (),
        "version": newest.version,
        "other_versions": any(
            one.instrument.version != newest.version for one in found.measured
        ),
        "not_measured": found.not_measured,
        "has_subject": instrument.subject is not None,
        "has_parts": organisation.children.exists(),
    }
    return render(request, "measuring/trend/parts.html", context)


def _rows(found: PartsOverview, newest: Instrument) -> list[Row]:
    return [
        Row(
            one,
            _cells(one.scores, newest),
            one.instrument.version == newest.version,
        )
        for one in found.measured
    ]


def _cells(scores: Iterable[ThemeScore], newest: Instrument) -> tuple[Cell, ...]:
    """One for every theme at the head of the table, also of an older version."""
    by_theme = {score.theme: score for score in scores}
    return tuple(_cell(name, by_theme.get(theme)) for theme, name in _themes(newest))


def _cell(name: str, score: ThemeScore | None) -> Cell:
    if score is None:
        return Cell(name, figure(None), "")
    return Cell(name, figure(score.mean), of_part(score))


def _themes(instrument: Instrument) -> list[tuple[str, str]]:
    ends = ends_of(instrument)
    return [(one.code, one.name) for one in instrument.groups if one.code in ends]


def _ends(instrument: Instrument) -> tuple[int, int] | None:
    """The lowest and highest level, when all themes have the same."""
    ends = set(ends_of(instrument).values())
    return ends.pop() if len(ends) == 1 else None
