# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that was decided about suppliers, with who, when, why and undo."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.spending.engine.joined import MASKED
from inkoopkoers.spending.queries.datasets import terms_row
from inkoopkoers.spending.queries.suppliers.decisions import (
    PAGE_SIZE,
    DecisionRow,
    decisions_of,
    refusals_of,
)
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page
from inkoopkoers.spending.views.suppliers.shown import counted_names, page_number
from inkoopkoers.spending.wording.suppliers import how_decided


@require_safe
def supplier_decisions(request: HttpRequest, organisation: int) -> HttpResponse:
    """The newest first."""
    found = organisation_or_404(request, organisation)
    page = page_number(request)
    masks = terms_row(found).mask_persons
    rows = decisions_of(found, page=page)
    refused = refusals_of(found, page=page)
    context = {
        "page_title": _("Besluiten over leveranciers"),
        "decisions": [_shown(one, masks=masks) for one in rows],
        "refusals": refused,
        "number": page,
        "has_next": PAGE_SIZE in (len(rows), len(refused)),
    }
    template = "spending/suppliers/decisions.html"
    return spend_page(request, found, "suppliers", template, context)


def _shown(row: DecisionRow, *, masks: bool) -> dict[str, Any]:
    is_masked = (masks and row.has_person) or not row.name
    name = MASKED if is_masked else row.name
    return {
        "row": row,
        "title": name if row.suppliers == 1 else _("Meer leveranciers tegelijk"),
        "names": counted_names(row.parties),
        "how": how_decided({"kind": row.kind, "how": row.how}),
    }
