# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The schools of a plan, and how central costs are divided over them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.planning.actions.investing import units as actions
from inkoopkoers.planning.domain.investing.amounts import total
from inkoopkoers.planning.domain.investing.rolling_up import UnitFigures
from inkoopkoers.planning.forms.investing.fields import ROW_NUMBER
from inkoopkoers.planning.forms.investing.units import UnitForm
from inkoopkoers.planning.models import InvestmentPlan, PlanUnit
from inkoopkoers.planning.queries.investing.doors import frame_with, units_of
from inkoopkoers.planning.queries.investing.figures import plan_figures
from inkoopkoers.planning.views.investing.changing import FormPage, form_page
from inkoopkoers.planning.views.investing.doors import (
    address,
    changeable_or_403,
    plan_or_404,
    plan_page,
    saved,
)
from inkoopkoers.planning.views.investing.overview import figures_context


@require_safe
def units(request: HttpRequest, pk: int) -> HttpResponse:
    """Every school with what it buys itself and its share of what is central."""
    plan = plan_or_404(request, pk)
    rows = units_of(plan)
    figures = plan_figures(plan, frame_with(plan, rows))
    by_code = {one.unit.code: one for one in figures.units}
    counted = [_sums(one, by_code[one.code]) for one in rows]
    central = total(each.cash_eur for each in figures.central)
    names = ("own", "share", "together", "key", "budget")
    context = {
        "rows": counted,
        "central": central,
        "sums": {name: total(one[name] for one in counted) for name in names},
        "years": (figures.board[0].year, figures.board[-1].year),
        "notice": _notice(request, plan),
    }
    return plan_page(request, plan, "units", "planning/investing/units.html", context)


def _sums(row: PlanUnit, one: UnitFigures) -> dict[str, Any]:
    """Over all years."""
    return {
        "unit": row,
        "key": row.key_number,
        "budget": row.allocation_eur,
        "own": total(each.cash_eur for each in one.own),
        "share": total(each.cash_eur for each in one.central),
        "together": total(each.cash_eur for each in one.together),
    }


def _notice(request: HttpRequest, plan: InvestmentPlan) -> PlanUnit | None:
    number = request.GET.get("weg", "")
    if not ROW_NUMBER.fullmatch(number):
        return None
    rows = PlanUnit.objects.filter(plan=plan, pk=int(number))
    return rows.exclude(removed_at=None).first()


@require_safe
def unit(request: HttpRequest, pk: int, unit: int) -> HttpResponse:
    """One school per year: its own things and its share, which add up."""
    plan = plan_or_404(request, pk)
    row = unit_or_404(plan, unit)
    frame = frame_with(plan)
    figures = plan_figures(plan, frame)
    one = next(each for each in figures.units if each.unit.code == row.code)
    context = {
        "unit": row,
        "page_title": row.name,
        "parts": list(zip(one.own, one.central, one.together, strict=True)),
        **figures_context(frame, figures, one),
    }
    return plan_page(request, plan, "units", "planning/investing/unit.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def unit_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a school."""
    plan = changeable_or_403(request, pk)
    page = FormPage(
        plan=plan,
        tab="units",
        title=_("Nieuwe school"),
        make=UnitForm,
        kept=lambda: {"edition": 0},
        save=lambda form: _made(plan, form, request),
        back=address("units", plan.pk),
    )
    return form_page(request, page)


def _made(plan: InvestmentPlan, form: UnitForm, request: HttpRequest) -> None:
    actions.add_unit(plan, form.unit, by=member(request))


@require_http_methods(["GET", "HEAD", "POST"])
def unit_change(request: HttpRequest, pk: int, unit: int) -> HttpResponse:
    """Change what is known of a school."""
    plan = changeable_or_403(request, pk)
    row = unit_or_404(plan, unit)
    page = FormPage(
        plan=plan,
        tab="units",
        title=row.name,
        make=UnitForm,
        kept=lambda: _kept(row),
        save=lambda form: actions.change_unit(
            row, form.unit, by=member(request), edition=form.made_from
        ),
        back=address("unit", plan.pk, row.pk),
    )
    return form_page(request, page)


def _kept(row: PlanUnit) -> dict[str, Any]:
    row.refresh_from_db(
        fields=["name", "code", "key_number", "allocation_eur", "edition"]
    )
    names = ("name", "code", "key_number", "allocation_eur", "edition")
    return {name: getattr(row, name) for name in names}


@require_http_methods(["GET", "HEAD", "POST"])
def unit_remove(request: HttpRequest, pk: int, unit: int) -> HttpResponse:
    """Take an empty school off; the list then offers to put it back."""
    plan = changeable_or_403(request, pk)
    row = unit_or_404(plan, unit)
    if request.method != "POST":  # back from signing in
        return redirect("investing:unit", plan.pk, row.pk)
    actions.remove_unit(row, by=member(request))
    return redirect(f"{address('units', plan.pk)}?weg={row.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def unit_restore(request: HttpRequest, pk: int, unit: int) -> HttpResponse:
    """Put it back."""
    plan = changeable_or_403(request, pk)
    row = get_object_or_404(PlanUnit, plan=plan, pk=unit)
    if request.method == "POST" and row.removed_at:
        actions.restore_unit(row, by=member(request))
        return saved("unit", plan.pk, row.pk)
    return redirect("investing:units", plan.pk)


def unit_or_404(plan: InvestmentPlan, unit: int) -> PlanUnit:
    """A school that is on the list."""
    return get_object_or_404(PlanUnit, plan=plan, pk=unit, removed_at=None)
