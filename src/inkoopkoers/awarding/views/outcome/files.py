# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The award report and the letters to bidders, to take along."""

from __future__ import annotations

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.awarding.actions.models import note
from inkoopkoers.awarding.documents.bidder_letter import bidder_letter
from inkoopkoers.awarding.documents.report import award_report
from inkoopkoers.awarding.domain.seeing import sees_outcome
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.queries.outcome import (
    Standing,
    moves_of,
    seer_of,
    standing_of,
)
from inkoopkoers.awarding.views.doors import changeable_or_403
from inkoopkoers.organisations.asking import member
from inkoopkoers.reports.blocks import Report
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.web.errors import DomainError, Explained

PAPER = {
    fmt.extension: fmt for fmt in (Format.PDF, Format.ODT, Format.DOCX, Format.HTML)
}
LONGEST_NAME = 60


class NoOutcome(DomainError):
    """There is nothing to write a report of yet."""


@require_safe
def report(request: HttpRequest, pk: int, format_name: str) -> HttpResponse:
    """The award report; a draft until it is awarded."""
    standing = _standing_or_409(request, pk, format_name)
    moves = moves_of(standing.award)
    made = award_report(standing, moves, timezone.localdate())
    return _sent(request, standing, made, format_name, _("gunningsverslag"))


@require_safe
def bidder_letter_file(
    request: HttpRequest, pk: int, bid: int, format_name: str
) -> HttpResponse:
    """The letter to one bidder."""
    standing = _standing_or_409(request, pk, format_name)
    if str(bid) not in {one.code for one in standing.bids}:
        raise Http404
    made = bidder_letter(standing, str(bid), timezone.localdate())
    name = f"{_('brief')}-{bid}"
    return _sent(request, standing, made, format_name, name)


def _standing_or_409(request: HttpRequest, pk: int, format_name: str) -> Standing:
    found = changeable_or_403(request, pk)
    if format_name not in PAPER:
        message = _("Dit soort document maken we niet. Kies uit: %(known)s.")
        raise Http404(Explained(message % {"known": ", ".join(PAPER)}))
    standing = standing_of(found)
    who = seer_of(member(request), found)
    if not sees_outcome(Stage(found.stage), who) or not standing.is_complete:
        raise NoOutcome(
            _("Er is nog geen uitslag. Het document kan pas als alle scores er zijn.")
        )
    return standing


def _sent(
    request: HttpRequest,
    standing: Standing,
    made: Report,
    format_name: str,
    name: str,
) -> HttpResponse:
    """That a confidential document was taken along goes into the trail."""
    fmt = PAPER[format_name]
    content = render(made, fmt)
    if request.method == "GET":
        with transaction.atomic():
            note("award.downloaded", standing.award, member(request))
    title = slugify(f"{name} {standing.award.title}")[:LONGEST_NAME]
    headers = {"Content-Disposition": f'attachment; filename="{title}.{format_name}"'}
    return HttpResponse(content, content_type=fmt.content_type, headers=headers)
