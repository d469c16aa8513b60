# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers whose page says more than the frame: what to do, and what to fill in."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.spending.answering.registry import kind_by_code
from inkoopkoers.spending.followups import followups_of
from inkoopkoers.spending.queries.datasets import terms_of
from inkoopkoers.spending.views.answers.frame import answer_page
from inkoopkoers.spending.views.doors import organisation_or_404


@require_safe
def thresholds(request: HttpRequest, organisation: int) -> HttpResponse:
    """The warnings; a chosen category is opened, with what to do about it."""
    found = organisation_or_404(request, organisation)
    category = request.GET.get("categorie", "")
    digits = terms_of(found).category_digits
    own = category[:digits] if category.isdecimal() else ""
    context = {"followups": followups_of(request.user, found, own) if own else ()}
    return _page(request, organisation, "thresholds", context)


@require_safe
def off_contract(request: HttpRequest, organisation: int) -> HttpResponse:
    """Beside contracts, with the way to the contracts that we know."""
    return _page(request, organisation, "off_contract")


@require_safe
def climate(request: HttpRequest, organisation: int) -> HttpResponse:
    """The footprint, with the way to the factors."""
    return _page(request, organisation, "climate")


def _page(
    request: HttpRequest,
    organisation: int,
    code: str,
    context: dict[str, Any] | None = None,
) -> HttpResponse:
    found = organisation_or_404(request, organisation)
    template = f"spending/answers/{code}.html"
    kind = kind_by_code(code)
    return answer_page(request, found, kind, template=template, context=context)
