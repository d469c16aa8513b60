# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we do not see, as an answer among the gaps."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.spending.answering.registry import kind_by_code
from inkoopkoers.spending.views.answers.frame import answer_page
from inkoopkoers.spending.views.doors import organisation_or_404, tabs_for
from inkoopkoers.spending.views.links import page_of


@require_safe
def unseen(request: HttpRequest, organisation: int) -> HttpResponse:
    """The same answer as in the list of answers, with what to do about it."""
    found = organisation_or_404(request, organisation)
    context = {
        "tabs": tabs_for(found, "hygiene"),
        "categories_href": page_of(found, "categories"),
        "imports_href": page_of(found, "imports"),
        "hygiene_href": page_of(found, "hygiene"),
    }
    return answer_page(
        request,
        found,
        kind_by_code("unseen"),
        template="spending/hygiene/unseen.html",
        context=context,
    )
