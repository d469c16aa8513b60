# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of every answer: filters, sentence, picture, table, coverage, lines behind."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.reports.downloads import known_sheet, sheet_response
from inkoopkoers.spending.actions.telling import note_answer
from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerTable,
    LeftOut,
)
from inkoopkoers.spending.answering.registry import KINDS, Kind, kind_of
from inkoopkoers.spending.documents.files import XLSX, XLSX_TYPE
from inkoopkoers.spending.documents.tables import sheet_of
from inkoopkoers.spending.documents.workbook import answer_workbook
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.asked import asker_in, choices_in
from inkoopkoers.spending.forms.selection import SelectionForm, query_of
from inkoopkoers.spending.queries.asking import (
    OfOrganisation,
    asked_for,
    sources_of,
    span_of,
)
from inkoopkoers.spending.queries.vat import unknown_vat_share
from inkoopkoers.spending.views.answers.filters import chips, presets
from inkoopkoers.spending.views.answers.first_steps import first_step
from inkoopkoers.spending.views.answers.shown import shown_table
from inkoopkoers.spending.views.answers.ways import address_of, href_of
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page
from inkoopkoers.spending.wording.cells import covered
from inkoopkoers.spending.wording.vat import unknown_vat_told
from inkoopkoers.web.dutch import long_date
from inkoopkoers.web.errors import Explained

__all__ = [
    "address_of",
    "answer",
    "answer_page",
    "answer_sheet",
    "coverage_of",
    "filters_of",
    "form_of",
    "href_of",
    "kind_or_404",
    "left_out_in",
    "shown_table",
    "stand_in",
]


def form_of(request: HttpRequest, asker: OfOrganisation) -> SelectionForm:
    """The filters as they stand in the address."""
    return SelectionForm(request.GET, choices_in(request.GET, asker))


@require_safe
def answer(request: HttpRequest, organisation: int, slug: str) -> HttpResponse:
    """An answer of the registry."""
    found = organisation_or_404(request, organisation)
    return answer_page(request, found, kind_or_404(slug))


@require_safe
def answer_sheet(
    request: HttpRequest, organisation: int, slug: str, format_name: str
) -> HttpResponse:
    """A table of an answer as CSV or XLSX, the first unless the address names one."""
    found = organisation_or_404(request, organisation)
    kind = kind_or_404(slug)
    known_sheet(format_name)
    asker = asker_in(request.GET, found)
    selection = form_of(request, asker).selection
    given = kind.give(asked_for(found, selection, asker))
    table = _table_of(given, request.GET.get("tabel", ""))
    if request.method == "GET":
        note_answer(
            found, kind.code, table.code, by=member(request), format_name=format_name
        )
    name = slug if table is given.tables[0] else f"{slug}-{table.code}"
    if selection.as_of:
        name = f"{name}-stand-{selection.as_of.isoformat()}"
    if format_name == XLSX:
        content = answer_workbook(
            given,
            table,
            about_of(found, selection, asker),
            unknown_vat_told(unknown_vat_share(asker, selection)),
            currency=asker.terms.currency,
            foot=str(found),
        )
        headers = {"Content-Disposition": f'attachment; filename="{name}.xlsx"'}
        return HttpResponse(content, content_type=XLSX_TYPE, headers=headers)
    return sheet_response(sheet_of(table), format_name, name)


def about_of(
    organisation: Organisation, selection: Selection, asker: OfOrganisation
) -> tuple[str, ...]:
    """Whose figures these are, what was chosen, and when they were made."""
    chosen = chips(selection, asker, sources_of(organisation), has_period=True)
    made = _("gemaakt op %s") % long_date(timezone.localdate())
    whole = () if selection.first or selection.last else (_("alle uitgaven"),)
    day = selection.as_of
    stand = (_("stand van %s") % long_date(day),) if day else ()
    return (str(organisation), *whole, *(one.label for one in chosen), *stand, made)


def answer_page(
    request: HttpRequest,
    organisation: Organisation,
    kind: Kind,
    *,
    template: str = "spending/answers/_answer.html",
    context: dict[str, Any] | None = None,
) -> HttpResponse:
    """Show an answer; a page of its own extends the template and its blocks."""
    asker = asker_in(request.GET, organisation)
    frame = filters_of(request, organisation, asker)
    form: SelectionForm = frame["form"]
    asked = asked_for(organisation, frame["selection"], asker)
    given = kind.give(asked)
    status = HTTPStatus.OK if form.is_valid() else HTTPStatus.UNPROCESSABLE_ENTITY
    whole = {
        **frame,
        "answer": given,
        "kind": kind,
        "page_title": given.title,
        "shown": tuple(
            shown_table(
                request,
                organisation,
                table,
                asked.terms.currency,
                is_first=not place,
            )
            for place, table in enumerate(given.tables)
        ),
        "coverage": coverage_of(given),
        "coverage_href": href_of(
            organisation, given.coverage.way if given.coverage else None
        ),
        "vat_remark": unknown_vat_told(unknown_vat_share(asker, asked.selection)),
        **left_out_in(organisation, given.left_out),
        "lines_href": address_of(organisation, "", asked.selection),
        "siblings": _siblings(organisation, kind, asked.selection),
        # What was missing then may have been done since.
        "first_step": None
        if asked.selection.as_of
        else first_step(organisation, given),
        **(context or {}),
    }
    return spend_page(request, organisation, "answers", template, whole, status=status)


def filters_of(
    request: HttpRequest, organisation: Organisation, asker: OfOrganisation
) -> dict[str, Any]:
    """What the template of filters needs, and whether there is anything to filter."""
    form = form_of(request, asker)
    selection = form.selection
    span = span_of(asker)
    periods = presets(selection, span)
    return {
        "form": form,
        "selection": selection,
        "query": query_of(selection),
        "presets": periods,
        "chips": chips(
            selection,
            asker,
            sources_of(organisation),
            has_period=not any(one.is_here for one in periods),
        ),
        "has_lines": span.lines > 0 or selection.as_of is not None,
        **stand_in(request.GET, selection),
    }


def stand_in(data: QueryDict, selection: Selection) -> dict[str, Any]:
    """What the template _stand.html needs; the link is to the same page of now."""
    now = data.copy()
    for name in ("stand", "pagina"):
        now.pop(name, None)
    return {"as_of": selection.as_of, "now_query": now.urlencode()}


def left_out_in(organisation: Organisation, found: LeftOut | None) -> dict[str, Any]:
    """What the template _left_out.html needs."""
    href = href_of(organisation, found.way if found else None)
    return {"left_out": found, "left_out_href": href}


def coverage_of(given: Answer) -> str:
    """The sentence that says how much of the money an answer stands on; "" for all."""
    if given.coverage is None:
        return ""
    share = given.coverage.share
    if share is None:
        return given.coverage.missing
    text = _("Dit antwoord gaat over %(share)s van het geld in deze keuze.") % {
        "share": covered(share)
    }
    return f"{text} {given.coverage.missing}".strip()


def kind_or_404(slug: str) -> Kind:
    """The answer at an address."""
    kind = kind_of(slug)
    if kind is None:
        raise Http404(
            Explained(_("Dit antwoord kennen we niet. Kies er een uit de lijst."))
        )
    return kind


def _table_of(given: Answer, code: str) -> AnswerTable:
    """The table by its code, or the first; 404 when there is none."""
    found = next((one for one in given.tables if one.code == code), None)
    if found is None and (code or not given.tables):
        raise Http404(Explained(_("In deze keuze is er geen tabel om te bewaren.")))
    return found or given.tables[0]


def _siblings(
    organisation: Organisation, kind: Kind, selection: Selection
) -> list[tuple[str, str]]:
    """The other answers to the same question of people, for the same selection."""
    return [
        (str(one.title), address_of(organisation, one.code, selection))
        for one in KINDS
        if one.topic is kind.topic and one is not kind
    ]
