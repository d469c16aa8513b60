# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a part out of a comparison, and put it back."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from inkoopkoers.costing.actions import parts as actions
from inkoopkoers.costing.domain.editing import UnknownPart
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.parts import PartKind
from inkoopkoers.costing.views.doors import changeable_or_403
from inkoopkoers.costing.views.quantities import quantities_page
from inkoopkoers.organisations.asking import member


@require_http_methods(["GET", "HEAD", "POST"])
def remove_part(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it out; the page then offers to put it back."""
    comparison = changeable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("costing:lines", comparison.pk)
    kind, code = request.POST.get("soort", ""), request.POST.get("wat", "")
    where = request.POST.get("alternatief", "")
    if kind not in list(PartKind):
        raise Http404
    try:
        number = actions.take_out(
            comparison, PartKind(kind), code, where, by=member(request)
        )
    except UnknownPart:
        raise Http404 from None
    except actions.InUse as refused:
        return quantities_page(request, comparison, refusal=str(refused), status=409)
    return redirect(f"{_page_of(comparison, PartKind(kind), where)}?weg={number}")


@require_http_methods(["GET", "HEAD", "POST"])
def restore_part(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Put it back where it stood."""
    comparison = changeable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("costing:lines", comparison.pk)
    try:
        back = actions.put_back(comparison, number, by=member(request))
    except UnknownPart:
        raise Http404 from None
    return redirect(f"{_page_of(comparison, back.kind, back.alternative)}?bewaard=ja")


def _page_of(comparison: Comparison, kind: PartKind, alternative: str) -> str:
    if kind is PartKind.QUANTITY:
        return reverse("costing:quantities", args=[comparison.pk])
    if kind is PartKind.LINE:
        return reverse("costing:alternative", args=[comparison.pk, alternative])
    return reverse("costing:lines", args=[comparison.pk])
