# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""My organisations, and one of them: who works there and where it stands."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations import queries
from inkoopkoers.organisations.models import Membership, User
from inkoopkoers.organisations.pages.places import Place, place_of
from inkoopkoers.organisations.words import role_word, shown_name

PER_PAGE = 50

NOTICES = {
    "gemaakt": _("De organisatie is gemaakt. Jij bent beheerder."),
    "gewijzigd": _("De instellingen zijn bewaard."),
    "uitgenodigd": _("De uitnodigingen gaan per mail de deur uit."),
    "opnieuw": _("De uitnodiging gaat nog een keer per mail de deur uit."),
    "ingetrokken": _("De uitnodiging is ingetrokken. De link werkt niet meer."),
    "rol": _("De rol is gewijzigd."),
    "weg": _("Deze persoon hoort niet meer bij de organisatie."),
    "overgedragen": _("Het beheer is overgedragen."),
    "welkom": _("Welkom. Je hoort nu bij deze organisatie."),
    "vertrokken": _("Je hoort niet meer bij deze organisatie."),
}


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """The organisations of who asks; a single one is opened at once."""
    places = list(queries.places_of(request.user))
    notice = NOTICES.get(request.GET.get("gedaan", ""), "")
    if len(places) == 1 and not notice:
        return redirect("organisations:organisation", places[0].organisation_id)
    context = {
        "places": [(place.organisation, role_word(place.role)) for place in places],
        "notice": notice,
    }
    return render(request, "organisations/mine.html", context)


@require_safe
def organisation(request: HttpRequest, pk: int) -> HttpResponse:
    """Who works here, what it is registered under, and what it belongs to."""
    place = place_of(request, pk)
    people = Paginator(queries.people_of(place.organisation), PER_PAGE)
    page = people.get_page(request.GET.get("pagina"))
    context = {
        "place": place,
        "organisation": place.organisation,
        "kind": place.organisation.get_kind_display(),
        "role": role_word(place.role),
        "page": page,
        "people": [_row(member, place) for member in page],
        "above": queries.way_up(place.user, place.organisation),
        "parts": queries.parts_of(place.user, place.organisation),
        "waiting": _waiting(place),
        "notice": NOTICES.get(request.GET.get("gedaan", ""), ""),
        "is_new_here": request.GET.get("gedaan") == "welkom",
    }
    return render(request, "organisations/organisation.html", context)


def _row(member: Membership, place: Place) -> dict[str, object]:
    """What a page shows of a colleague; the address only to a beheerder."""
    user: User = member.user
    return {
        "pk": member.pk,
        "name": shown_name(user),
        "email": user.email if place.administers else "",
        "role": role_word(member.role),
        "since": member.since,
        "is_me": user == place.user,
    }


def _waiting(place: Place) -> list[tuple[queries.Waiting, str]]:
    if not place.administers:
        return []
    found = queries.waiting_at(place.organisation, timezone.now())
    return [(one, role_word(one.invitation.role)) for one in found]
