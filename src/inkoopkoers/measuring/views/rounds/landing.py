# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation can be measured with, for everyone."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.knowledge.domain.documents import Instrument, ItemKind, Outcome
from inkoopkoers.measuring.domain.rounds import RoundState
from inkoopkoers.measuring.queries.rounds.instruments import measurable, measurable_one
from inkoopkoers.measuring.queries.rounds.listing import (
    ListedRound,
    listed,
    rounds_for,
)
from inkoopkoers.measuring.views.rounds.doors import TRY_FORM, address_if_there
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.web.context import may_be_signed_in
from inkoopkoers.web.errors import Explained
from inkoopkoers.web.reader_cache import for_every_reader

# More than these are on the page with all rounds.
SHOWN = 30
_RUNNING = (RoundState.PLANNED, RoundState.RUNNING, RoundState.ENDED)


@login_not_required
@require_safe
@for_every_reader
def landing(request: HttpRequest) -> HttpResponse:
    """Every instrument; for a member also the rounds of the organisation."""
    context = {
        "instruments": [_card(one) for one in measurable()],
        "may_start": False,
        "groups": [],
        "is_member": False,
    }
    if _is_signed_in(request):
        context |= _of_member(request)
    return render(request, "measuring/rounds/landing.html", context)


def _is_signed_in(request: HttpRequest) -> bool:
    return may_be_signed_in(request) and request.user.is_authenticated


def _card(instrument: Instrument) -> dict[str, object]:
    return {
        "instrument": instrument,
        "items": len(_items(instrument)),
        "try_href": address_if_there(TRY_FORM, instrument.code),
    }


def _items(instrument: Instrument) -> list[object]:
    return [item for item in instrument.items if item.kind is ItemKind.SCALE]


def _of_member(request: HttpRequest) -> dict[str, object]:
    today = timezone.localdate()
    found = [listed(one, today) for one in rounds_for(request.user)[:SHOWN]]
    return {
        "is_member": True,
        "may_start": organisations_of(request.user, Right.MANAGE).exists(),
        "groups": [
            (_("Nu bezig"), _those(found, *_RUNNING)),
            (_("Te bespreken"), _those(found, RoundState.REVEALED)),
            (_("Afgerond"), _those(found, RoundState.CLOSED)),
        ],
    }


def _those(found: list[ListedRound], *states: RoundState) -> list[ListedRound]:
    return [one for one in found if one.state in states]


@login_not_required
@require_safe
@for_every_reader
def instrument(request: HttpRequest, code: str) -> HttpResponse:
    """What one instrument asks, where it comes from and what it is for."""
    found = measurable_one(code)
    if found is None:
        raise Http404(Explained(_("Deze meting bestaat niet (meer).")))
    context = {
        "instrument": found,
        "themes": [
            (group, [item for item in found.items if item.group == group.code])
            for group in found.groups
        ],
        "count": len(_items(found)),
        "is_gap": found.outcome is Outcome.GAP,
        "is_gate": found.outcome is Outcome.GATE,
        "try_href": address_if_there(TRY_FORM, code),
        "may_start": _is_signed_in(request)
        and organisations_of(request.user, Right.MANAGE).exists(),
    }
    return render(request, "measuring/rounds/instrument.html", context)
