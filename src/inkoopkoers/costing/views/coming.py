# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Holds the place of pages that are being made."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.costing.views.doors import comparison_or_404, comparison_page


@require_safe
def comparison(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "comparison")


@require_safe
def decides(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "decides")


@require_safe
def robustness(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "robustness")


@require_safe
def lock_in(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "lock_in")


@require_safe
def cash(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "cash")


def _page(request: HttpRequest, pk: int, here: str) -> HttpResponse:
    found = comparison_or_404(request, pk)
    return comparison_page(request, found, here, "costing/coming.html", {})
