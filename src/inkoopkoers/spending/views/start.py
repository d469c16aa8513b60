# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where spend begins: whose, and what stands out."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from inkoopkoers.spending.queries.doors import organisations_for
from inkoopkoers.spending.views.doors import (
    member,
    organisation_or_404,
    spend_page,
)


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Choose whose spend; who has one organisation is there at once."""
    found = list(organisations_for(member(request)))
    if len(found) == 1:
        return redirect("spending:overview", found[0].pk)
    return render(request, "spending/start.html", {"organisations": found})


@require_safe
def overview(request: HttpRequest, organisation: int) -> HttpResponse:
    """What stands out."""
    found = organisation_or_404(request, organisation)
    return spend_page(request, found, "overview", "spending/overview.html", {})
