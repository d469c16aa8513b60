# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Accept all proposals that are sure enough at once, and undo decisions."""

from __future__ import annotations

from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.categories.bulk import (
    accept_proposals,
    undo_decision,
)
from inkoopkoers.spending.forms.categories import StepForm
from inkoopkoers.spending.queries.categories.sure import (
    STEPS,
    Step,
    proposals,
    proposals_above,
)
from inkoopkoers.spending.queries.datasets import terms_of
from inkoopkoers.spending.views.categories.shown import shown_group
from inkoopkoers.spending.views.doors import changeable_or_403, spend_page
from inkoopkoers.spending.views.suppliers.shown import counted_lines
from inkoopkoers.spending.wording.cells import whole_money
from inkoopkoers.web.dutch import number

_METHODS = ["GET", "HEAD", "POST"]
_SHOWN = 25


@require_http_methods(_METHODS)
def accept_categories(request: HttpRequest, organisation: int) -> HttpResponse:
    """What each step would tag; then one press for all of a step."""
    found = changeable_or_403(request, organisation)
    if request.method != "POST":
        return _page(request, found, StepForm())
    form = StepForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    at_least = Decimal(form.cleaned_data["sure"])
    decision = accept_proposals(found, at_least=at_least, by=member(request))
    address = reverse("spending:categories", args=[found.pk])
    return redirect(f"{address}?besluit={decision.number}")


@require_http_methods(_METHODS)
def undo_category(request: HttpRequest, organisation: int, number: int) -> HttpResponse:
    """Undo a decision about rules."""
    found = changeable_or_403(request, organisation)
    back = reverse("spending:categories", args=[found.pk])
    if request.method != "POST":  # back from signing in
        return redirect(back)
    undo_decision(found, number, by=member(request))
    return redirect(f"{back}?bewaard=ja")


def _page(
    request: HttpRequest, organisation: Organisation, form: StepForm, status: int = 200
) -> HttpResponse:
    currency = terms_of(organisation).currency
    found = proposals(organisation, at_least=STEPS[-1], limit=_SHOWN)
    context = {
        "page_title": _("Voorstellen voor categorieën"),
        "form": form,
        "steps": [_step(one, currency) for one in proposals_above(organisation)],
        "groups": [shown_group(organisation, one, currency) for one in found.groups],
        "found": found.found,
    }
    template = "spending/categories/proposals.html"
    return spend_page(
        request, organisation, "categories", template, context, status=status
    )


def _step(step: Step, currency: str) -> dict[str, str]:
    return {
        "value": str(step.at_least),
        "percent": f"{int(step.at_least * 100)}\u00a0%",
        "groups": number(Decimal(step.groups)),
        "lines": counted_lines(step.lines),
        "amount": whole_money(step.amount, currency),
    }
