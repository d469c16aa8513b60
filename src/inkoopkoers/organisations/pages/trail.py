# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The audit trail of one organisation, as a page and as a file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.audit import queries as audit
from inkoopkoers.organisations.lines import (
    about_in_words,
    facts_in_words,
    named,
    person_in,
)
from inkoopkoers.organisations.pages.places import Place, place_of
from inkoopkoers.organisations.queries import names_of
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.trail import note
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.downloads import known_sheet, sheet_response
from inkoopkoers.web.fields import readable

PER_PAGE = 50
LONGEST_EVENT = 60


@require_safe
def trail(request: HttpRequest, pk: int) -> HttpResponse:
    """What happened in this organisation, newest first, of one kind when asked."""
    place = place_of(request, pk, Right.ADMINISTER)
    event = _event(request)
    entries = audit.entries_of(pk, event=event)
    page = Paginator(entries, PER_PAGE).get_page(request.GET.get("pagina"))
    kept = request.GET.copy()
    kept.pop("pagina", None)
    context = {
        "place": place,
        "organisation": place.organisation,
        "page": page,
        "lines": _lines(page),
        "events": audit.events_of(pk),
        "event": event,
        "kept": kept.urlencode(),
    }
    return render(request, "organisations/trail.html", context)


@require_safe
def trail_export(request: HttpRequest, pk: int, format_name: str) -> HttpResponse:
    """The same lines, all of them, as csv or xlsx."""
    place = place_of(request, pk, Right.ADMINISTER)
    known_sheet(format_name)
    rows = _lines(audit.entries_of(pk, event=_event(request)))
    if request.method == "GET":
        note("organisation.trail_exported", by=place.user,
             organisation=place.organisation, format=format_name)  # fmt: skip
    return sheet_response(_sheet(place, rows), format_name, "logboek")


def _event(request: HttpRequest) -> str:
    return readable(request.GET.get("soort", ""))[:LONGEST_EVENT]


def _lines(entries: Iterable[Any]) -> list[dict[str, Any]]:
    """Every entry in words, with the names of who still has an account."""
    rows = list(entries)
    people = {row.actor for row in rows if row.actor is not None}
    people |= {about for row in rows if (about := person_in(row.subject)) is not None}
    names = names_of(people)
    return [
        {
            "number": row.number,
            "at": row.at,
            "words": row.words,
            "actor": named(row.actor, names),
            "about": about_in_words(row.subject, names),
            "facts": facts_in_words(row.facts),
        }
        for row in rows
    ]


def _sheet(place: Place, lines: list[dict[str, Any]]) -> Table:
    return Table(
        caption=_("Logboek van %s") % place.organisation.name,
        header=(_("Regel"), _("Moment"), _("Wat"), _("Door"), _("Over"),
                _("Bijzonderheden")),
        rows=tuple(
            (
                str(line["number"]),
                timezone.localtime(line["at"]).strftime("%Y-%m-%d %H:%M:%S"),
                line["words"],
                line["actor"],
                line["about"],
                line["facts"],
            )
            for line in lines
        ),
    )  # fmt: skip
