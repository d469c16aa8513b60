# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The award models of one's organisations, and for everyone what this is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.queries.doors import awards_for, removed_awards_for
from inkoopkoers.awarding.views.doors import STAGES
from inkoopkoers.knowledge.queries import price_formulas
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.web.fields import readable

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

PER_PAGE = 25
MAX_QUERY = 120
ROW_NUMBER = re.compile(r"[0-9]{1,18}")


@dataclass(frozen=True)
class ShownAward:
    """A model with where it stands."""

    row: AwardModel
    stage: StrPromise


@login_not_required
@require_safe
def award_list(request: HttpRequest) -> HttpResponse:
    """Show what there is, how to begin, and the formulas compared in words."""
    context: dict[str, Any] = {"is_member": False}
    if request.user.is_authenticated:
        context = _members_context(request)
    formulas = price_formulas()
    context |= {
        "absolute": [one for one in formulas if one.is_absolute and one.is_counted],
        "relative": [one for one in formulas if not one.is_absolute and one.is_counted],
        "known": [one for one in formulas if not one.is_counted],
    }
    return render(request, "awarding/list.html", context)


def _members_context(request: HttpRequest) -> dict[str, Any]:
    query = readable(request.GET.get("q", ""))[:MAX_QUERY]
    rows = awards_for(request.user).defer("design", "removed", "note")
    if query:
        rows = rows.filter(title__icontains=query)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina"))
    return {
        "is_member": True,
        "query": query,
        "page": page,
        "awards": [ShownAward(row, STAGES[Stage(row.stage)]) for row in page],
        "may_make": organisations_of(request.user, Right.MANAGE).exists(),
        "has_many_places": organisations_of(request.user).count() > 1,
        "notice": _notice(request),
    }


def _notice(request: HttpRequest) -> AwardModel | None:
    """What was just taken off, as long as that is so, so that it can be undone."""
    number = request.GET.get("weg", "")
    if not ROW_NUMBER.fullmatch(number):
        return None
    return removed_awards_for(request.user).filter(pk=int(number)).first()
