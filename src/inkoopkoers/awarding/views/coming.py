# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Holds the place of pages that are being made."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.awarding.views.doors import award_or_404, award_page


def _page(request: HttpRequest, pk: int, here: str) -> HttpResponse:
    found = award_or_404(request, pk)
    return award_page(request, found, here, "awarding/coming.html", {})


@require_safe
def before(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "before")


@require_safe
def bids(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "bids")


@require_safe
def scoring(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "scoring")


@require_safe
def result(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, pk, "result")
