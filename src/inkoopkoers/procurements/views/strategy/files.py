# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The strategy, its versions and their differences, to take along."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.steps import note
from inkoopkoers.procurements.documents.strategy.difference import (
    compared,
    difference_report,
)
from inkoopkoers.procurements.documents.strategy.files import PAPER, written
from inkoopkoers.procurements.documents.strategy.report import (
    marked,
    strategy_report,
)
from inkoopkoers.procurements.forms.strategy import version_name
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.strategy.versions import KeptVersion
from inkoopkoers.procurements.views.doors import dossier_or_404
from inkoopkoers.procurements.views.strategy.versions import (
    report_or_404,
    version_or_404,
)
from inkoopkoers.reports.blocks import Report
from inkoopkoers.web.dutch import long_date
from inkoopkoers.web.errors import Explained

LONGEST_NAME = 60
SHOWN_OF_DIGEST = 12


@require_safe
def strategy_file(request: HttpRequest, pk: int, format_name: str) -> HttpResponse:
    """The document as it is now: always a draft."""
    dossier = dossier_or_404(request, pk)
    _known_or_404(format_name)
    report = strategy_report(dossier, timezone.localdate())
    return _sent(request, dossier, marked(report, _("Concept")), format_name, ())


@require_safe
def strategy_version_file(
    request: HttpRequest, pk: int, number: int, format_name: str
) -> HttpResponse:
    """A version as it was kept, with where it stands."""
    dossier = dossier_or_404(request, pk)
    _known_or_404(format_name)
    found = version_or_404(dossier, number)
    report = marked(
        found.report,
        standing_of(found),
        (_("Versie"), str(number)),
        (_("Kenmerk"), found.row.digest[:SHOWN_OF_DIGEST]),
    )
    return _sent(request, dossier, report, format_name, (number,))


@require_safe
def strategy_difference_file(
    request: HttpRequest, pk: int, old: int, new: int, format_name: str
) -> HttpResponse:
    """What changed between two versions."""
    dossier = dossier_or_404(request, pk)
    _known_or_404(format_name)
    before, after = report_or_404(dossier, old), report_or_404(dossier, new)
    names = version_name(old), version_name(new)
    today = timezone.localdate()
    report = difference_report(after, compared(before, after), names, today)
    pair = (old, new)
    return _sent(request, dossier, marked(report, _("Concept")), format_name, pair)


def standing_of(found: KeptVersion) -> str:
    """Concept, or since when it is approved."""
    if found.approved_at is None:
        return _("Concept")
    day = long_date(timezone.localdate(found.approved_at))
    return _("Goedgekeurd op %s") % day


def _known_or_404(format_name: str) -> None:
    if format_name not in PAPER:
        message = _("Dit soort document maken we niet. Kies uit: %(known)s.")
        raise Http404(Explained(message % {"known": ", ".join(PAPER)}))


def _sent(
    request: HttpRequest,
    dossier: Dossier,
    report: Report,
    name: str,
    numbers: tuple[int, ...],
) -> HttpResponse:
    """That a confidential document was taken along goes into the trail.

    `numbers` are the versions in it: none for what is there now, two for a difference.
    """
    fmt = PAPER[name]
    content = written(report, fmt, dossier.organisation_id)
    if request.method == "GET":
        details = {"format": name, "version": numbers[-1] if numbers else 0}
        note("strategy.downloaded", dossier, member(request), details)
    title = slugify(f"{report.subject} {dossier.title}")[:LONGEST_NAME]
    named = f"{title}{_suffix(numbers)}.{name}"
    headers = {"Content-Disposition": f'attachment; filename="{named}"'}
    return HttpResponse(content, content_type=fmt.content_type, headers=headers)


def _suffix(numbers: tuple[int, ...]) -> str:
    """A version and a difference never come down under one name."""
    if len(numbers) > 1:
        return f"-verschil-{'-'.join(str(one) for one in numbers)}"
    return "".join(f"-versie-{one}" for one in numbers)
