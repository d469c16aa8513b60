# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sign for one's own corner, stop without buying, and buy after all."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions import ending as actions
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.steps import Corner, Step
from inkoopkoers.procurements.forms.nami import ReasonForm
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.views.doors import step_address, to_step, writable_or_403
from inkoopkoers.procurements.views.nami.page import nami_page

MAX_DIGITS = 9


@require_http_methods(["GET", "HEAD", "POST"])
def nami_sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree with the answers for one's own corner, or take that back."""
    dossier = writable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect(step_address(dossier, Step.NAMI))
    corner = request.POST.get("hoek", "")
    if corner not in list(Corner):
        raise Http404
    if request.POST.get("doe") == "intrekken":
        actions.unsign(dossier, Corner(corner), by=member(request))
        return to_step(dossier, Step.NAMI)
    try:
        actions.sign(
            dossier, Corner(corner), by=member(request), edition=_edition(request)
        )
    except ChangedMeanwhile as error:
        return nami_page(request, dossier, status=409, message=str(error))
    return to_step(dossier, Step.NAMI)


def _edition(request: HttpRequest) -> int:
    text = request.POST.get("antwoorden", "")
    is_number = text.isascii() and text.isdecimal() and len(text) <= MAX_DIGITS
    return int(text) if is_number else 0


@require_http_methods(["GET", "HEAD", "POST"])
def nami_not_bought(request: HttpRequest, pk: int) -> HttpResponse:
    """End the dossier here: not bought is a result."""

    def end(dossier: Dossier, reason: str) -> None:
        today = timezone.localdate()
        actions.end_as_not_bought(dossier, reason, by=member(request), today=today)

    return _with_reason(request, pk, end)


@require_http_methods(["GET", "HEAD", "POST"])
def nami_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a dossier again that was not bought."""

    def reopen(dossier: Dossier, reason: str) -> None:
        actions.buy_after_all(dossier, reason, by=member(request))

    return _with_reason(request, pk, reopen)


def _with_reason(
    request: HttpRequest, pk: int, do: Callable[[Dossier, str], None]
) -> HttpResponse:
    """For who manages: the team gives its answers, it does not end the purchase."""
    dossier = writable_or_403(request, pk)
    require(request.user, Right.MANAGE, dossier.organisation)
    if request.method != "POST":  # back from signing in
        return redirect(step_address(dossier, Step.NAMI))
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return nami_page(request, dossier, form, status=422)
    do(dossier, form.cleaned_data["reason"])
    return to_step(dossier, Step.NAMI)
