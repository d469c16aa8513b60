# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One supplier: its names, its marks, its group, and what was decided."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.suppliers.moving import split_off
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.engine.joined import MASKED
from inkoopkoers.spending.models import Supplier
from inkoopkoers.spending.queries.contracts import contracts_with
from inkoopkoers.spending.queries.datasets import terms_of, terms_row
from inkoopkoers.spending.queries.suppliers.decisions import Membership, history_of
from inkoopkoers.spending.queries.suppliers.listing import (
    decided_supplier,
    names_of,
    supplier_of,
)
from inkoopkoers.spending.questions.suppliers import SupplierNameRow, SupplierRow
from inkoopkoers.spending.views.answers.ways import address_of
from inkoopkoers.spending.views.doors import (
    changeable_or_403,
    organisation_or_404,
    spend_page,
)
from inkoopkoers.spending.views.suppliers.notices import notice_of
from inkoopkoers.spending.views.suppliers.shown import (
    counted_lines,
    counted_names,
    key_of,
    marks_of,
    period,
)
from inkoopkoers.spending.wording.cells import whole_money
from inkoopkoers.spending.wording.suppliers import how_decided, not_bought_told
from inkoopkoers.web.errors import Explained


@require_safe
def supplier(request: HttpRequest, organisation: int, key: str) -> HttpResponse:
    """What is known of a supplier."""
    found = organisation_or_404(request, organisation)
    row = supplier_or_404(found, key)
    kept = decided_supplier(found, row.supplier)
    currency = terms_of(found).currency
    is_masked = row.is_person and terms_row(found).mask_persons
    context: dict[str, Any] = {
        "page_title": row.name,
        "notice": notice_of(request, found),
        "one": row,
        "kept": kept,
        "amount": whole_money(row.amount, currency),
        "beside": not_bought_told(whole_money(row.not_bought, currency))
        if row.not_bought
        else "",
        "names_counted": counted_names(row.names),
        "lines_counted": counted_lines(row.lines),
        "period": period(row.first_on, row.last_on),
        "marks": marks_of(row),
        "names": [_name(one, currency) for one in names_of(found, row.supplier)],
        "lines_href": address_of(found, "", Selection(supplier=row.supplier)),
        "contracts": contracts_with(found, row.supplier),
        "head": kept.parent if kept else None,
        "parts": list(kept.parts.all()) if kept else [],
        "history": _history(kept, is_masked=is_masked),
    }
    return spend_page(
        request, found, "suppliers", "spending/suppliers/one.html", context
    )


@require_http_methods(["GET", "HEAD", "POST"])
def split_supplier(request: HttpRequest, organisation: int, key: str) -> HttpResponse:
    """Take one name out of a supplier."""
    found = changeable_or_403(request, organisation)
    row = supplier_or_404(found, key)
    back = reverse("spending:supplier", args=[found.pk, row.supplier])
    if request.method != "POST":  # back from signing in
        return redirect(back)
    party = key_of(request.POST.get("party", ""))
    kept = decided_supplier(found, row.supplier)
    if party is None or kept is None:
        raise Http404
    decision = split_off(kept, party, by=member(request))
    return redirect(f"{back}?besluit={decision.number}")


def supplier_or_404(organisation: Organisation, key: str) -> SupplierRow:
    """The supplier with this key."""
    number = key_of(key)
    row = None if number is None else supplier_of(organisation, number)
    if row is None:
        text = _(
            "Deze leverancier is er niet meer. Misschien is hij samengevoegd met een "
            "andere, of is het bestand weggehaald."
        )
        raise Http404(Explained(text))
    return row


def _name(row: SupplierNameRow, currency: str) -> dict[str, Any]:
    return {
        "row": row,
        "name": row.name or MASKED,
        "amount": whole_money(row.amount, currency),
        "lines": counted_lines(row.lines),
        "period": period(row.first_on, row.last_on),
    }


def _history(kept: Supplier | None, *, is_masked: bool) -> list[dict[str, Any]]:
    """Decisions, each with the names it was about."""
    found: dict[int, dict[str, Any]] = {}
    for row in history_of(kept) if kept else ():
        one = found.setdefault(row.number, _decision(row))
        one["names"].append(MASKED if is_masked else row.seen_as or MASKED)
        one["is_open"] = one["is_open"] or row.undone_at is None
    return list(found.values())


def _decision(row: Membership) -> dict[str, Any]:
    return {
        "number": row.number,
        "at": row.at,
        "by": row.by,
        "how": how_decided(row.evidence),
        "undone_at": row.undone_at,
        "undone_by": row.undone_by,
        "names": [],
        "is_open": False,
    }
