# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How every page of an investment plan comes in: the row or 404, the right, the tabs."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from inkoopkoers.planning.models import InvestmentPlan
from inkoopkoers.planning.queries.investing.doors import (
    may_change,
    may_fill_in,
    plans_for,
)
from inkoopkoers.web.tabs import tabs_of

TABS = (
    ("plan", _("Overzicht")),
    ("units", _("Scholen")),
    ("assets", _("Bezit")),
    ("proposals", _("Voorstellen")),
    ("reality", _("Werkelijk")),
    ("licences", _("Licenties")),
    ("settings", _("Uitgangspunten")),
)


def plan_or_404(request: HttpRequest, pk: int) -> InvestmentPlan:
    """The plan, when this reader may know of it."""
    return get_object_or_404(plans_for(request.user), pk=pk)


def changeable_or_403(request: HttpRequest, pk: int) -> InvestmentPlan:
    """The plan, for who may change it; 404 for a stranger, 403 for a reader."""
    found = plan_or_404(request, pk)
    if not may_change(request.user, found):
        raise PermissionDenied
    return found


def fillable_or_403(request: HttpRequest, pk: int) -> InvestmentPlan:
    """The plan, for who may tell what happened."""
    found = plan_or_404(request, pk)
    if not may_fill_in(request.user, found):
        raise PermissionDenied
    return found


def plan_page(
    request: HttpRequest,
    plan: InvestmentPlan,
    here: str,
    template: str,
    context: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """Render a page inside the frame of its plan.

    The template extends "planning/investing/_plan.html" and fills its block `page`.
    `here` is the name of a tab. It gets `plan`, `tabs`, `may_change`, `may_fill_in`,
    `was_saved`, `page_title` (the label of the tab) and what the caller adds.
    """
    whole = {
        "plan": plan,
        "tabs": tabs_of(TABS, "investing", plan.pk, here=here),
        "page_title": dict(TABS)[here],
        "may_change": may_change(request.user, plan),
        "may_fill_in": may_fill_in(request.user, plan),
        "was_saved": request.method != "POST" and request.GET.get("bewaard") == "ja",
        **context,
    }
    return render(request, template, whole, status=status)


def address(name: str, *args: int) -> str:
    """An address of the plan."""
    return reverse(f"investing:{name}", args=args)


def saved(name: str, *args: int) -> HttpResponse:
    """To a page of the plan, which then says that it was saved."""
    return redirect(f"{address(name, *args)}?bewaard=ja")
