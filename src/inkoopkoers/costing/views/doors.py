# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How every page of a comparison comes in: the row or 404, the right or 403, tabs."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.queries.doors import comparisons_for, may_change
from inkoopkoers.web.tabs import tabs_of

TABS = (
    ("comparison", _("Uitkomst")),
    ("lines", _("Kosten")),
    ("settings", _("Uitgangspunten")),
    ("decides", _("Wat beslist")),
    ("robustness", _("Hoe zeker")),
    ("lock_in", _("Vastzitten")),
    ("cash", _("Per jaar")),
)


def comparison_or_404(request: HttpRequest, pk: int) -> Comparison:
    """The comparison, when this reader may know of it."""
    return get_object_or_404(comparisons_for(request.user), pk=pk)


def changeable_or_403(request: HttpRequest, pk: int) -> Comparison:
    """The comparison, for who may change it; 404 for a stranger, 403 for a reader."""
    found = comparison_or_404(request, pk)
    if not may_change(request.user, found):
        raise PermissionDenied
    return found


def comparison_page(
    request: HttpRequest,
    comparison: Comparison,
    here: str,
    template: str,
    context: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """Render a page inside the frame of its comparison.

    The template extends "costing/_comparison.html" and fills its block `page`. `here`
    is the name of a tab. It gets `comparison`, `tabs`, `may_change`, `was_saved`,
    `page_title` (the label of the tab) and what the caller adds.
    """
    whole = {
        "comparison": comparison,
        "tabs": tabs_of(TABS, "costing", comparison.pk, here=here),
        "page_title": dict(TABS)[here],
        "may_change": may_change(request.user, comparison),
        "was_saved": is_saved(request),
        **context,
    }
    return render(request, template, whole, status=status)


def is_saved(request: HttpRequest) -> bool:
    """Whether the page says so; what comes back from a form was not saved."""
    return request.method != "POST" and request.GET.get("bewaard") == "ja"


def to_tab(comparison: Comparison, name: str) -> HttpResponse:
    """Back to a page of the comparison, which then says that it was saved."""
    address = reverse(f"costing:{name}", args=[comparison.pk])
    return redirect(f"{address}?bewaard=ja")
