# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shelf of examples: keep one, look at one, take one off."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may, require
from inkoopkoers.procurements.actions import examples as actions
from inkoopkoers.procurements.domain.examples import Part, unpack
from inkoopkoers.procurements.forms.closing import PARTS, ExampleForm
from inkoopkoers.procurements.models import Dossier, ExampleDossier
from inkoopkoers.procurements.queries.categories import group_name
from inkoopkoers.procurements.queries.examples import examples_for
from inkoopkoers.procurements.views.doors import dossier_or_404, step_page


@require_safe
def shelf(request: HttpRequest) -> HttpResponse:
    """Every example that I may start from."""
    mine = ExampleDossier.objects.for_user(request.user, Right.MANAGE)
    context = {
        "rows": examples_for(request.user),
        "removed": mine.exclude(removed_at=None),
    }
    return render(request, "procurements/closing/shelf.html", context)


@require_safe
def example(request: HttpRequest, pk: int) -> HttpResponse:
    """One example, part by part."""
    found = get_object_or_404(examples_for(request.user), pk=pk)
    context = {
        "example": found,
        "group": group_name(found.product_group),
        "parts": unpack(found.kept).parts,
        "may_manage": may(request.user, Right.MANAGE, found.organisation),
    }
    return render(request, "procurements/closing/example.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a copy of a dossier on the shelf."""
    dossier = dossier_or_404(request, pk)
    require(request.user, Right.MANAGE, dossier.organisation)
    if request.method != "POST":
        usual = [part.value for part in PARTS if part is not Part.TEXTS]
        form = ExampleForm(initial={"title": dossier.title, "parts": usual})
        return _keep_page(request, dossier, form)
    form = ExampleForm(request.POST)
    if not form.is_valid():
        return _keep_page(request, dossier, form, status=422)
    made = actions.keep_example(
        dossier,
        title=form.cleaned_data["title"],
        why=form.cleaned_data["why"],
        parts=form.chosen,
        by=member(request),
    )
    return redirect("procurements:example", pk=made.pk)


def _keep_page(
    request: HttpRequest, dossier: Dossier, form: ExampleForm, status: int = 200
) -> HttpResponse:
    page = "procurements/closing/keep.html"
    return step_page(request, dossier, None, page, {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def example_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an example off the shelf."""
    found = _managed(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("procurements:shelf")
    actions.take_example_away(found, by=member(request))
    return redirect(f"{reverse('procurements:shelf')}?weg={found.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def example_restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Put it back."""
    found = _managed(request, pk)
    if request.method == "POST":  # otherwise back from signing in
        actions.put_example_back(found, by=member(request))
    return redirect("procurements:shelf")


def _managed(request: HttpRequest, pk: int) -> ExampleDossier:
    """The example, also when it was taken away; 403 for who may only read."""
    rows = ExampleDossier.objects.for_user(request.user)
    found = get_object_or_404(rows.select_related("organisation"), pk=pk)
    if not may(request.user, Right.MANAGE, found.organisation):
        raise PermissionDenied
    return found
