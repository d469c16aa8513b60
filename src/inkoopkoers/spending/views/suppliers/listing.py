# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of suppliers, with what is proposed about them on top."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.left_out import left_out_of
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.suppliers import SupplierFilterForm
from inkoopkoers.spending.queries.asking import asked_for
from inkoopkoers.spending.queries.datasets import terms_of
from inkoopkoers.spending.queries.suppliers.listing import PAGE_SIZE, suppliers_page
from inkoopkoers.spending.queries.suppliers.proposals import proposals_page
from inkoopkoers.spending.questions.coverage import COVERAGE
from inkoopkoers.spending.views.answers.frame import left_out_in
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page
from inkoopkoers.spending.views.suppliers.shown import (
    page_number,
    pages,
    shown_supplier,
)
from inkoopkoers.spending.wording.currency import money, told_in
from inkoopkoers.spending.wording.suppliers import together_told


@require_safe
def suppliers(request: HttpRequest, organisation: int) -> HttpResponse:
    """Most euros first."""
    found = organisation_or_404(request, organisation)
    form = SupplierFilterForm(request.GET)
    words, mark = form.asked("q"), form.asked("kenmerk")
    there = suppliers_page(found, words=words, mark=mark, page=page_number(request))
    proposed = proposals_page(found)
    currency = terms_of(found).currency
    is_filtered = bool(words or mark)
    context = {
        **_together(found, is_filtered=is_filtered),
        "form": form,
        "is_filtered": is_filtered,
        "suppliers": [shown_supplier(one, currency) for one in there.rows],
        "found": there.found,
        "page": pages(there.found, PAGE_SIZE, there.page),
        "proposed": sum(one.proposals for one in proposed.counts) if proposed else 0,
        "is_compared": proposed is not None,
    }
    status = HTTPStatus.OK if form.is_valid() else HTTPStatus.UNPROCESSABLE_ENTITY
    template = "spending/suppliers/list.html"
    return spend_page(request, found, "suppliers", template, context, status=status)


def _together(organisation: Organisation, *, is_filtered: bool) -> dict[str, Any]:
    """What all of them got, as every answer counts it, and what is no purchase."""
    if is_filtered:
        return {"whole": "", **left_out_in(organisation, None)}
    asked = asked_for(organisation, Selection())
    seen = next(iter(asked.ask(COVERAGE)), None)
    with told_in(asked.terms.currency):
        whole = together_told(money(seen.amount)) if seen and seen.lines else ""
        return {"whole": whole, **left_out_in(organisation, left_out_of(asked))}
