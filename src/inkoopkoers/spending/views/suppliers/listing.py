# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of suppliers, with what is proposed about them on top."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.spending.forms.suppliers import SupplierFilterForm
from inkoopkoers.spending.queries.datasets import terms_of
from inkoopkoers.spending.queries.suppliers.listing import PAGE_SIZE, suppliers_page
from inkoopkoers.spending.queries.suppliers.proposals import proposals_page
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page
from inkoopkoers.spending.views.suppliers.shown import (
    page_number,
    pages,
    shown_supplier,
)


@require_safe
def suppliers(request: HttpRequest, organisation: int) -> HttpResponse:
    """Most euros first."""
    found = organisation_or_404(request, organisation)
    form = SupplierFilterForm(request.GET)
    words, mark = form.asked("q"), form.asked("kenmerk")
    there = suppliers_page(found, words=words, mark=mark, page=page_number(request))
    proposed = proposals_page(found)
    currency = terms_of(found).currency
    context = {
        "form": form,
        "is_filtered": bool(words or mark),
        "suppliers": [shown_supplier(one, currency) for one in there.rows],
        "found": there.found,
        "page": pages(there.found, PAGE_SIZE, there.page),
        "proposed": sum(one.proposals for one in proposed.counts) if proposed else 0,
        "is_compared": proposed is not None,
    }
    status = HTTPStatus.OK if form.is_valid() else HTTPStatus.UNPROCESSABLE_ENTITY
    template = "spending/suppliers/list.html"
    return spend_page(request, found, "suppliers", template, context, status=status)
