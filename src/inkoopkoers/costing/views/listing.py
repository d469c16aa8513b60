# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The comparisons of one's organisations, and for a visitor what this is."""

from __future__ import annotations

import re
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.queries.doors import (
    comparisons_for,
    removed_comparisons_for,
)
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.web.fields import readable

PER_PAGE = 25
MAX_QUERY = 120
ROW_NUMBER = re.compile(r"[0-9]{1,18}")


@login_not_required
@require_safe
def comparison_list(request: HttpRequest) -> HttpResponse:
    """Show what there is and how to begin."""
    context: dict[str, Any] = {"is_member": False}
    if request.user.is_authenticated:
        context = _members_context(request)
    return render(request, "costing/list.html", context)


def _members_context(request: HttpRequest) -> dict[str, Any]:
    query = readable(request.GET.get("q", ""))[:MAX_QUERY]
    rows = comparisons_for(request.user).defer("sheet", "removed", "note")
    if query:
        rows = rows.filter(title__icontains=query)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina"))
    return {
        "is_member": True,
        "query": query,
        "page": page,
        "comparisons": list(page),
        "may_make": organisations_of(request.user, Right.MANAGE).exists(),
        "has_many_places": organisations_of(request.user).count() > 1,
        "notice": _notice(request),
    }


def _notice(request: HttpRequest) -> Comparison | None:
    """What was just taken off, as long as that is so, so that it can be undone."""
    number = request.GET.get("weg", "")
    if not ROW_NUMBER.fullmatch(number):
        return None
    return removed_comparisons_for(request.user).filter(pk=int(number)).first()
