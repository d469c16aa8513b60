# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How every page of an award model comes in: the row or 404, the right or 403, tabs."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from inkoopkoers.awarding.domain.stages import (
    Stage,
    may_change_bids,
    may_change_design,
)
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.queries.doors import awards_for, may_change
from inkoopkoers.web.tabs import tabs_of

TABS = (
    ("model", _("Overzicht")),
    ("criteria", _("Criteria")),
    ("formula", _("Formule")),
    ("before", _("Vooraf proberen")),
    ("clause", _("Tekst voor de leidraad")),
    ("bids", _("Inschrijvingen")),
    ("scoring", _("Beoordelen")),
    ("result", _("Uitslag")),
)
STAGES = {
    Stage.DESIGN: _("in ontwerp"),
    Stage.SCORING: _("wordt beoordeeld"),
    Stage.CONSENSUS: _("in consensus"),
    Stage.AWARDED: _("gegund"),
}


def award_or_404(request: HttpRequest, pk: int) -> AwardModel:
    """The model, when this reader may know of it."""
    return get_object_or_404(awards_for(request.user), pk=pk)


def changeable_or_403(request: HttpRequest, pk: int) -> AwardModel:
    """The model, for who may change it; 404 for a stranger, 403 for a reader."""
    found = award_or_404(request, pk)
    if not may_change(request.user, found):
        raise PermissionDenied
    return found


def award_page(
    request: HttpRequest,
    award: AwardModel,
    here: str,
    template: str,
    context: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """Render a page inside the frame of its model.

    The template extends "awarding/_award.html" and fills its block `page`. `here` is
    the name of a tab. It gets `award`, `tabs`, `stage`, `stage_name`, `may_manage`,
    `may_design`, `may_change_bids`, `was_saved`, `page_title` (the label of the tab)
    and what the caller adds.
    """
    stage, manages = Stage(award.stage), may_change(request.user, award)
    whole = {
        "award": award,
        "tabs": tabs_of(TABS, "awarding", award.pk, here=here),
        "page_title": dict(TABS)[here],
        "stage": stage,
        "stage_name": STAGES[stage],
        "may_manage": manages,
        "may_design": manages and may_change_design(stage),
        "may_change_bids": manages and may_change_bids(stage),
        "was_saved": is_saved(request),
        **context,
    }
    return render(request, template, whole, status=status)


def is_saved(request: HttpRequest) -> bool:
    """Whether the page says so; what comes back from a form was not saved."""
    return request.method != "POST" and request.GET.get("bewaard") == "ja"


def to_tab(award: AwardModel, name: str) -> HttpResponse:
    """Back to a page of the model, which then says that it was saved."""
    return redirect(f"{reverse(f'awarding:{name}', args=[award.pk])}?bewaard=ja")
