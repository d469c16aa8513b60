# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Change the facts of a dossier."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.dossiers import change_facts
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.dossiers import Facts
from inkoopkoers.procurements.domain.steps import Standing, Step, is_frozen
from inkoopkoers.procurements.forms.dossiers import FactsForm
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.categories import (
    cpv_name,
    group_of,
    proposed_groups,
)
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_page,
    writable_or_403,
)
from inkoopkoers.procurements.views.dossiers.kinds import KIND_ITEM
from inkoopkoers.procurements.views.dossiers.theirs import theirs_of


@require_http_methods(["GET", "HEAD", "POST"])
def facts(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything that is known, each field to change."""
    dossier = writable_or_403(request, pk)
    if request.method != "POST":
        return _page(request, dossier, FactsForm(initial=_kept(request, dossier)))
    form = FactsForm(request.POST)
    if not form.is_valid():
        return _page(request, dossier, form, status=422)
    edition = form.cleaned_data["edition"] or 0
    try:
        change_facts(dossier, form.facts, edition=edition, by=member(request))
    except ChangedMeanwhile as error:
        return _changed_meanwhile(request, pk, str(error))
    return redirect(_after(dossier, form.facts))


def _after(dossier: Dossier, saved: Facts) -> str:
    """Back to the dossier; or here, when a product group can be proposed."""
    proposes = not saved.product_group and proposed_groups(saved.cpv)
    name = "procurements:facts" if proposes else "procurements:dossier"
    return f"{reverse(name, args=[dossier.pk])}?bewaard=ja"


def _kept(request: HttpRequest, dossier: Dossier) -> dict[str, Any]:
    """What is kept, with a product group that was picked from the proposal."""
    kept = {one.name: getattr(dossier, one.name) for one in fields(Facts)}
    picked = request.GET.get("groep", "")
    if group_of(picked) and not dossier.product_group:
        kept["product_group"] = picked
    return {**kept, "edition": dossier.edition}


def _changed_meanwhile(request: HttpRequest, pk: int, message: str) -> HttpResponse:
    """What the colleague saved stands above; what was typed, in the form."""
    dossier = dossier_or_404(request, pk)
    typed = request.POST.copy()
    typed["edition"] = str(dossier.edition)
    form = FactsForm(typed, initial=_kept(request, dossier))
    theirs = theirs_of(form, without=("edition", "is_sure"))
    form.add_error(None, message)
    return _page(request, dossier, form, status=409, theirs=theirs)


def _page(
    request: HttpRequest,
    dossier: Dossier,
    form: FactsForm,
    *,
    status: int = 200,
    theirs: Any = (),
) -> HttpResponse:
    proposed = () if dossier.product_group else proposed_groups(dossier.cpv)
    context = {
        "form": form,
        "theirs": theirs,
        "kind_item": KIND_ITEM,
        "proposed": proposed,
        "cpv_words": cpv_name(dossier.cpv),
        "picked_cpv": request.POST.get("cpv_choice", ""),
        "is_fixed": is_frozen(Standing(dossier.standing), Step.NEED),
        "step_name": _("Gegevens"),
        "step_about": _("Wat jullie kopen, wat het kost en wanneer het nodig is."),
        "can_write": False,
    }
    page = "procurements/dossiers/facts.html"
    return step_page(request, dossier, None, page, context, status=status)
