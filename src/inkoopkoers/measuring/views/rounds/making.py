# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make a round, change it, remove it, and open or close its link."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.actions import rounds as actions
from inkoopkoers.measuring.actions.rounds.making import (
    are_facets_fixed,
    is_promised,
)
from inkoopkoers.measuring.domain.groups import LEAST_MINIMUM
from inkoopkoers.measuring.domain.rounds import proposed_title
from inkoopkoers.measuring.forms.rounds import RoundForm, as_typed, proposal
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.rounds.instruments import (
    measurable,
    measurable_one,
    pinned,
)
from inkoopkoers.measuring.queries.rounds.listing import (
    rounds_for,
    row_number,
    titles_of,
)
from inkoopkoers.measuring.queries.rounds.respondents import still_listed
from inkoopkoers.measuring.views.rounds.doors import round_or_404, to_round
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of


@require_http_methods(["GET", "HEAD", "POST"])
def round_new(request: HttpRequest) -> HttpResponse:
    """First choose an instrument, then fill in one page."""
    if not organisations_of(request.user, Right.MANAGE).exists():
        raise PermissionDenied
    like = _round_to_repeat(request)
    code = like.instrument if like else request.GET.get("instrument", "")
    instrument = measurable_one(code)
    if instrument is None:
        context = {"instruments": measurable(), "was_unknown": bool(code)}
        return render(request, "measuring/rounds/choose.html", context)
    form = _new_form(request, instrument, like)
    if request.method != "POST":
        return _new_page(request, instrument, form)
    if not form.is_valid():
        return _new_page(request, instrument, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    return to_round(_made(request, instrument, form, like), "gemaakt")


def _made(
    request: HttpRequest, instrument: Instrument, form: RoundForm, like: Round | None
) -> Round:
    by, now, plan = member(request), timezone.now(), form.plan()
    if like and form.cleaned_data.get("same_people"):
        return actions.next_round(like, instrument, plan, by=by, now=now)
    organisation = form.cleaned_data["organisation"]
    return actions.make(instrument, organisation, plan, by=by, now=now)


def _round_to_repeat(request: HttpRequest) -> Round | None:
    """The earlier round that the address names, when it is one's own."""
    rows = rounds_for(request.user, Right.MANAGE)
    return rows.filter(pk=row_number(request.GET.get("na", ""))).first()


def _new_form(
    request: HttpRequest, instrument: Instrument, like: Round | None
) -> RoundForm:
    today = timezone.localdate()
    taken = titles_of(request.user, instrument.code)
    title = proposed_title(instrument.title, today, taken)
    organisations = organisations_of(request.user, Right.MANAGE)
    initial = proposal(title, today, like)
    initial["organisation"] = like.organisation_id if like else _only(organisations)
    data = request.POST if request.method == "POST" else None
    form = RoundForm(
        data,
        instrument=instrument,
        today=today,
        initial=initial,
        listed_before=still_listed(like) if like else 0,
    )
    form.offer(organisations)
    form.asked_before = like.organisation if like else None
    return form


def _only(organisations: Any) -> int | None:
    """The organisation, when there is nothing to choose."""
    first_two = list(organisations[:2])
    return first_two[0].pk if len(first_two) == 1 else None


def _new_page(
    request: HttpRequest, instrument: Instrument, form: RoundForm, status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "instrument": instrument,
        "round": None,
        "theirs": [],
    }
    return render(request, "measuring/rounds/form.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def round_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an open round; what people were promised is not asked again."""
    found = round_or_404(request, pk, Right.MANAGE)
    if found.revealed_at is not None:
        raise actions.RoundFixed(
            _("De resultaten zijn al getoond. Deze meting kun je niet meer wijzigen.")
        )
    form = _change_form(request, found)
    if request.method != "POST":
        return _change_page(request, found, form)
    if not form.is_valid():
        return _change_page(request, found, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        actions.change(
            found.pk,
            form.plan(found.facets),
            edition=form.cleaned_data["edition"] or 0,
            by=member(request),
        )
    except actions.ChangedMeanwhile as meanwhile:
        return _show_both(request, meanwhile.current, form)
    return to_round(found, "gewijzigd")


def _change_form(request: HttpRequest, found: Round) -> RoundForm:
    data = request.POST if request.method == "POST" else None
    form = RoundForm(
        data,
        instrument=pinned(found),
        today=timezone.localdate(),
        earliest=found.opens_on,
        least_group=found.minimum_group if is_promised(found) else LEAST_MINIMUM,
        asks_facets=not are_facets_fixed(found),
        initial=as_typed(found),
    )
    del form.fields["organisation"]
    return form


def _change_page(
    request: HttpRequest, found: Round, form: RoundForm, status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "instrument": pinned(found),
        "round": found,
        "theirs": [],
    }
    return render(request, "measuring/rounds/form.html", context, status=status)


def _show_both(request: HttpRequest, current: Round, form: RoundForm) -> HttpResponse:
    """What was typed stays in the form; what the other saved stands beside it."""
    theirs = as_typed(current)
    typed = request.POST.copy()
    typed["edition"] = str(current.edition)
    form.data = typed
    different = [
        (form[name].label, _shown(theirs.get(name, "")))
        for name in form.fields
        if name != "edition" and form.cleaned_data.get(name, "") != theirs.get(name, "")
    ]
    context = {
        "form": form,
        "instrument": pinned(current),
        "round": current,
        "theirs": different,
    }
    return render(
        request, "measuring/rounds/form.html", context, status=HTTPStatus.CONFLICT
    )


def _shown(value: object) -> str:
    if isinstance(value, date):
        return value.strftime("%d-%m-%Y")
    return str(value).replace("\n", ", ")


@require_http_methods(["GET", "HEAD", "POST"])
def round_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away a round that was a mistake; asks first."""
    found = round_or_404(request, pk, Right.MANAGE)
    if request.method != "POST":
        return render(request, "measuring/rounds/remove.html", {"round": found})
    actions.remove(found.pk, by=member(request))
    return redirect("measuring:rounds")


@require_http_methods(["GET", "HEAD", "POST"])
def round_open_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the open link, or withdraw it; the button says which."""
    found = round_or_404(request, pk, Right.MANAGE)
    if request.method != "POST":  # back from signing in
        return to_round(found)
    is_open = request.POST.get("open") == "ja"
    actions.set_open_link(found.pk, is_open=is_open, by=member(request))
    return to_round(found, "link" if is_open else "link-weg")
