# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Accept, refuse and undo, each with one press."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.comparing import compare_now
from inkoopkoers.spending.actions.suppliers.accepting import (
    accept_all,
    accept_proposal,
)
from inkoopkoers.spending.actions.suppliers.deciding import Decision
from inkoopkoers.spending.actions.suppliers.refusing import refuse_proposal
from inkoopkoers.spending.actions.suppliers.undoing import undo_decision
from inkoopkoers.spending.domain.matching.evidence import Kind
from inkoopkoers.spending.forms.suppliers import ProposalFilterForm
from inkoopkoers.spending.views.doors import changeable_or_403
from inkoopkoers.spending.views.suppliers.proposals import (
    parties_form,
    proposal_or_404,
    proposal_shown,
)
from inkoopkoers.spending.views.suppliers.shown import key_of
from inkoopkoers.web.errors import DomainError

_METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(_METHODS)
def accept_supplier(request: HttpRequest, organisation: int, code: str) -> HttpResponse:
    """Take over a proposal: all of it, or the names that were ticked."""
    found = changeable_or_403(request, organisation)
    if request.method != "POST":  # back from signing in
        return redirect("spending:supplier_proposal", found.pk, code)
    whole = proposal_or_404(found, code)
    if request.POST.get("alles") == "ja":
        decision = accept_proposal(found, code, by=member(request))
        return _to_proposals(request, found, decision)
    form = parties_form(whole, request.POST)
    if not form.is_valid():
        return proposal_shown(request, found, whole, form, status=422)
    try:
        decision = accept_proposal(
            found, code, by=member(request), parties=form.cleaned_data["party"]
        )
    except DomainError as error:
        form.add_error("party", str(error))
        return proposal_shown(request, found, whole, form, status=error.status)
    return _to_proposals(request, found, decision)


@require_http_methods(_METHODS)
def refuse_supplier(request: HttpRequest, organisation: int, code: str) -> HttpResponse:
    """Say that these are not the same."""
    found = changeable_or_403(request, organisation)
    if request.method != "POST":  # back from signing in
        return redirect("spending:supplier_proposal", found.pk, code)
    proposal_or_404(found, code)
    decision = refuse_proposal(found, code, by=member(request))
    return _to_proposals(request, found, decision)


@require_http_methods(_METHODS)
def accept_suppliers(request: HttpRequest, organisation: int) -> HttpResponse:
    """Take over all proposals of a kind."""
    found = changeable_or_403(request, organisation)
    if request.method != "POST":  # back from signing in
        return redirect("spending:supplier_proposals", found.pk)
    kind = request.POST.get("evidence", "")
    if kind not in list(Kind):
        raise Http404
    decision = accept_all(found, Kind(kind), by=member(request))
    address = reverse("spending:supplier_proposals", args=[found.pk])
    return redirect(f"{address}?{urlencode({'besluit': decision.number})}")


@require_http_methods(_METHODS)
def undo_supplier(request: HttpRequest, organisation: int, number: int) -> HttpResponse:
    """Undo a decision, of one name or of thousands."""
    found = changeable_or_403(request, organisation)
    back = reverse("spending:supplier_decisions", args=[found.pk])
    if request.method != "POST":  # back from signing in
        return redirect(back)
    undo_decision(found, number, by=member(request))
    asked = request.POST.get("terug", "")
    if asked == "voorstellen":
        back = reverse("spending:supplier_proposals", args=[found.pk])
    elif key_of(asked) is not None:
        back = reverse("spending:supplier", args=[found.pk, asked])
    return redirect(f"{back}?bewaard=ja")


@require_http_methods(_METHODS)
def compare_suppliers(request: HttpRequest, organisation: int) -> HttpResponse:
    """Let the worker look again which names may be the same."""
    found = changeable_or_403(request, organisation)
    back = reverse("spending:supplier_proposals", args=[found.pk])
    if request.method != "POST":  # back from signing in
        return redirect(back)
    compare_now(found)
    return redirect(f"{back}?gevraagd=ja")


def _to_proposals(
    request: HttpRequest, organisation: Organisation, decision: Decision
) -> HttpResponse:
    """Back to the list that was looked at, with the way to undo this."""
    form = ProposalFilterForm(request.POST)
    asked = {
        "evidence": form.asked("evidence"),
        "q": form.asked("q"),
        "besluit": str(decision.number),
    }
    query = urlencode({name: one for name, one in asked.items() if one})
    address = reverse("spending:supplier_proposals", args=[organisation.pk])
    return redirect(f"{address}?{query}")
