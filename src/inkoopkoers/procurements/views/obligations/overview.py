# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Obligations over all dossiers of an organisation."""

from __future__ import annotations

from fractions import Fraction

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.shares import MOST_ROWS, Goal, ShareRow, shares_chart
from inkoopkoers.procurements.domain.ambitions import AmbitionLevel
from inkoopkoers.procurements.domain.answered import Share
from inkoopkoers.procurements.domain.reasons import value_of
from inkoopkoers.procurements.queries.obligations import Overview, overview
from inkoopkoers.procurements.views.criteria.places import read_or_404
from inkoopkoers.procurements.wording.criteria import LEVELS, share_text
from inkoopkoers.procurements.wording.obligations import OBLIGATIONS
from inkoopkoers.procurements.wording.rules import rule_line

MOST_LISTED = 100


@require_safe
def obligations_overview(request: HttpRequest, organisation: int) -> HttpResponse:
    """How many ask significant or ambitieus, per year, and how many explain."""
    place = read_or_404(request, organisation)
    found = overview(place.pk, timezone.localdate())
    context = {
        "organisation": place,
        "found": found,
        "chart": _chart(found),
        "years": [(one, _told(one.share)) for one in reversed(found.years)],
        "total": _told(found.total),
        "explained": sum(one.explained for one in found.years),
        "answers": [(OBLIGATIONS[one.code], one) for one in found.answers],
        "dossiers": [
            (one, LEVELS[AmbitionLevel(one.level)])
            for one in found.dossiers[:MOST_LISTED]
        ],
        "more": max(len(found.dossiers) - MOST_LISTED, 0),
        "rule": rule_line(found.held),
        "rule_url": found.held.rule.source_url,
    }
    return render(request, "procurements/obligations/overview.html", context)


def _fraction(share: Share) -> Fraction | None:
    return Fraction(share.significant, share.of) if share.of else None


def _told(share: Share) -> str:
    found = _fraction(share)
    return "–" if found is None else share_text(found)


def _chart(found: Overview) -> Chart | None:
    if not found.total.of:
        return None
    goal = int(value_of(found.held))
    return shares_chart(
        title=_conclusion(found, goal),
        description=_("Per jaar een staaf, met een lijn bij het doel."),
        rows=[
            ShareRow(_year(one.year, one.share), _fraction(one.share), _told(one.share))
            for one in found.years[-MOST_ROWS:]
        ],
        columns=(_("Jaar"), _("Significant of ambitieus")),
        uid="helft",
        target=Goal(Fraction(goal, 100), _("doel: %s %%") % goal),
    )


def _year(year: int, share: Share) -> str:
    told = ngettext("%(year)s: 1 dossier", "%(year)s: %(of)s dossiers", share.of)
    return told % {"year": year, "of": share.of}


def _conclusion(found: Overview, goal: int) -> str:
    values = {"share": _told(found.total), "goal": goal}
    if found.total.reaches(found.held):
        return _("%(share)s vraagt significant of ambitieus: het doel van %(goal)s %% is gehaald") % values  # fmt: skip
    return _("%(share)s vraagt significant of ambitieus: het doel is %(goal)s %%") % values  # fmt: skip
