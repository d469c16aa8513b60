# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a comparison off the list, put it back, or copy it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from inkoopkoers.costing.actions import comparisons as actions
from inkoopkoers.costing.queries.doors import removed_comparisons_for
from inkoopkoers.costing.views.doors import changeable_or_403, comparison_or_404, to_tab
from inkoopkoers.organisations.asking import member


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it away; the list then offers to put it back."""
    found = changeable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("costing:settings", found.pk)
    actions.remove_comparison(found, by=member(request))
    return redirect(f"{reverse('costing:list')}?weg={found.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Put it back; what was not taken away is simply shown."""
    row = removed_comparisons_for(request.user).filter(pk=pk).first()
    if row is None:
        return redirect("costing:lines", comparison_or_404(request, pk).pk)
    if request.method != "POST":  # back from signing in
        return redirect(f"{reverse('costing:list')}?weg={row.pk}")
    actions.restore_comparison(row, by=member(request))
    return to_tab(row, "lines")


@require_http_methods(["GET", "HEAD", "POST"])
def copy(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the same once more and open it."""
    found = changeable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("costing:settings", found.pk)
    made = actions.copy_comparison(found, by=member(request))
    return to_tab(made, "settings")
