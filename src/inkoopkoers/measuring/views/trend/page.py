# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The trend of an organisation: what changed, and which action went with it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.measuring import trend_pictures
from inkoopkoers.measuring.domain.answers import is_gap
from inkoopkoers.measuring.domain.trend import theme_movements
from inkoopkoers.measuring.queries.rounds.instruments import title_of
from inkoopkoers.measuring.queries.trend import (
    Compared,
    Trend,
    TrendRound,
    compared,
    done_in,
    subjects_of,
    trend_of,
)
from inkoopkoers.measuring.views.organisation_door import (
    instrument_or_404,
    organisation_or_404,
)
from inkoopkoers.measuring.views.trend import parts
from inkoopkoers.measuring.wording import trend as wording
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.web.errors import Explained

PAIR = 2


@require_safe
def trend(request: HttpRequest, organisation_pk: int, code: str) -> HttpResponse:
    """All revealed rounds with one instrument, about one subject if it has those."""
    organisation = organisation_or_404(request, organisation_pk)
    subjects = subjects_of(request.user, organisation, code)
    if not subjects:
        instrument_or_404(code)
    subject = _subject(request, subjects)
    found = trend_of(request.user, organisation, code, subject)
    context: dict[str, Any] = {
        "organisation": organisation,
        "code": code,
        "instrument_title": title_of(code),
        "subject": subject,
        "subjects": subjects,
        "trend": found,
        "last": found.rounds[-1].round if found.rounds else None,
        "may_manage": may(request.user, Right.MANAGE, organisation),
        "has_parts": organisation.children.exists(),
    }
    if len(found.rounds) < PAIR:
        context["example"] = trend_pictures.example()
        return render(request, "measuring/trend/too_few.html", context)
    return render(
        request, "measuring/trend/trend.html", {**context, **_shown(request, found)}
    )


def _subject(request: HttpRequest, subjects: list[str]) -> str:
    """What the address asks for; otherwise what was measured last."""
    wanted = request.GET.get("onderwerp")
    if wanted is None:
        return subjects[0] if subjects else ""
    if wanted not in subjects:
        raise Http404(Explained(_("Over dit onderwerp zijn nog geen resultaten.")))
    return wanted


def _shown(request: HttpRequest, found: Trend) -> dict[str, Any]:
    """The two rounds that were chosen, and the lines through all of them."""
    earlier, later = _chosen(request, found)
    done = done_in(request.user, found)
    pair = compared(earlier, later, done)
    newest = found.newest
    return {
        "pair": pair,
        "chose_one_twice": bool(request.GET.get("van"))
        and request.GET.get("van") == request.GET.get("tot"),
        "is_gap": is_gap(newest),
        "moves": parts.moves(pair),
        "in_short": wording.moved_in_short(pair.movements),
        "comparable": wording.comparable(pair.movements),
        "threshold": wording.threshold(pair.movements),
        "rounds": parts.rounds_told(found),
        "themes": parts.theme_parts(found, pair),
        "theme_pictures": trend_pictures.theme_pictures(
            found, done, _title(found, pair)
        ),
    }


def _title(found: Trend, pair: Compared) -> str:
    later = pair.later.measured
    names = {theme.code: theme.name for theme in later.instrument.groups}
    moved = theme_movements(pair.movements, later.instrument)
    named = zip(found.rounds, wording.round_names(found.measured), strict=True)
    when = [name for one, name in named if one in (pair.earlier, pair.later)]
    return wording.theme_conclusion(moved, names, (when[0], when[-1]))


def _chosen(request: HttpRequest, found: Trend) -> tuple[TrendRound, TrendRound]:
    """The last two, or those that the address names, in order of time."""
    asked = {request.GET.get("van", ""), request.GET.get("tot", "")}
    named = [one for one in found.rounds if str(one.round.pk) in asked]
    if asked != {""} and len(named) < len(asked):
        raise Http404(Explained(_("Deze meting hoort niet bij deze trend.")))
    earlier, later = named if len(named) == PAIR else found.rounds[-PAIR:]
    return earlier, later
