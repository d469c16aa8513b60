# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was planned beside what was really spent."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.planning.actions.investing.telling import tell_spending
from inkoopkoers.planning.domain.investing.reality import compared, per_year
from inkoopkoers.planning.forms.investing.reality import SpendingForm, name_of
from inkoopkoers.planning.frames import frame_of
from inkoopkoers.planning.models import ActualSpending, InvestmentPlan
from inkoopkoers.planning.queries.investing.doors import (
    actuals_of,
    frame_with,
    units_of,
)
from inkoopkoers.planning.queries.investing.figures import plan_figures
from inkoopkoers.planning.views.investing.changing import FormPage, form_page
from inkoopkoers.planning.views.investing.doors import (
    address,
    fillable_or_403,
    plan_or_404,
    plan_page,
)
from inkoopkoers.web.errors import Explained


@require_safe
def reality(request: HttpRequest, pk: int) -> HttpResponse:
    """All years, and per unit for one year: `jaar`, or else the newest with amounts."""
    plan = plan_or_404(request, pk)
    units = units_of(plan)
    frame = frame_with(plan, units)
    rows = compared(frame, plan_figures(plan, frame), actuals_of(plan))
    years = per_year(rows)
    chosen = _year(request, frame.years, [one.year for one in years if one.counted])
    names = {"": _("Het bestuur zelf"), **{one.code: one.name for one in units}}
    known = [one for one in years if one.counted]
    context = {
        "years": years,
        "chosen": chosen,
        "rows": [(names[one.unit], one) for one in rows if one.year == chosen],
        "has_actuals": bool(known),
        "planned": sum(one.planned_eur for one in known),
        "actual": sum(one.actual_eur for one in known),
        "difference": sum(one.difference_eur for one in known),
    }
    template = "planning/investing/reality.html"
    return plan_page(request, plan, "reality", template, context)


def _year(request: HttpRequest, years: range, known: list[int]) -> int:
    """What is asked; else the newest with amounts, this year, or the first one."""
    asked = request.GET.get("jaar", "")
    if asked in map(str, years):
        return int(asked)
    this = timezone.localdate().year
    return known[-1] if known else max(years[0], min(this, years[-1]))


@require_http_methods(["GET", "HEAD", "POST"])
def spending(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """Fill in what each spent in a year."""
    plan = fillable_or_403(request, pk)
    if year not in frame_of(plan.frame).years:
        raise Http404(Explained(_("Dit jaar hoort niet bij het plan.")))
    units = units_of(plan)
    page = FormPage(
        plan=plan,
        tab="reality",
        title=_("Wat is er in %d echt uitgegeven?") % year,
        make=lambda *args, **kwargs: SpendingForm(*args, units=units, **kwargs),
        kept=lambda: _kept(plan, year),
        save=lambda form: tell_spending(
            plan, year, form.amounts, by=member(request), edition=form.made_from
        ),
        back=address("reality", plan.pk),
        context={
            "note": _(
                "In euro, zonder onvoorzien. Weet je het nog niet? Laat het leeg."
            )
        },
    )
    return form_page(request, page)


def _kept(plan: InvestmentPlan, year: int) -> dict[str, Any]:
    plan.refresh_from_db(fields=["edition"])
    rows = ActualSpending.objects.filter(plan=plan, year=year)
    amounts = {name_of(one.unit_id): one.amount_eur for one in rows}
    return {**amounts, "edition": plan.edition}
