# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take the lines of a selection along, as CSV, XLSX or Parquet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from http import HTTPStatus
from itertools import chain

from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    StreamingHttpResponse,
)
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.documents.lines import (
    MOST_IN_SHEET,
    Chunks,
    csv_of,
    parquet_of,
    xlsx_of,
)
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.asked import asker_in
from inkoopkoers.spending.queries.lines import AT_ONCE, all_lines, file_names, sums_of
from inkoopkoers.spending.questions.whole_lines import WholeLine
from inkoopkoers.spending.views.doors import organisation_or_404
from inkoopkoers.spending.views.lines.listing import form_of
from inkoopkoers.web.errors import DomainError, Explained

Chunk = tuple[WholeLine, ...]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
STREAMED: dict[str, tuple[Callable[..., Iterator[bytes]], str]] = {
    "csv": (csv_of, "text/csv; charset=utf-8"),
    "parquet": (parquet_of, "application/vnd.apache.parquet"),
}


class TooManyRows(DomainError):
    """More lines than a sheet can hold."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY


@require_safe
def lines_file(
    request: HttpRequest, organisation: int, format_name: str
) -> HttpResponseBase:
    """Every line that the address asks for, in the order of the files."""
    found = organisation_or_404(request, organisation)
    if format_name not in {"xlsx", *STREAMED}:
        raise Http404(Explained(_("Dit bestand maken we als csv, xlsx of parquet.")))
    asker = asker_in(request.GET, found)
    form = form_of(request, asker)
    number = sums_of(asker, form.selection, form.line_filter).lines
    if format_name == "xlsx" and number > MOST_IN_SHEET:
        raise TooManyRows(_too_many())
    chunks = _begun(all_lines(asker, form.selection, form.line_filter))
    if request.method == "GET":
        _told(request, found, format_name, number)
    is_small = number <= AT_ONCE
    name = _name(form.selection, format_name)
    return _response(name, format_name, chunks, file_names(found), is_small=is_small)


def _name(selection: Selection, format_name: str) -> str:
    stand = f"-stand-{selection.as_of.isoformat()}" if selection.as_of else ""
    return f"regels{stand}.{format_name}"


def _response(
    name: str,
    format_name: str,
    chunks: Chunks,
    files: dict[int, str],
    *,
    is_small: bool,
) -> HttpResponseBase:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    if format_name == "xlsx":
        written: Iterable[bytes] = xlsx_of(chunks, files)
        content_type = XLSX
    else:
        write, content_type = STREAMED[format_name]
        written = write(chunks, files)
    # A browser shows how far it is when it is told the length.
    if is_small:
        whole = b"".join(written)
        return HttpResponse(whole, content_type=content_type, headers=headers)
    if format_name == "xlsx":
        return FileResponse(written, content_type=content_type, headers=headers)
    return StreamingHttpResponse(written, content_type=content_type, headers=headers)


def _begun(chunks: Iterator[Chunk]) -> Iterable[Chunk]:
    """The same, with the first read already: what goes wrong then is still a page."""
    first = next(chunks, None)
    return () if first is None else chain((first,), chunks)


def _told(
    request: HttpRequest, organisation: Organisation, format_name: str, number: int
) -> None:
    """It leaves the building; which lines is nobody's business here."""
    record(
        "spend.lines_taken",
        actor=member(request).pk,
        organisation=organisation.pk,
        subject=f"organisation:{organisation.pk}",
        details={"format": format_name, "lines": number},
    )


def _too_many() -> str:
    return _(
        "Een XLSX-bestand kan hoogstens 1.048.575 regels hebben. Kies CSV of Parquet, "
        "of kies een kortere periode."
    )
