# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plans of one's organisations: list, begin, change, take off and put back."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.planning.actions.investing import plans as actions
from inkoopkoers.planning.forms.investing.fields import ROW_NUMBER
from inkoopkoers.planning.forms.investing.plans import (
    NewPlanForm,
    PlanForm,
    proposed,
    shown,
)
from inkoopkoers.planning.frames import frame_of
from inkoopkoers.planning.models import InvestmentPlan
from inkoopkoers.planning.queries.investing.doors import plans_for, removed_plans_for
from inkoopkoers.planning.views.investing.changing import FormPage, form_page
from inkoopkoers.planning.views.investing.doors import (
    address,
    changeable_or_403,
    plan_or_404,
    saved,
)

PER_PAGE = 25


@login_not_required
@require_safe
def plan_list(request: HttpRequest) -> HttpResponse:
    """Show what there is and how to begin; to a visitor what this is."""
    context: dict[str, Any] = {"is_member": False}
    if request.user.is_authenticated:
        rows = plans_for(request.user).defer("frame", "smoothing", "taken")
        page = Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina"))
        context = {
            "is_member": True,
            "page": page,
            "plans": list(page),
            "may_make": organisations_of(request.user, Right.MANAGE).exists(),
            "notice": _notice(request),
        }
    return render(request, "planning/investing/list.html", context)


def _notice(request: HttpRequest) -> InvestmentPlan | None:
    """What was just taken off, as long as that is so, so that it can be undone."""
    number = request.GET.get("weg", "")
    if not ROW_NUMBER.fullmatch(number):
        return None
    return removed_plans_for(request.user).filter(pk=int(number)).first()


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Begin a plan; afterwards one adds schools."""
    places = list(organisations_of(request.user, Right.MANAGE))
    if not places:
        raise PermissionDenied
    frame = proposed(timezone.localdate())
    if request.method != "POST":
        initial = {**shown(frame), "organisation": str(places[0].pk)}
        form = NewPlanForm(places=places, initial=initial)
        return render(request, "planning/investing/new.html", {"form": form})
    form = NewPlanForm(request.POST, places=places)
    if not form.is_valid():
        context = {"form": form}
        return render(request, "planning/investing/new.html", context, status=422)
    title = form.cleaned_data["title"]
    made = actions.make_plan(form.place, title, form.frame(frame), by=member(request))
    return saved("units", made.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest, pk: int) -> HttpResponse:
    """The choices of the board; only who may change them can save."""
    door = changeable_or_403 if request.method == "POST" else plan_or_404
    plan = door(request, pk)
    page = FormPage(
        plan=plan,
        tab="settings",
        title=_("Uitgangspunten"),
        make=PlanForm,
        kept=lambda: _kept(plan),
        save=lambda form: actions.change_plan(
            plan,
            form.cleaned_data["title"],
            form.frame(frame_of(plan.frame)),
            by=member(request),
            edition=form.made_from,
        ),
        back=address("plan", plan.pk),
        context={"is_whole_plan": True},
    )
    return form_page(request, page)


def _kept(plan: InvestmentPlan) -> dict[str, Any]:
    plan.refresh_from_db(fields=["title", "frame", "edition"])
    frame = frame_of(plan.frame)
    return {**shown(frame), "title": plan.title, "edition": plan.edition}


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it away; the list then offers to put it back."""
    found = changeable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("investing:settings", found.pk)
    actions.remove_plan(found, by=member(request))
    return redirect(f"{reverse('investing:list')}?weg={found.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Put it back; what was not taken away is simply shown."""
    row = removed_plans_for(request.user).filter(pk=pk).first()
    if row is None:
        return redirect("investing:plan", plan_or_404(request, pk).pk)
    if request.method != "POST":  # back from signing in
        return redirect(f"{reverse('investing:list')}?weg={row.pk}")
    actions.restore_plan(row, by=member(request))
    return saved("plan", row.pk)
