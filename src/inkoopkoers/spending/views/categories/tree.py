# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Euros per category as the CPV orders them, and per product group."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.queries.categories.tree import (
    Branch,
    spend_per_product_group,
    tree_of,
)
from inkoopkoers.spending.queries.datasets import terms_of
from inkoopkoers.spending.views.answers.ways import address_of
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page
from inkoopkoers.spending.views.suppliers.shown import counted_lines
from inkoopkoers.spending.wording.cells import whole_money
from inkoopkoers.web.percentages import percent


@require_safe
def category_tree(request: HttpRequest, organisation: int) -> HttpResponse:
    """Divisions, each with what is in it; then product groups."""
    found = organisation_or_404(request, organisation)
    currency = terms_of(found).currency
    context = {
        "page_title": _("Categorieën als boom"),
        "branches": [_shown(found, one, currency, "") for one in tree_of(found)],
        "product_groups": [
            {
                "name": " / ".join(group.title for group in one.groups)
                or _("Zonder productgroep"),
                "lines": counted_lines(one.lines),
                "amount": whole_money(one.amount, currency),
            }
            for one in spend_per_product_group(found)
        ],
    }
    template = "spending/categories/tree.html"
    return spend_page(request, found, "categories", template, context)


def _shown(
    organisation: Organisation, branch: Branch, currency: str, above: str
) -> dict[str, Any]:
    """A branch; its name only where it says more than `above`, that of its parent."""
    inside = branch.branches
    return {
        "code": branch.code,
        "name": "" if branch.name == above else branch.name,
        "lines": counted_lines(branch.lines),
        "amount": whole_money(branch.amount, currency),
        "share": percent(round(branch.share, 3)) if branch.share is not None else "",
        "href": address_of(organisation, "", Selection(category=branch.code)),
        "branches": [
            _shown(organisation, one, currency, branch.name) for one in inside
        ],
    }
