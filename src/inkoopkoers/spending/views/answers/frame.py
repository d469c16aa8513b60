# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of every answer: filters, sentence, picture, table, coverage, lines behind."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.reports.downloads import known_sheet, sheet_response
from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    CellKind,
    Way,
)
from inkoopkoers.spending.answering.registry import Kind, kind_by_code, kind_of
from inkoopkoers.spending.documents.tables import sheet_of
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.selection import Choices, SelectionForm, query_of
from inkoopkoers.spending.queries.asking import asked_for, sources_of, units_of
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page
from inkoopkoers.spending.wording.cells import cell_text
from inkoopkoers.web.errors import Explained

ROWS_PER_PAGE = 50
_NUMBERS = frozenset(CellKind) - {CellKind.TEXT, CellKind.DATE}


@dataclass(frozen=True)
class ShownCell:
    """A cell as text; `label` heads it on a phone."""

    text: str
    label: str
    is_number: bool


@dataclass(frozen=True)
class ShownRow:
    """A row of cells, and where it leads; "" for nowhere."""

    cells: tuple[ShownCell, ...]
    href: str
    is_notable: bool


@dataclass(frozen=True)
class ShownTable:
    """One page of a table."""

    table: AnswerTable
    heads: tuple[ShownCell, ...]
    rows: tuple[ShownRow, ...]
    totals: tuple[ShownCell, ...]
    page: Page[AnswerRow]


def form_of(request: HttpRequest, organisation: Organisation) -> SelectionForm:
    """The filters as they stand in the address."""
    choices = Choices(units_of(organisation), sources_of(organisation))
    return SelectionForm(request.GET, choices)


@require_safe
def answer(request: HttpRequest, organisation: int, slug: str) -> HttpResponse:
    """An answer of the registry."""
    found = organisation_or_404(request, organisation)
    return answer_page(request, found, _kind_or_404(slug))


@require_safe
def answer_sheet(
    request: HttpRequest, organisation: int, slug: str, format_name: str
) -> HttpResponse:
    """The first table of an answer as CSV or XLSX."""
    found = organisation_or_404(request, organisation)
    kind = _kind_or_404(slug)
    known_sheet(format_name)
    selection = form_of(request, found).selection
    given = kind.give(asked_for(found, selection))
    return sheet_response(sheet_of(given.tables[0]), format_name, slug)


def answer_page(
    request: HttpRequest,
    organisation: Organisation,
    kind: Kind,
    *,
    template: str = "spending/answers/_answer.html",
    context: dict[str, Any] | None = None,
) -> HttpResponse:
    """Show an answer; a page of its own extends the template and its blocks."""
    form = form_of(request, organisation)
    selection = form.selection
    asked = asked_for(organisation, selection)
    given = kind.give(asked)
    status = HTTPStatus.OK if form.is_valid() else HTTPStatus.UNPROCESSABLE_ENTITY
    whole = {
        "answer": given,
        "kind": kind,
        "form": form,
        "selection": selection,
        "query": query_of(selection),
        "page_title": given.title,
        "shown": tuple(
            shown_table(request, organisation, table, asked.terms.currency)
            for table in given.tables
        ),
        "coverage": coverage_of(given),
        **(context or {}),
    }
    return spend_page(request, organisation, "answers", template, whole, status=status)


def coverage_of(given: Answer) -> str:
    """The sentence that says how much of the euros an answer stands on; "" for all."""
    if given.coverage is None:
        return ""
    share = given.coverage.share
    if share is None:
        return given.coverage.missing
    text = _("Dit antwoord gaat over %(share)s van de euro’s in deze keuze.") % {
        "share": cell_text(share, CellKind.SHARE)
    }
    return f"{text} {given.coverage.missing}".strip()


def shown_table(
    request: HttpRequest, organisation: Organisation, table: AnswerTable, currency: str
) -> ShownTable:
    """A page of a table, sorted as the address asks."""
    paginator: Paginator[AnswerRow] = Paginator(_sorted(request, table), ROWS_PER_PAGE)
    page = paginator.get_page(request.GET.get("pagina"))
    return ShownTable(
        table,
        tuple(
            ShownCell(one.label, one.code, one.kind in _NUMBERS)
            for one in table.columns
        ),
        tuple(
            ShownRow(
                _cells(table, row.cells, currency),
                href_of(organisation, row.way),
                row.is_notable,
            )
            for row in page.object_list
        ),
        _cells(table, table.totals, currency),
        page,
    )


def href_of(organisation: Organisation, way: Way | None) -> str:
    """Where a row leads."""
    if way is None:
        return ""
    return address_of(organisation, way.answer, way.selection, way.extra)


def address_of(
    organisation: Organisation,
    code: str,
    selection: Selection,
    extra: tuple[tuple[str, str], ...] = (),
) -> str:
    """The lines ("" as code) or an answer, for a selection; "" when there is no page."""
    try:
        if code:
            slug = kind_by_code(code).slug
            base = reverse("spending:answer", args=[organisation.pk, slug])
        else:
            base = reverse("spending:lines", args=[organisation.pk])
    except NoReverseMatch:
        return ""
    query = query_of(selection, extra)
    return f"{base}?{query}" if query else base


def _kind_or_404(slug: str) -> Kind:
    kind = kind_of(slug)
    if kind is None:
        raise Http404(
            Explained(_("Dit antwoord kennen we niet. Kies er een uit de lijst."))
        )
    return kind


def _sorted(request: HttpRequest, table: AnswerTable) -> list[AnswerRow]:
    asked = request.GET.get("sorteer", "")
    code, down = asked.removeprefix("-"), asked.startswith("-")
    codes = [column.code for column in table.columns]
    if code not in codes:
        return list(table.rows)
    at = codes.index(code)
    known = [row for row in table.rows if row.cells[at] is not None]
    unknown = [row for row in table.rows if row.cells[at] is None]
    known.sort(key=lambda row: _order(row.cells[at]), reverse=down)
    return [*known, *unknown]


def _order(cell: Any) -> Any:
    return cell.casefold() if isinstance(cell, str) else cell


def _cells(
    table: AnswerTable, cells: tuple[Any, ...], currency: str
) -> tuple[ShownCell, ...]:
    return tuple(
        ShownCell(
            cell_text(cell, column.kind, currency),
            column.label,
            column.kind in _NUMBERS,
        )
        for cell, column in zip(cells, table.columns, strict=False)
    )
