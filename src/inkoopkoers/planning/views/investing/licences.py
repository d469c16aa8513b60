# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Licences: what is bought, switched on and used, and what that wastes."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.planning.actions.investing import telling as actions
from inkoopkoers.planning.domain.investing.licences import use_of_all
from inkoopkoers.planning.forms.investing.fields import ROW_NUMBER
from inkoopkoers.planning.forms.investing.licences import LicenceForm, UseForm
from inkoopkoers.planning.models import InvestmentPlan, PlanLicence
from inkoopkoers.planning.queries.investing.doors import (
    licences_of,
    plain_licence,
    units_of,
)
from inkoopkoers.planning.views.investing.changing import FormPage, form_page
from inkoopkoers.planning.views.investing.doors import (
    address,
    changeable_or_403,
    fillable_or_403,
    plan_or_404,
    plan_page,
    saved,
)

FIELDS = ("name", "bought", "activated", "used", "price_per_year_eur", "edition")


@require_safe
def licences(request: HttpRequest, pk: int) -> HttpResponse:
    """The most wasted first."""
    plan = plan_or_404(request, pk)
    found = use_of_all(plain_licence(one) for one in licences_of(plan))
    context = {"found": found, "notice": _notice(request, plan)}
    template = "planning/investing/licences.html"
    return plan_page(request, plan, "licences", template, context)


def _notice(request: HttpRequest, plan: InvestmentPlan) -> PlanLicence | None:
    number = request.GET.get("weg", "")
    if not ROW_NUMBER.fullmatch(number):
        return None
    rows = PlanLicence.objects.filter(plan=plan, pk=int(number))
    return rows.exclude(removed_at=None).first()


@require_http_methods(["GET", "HEAD", "POST"])
def licence_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a licence on the list."""
    plan = changeable_or_403(request, pk)
    units = units_of(plan)

    def save(form: LicenceForm) -> None:
        actions.add_licence(plan, form.licence, form.place, by=member(request))

    page = FormPage(
        plan=plan,
        tab="licences",
        title=_("Nieuwe licentie"),
        make=lambda *args, **kwargs: LicenceForm(*args, units=units, **kwargs),
        kept=lambda: {"edition": 0},
        save=save,
        back=address("licences", plan.pk),
    )
    return form_page(request, page)


@require_http_methods(["GET", "HEAD", "POST"])
def licence_change(request: HttpRequest, pk: int, licence: int) -> HttpResponse:
    """Change everything about it."""
    plan = changeable_or_403(request, pk)
    row, units = _licence_or_404(plan, licence), units_of(plan)

    def save(form: LicenceForm) -> None:
        actions.change_licence(
            row, form.licence, form.place, by=member(request), edition=form.made_from
        )

    page = FormPage(
        plan=plan,
        tab="licences",
        title=row.name,
        make=lambda *args, **kwargs: LicenceForm(*args, units=units, **kwargs),
        kept=lambda: _kept(row),
        save=save,
        back=address("licences", plan.pk),
        context={"licence": row},
    )
    return form_page(request, page)


@require_http_methods(["GET", "HEAD", "POST"])
def licence_use(request: HttpRequest, pk: int, licence: int) -> HttpResponse:
    """Say how many are on and used: for who fills in."""
    plan = fillable_or_403(request, pk)
    row = _licence_or_404(plan, licence)

    def save(form: UseForm) -> None:
        data = form.cleaned_data
        actions.tell_use(
            row,
            data["activated"],
            data["used"],
            by=member(request),
            edition=form.made_from,
        )

    page = FormPage(
        plan=plan,
        tab="licences",
        title=_("Gebruik van %s") % row.name,
        make=UseForm,
        kept=lambda: _kept(row),
        save=save,
        back=address("licences", plan.pk),
    )
    return form_page(request, page)


def _kept(row: PlanLicence) -> dict[str, Any]:
    found = PlanLicence.objects.select_related("unit").get(pk=row.pk)
    values = {name: getattr(found, name) for name in FIELDS}
    return {**values, "unit": found.unit.code if found.unit else ""}


@require_http_methods(["GET", "HEAD", "POST"])
def licence_remove(request: HttpRequest, pk: int, licence: int) -> HttpResponse:
    """Take it off; the list then offers to put it back."""
    plan = changeable_or_403(request, pk)
    row = _licence_or_404(plan, licence)
    if request.method != "POST":  # back from signing in
        return redirect("investing:licences", plan.pk)
    actions.remove_licence(row, by=member(request))
    return redirect(f"{address('licences', plan.pk)}?weg={row.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def licence_restore(request: HttpRequest, pk: int, licence: int) -> HttpResponse:
    """Put it back."""
    plan = changeable_or_403(request, pk)
    rows = PlanLicence.objects.select_related("unit")
    row = get_object_or_404(rows, plan=plan, pk=licence)
    if request.method == "POST" and row.removed_at:
        actions.restore_licence(row, by=member(request))
        return saved("licences", plan.pk)
    return redirect("investing:licences", plan.pk)


def _licence_or_404(plan: InvestmentPlan, licence: int) -> PlanLicence:
    rows = PlanLicence.objects.select_related("unit", "plan")
    return get_object_or_404(rows, plan=plan, pk=licence, removed_at=None)
