# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The comparisons of one's organisations, and for a visitor what this is."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inkoopkoers.costing.queries.doors import comparisons_for


@login_not_required
@require_safe
def comparison_list(request: HttpRequest) -> HttpResponse:
    """Show what there is and how to begin."""
    rows = comparisons_for(request.user)[:50]
    return render(request, "costing/list.html", {"comparisons": rows})
