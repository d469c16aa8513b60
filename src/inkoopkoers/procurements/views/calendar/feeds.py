# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calendar for programs: iCalendar, and OCDS releases."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from inkoopkoers.knowledge.queries import procedures
from inkoopkoers.procurements.calendar_feed import as_calendar
from inkoopkoers.procurements.domain.ocds import (
    NothingPublished,
    Publisher,
    Words,
    release_package,
)
from inkoopkoers.procurements.domain.publication import PublicEntry, PublicField
from inkoopkoers.procurements.models import CalendarEntry
from inkoopkoers.procurements.queries.calendar.public import (
    as_public,
    entries,
    places,
    under,
)
from inkoopkoers.procurements.queries.categories import cpv_name
from inkoopkoers.procurements.views.calendar.public import entry_or_404, place_or_404
from inkoopkoers.procurements.wording.publication import BANDS
from inkoopkoers.web.errors import Explained

PER_PACKAGE = 100
# What a calendar program can bear; of one organisation it is never that much.
MOST_EVENTS = 1000
DAYS_BACK = 92
MAX_PAGE_DIGITS = 9


@login_not_required
@require_safe
@conditional_page
def feed(request: HttpRequest) -> HttpResponse:
    """What has a date, from a quarter ago on, for a calendar program."""
    return _feed(_("Aanbestedingskalender"), None)


@login_not_required
@require_safe
@conditional_page
def feed_of(request: HttpRequest, organisation: int) -> HttpResponse:
    """The same of one organisation and the parts of its tree."""
    known = places()
    place = place_or_404(known, organisation)
    name = _("Aanbestedingskalender van %s") % place.name
    return _feed(name, under(known, place.pk))


def _feed(name: str, organisations: Sequence[int] | None) -> HttpResponse:
    since = timezone.localdate() - timedelta(days=DAYS_BACK)
    rows = entries().filter(expected_on__gte=since).order_by("expected_on", "pk")
    if organisations is not None:
        rows = rows.filter(organisation__in=organisations)
    body = as_calendar(
        [as_public(row) for row in rows[:MOST_EVENTS]],
        name=name,
        host=urlsplit(settings.ORIGIN).hostname or "localhost",
        address_of=_address_of,
    )
    return _fresh(HttpResponse(body, content_type="text/calendar; charset=utf-8"))


def _address_of(entry: PublicEntry) -> str:
    path = reverse("procurements:announcement", args=[entry.number])
    return f"{settings.ORIGIN}{path}"


def _fresh(response: HttpResponse) -> HttpResponse:
    """Ask again each time, with the mark of what is known: it may be withdrawn."""
    response["Cache-Control"] = "public, no-cache"
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@login_not_required
@require_safe
@conditional_page
def ocds(request: HttpRequest) -> HttpResponse:
    """Every release, a hundred entries at a time; Link names the next address."""
    number = request.GET.get("pagina", "1")
    pages = Paginator(entries().order_by("pk"), PER_PACKAGE)
    if not _is_page(number) or int(number) > pages.num_pages:
        raise Http404(Explained(_("Zo veel bladzijden heeft de kalender niet.")))
    page = pages.page(int(number))
    address = settings.ORIGIN + reverse("procurements:calendar_ocds")
    uri = address if page.number == 1 else f"{address}?pagina={page.number}"
    response = _packaged(page, uri, _("Inkoopkoers op %s") % _host())
    if page.has_next():
        following = page.next_page_number()
        response["Link"] = f'<{address}?pagina={following}>; rel="next"'
    return response


def _is_page(text: str) -> bool:
    is_number = text.isascii() and text.isdigit() and len(text) <= MAX_PAGE_DIGITS
    return is_number and int(text) > 0


def _host() -> str:
    return urlsplit(settings.ORIGIN).hostname or "localhost"


@login_not_required
@require_safe
@conditional_page
def announcement_ocds(request: HttpRequest, number: int) -> HttpResponse:
    """The releases of one entry."""
    row = entry_or_404(number)
    path = reverse("procurements:announcement_ocds", args=[number])
    return _packaged([row], settings.ORIGIN + path, row.organisation.name)


def _packaged(rows: Iterable[CalendarEntry], uri: str, name: str) -> HttpResponse:
    found = [as_public(row) for row in rows]
    publisher = Publisher(
        name=name,
        prefix=settings.OCDS_PREFIX,
        zone=timezone.get_default_timezone(),
    )
    moments = [edition.at for entry in found for edition in entry.editions]
    try:
        package = release_package(
            found,
            publisher,
            _words(found),
            uri=uri,
            at=max(moments, default=timezone.now()),
        )
    except NothingPublished:
        raise Http404(Explained(_("Er staat nog niets op de kalender."))) from None
    text = json.dumps(package, ensure_ascii=False, indent=2)
    return _fresh(HttpResponse(text, content_type="application/json; charset=utf-8"))


def _words(found: Iterable[PublicEntry]) -> Words:
    codes = {
        code
        for entry in found
        for edition in entry.editions
        for code in edition.fields.get(PublicField.CPV, "").split()
    }
    return Words(
        procedures={one.code: one.title for one in procedures()},
        bands={band.value: str(name) for band, name in BANDS.items()},
        cpv={code: name for code in codes if (name := cpv_name(code))},
        milestone=_("Verwachte aankondiging"),
    )
