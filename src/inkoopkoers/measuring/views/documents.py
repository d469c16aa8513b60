# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The results of a round to take along: on paper and as sheets."""

from __future__ import annotations

from typing import NamedTuple

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.audit.actions import record
from inkoopkoers.measuring.publication.report import result_report
from inkoopkoers.measuring.queries.material import Material, material_for
from inkoopkoers.measuring.queries.results import UnknownGroup
from inkoopkoers.measuring.sheets.book import FORMATS as SHEETS
from inkoopkoers.measuring.views.rounds.doors import round_or_404
from inkoopkoers.organisations.asking import member
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.web.errors import Explained

PAPER = {fmt.extension: fmt for fmt in Format}
LONGEST_NAME = 60


class _File(NamedTuple):
    content: bytes
    content_type: str


@require_safe
def result_document(request: HttpRequest, pk: int, format_name: str) -> HttpResponse:
    """The whole result as a file; that it was taken along goes into the trail.

    409 before the reveal, as there is nothing to take along.
    """
    found = round_or_404(request, pk)
    if format_name not in (*PAPER, *SHEETS):
        known = ", ".join([*PAPER, *SHEETS])
        message = _("Dit soort document maken we niet. Kies uit: %(known)s.")
        raise Http404(Explained(message % {"known": known}))
    try:
        material = material_for(request.user, pk, request.GET.get("groep", ""))
    except UnknownGroup:
        raise Http404(
            Explained(_("Deze groep is er niet, of is te klein om te laten zien."))
        ) from None
    made = _made(material, format_name)
    if request.method == "GET":
        record(
            "result.downloaded",
            actor=member(request).pk,
            organisation=found.organisation_id,
            subject=f"round:{found.pk}",
            details={"format": format_name},
        )
    name = f"resultaten-{slugify(found.title)[:LONGEST_NAME] or found.pk}.{format_name}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(made.content, content_type=made.content_type, headers=headers)


def _made(material: Material, format_name: str) -> _File:
    if format_name in SHEETS:
        write, content_type = SHEETS[format_name]
        return _File(write(material), content_type)
    fmt = PAPER[format_name]
    address = settings.ORIGIN + reverse("measuring:results", args=[material.round.pk])
    report = result_report(material, timezone.localdate(), address)
    return _File(render(report, fmt), fmt.content_type)
