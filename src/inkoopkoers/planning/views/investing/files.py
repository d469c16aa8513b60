# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan to take along: its assets as a sheet, and a document for the board."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.planning.actions.investing.plans import note
from inkoopkoers.planning.documents.report import Told, plan_report
from inkoopkoers.planning.documents.sheets import (
    assets_table,
    units_table,
    years_table,
)
from inkoopkoers.planning.domain.investing.licences import use_of_all
from inkoopkoers.planning.domain.investing.liquidity import liquidity_of
from inkoopkoers.planning.models import InvestmentPlan
from inkoopkoers.planning.queries.investing.doors import (
    frame_with,
    licences_of,
    plain_licence,
)
from inkoopkoers.planning.queries.investing.figures import (
    plain_assets,
    plan_extensions,
    plan_figures,
)
from inkoopkoers.planning.views.investing.doors import plan_or_404
from inkoopkoers.reports.downloads import SHEETS, known_sheet
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.reports.sheets import to_csv, to_workbook
from inkoopkoers.web.errors import Explained

PAPER = {one.extension: one for one in (Format.PDF, Format.ODT, Format.DOCX)}
LONGEST_NAME = 60


@require_safe
def export(request: HttpRequest, pk: int, format_name: str) -> HttpResponse:
    """The assets as an import takes them in; a workbook has the figures too."""
    plan = plan_or_404(request, pk)
    known_sheet(format_name)
    frame = frame_with(plan)
    assets = assets_table(frame, plain_assets(plan))
    if format_name == "csv":
        return _sent(request, plan, to_csv(assets), "csv", SHEETS["csv"][1])
    figures = plan_figures(plan, frame)
    cash = liquidity_of(frame, figures.board)
    book = to_workbook((assets, years_table(figures, cash), units_table(figures)))
    return _sent(request, plan, book, "xlsx", SHEETS["xlsx"][1])


@require_safe
def document(request: HttpRequest, pk: int, format_name: str) -> HttpResponse:
    """The plan for the board, as PDF, ODT or DOCX."""
    plan = plan_or_404(request, pk)
    if format_name not in PAPER:
        message = _("Dit soort document maken we niet. Kies uit: %s.")
        raise Http404(Explained(message % ", ".join(PAPER)))
    frame = frame_with(plan)
    figures = plan_figures(plan, frame)
    told = Told(
        title=plan.title,
        organisation=plan.organisation.name,
        frame=frame,
        figures=figures,
        cash=liquidity_of(frame, figures.board),
        extensions=plan_extensions(plan, frame),
        licences=use_of_all(plain_licence(one) for one in licences_of(plan)),
    )
    fmt = PAPER[format_name]
    content = render(plan_report(told, timezone.localdate()), fmt)
    return _sent(request, plan, content, format_name, fmt.content_type)


def _sent(
    request: HttpRequest,
    plan: InvestmentPlan,
    content: bytes,
    ending: str,
    content_type: str,
) -> HttpResponse:
    """That something confidential was taken along goes into the trail."""
    if request.method == "GET":
        note("investment_plan.downloaded", plan, member(request), {"format": ending})
    name = slugify(plan.title)[:LONGEST_NAME] or "investeringsplan"
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return HttpResponse(content, content_type=content_type, headers=headers)
