# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calendar for everyone: the list, one organisation, one announcement, a file."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.procurements.domain.publication import PublicEntry, PublicField
from inkoopkoers.procurements.forms.calendar import wanted_from
from inkoopkoers.procurements.models import CalendarEntry
from inkoopkoers.procurements.queries.calendar.public import (
    EARLIER,
    UNDATED,
    Place,
    Wanted,
    as_public,
    entries,
    listed,
    places,
    quarters,
)
from inkoopkoers.procurements.wording import calendar as words
from inkoopkoers.procurements.wording.kinds import KINDS, kind_name
from inkoopkoers.procurements.wording.publication import (
    FIELDS,
    quarter_in_words,
)
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.downloads import known_sheet, sheet_response
from inkoopkoers.web.errors import DomainError, Explained

PER_PAGE = 25
MOST_IN_A_FILE = 10_000
IN_A_FILE = tuple(field for field in PublicField if field is not PublicField.TITLE)


class TooManyPlans(DomainError):
    """More rows than a file should have."""


def place_or_404(known: tuple[Place, ...], organisation: int) -> Place:
    """Who published something; others get the same answer as who does not exist."""
    found = next((one for one in known if one.pk == organisation), None)
    if found is None:
        raise Http404(Explained(_("Deze kalender bestaat niet.")))
    return found


def entry_or_404(number: int) -> CalendarEntry:
    """What is or was on the calendar under this number."""
    found = entries().filter(number=str(number)).first()
    if found is None:
        raise Http404(Explained(_("Deze aankondiging bestaat niet.")))
    return found


@login_not_required
@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """What every organisation will tender, as far as they published it."""
    known = places()
    wanted = wanted_from(request.GET.dict(), [one.pk for one in known])
    return _page(request, known, wanted, None)


@login_not_required
@require_safe
def calendar_of(request: HttpRequest, organisation: int) -> HttpResponse:
    """The same of one organisation and the parts of its tree."""
    known = places()
    place = place_or_404(known, organisation)
    given = {**request.GET.dict(), "organisatie": str(place.pk)}
    return _page(request, known, wanted_from(given, [place.pk]), place)


def _page(
    request: HttpRequest,
    known: tuple[Place, ...],
    wanted: Wanted,
    place: Place | None,
) -> HttpResponse:
    today = timezone.localdate()
    rows = listed(wanted, known, today)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina"))
    kept = request.GET.copy()
    kept.pop("pagina", None)
    if place:
        kept["organisatie"] = str(place.pk)
    context = {
        "page": page,
        "groups": words.grouped(page),
        "wanted": wanted,
        "place": place,
        "places": known,
        "has_parts": bool(place and any(place.pk in one.above for one in known)),
        "kept": kept.urlencode(),
        "is_narrowed": _is_narrowed(wanted, place),
        **_choices(wanted),
    }
    return render(request, "procurements/calendar/calendar.html", context)


def _is_narrowed(wanted: Wanted, place: Place | None) -> bool:
    """Whether filters can be wiped: the organisation of the page itself stays."""
    chosen = (wanted.kind, wanted.when, wanted.query)
    return any(chosen) or bool(wanted.organisation and place is None)


def _choices(wanted: Wanted) -> dict[str, Any]:
    """What the filters offer; what was asked is always among it."""
    offered = list(quarters(timezone.localdate()))
    named = {EARLIER: _("al geweest"), UNDATED: _("nog geen datum")}
    if wanted.when and wanted.when not in (*offered, *named):
        offered.insert(0, wanted.when)
    moments = [(one, named.get(one) or quarter_in_words(one)) for one in offered]
    return {
        "kinds": [(one.value, name) for one, name in KINDS.items()],
        "moments": [*moments, (UNDATED, named[UNDATED])],
    }


@login_not_required
@require_safe
def announcement(request: HttpRequest, number: int) -> HttpResponse:
    """One entry with what changed; one that was withdrawn says so."""
    row = entry_or_404(number)
    entry = as_public(row)
    context = {
        "entry": entry,
        "text": words.as_text(entry.fields),
        "history": words.history(entry),
        "organisation_id": row.organisation_id,
        "withdrawn_on": _withdrawn_on(entry),
        "expected": words.when(entry),
    }
    return render(request, "procurements/calendar/announcement.html", context)


def _withdrawn_on(entry: PublicEntry) -> date | None:
    return timezone.localdate(entry.last.at) if entry.last.is_withdrawn else None


@login_not_required
@require_safe
def export(request: HttpRequest, format_name: str) -> HttpResponse:
    """The same list as a file."""
    known_sheet(format_name)
    known = places()
    wanted = wanted_from(request.GET.dict(), [one.pk for one in known])
    rows = listed(wanted, known, timezone.localdate())
    return sheet_response(_sheet(rows), format_name, "aanbestedingskalender")


def _sheet(rows: QuerySet[CalendarEntry]) -> Table:
    found = list(rows[: MOST_IN_A_FILE + 1])
    if len(found) > MOST_IN_A_FILE:
        raise TooManyPlans(
            _("In een bestand passen %s aankondigingen. Kies eerst filters.")
            % MOST_IN_A_FILE
        )
    public = [as_public(row) for row in found]
    named = (str(FIELDS[field]) for field in IN_A_FILE)
    header = (_("Titel"), _("Organisatie"), _("Stand"), *named, _("Laatst gewijzigd"))
    return Table(
        caption=_("Aanbestedingskalender"),
        header=(_("Nummer"), *header),
        rows=tuple(_cells(one) for one in public),
    )


def _cells(entry: PublicEntry) -> tuple[str, ...]:
    """Codes as they are, so that a program can read them too; a kind has its name."""
    fields = {**entry.fields}
    if kind := fields.get(PublicField.KIND):
        fields[PublicField.KIND.value] = kind_name(kind)
    return (
        str(entry.number),
        fields[PublicField.TITLE],
        entry.organisation_name,
        _("vervallen") if entry.last.is_withdrawn else _("gepland"),
        *(fields.get(field, "") for field in IN_A_FILE),
        timezone.localdate(entry.last.at).isoformat(),
    )
