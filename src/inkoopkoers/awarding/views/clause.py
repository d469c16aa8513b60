# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text for the tender documents: to read, to copy, and as a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.awarding.actions.models import note
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.documents.clause import clause_report
from inkoopkoers.awarding.domain.scales import UnknownStep
from inkoopkoers.awarding.domain.terms import Unworkable
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.views.doors import award_or_404, award_page
from inkoopkoers.awarding.views.problems import shown_problems
from inkoopkoers.organisations.asking import member
from inkoopkoers.reports import text as plain
from inkoopkoers.reports.blocks import Block, Report, Table, tidy
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.web.errors import DomainError, Explained

PAPER = {
    fmt.extension: fmt for fmt in (Format.PDF, Format.ODT, Format.DOCX, Format.HTML)
}
LONGEST_NAME = 60


class NotReady(DomainError):
    """The design cannot be calculated yet, so there is no text."""


@dataclass(frozen=True)
class ShownBlock:
    """A block with its kind, for the page; a cell of a row knows its column."""

    kind: str
    block: Block
    header: list[tuple[str, bool]]
    rows: list[list[tuple[str, bool, str]]]


@require_safe
def clause(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the text, or what has to be mended first."""
    award = award_or_404(request, pk)
    design = design_of(award.design)
    report = _made(award)
    context: dict[str, Any] = {
        "blocks": [shown_block(one) for one in tidy(report.blocks)] if report else [],
        "copy_text": plain.render(report) if report else "",
        "documents": [
            {
                "href": reverse("awarding:clause_file", args=[award.pk, name]),
                "label": name.upper(),
            }
            for name in PAPER
        ],
        "problems": shown_problems(award.pk, design),
    }
    return award_page(request, award, "clause", "awarding/clause.html", context)


@require_safe
def clause_file(request: HttpRequest, pk: int, format_name: str) -> HttpResponse:
    """The same as a file; that it was taken along goes into the trail."""
    award = award_or_404(request, pk)
    if format_name not in PAPER:
        message = _("Dit soort document maken we niet. Kies uit: %(known)s.")
        raise Http404(Explained(message % {"known": ", ".join(PAPER)}))
    report = _made(award)
    if report is None:
        raise NotReady(
            _(
                "Het gunningsmodel is nog niet compleet. Kijk op de pagina Tekst voor de "
                "leidraad wat er nog moet."
            )
        )
    fmt = PAPER[format_name]
    if request.method == "GET":
        note("award.clause_downloaded", award, member(request))
    name = f"gunning-{slugify(award.title)[:LONGEST_NAME] or award.pk}.{format_name}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(
        render(report, fmt), content_type=fmt.content_type, headers=headers
    )


def _made(award: AwardModel) -> Report | None:
    try:
        return clause_report(award, timezone.localdate())
    except (Unworkable, UnknownStep):
        return None


def shown_block(block: Block) -> ShownBlock:
    """Ready for the template."""
    header: list[tuple[str, bool]] = []
    rows: list[list[tuple[str, bool, str]]] = []
    if isinstance(block, Table):
        header = _marked(block, block.full_header)
        names = block.full_header
        rows = [
            [
                (*cell, name)
                for cell, name in zip(_marked(block, row), names, strict=True)
            ]
            for row in block.full_rows
        ]
    return ShownBlock(type(block).__name__.lower(), block, header, rows)


def _marked(table: Table, cells: tuple[str, ...]) -> list[tuple[str, bool]]:
    return [(text, at in table.numeric_columns) for at, text in enumerate(cells)]
