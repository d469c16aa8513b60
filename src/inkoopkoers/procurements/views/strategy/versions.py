# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep a version, read one, and see what changed between two."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.strategy import keep_version
from inkoopkoers.procurements.documents.strategy.difference import compared
from inkoopkoers.procurements.documents.strategy.report import strategy_report
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.strategy import (
    NOW,
    CompareForm,
    KeepForm,
    version_name,
)
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.strategy.versions import (
    KeptVersion,
    version_of,
    versions_of,
)
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_address,
    step_page,
    to_step,
    writable_or_403,
)
from inkoopkoers.procurements.views.strategy.page import strategy_page
from inkoopkoers.procurements.views.strategy.shown import reading
from inkoopkoers.reports.blocks import Report
from inkoopkoers.reports.difference_blocks import to_blocks
from inkoopkoers.web.errors import Explained

# What fits in the column of the database.
HIGHEST_NUMBER = 2**31 - 1


@require_http_methods(["GET", "HEAD", "POST"])
def strategy_keep(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep the document as it is now."""
    dossier = writable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect(step_address(dossier, Step.STRATEGY))
    form = KeepForm(request.POST)
    if not form.is_valid():
        return strategy_page(request, dossier, form, status=422)
    words, today = form.cleaned_data["note"], timezone.localdate()
    keep_version(dossier, words, by=member(request), today=today)
    return to_step(dossier, Step.STRATEGY)


@require_safe
def strategy_version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A version as it was kept."""
    dossier = dossier_or_404(request, pk)
    found = version_or_404(dossier, number)
    context = {**reading(found.report.blocks), "version": found, "is_row": True}
    page = "procurements/strategy/document.html"
    return step_page(request, dossier, Step.STRATEGY, page, context)


@require_safe
def strategy_compare(request: HttpRequest, pk: int) -> HttpResponse:
    """Go to the difference between the two that were chosen."""
    dossier = dossier_or_404(request, pk)
    form = CompareForm(request.GET, versions=list(versions_of(dossier)))
    if not form.is_valid():
        return redirect(step_address(dossier, Step.STRATEGY))
    chosen = form.cleaned_data
    path = "procurements:strategy_difference"
    return redirect(reverse(path, args=[dossier.pk, chosen["old"], chosen["new"]]))


@require_safe
def strategy_difference(
    request: HttpRequest, pk: int, old: int, new: int
) -> HttpResponse:
    """What changed between two versions, in words."""
    dossier = dossier_or_404(request, pk)
    before, after = report_or_404(dossier, old), report_or_404(dossier, new)
    made = compared(before, after)
    context = {
        **reading(to_blocks(made)),
        "names": (version_name(old), version_name(new)),
        "numbers": (old, new),
        "versions": list(versions_of(dossier)),
    }
    page = "procurements/strategy/difference.html"
    return step_page(request, dossier, Step.STRATEGY, page, context)


def version_or_404(dossier: Dossier, number: int) -> KeptVersion:
    """The version with this number."""
    found = version_of(dossier, number) if 0 < number <= HIGHEST_NUMBER else None
    if found is None:
        raise Http404(Explained(_("Deze versie is er niet.")))
    return found


def report_or_404(dossier: Dossier, number: int) -> Report:
    """The document of a version; 0 is what is there now."""
    if number == NOW:
        return strategy_report(dossier, timezone.localdate())
    return version_or_404(dossier, number).report
