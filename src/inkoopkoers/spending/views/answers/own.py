# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers whose page says more than the frame: what to do, and what to fill in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.spending.answering.registry import kind_by_code
from inkoopkoers.spending.views.answers.frame import answer_page
from inkoopkoers.spending.views.doors import organisation_or_404


@require_safe
def thresholds(request: HttpRequest, organisation: int) -> HttpResponse:
    """The warnings; a chosen category is opened, with what to do about it."""
    return _page(request, organisation, "thresholds")


@require_safe
def off_contract(request: HttpRequest, organisation: int) -> HttpResponse:
    """Beside contracts, with the way to the contracts that we know."""
    return _page(request, organisation, "off_contract")


@require_safe
def climate(request: HttpRequest, organisation: int) -> HttpResponse:
    """The footprint, with the way to the factors."""
    return _page(request, organisation, "climate")


def _page(request: HttpRequest, organisation: int, code: str) -> HttpResponse:
    found = organisation_or_404(request, organisation)
    template = f"spending/answers/{code}.html"
    return answer_page(request, found, kind_by_code(code), template=template)
