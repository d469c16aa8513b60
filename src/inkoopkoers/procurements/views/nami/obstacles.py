# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in the way: tick it in the grid, and say what is done about it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.knowledge.queries import nami
from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions import nami as actions
from inkoopkoers.procurements.actions.rows import add_row, change_row
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.nami import (
    ObstaclesForm,
    OwnObstacleForm,
    RemedyForm,
)
from inkoopkoers.procurements.models import Dossier, Obstacle
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.queries.nami import (
    NamedObstacle,
    grid,
    obstacle_text,
    obstacles_of,
    proposed,
)
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_address,
    step_page,
    to_step,
    writable_or_403,
)
from inkoopkoers.procurements.views.removing import Removed
from inkoopkoers.procurements.views.rows import Sheet, row_page, values_of


@require_http_methods(["GET", "HEAD", "POST"])
def nami_obstacles(request: HttpRequest, pk: int) -> HttpResponse:
    """The grid of four dimensions by three levels; POST keeps what is ticked."""
    if request.method != "POST":
        return _page(request, dossier_or_404(request, pk))
    dossier = writable_or_403(request, pk)
    form = ObstaclesForm(request.POST)
    if not form.is_valid():
        return _page(request, dossier, form, status=422)
    try:
        actions.choose_obstacles(
            dossier,
            form.cleaned_data["codes"],
            by=member(request),
            edition=form.made_from,
        )
    except ChangedMeanwhile as error:
        form.add_error(None, str(error))
        return _page(request, dossier, form, status=409)
    return to_step(dossier, Step.NAMI)


def _page(
    request: HttpRequest,
    dossier: Dossier,
    form: ObstaclesForm | None = None,
    own_form: OwnObstacleForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The grid; after another saved, what they chose stands above what was ticked."""
    kept = obstacles_of(dossier)
    ticked = {one.row.code for one in kept}
    if form is not None:
        ticked = set(form["codes"].value() or [])
    is_late = status == ChangedMeanwhile.status
    edition = edition_of(dossier, Step.NAMI)
    typed = form["edition"].value() if form is not None and not is_late else edition
    context = {
        "grid": grid(),
        "levels": nami().levels,
        "source": nami().origin,
        "ticked": ticked,
        "kept": [one for one in kept if one.row.code],
        "is_late": is_late,
        "grid_edition": typed,
        "own": [one for one in kept if not one.row.code],
        "removed": _removed(request, dossier),
        "form": own_form or form,
        "grid_form": form,
        "own_form": own_form or OwnObstacleForm(auto_id="eigen_%s"),
        "is_row": True,
    }
    page = "procurements/nami/obstacles.html"
    return step_page(request, dossier, Step.NAMI, page, context, status=status)


def _removed(request: HttpRequest, dossier: Dossier) -> list[Removed]:
    """Own obstacles that were taken away; one of the grid is simply ticked again."""
    gone = dossier.obstacle_set.filter(code="").exclude(removed_at=None)
    new = request.GET.get("weg", "")
    return [
        Removed("obstakel", one.pk, one.text, new == f"obstakel-{one.pk}")
        for one in gone
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def nami_obstacle_own(request: HttpRequest, pk: int) -> HttpResponse:
    """Add an obstacle that is not in the grid."""
    dossier = writable_or_403(request, pk)
    page = reverse("procurements:nami_obstacles", args=[dossier.pk])
    if request.method != "POST":  # back from signing in
        return redirect(page)
    form = OwnObstacleForm(request.POST, auto_id="eigen_%s")
    if not form.is_valid():
        return _page(request, dossier, own_form=form, status=422)
    row = Obstacle(dossier=dossier, **form.values)
    add_row(row, Step.NAMI, by=member(request))
    return redirect(f"{page}?bewaard=ja")


@require_http_methods(["GET", "HEAD", "POST"])
def nami_obstacle(request: HttpRequest, pk: int, obstacle: int) -> HttpResponse:
    """Say what is done about one obstacle; interventions that fit are proposed."""
    dossier = writable_or_403(request, pk)
    rows = Obstacle.objects.for_user(request.user).filter(dossier=dossier)
    row = get_object_or_404(rows, pk=obstacle)

    def save(form: RemedyForm) -> None:
        values, edition = form.values, form.made_from
        change_row(row, Step.NAMI, values, by=member(request), edition=edition)

    fitting = proposed(row)
    codes = {one.code for one in fitting}
    named = NamedObstacle(row, obstacle_text(row), ())
    sheet = Sheet(
        dossier=dossier,
        step=Step.NAMI,
        template="procurements/nami/obstacle.html",
        title=_("Wat doen jullie hieraan?"),
        make=RemedyForm,
        kept=values_of(row, RemedyForm),
        save=save,
        back=step_address(dossier, Step.NAMI),
        context={
            "named": named,
            "fitting": fitting,
            "others": [one for one in nami().interventions if one.code not in codes],
        },
        is_removed=row.removed_at is not None,
    )
    return row_page(request, sheet)
