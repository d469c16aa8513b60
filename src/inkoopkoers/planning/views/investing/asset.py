# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One asset: what it will cost when, how it is, and changing it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.planning.actions.investing import assets as actions
from inkoopkoers.planning.domain.investing.asset_checks import asset_problems
from inkoopkoers.planning.domain.investing.assets import Asset
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan as Frame
from inkoopkoers.planning.domain.investing.replacing import is_overdue, purchases_of
from inkoopkoers.planning.domain.investing.yearly import asset_years
from inkoopkoers.planning.forms.investing.assets import AssetForm, ConditionForm
from inkoopkoers.planning.frames import asset_of
from inkoopkoers.planning.models import InvestmentPlan, PlanAsset
from inkoopkoers.planning.queries.investing.doors import frame_with
from inkoopkoers.planning.views.investing.changing import FormPage, form_page
from inkoopkoers.planning.views.investing.doors import (
    address,
    changeable_or_403,
    fillable_or_403,
    plan_or_404,
    plan_page,
    saved,
)
from inkoopkoers.planning.wording.investing import CONDITIONS, KINDS, PROBLEMS


@require_safe
def asset(request: HttpRequest, pk: int, asset: int) -> HttpResponse:
    """When it is replaced, for how much, and what that does to each year."""
    plan = plan_or_404(request, pk)
    row = asset_or_404(plan, asset)
    frame = frame_with(plan)
    one = asset_of(row, row.unit.code if row.unit else "")
    found = list(asset_problems(frame, one))
    is_fit = not any(each.is_blocking for each in found)
    context: dict[str, Any] = {
        "asset": row,
        "page_title": row.name,
        "kind": KINDS[one.kind],
        "condition": CONDITIONS.get(row.condition or 0, ""),
        "problems": [str(PROBLEMS[each.code]) for each in found],
        "lots": [],
        "years": [],
        "is_overdue": is_fit and is_overdue(frame, one),
        **(_counted(frame, one) if is_fit else {}),
    }
    return plan_page(request, plan, "assets", "planning/investing/asset.html", context)


def _counted(frame: Frame, one: Asset) -> dict[str, Any]:
    lots = purchases_of(frame, one)
    return {
        "lots": [lot for lot in lots if lot.year in frame.years],
        "years": asset_years(frame, one),
    }


@require_http_methods(["GET", "HEAD", "POST"])
def asset_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Put something on the list."""
    plan = changeable_or_403(request, pk)
    frame = frame_with(plan)
    initial = {
        "edition": 0,
        "quantity": 1,
        "base_year": frame.from_year,
        "first_month": "8",
        "is_replaced": "ja",
        "unit": request.GET.get("school", "")[:40],
    }
    page = FormPage(
        plan=plan,
        tab="assets",
        title=_("Nieuw bezit"),
        make=lambda *args, **kwargs: AssetForm(*args, frame=frame, **kwargs),
        kept=lambda: initial,
        save=lambda form: _made(plan, form, request),
        back=address("assets", plan.pk),
    )
    return form_page(request, page)


def _made(plan: InvestmentPlan, form: AssetForm, request: HttpRequest) -> None:
    actions.add_asset(plan, form.asset, by=member(request))


@require_http_methods(["GET", "HEAD", "POST"])
def asset_change(request: HttpRequest, pk: int, asset: int) -> HttpResponse:
    """Change everything about it."""
    plan = changeable_or_403(request, pk)
    row = asset_or_404(plan, asset)
    frame = frame_with(plan)
    before = asset_of(row, row.unit.code if row.unit else "")

    def make(*args: Any, **kwargs: Any) -> AssetForm:
        form = AssetForm(*args, frame=frame, **kwargs)
        form.before = before
        return form

    page = FormPage(
        plan=plan,
        tab="assets",
        title=row.name,
        make=make,
        kept=lambda: _kept(row),
        save=lambda form: actions.change_asset(
            row, form.asset, by=member(request), edition=form.made_from
        ),
        back=address("asset", plan.pk, row.pk),
    )
    return form_page(request, page)


def _kept(row: PlanAsset) -> dict[str, Any]:
    row = PlanAsset.objects.select_related("unit").get(pk=row.pk)
    values = actions.values_of(row)
    return {
        **values,
        "first_month": str(row.first_month),
        "condition": str(row.condition or ""),
        "is_replaced": "ja" if row.is_replaced else "nee",
        "residual_eur": row.residual_eur or None,
        "subsidy_eur": row.subsidy_eur or None,
        "edition": row.edition,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def asset_condition(request: HttpRequest, pk: int, asset: int) -> HttpResponse:
    """Say in what condition it is: for who fills in."""
    plan = fillable_or_403(request, pk)
    row = asset_or_404(plan, asset)
    page = FormPage(
        plan=plan,
        tab="assets",
        title=_("Conditie van %s") % row.name,
        make=ConditionForm,
        kept=lambda: _condition(row),
        save=lambda form: _look(row, form, request),
        back=address("asset", plan.pk, row.pk),
    )
    return form_page(request, page)


def _condition(row: PlanAsset) -> dict[str, Any]:
    row.refresh_from_db(fields=["condition", "condition_on", "edition"])
    return {
        "condition": str(row.condition or ""),
        "condition_on": row.condition_on or timezone.localdate(),
        "edition": row.edition,
    }


def _look(row: PlanAsset, form: ConditionForm, request: HttpRequest) -> None:
    data = form.cleaned_data
    condition = int(data["condition"]) if data["condition"] else None
    on = data["condition_on"] if condition else None
    actions.look_at(row, condition, on, by=member(request), edition=form.made_from)


@require_http_methods(["GET", "HEAD", "POST"])
def asset_remove(request: HttpRequest, pk: int, asset: int) -> HttpResponse:
    """Take it off; the list then offers to put it back."""
    plan = changeable_or_403(request, pk)
    row = asset_or_404(plan, asset)
    if request.method != "POST":  # back from signing in
        return redirect("investing:asset", plan.pk, row.pk)
    actions.remove_asset(row, by=member(request))
    return redirect(f"{address('assets', plan.pk)}?weg={row.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def asset_restore(request: HttpRequest, pk: int, asset: int) -> HttpResponse:
    """Put it back."""
    plan = changeable_or_403(request, pk)
    row = get_object_or_404(
        PlanAsset.objects.select_related("unit"), plan=plan, pk=asset
    )
    if request.method == "POST" and row.removed_at:
        actions.restore_asset(row, by=member(request))
        return saved("asset", plan.pk, row.pk)
    return redirect("investing:assets", plan.pk)


def asset_or_404(plan: InvestmentPlan, asset: int) -> PlanAsset:
    """Something that is on the list."""
    rows = PlanAsset.objects.select_related("unit", "plan__organisation")
    return get_object_or_404(rows, plan=plan, pk=asset, removed_at=None)
