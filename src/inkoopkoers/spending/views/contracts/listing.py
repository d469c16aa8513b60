# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of known contracts, and the same list as a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.downloads import sheet_response
from inkoopkoers.spending.answering.names import category_name
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.contract_files import columns_of
from inkoopkoers.spending.models import KnownContract
from inkoopkoers.spending.queries.contracts import contracts_for, supplier_names
from inkoopkoers.spending.views.answers.frame import address_of
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page

PAGE = 50


@dataclass(frozen=True)
class ShownContract:
    """A contract in the list; `href` leads to the lines with its number."""

    row: KnownContract
    supplier: str
    category: str
    has_ended: bool
    href: str


@require_safe
def contracts(request: HttpRequest, organisation: int) -> HttpResponse:
    """Those that count, by number; with what was just taken away."""
    found = organisation_or_404(request, organisation)
    rows = contracts_for(member(request), found).filter(removed_at=None)
    page = Paginator(rows, PAGE).get_page(request.GET.get("pagina"))
    names = supplier_names(found, page.object_list)
    today = timezone.localdate()
    context = {
        "page_title": _("Contracten die we kennen"),
        "page": page,
        "contracts": [_shown(found, row, names, today) for row in page.object_list],
        "removed": _just_removed(request, found),
    }
    template = "spending/contracts/list.html"
    return spend_page(request, found, "answers", template, context)


@require_safe
def contracts_file(
    request: HttpRequest, organisation: int, format_name: str
) -> HttpResponse:
    """The contracts in the columns that we read back."""
    found = organisation_or_404(request, organisation)
    rows = list(contracts_for(member(request), found).filter(removed_at=None))
    names = supplier_names(found, rows)
    table = Table(
        caption=_("Contracten (vertrouwelijk)"),
        header=columns_of(),
        rows=tuple(
            (
                row.number,
                row.title,
                names.get(row.supplier or 0, ""),
                row.category,
                row.ends_on.isoformat() if row.ends_on else "",
            )
            for row in rows
        ),
        numeric_columns=(),
    )
    return sheet_response(table, format_name, "contracten")


def _shown(
    organisation: Organisation, row: KnownContract, names: dict[int, str], today: date
) -> ShownContract:
    return ShownContract(
        row,
        "" if row.supplier is None else names.get(row.supplier, _("niet in de regels")),
        category_name(row.category) if row.category else "",
        bool(row.ends_on and row.ends_on < today),
        address_of(organisation, "", Selection(), (("contract", row.number),)),
    )


def _just_removed(
    request: HttpRequest, organisation: Organisation
) -> KnownContract | None:
    """What the address says was taken away, when that is so."""
    asked = request.GET.get("weg", "")
    if not (asked.isascii() and asked.isdigit() and len(asked) < len(str(2**63))):
        return None
    rows = contracts_for(member(request), organisation)
    return rows.filter(pk=int(asked)).exclude(removed_at=None).first()
