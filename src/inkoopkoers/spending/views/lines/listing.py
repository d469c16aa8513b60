# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines behind a figure: which, how many, how much, a page of them."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.spending.answering.names import category_name, supplier_name
from inkoopkoers.spending.documents.lines import MOST_IN_SHEET
from inkoopkoers.spending.domain.line_filter import IN_ADDRESS, LineSort
from inkoopkoers.spending.forms.asked import asker_in, choices_in
from inkoopkoers.spending.forms.lines import SHOWN, LineForm
from inkoopkoers.spending.queries.asking import (
    OfOrganisation,
    supplier_called,
)
from inkoopkoers.spending.queries.lines import lines_of
from inkoopkoers.spending.questions.drill import LineRow
from inkoopkoers.spending.views.answers.frame import stand_in
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page
from inkoopkoers.spending.wording.cents import cents, told_cents
from inkoopkoers.spending.wording.narrowing import narrowed

LINES_PER_PAGE = 50
# Headers that sort: the order they ask first, and the one after that.
_SORTING = {
    "day": (LineSort.NEWEST, LineSort.OLDEST),
    "name": (LineSort.SUPPLIER, LineSort.SUPPLIER),
    "amount": (LineSort.LARGEST, LineSort.SMALLEST),
}
_DIRECTIONS = {
    LineSort.LARGEST: "descending",
    LineSort.SMALLEST: "ascending",
    LineSort.NEWEST: "descending",
    LineSort.OLDEST: "ascending",
    LineSort.SUPPLIER: "ascending",
}


@dataclass(frozen=True)
class ShownLine:
    """A line of the list."""

    row: LineRow
    name: str
    category: str
    amount: str


@dataclass(frozen=True)
class Head:
    """A header that sorts: the order it asks, and how the list stands now."""

    sort: str
    direction: str


def form_of(request: HttpRequest, asker: OfOrganisation) -> LineForm:
    """The filters as they stand in the address."""
    return LineForm(request.GET, choices_in(request.GET, asker))


@require_safe
def lines(request: HttpRequest, organisation: int) -> HttpResponse:
    """The lines of a selection."""
    found = organisation_or_404(request, organisation)
    asker = asker_in(request.GET, found)
    form = form_of(request, asker)
    behind = lines_of(asker, form.selection, form.line_filter, form.sort)
    paginator: Paginator[LineRow] = Paginator(behind, LINES_PER_PAGE)
    page = paginator.get_page(request.GET.get("pagina"))
    currency = asker.terms.currency
    rows = [_shown(row, currency) for row in page.object_list]
    is_narrowed = _is_narrowed(form)
    context = {
        "page_title": _("Regels"),
        "form": form,
        "page": page,
        "rows": rows,
        "sums": behind.sums,
        "total": told_cents(behind.sums.amount, currency),
        "heads": {name: _head(pair, form.sort) for name, pair in _SORTING.items()},
        "chips": _chips(request, form, asker),
        "is_narrowed": is_narrowed,
        "has_lines": bool(rows) or is_narrowed,
        "fits_sheet": behind.sums.lines <= MOST_IN_SHEET,
        "query": _kept(request).urlencode(),
        **stand_in(request.GET, form.selection),
    }
    status = HTTPStatus.OK if form.is_valid() else HTTPStatus.UNPROCESSABLE_ENTITY
    return spend_page(
        request, found, "answers", "spending/lines/list.html", context, status=status
    )


def _shown(row: LineRow, currency: str) -> ShownLine:
    return ShownLine(
        row,
        supplier_name(row.name or row.supplier_name or ""),
        category_name(row.category) if row.category else "",
        cents(row.amount, currency),
    )


def _head(pair: tuple[LineSort, LineSort], now: LineSort) -> Head:
    first, other = pair
    is_here = now in pair
    return Head(
        (other if now is first else first).value, _DIRECTIONS[now] if is_here else ""
    )


def _chips(
    request: HttpRequest, form: LineForm, asker: OfOrganisation
) -> list[tuple[str, str]]:
    """What a link asked, in words, each with the address without it."""
    key = form.selection.supplier
    supplier = "" if key is None else supplier_called(asker, key)
    currency = asker.terms.currency
    asked = narrowed(form.line_filter, form.selection, supplier, currency)
    return [
        (text, _without(request, name).urlencode())
        for name, text in asked
        if name not in SHOWN
    ]


def _without(request: HttpRequest, name: str) -> QueryDict:
    kept = _kept(request)
    fields = [field for field, called in IN_ADDRESS.items() if called == name]
    for one in (name, *fields):
        kept.pop(one, None)
    return kept


def _kept(request: HttpRequest) -> QueryDict:
    """The address without what belongs to one page of it."""
    kept = request.GET.copy()
    kept.pop("pagina", None)
    return kept


def _is_narrowed(form: LineForm) -> bool:
    asked = (form.cleaned_data.get(name) for name in form.fields if name != "sorteer")
    return any(value not in (None, "", (), False) for value in asked)
