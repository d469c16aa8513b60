# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of assets: filtered, sorted, a page at a time."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.planning.domain.investing.plan import InvestmentPlan as Frame
from inkoopkoers.planning.forms.investing.assets import (
    CENTRAL,
    SORTS,
    Wanted,
    wanted_from,
)
from inkoopkoers.planning.forms.investing.fields import ROW_NUMBER
from inkoopkoers.planning.frames import frame_of
from inkoopkoers.planning.models import InvestmentPlan, PlanAsset
from inkoopkoers.planning.queries.investing.doors import assets_of, units_of
from inkoopkoers.planning.views.investing.doors import plan_or_404, plan_page
from inkoopkoers.planning.wording.investing import CONDITIONS

PER_PAGE = 50


@require_safe
def assets(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything that this plan is about."""
    plan = plan_or_404(request, pk)
    units, frame = units_of(plan), frame_of(plan.frame)
    rows = assets_of(plan)
    categories = rows.exclude(category="").order_by("category")
    names = list(categories.values_list("category", flat=True).distinct())
    codes = [one.code for one in units]
    wanted = wanted_from(request.GET.dict(), codes, names, frame.years)
    found = _sorted(_filtered(rows, wanted, frame), wanted)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "page": page,
        "rows": [_shown(one, frame) for one in page],
        "wanted": wanted,
        "units": units,
        "categories": names,
        "years": frame.years,
        "heads": _heads(request.GET, wanted),
        "central": CENTRAL,
        "notice": _notice(request, plan),
    }
    return plan_page(request, plan, "assets", "planning/investing/assets.html", context)


def _filtered(
    rows: QuerySet[PlanAsset], wanted: Wanted, frame: Frame
) -> QuerySet[PlanAsset]:
    rows = rows.select_related("unit")
    if wanted.unit == CENTRAL:
        rows = rows.filter(unit=None)
    elif wanted.unit:
        rows = rows.filter(unit__code=wanted.unit)
    if wanted.category:
        rows = rows.filter(category=wanted.category)
    if wanted.year == frame.from_year:  # what is overdue is due at once
        rows = rows.filter(due_year__lte=wanted.year)
    elif wanted.year:
        rows = rows.filter(due_year=wanted.year)
    if wanted.query:
        said = wanted.query
        rows = rows.filter(Q(name__icontains=said) | Q(code__icontains=said))
    return rows


def _sorted(rows: QuerySet[PlanAsset], wanted: Wanted) -> QuerySet[PlanAsset]:
    """What is not known comes last, whichever way round."""
    field = F(SORTS[wanted.sort])
    order = field.desc if wanted.is_down else field.asc
    return rows.order_by(order(nulls_last=True), "code", "pk")


def _shown(row: PlanAsset, frame: Frame) -> dict[str, Any]:
    due = row.due_year
    return {
        "asset": row,
        "due": None if due is None else max(due, frame.from_year),
        "is_overdue": due is not None and due < frame.from_year,
        "is_later": due is not None and due > frame.to_year,
        "age": max(0, frame.from_year - row.first_year),
        "condition": CONDITIONS.get(row.condition or 0, ""),
        "amount": row.quantity * row.unit_price_eur,
    }


def _heads(given: QueryDict, wanted: Wanted) -> list[dict[str, Any]]:
    """The heads of the columns, each with the way to sort on it."""
    names = {
        "nummer": _("Nummer"), "naam": _("Wat"), "": _("Van"), "aantal": _("Aantal"),
        "prijs": _("Prijs per stuk"), "in-gebruik": _("In gebruik"),
        "conditie": _("Conditie"), "vervangen": _("Vervangen in"),
    }  # fmt: skip
    heads = []
    for code, name in names.items():
        is_here = code == wanted.sort
        query = given.copy()
        query["op"] = f"-{code}" if is_here and not wanted.is_down else code
        query.pop("pagina", None)
        way = "descending" if wanted.is_down else "ascending"
        heads.append(
            {
                "name": name,
                "href": f"?{query.urlencode()}" if code else "",
                "sort": way if is_here else "",
                "is_number": code in ("aantal", "prijs"),
            }
        )
    return heads


def _notice(request: HttpRequest, plan: InvestmentPlan) -> PlanAsset | None:
    number = request.GET.get("weg", "")
    if not ROW_NUMBER.fullmatch(number):
        return None
    rows = PlanAsset.objects.filter(plan=plan, pk=int(number))
    return rows.exclude(removed_at=None).first()
