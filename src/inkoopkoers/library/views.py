# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The library as pages."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.charts.bars import Part, stacked_bar
from inkoopkoers.charts.chart import Chart
from inkoopkoers.knowledge.domain.coverage import coverage
from inkoopkoers.knowledge.queries import instrument, instruments
from inkoopkoers.knowledge.reference import shelf
from inkoopkoers.library import queries
from inkoopkoers.library.actions import Flood, record_experience
from inkoopkoers.library.domain import ShelvedTip, Tally, grouped, jumps
from inkoopkoers.library.forms import ExperienceForm, wanted_from
from inkoopkoers.web.client_address import client_address
from inkoopkoers.web.errors import Explained
from inkoopkoers.web.reader_cache import for_every_reader
from inkoopkoers.web.same_origin import same_origin_form


@login_not_required
@require_safe
@for_every_reader
def tips(request: HttpRequest) -> HttpResponse:
    """All tips: browse by activity, question and theme, and search."""
    wanted = wanted_from(request.GET.dict())
    found = queries.find_tips(wanted)
    groups = [] if wanted.query else grouped(found)
    context = {
        "wanted": wanted,
        "tips": found,
        "groups": groups,
        "jumps": jumps(groups),
        "total": len(queries.all_tips()),
        "instruments": instruments(),
        "wegwijzer": instrument("wegwijzer"),
        "themes": shelf().themes.values(),
    }
    if wanted.query:
        context["examples_found"] = len(queries.find_examples(wanted.query))
        context["sources_found"] = len(queries.find_sources(wanted.query))
        context["terms_found"] = len(queries.find_terms(wanted.query))
    return render(request, "library/tips.html", context)


@login_not_required
@same_origin_form
@require_http_methods(["GET", "HEAD", "POST"])
def tip(request: HttpRequest, code: str) -> HttpResponse:
    """One tip, its place, examples and sources, and what others experienced."""
    shelved = queries.tip(code)
    if shelved is None:
        raise Http404(Explained(_("Deze tip bestaat niet (meer).")))
    if request.method != "POST":
        return _tip(request, shelved, ExperienceForm())
    form = ExperienceForm(request.POST)
    if not form.is_valid():
        return _tip(request, shelved, form, status=422)
    try:
        sender = client_address(request)
        record_experience(shelved, form.experience, address=sender, now=timezone.now())
    except Flood as flood:
        return _tip(request, shelved, form, status=flood.status, refusal=str(flood))
    return redirect(f"{reverse('library:tip', args=[code])}?bedankt=1#ervaringen")


def _tip(
    request: HttpRequest,
    shelved: ShelvedTip,
    form: ExperienceForm,
    status: int = 200,
    refusal: str = "",
) -> HttpResponse:
    themes = shelf().themes
    tally = queries.tally(shelved.tip)
    context = {
        "shelved": shelved,
        "themes": [themes[theme] for theme in shelved.tip.themes],
        "tally": tally,
        "chart": _votes(tally) if tally.is_shown else None,
        "form": form,
        "refusal": refusal,
        "thanks": "bedankt" in request.GET,
    }
    return render(request, "library/tip.html", context, status=status)


def _votes(tally: Tally) -> Chart:
    parts = [
        Part(_("Ja"), tally.yes),
        Part(_("Deels"), tally.partly),
        Part(_("Nee"), tally.no),
    ]
    title = _("Bij %(yes)s van de %(total)s mensen werkte deze tip")
    return stacked_bar(
        title=title % {"yes": tally.yes, "total": tally.total},
        description=_("Verdeling van de ervaringen over ja, deels en nee."),
        parts=parts,
        columns=(_("Werkte"), _("Aantal"), _("Deel")),
        uid="stemmen",
    )


@login_not_required
@require_safe
@for_every_reader
def grid(request: HttpRequest) -> HttpResponse:
    """All cells of the Wegwijzer on one map, empty ones on purpose."""
    wegwijzer = instrument("wegwijzer")
    context = {"instrument": wegwijzer, "coverage": coverage(wegwijzer)}
    return render(request, "library/grid.html", context)


@login_not_required
@require_safe
@for_every_reader
def examples(request: HttpRequest) -> HttpResponse:
    """Every example from practice."""
    query = wanted_from(request.GET.dict()).query
    using = queries.cells_using()
    found = [(one, using.get(one.id, ())) for one in queries.find_examples(query)]
    context = {"query": query, "found": found}
    return render(request, "library/examples.html", context)


@login_not_required
@require_safe
@for_every_reader
def sources(request: HttpRequest) -> HttpResponse:
    """Every source, with what is known of it and of its link."""
    query = wanted_from(request.GET.dict()).query
    using = queries.cells_using()
    found = [(one, using.get(one.id, ())) for one in queries.find_sources(query)]
    context = {"query": query, "found": found}
    return render(request, "library/sources.html", context)


@login_not_required
@require_safe
@for_every_reader
def terms(request: HttpRequest) -> HttpResponse:
    """The words of the field, explained."""
    query = wanted_from(request.GET.dict()).query
    context = {"query": query, "found": queries.find_terms(query)}
    return render(request, "library/terms.html", context)


@login_not_required
@require_safe
@for_every_reader
def choices(request: HttpRequest) -> HttpResponse:
    """What was wrong or unclear in the source, and what we did about it."""
    return render(request, "library/choices.html", {"issues": shelf().issues})
