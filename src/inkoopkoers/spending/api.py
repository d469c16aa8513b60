# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers about spend and the state of imports as JSON, for members."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from ninja import P, PathEx, QueryEx, Router, Schema
from ninja.security import django_auth

from inkoopkoers.instruments.api import Problem
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.registry import KINDS, kind_of
from inkoopkoers.spending.as_json import answer_json
from inkoopkoers.spending.forms.asked import asker_in, choices_in
from inkoopkoers.spending.forms.selection import SelectionForm
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.asking import asked_for
from inkoopkoers.spending.queries.doors import organisations_for
from inkoopkoers.spending.queries.imports import counts_of, imports_for
from inkoopkoers.web.api_pages import PageOut, PageQuery, PerPageQuery, page_json
from inkoopkoers.web.errors import Explained

router = Router(tags=["Uitgaven"], auth=django_auth)
LARGEST = 2**63 - 1
LONGEST = 200
CLOSED: dict[int, type[Schema]] = {
    400: Problem,
    401: Problem,
    403: Problem,
    404: Problem,
}

OrganisationPath = PathEx[
    Annotated[int, "organisation"],
    P(ge=0, le=LARGEST, description="Het nummer van de organisatie."),
]
SlugPath = PathEx[
    Annotated[str, "answer"],
    P(max_length=LONGEST, description="Het antwoord, zoals over-de-tijd."),
]


def _text(description: str) -> Any:
    return P(default="", max_length=LONGEST, description=description)


FromQuery = QueryEx[Annotated[str, "from"], _text("Vanaf deze dag: 2026-01-01.")]
UntilQuery = QueryEx[Annotated[str, "until"], _text("Tot en met deze dag: 2026-12-31.")]
UnitQuery = QueryEx[Annotated[str, "unit"], _text("Alleen dit onderdeel.")]
CategoryQuery = QueryEx[
    Annotated[str, "category"],
    _text("Het begin van een CPV-code; een streepje: geen categorie; 00: geen inkoop."),
]
SupplierQuery = QueryEx[
    Annotated[str, "supplier"], _text("Het kenmerk van een leverancier, uit een rij.")
]
SourceQuery = QueryEx[Annotated[str, "source"], _text("Het nummer van een bron.")]
InternalQuery = QueryEx[
    Annotated[str, "internal"],
    _text("ja: tel interne verrekeningen en wat geen inkoop is mee."),
]

StandQuery = QueryEx[
    Annotated[str, "as_of"],
    _text("Zoals het stond aan het eind van deze dag: 2026-12-31. Leeg is nu."),
]


class BadSelection(Exception):
    """A filter is not right; told per field."""

    def __init__(self, errors: list[dict[str, str]]) -> None:
        self.errors = errors
        super().__init__(_("De keuze klopt niet."))


class KindOut(Schema):
    """A question that there is an answer to."""

    slug: str
    code: str
    topic: str
    title: str
    asks: str


class KindsOut(Schema):
    """Every question, in the order of the list."""

    items: list[KindOut]


class ColumnOut(Schema):
    """A column; of a share 0.25 is 25 %."""

    code: str
    label: str
    kind: str


class RowOut(Schema):
    """Cells in the order of the columns; decimals and dates are text.

    With `filters` the answer `answer` is about this row; "" is the lines behind it.
    """

    cells: list[str | int | bool | None]
    is_notable: bool
    answer: str
    filters: dict[str, str]


class TableOut(Schema):
    """A table of an answer; `totals` has a cell per column, or nothing."""

    code: str
    caption: str
    columns: list[ColumnOut]
    rows: list[RowOut]
    totals: list[str | int | bool | None]


class CoverageOut(Schema):
    """How many of the euros the answer stands on."""

    covered_eur: str
    all_eur: str
    missing: str


class GroundOut(Schema):
    """What a figure rests on."""

    text: str
    source: str
    href: str
    since: date | None
    is_verified: bool


class AnswerOut(Schema):
    """One answer for one choice; `left_out_eur`: what is no purchase, so not counted."""

    code: str
    topic: str
    title: str
    sentence: str
    remarks: list[str]
    coverage: CoverageOut | None
    left_out_eur: str | None
    tables: list[TableOut]
    method: list[str]
    grounds: list[GroundOut]
    is_empty: bool
    empty: str


class ImportCountsOut(Schema):
    """Rows and euros: imported and refused are together the file."""

    rows: int
    imported: int
    refused: int
    amount_eur: str
    refused_amount_eur: str
    first_on: date | None
    last_on: date | None


class ImportOut(Schema):
    """One file and how far it is; `error` is a code, empty when nothing is wrong."""

    id: int
    file: str
    sha256: str
    source: str
    state: str
    error: str
    made_at: datetime
    published_at: datetime | None
    counts: ImportCountsOut | None


class ImportsOut(PageOut):
    """A page of imports, the newest first."""

    items: list[ImportOut]


@router.get(
    "/uitgaven/{organisation}/antwoorden",
    response={200: KindsOut, **CLOSED},
    summary="Welke antwoorden over uitgaven er zijn",
    operation_id="listSpendAnswers",
    url_name="spend-answers",
)
def answer_list(request: HttpRequest, organisation: OrganisationPath) -> dict[str, Any]:
    """Return every question that has an answer."""
    _organisation(request, organisation)
    return {
        "items": [
            {
                "slug": kind.slug,
                "code": kind.code,
                "topic": kind.topic.value,
                "title": str(kind.title),
                "asks": str(kind.asks),
            }
            for kind in KINDS
        ]
    }


@router.get(
    "/uitgaven/{organisation}/antwoorden/{slug}",
    response={200: AnswerOut, **CLOSED, 503: Problem},
    summary="Eén antwoord over uitgaven",
    operation_id="getSpendAnswer",
    url_name="spend-answer",
)
def answer(  # noqa: PLR0917 - a parameter per filter
    request: HttpRequest,
    organisation: OrganisationPath,
    slug: SlugPath,
    van: FromQuery = "",
    tot: UntilQuery = "",
    eenheid: UnitQuery = "",
    categorie: CategoryQuery = "",
    leverancier: SupplierQuery = "",
    bron: SourceQuery = "",
    intern: InternalQuery = "",
    stand: StandQuery = "",
) -> dict[str, Any]:
    """Return the answer for a choice; without filters it is about everything."""
    found = _organisation(request, organisation)
    kind = kind_of(slug)
    if kind is None:
        raise Http404(Explained(_("Dit antwoord kennen we niet.")))
    # The form reads the same names from the address as our pages do.
    asker = asker_in(request.GET, found)
    form = SelectionForm(request.GET, choices_in(request.GET, asker))
    if not form.is_valid():
        raise BadSelection(
            [
                {"field": name, "detail": " ".join(map(str, said))}
                for name, said in form.errors.items()
            ]
        )
    return answer_json(kind.give(asked_for(found, form.selection, asker)))


@router.get(
    "/uitgaven/{organisation}/bestanden",
    response={200: ImportsOut, **CLOSED},
    summary="Hoe het met de bestanden met uitgaven staat",
    operation_id="listSpendImports",
    url_name="spend-imports",
)
def import_list(
    request: HttpRequest,
    organisation: OrganisationPath,
    page: PageQuery = 1,
    per_page: PerPageQuery = 25,
) -> dict[str, Any]:
    """Return the files that were given, whether they count or not."""
    found = _organisation(request, organisation)
    rows = imports_for(request.user, found)
    return page_json(rows, _import, page=page, per_page=per_page)


def _organisation(request: HttpRequest, pk: int) -> Organisation:
    return get_object_or_404(organisations_for(request.user), pk=pk)


def _import(row: SpendImport) -> dict[str, Any]:
    return {
        "id": row.pk,
        "file": row.file_name,
        "sha256": row.file_digest,
        "source": row.source.name if row.source else "",
        "state": row.state,
        "error": row.error,
        "made_at": row.made_at,
        "published_at": row.published_at,
        "counts": _counts(row),
    }


def _counts(row: SpendImport) -> dict[str, Any] | None:
    counts = counts_of(row)
    if counts is None:
        return None
    return {
        "rows": counts.rows,
        "imported": counts.imported,
        "refused": counts.refused,
        "amount_eur": str(counts.amount),
        "refused_amount_eur": str(counts.refused_amount),
        "first_on": counts.first_on,
        "last_on": counts.last_on,
    }
