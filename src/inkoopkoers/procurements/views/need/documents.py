# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Questions and answers of the market talks, for every bidder."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.steps import note
from inkoopkoers.procurements.documents.market import market_report, market_table
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.market import LogOfDossier, log_of
from inkoopkoers.procurements.views.doors import dossier_or_404, step_page
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.reports.sheets import to_csv
from inkoopkoers.web.errors import Explained

PAPER = {
    fmt.extension: fmt for fmt in (Format.PDF, Format.ODT, Format.DOCX, Format.HTML)
}
LONGEST_NAME = 60


@require_safe
def market_log(request: HttpRequest, pk: int) -> HttpResponse:
    """What every bidder gets, what stays out and why, before it is taken along."""
    dossier = dossier_or_404(request, pk)
    found = log_of(dossier)
    context = {"found": found, "log": found.log, "is_row": True}
    page = "procurements/need/market_log.html"
    return step_page(request, dossier, Step.NEED, page, context)


@require_safe
def market_log_file(request: HttpRequest, pk: int, format_name: str) -> HttpResponse:
    """The same as a file; that it was taken along goes into the trail."""
    dossier = dossier_or_404(request, pk)
    if format_name not in (*PAPER, "csv"):
        known = ", ".join([*PAPER, "csv"])
        message = _("Dit soort document maken we niet. Kies uit: %(known)s.")
        raise Http404(Explained(message % {"known": known}))
    content, content_type = _made(dossier, log_of(dossier), format_name)
    if request.method == "GET":
        details = {"format": format_name}
        note("dossier.market_log_downloaded", dossier, member(request), details)
    title = slugify(dossier.title)[:LONGEST_NAME] or dossier.pk
    name = f"marktgesprekken-{title}.{format_name}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=content_type, headers=headers)


def _made(dossier: Dossier, found: LogOfDossier, format_name: str) -> tuple[bytes, str]:
    if format_name == "csv":
        return to_csv(market_table(found)), "text/csv; charset=utf-8"
    fmt = PAPER[format_name]
    report = market_report(dossier, found, timezone.localdate())
    return render(report, fmt), fmt.content_type
