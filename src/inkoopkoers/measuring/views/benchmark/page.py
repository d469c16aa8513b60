# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How comparable organisations do: what is shared, the choice, and the figures."""

from __future__ import annotations

import hashlib
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.actions import benchmark as actions
from inkoopkoers.measuring.domain.summary import Summary, summary_bytes
from inkoopkoers.measuring.models import BenchmarkEntry
from inkoopkoers.measuring.queries.benchmark import (
    Summarised,
    comparison,
    entries_of,
    last_summary,
)
from inkoopkoers.measuring.signing import fingerprint_of, public_key, sign
from inkoopkoers.measuring.views.benchmark import parts
from inkoopkoers.measuring.views.organisation_door import (
    instrument_or_404,
    organisation_or_404,
)
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.web.errors import DomainError, Explained


class AnotherResult(DomainError):
    """Since the page was opened there are other figures than those one agreed to."""


@require_safe
def benchmark(request: HttpRequest, organisation_pk: int, code: str) -> HttpResponse:
    """What an organisation shares and what it sees for that."""
    organisation = organisation_or_404(request, organisation_pk)
    return _page(request, organisation, instrument_or_404(code))


def _page(
    request: HttpRequest, organisation: Organisation, instrument: Instrument
) -> HttpResponse:
    entries = entries_of(organisation, instrument.code)
    part_in = [one for one in entries if not one.has_left]
    found = None
    if instrument.subject is None:
        found = last_summary(request.user, organisation, instrument.code)
    chosen = _chosen(request, part_in)
    seen = comparison(chosen) if chosen else None
    context: dict[str, Any] = {
        "organisation": organisation,
        "kind": organisation.get_kind_display(),
        "instrument": instrument,
        "is_possible": instrument.subject is None,
        "found": found,
        "shared": parts.shared(found) if found else (),
        "agreed_to": _mark(found.summary) if found else "",
        "may_join": found is not None and _may_join(found.summary, entries),
        "has_left": _has_left(found, entries),
        "seen": seen,
        "kind_compared": parts.kind_name(chosen.kind) if chosen else "",
        "pictures": parts.pictures(seen) if seen else (),
        "years": [one.year for one in part_in],
        "may_administer": may(request.user, Right.ADMINISTER, organisation),
        "notice": _notice(request),
        "fingerprint": parts.in_groups(fingerprint_of(public_key())),
    }
    return render(request, "measuring/benchmark/benchmark.html", context)


def _chosen(
    request: HttpRequest, entries: list[BenchmarkEntry]
) -> BenchmarkEntry | None:
    """The year that the address asks for, or the last."""
    wanted = request.GET.get("jaar")
    if wanted is None:
        return entries[0] if entries else None
    for one in entries:
        if str(one.year) == wanted:
            return one
    raise Http404(Explained(_("Met dit jaar doet je organisatie niet mee.")))


def _may_join(summary: Summary, entries: list[BenchmarkEntry]) -> bool:
    """Whether these figures are not in the comparison, and can still go in."""
    of_year = [one for one in entries if one.year == summary.year]
    means = {code: str(mean) for code, mean in summary.means.items()}
    return all(
        one.batch is None and not one.has_left and one.means != means for one in of_year
    )


def _has_left(found: Summarised | None, entries: list[BenchmarkEntry]) -> bool:
    return found is not None and any(
        one.has_left and one.year == found.summary.year for one in entries
    )


def _mark(summary: Summary) -> str:
    """What the form carries, so that one joins with what one saw and nothing else."""
    return hashlib.sha256(summary_bytes(summary)).hexdigest()


def _notice(request: HttpRequest) -> str:
    told = {
        "mee": _("Je organisatie doet mee."),
        "gestopt": _("Je organisatie is gestopt. De cijfers zijn weg."),
    }
    return told.get(request.GET.get("klaar", ""), "")


@require_http_methods(["GET", "HEAD", "POST"])
def benchmark_join(
    request: HttpRequest, organisation_pk: int, code: str
) -> HttpResponse:
    """Take part with the figures that the page showed."""
    organisation = organisation_or_404(request, organisation_pk, Right.ADMINISTER)
    if request.method != "POST":  # back from signing in
        return _back(organisation, code)
    found = _summary_or_404(request, organisation, code)
    if request.POST.get("gezien") != _mark(found.summary):
        raise AnotherResult(
            _(
                "Er zijn intussen andere cijfers. Er is nog niets gedeeld. "
                "Ga terug en bekijk eerst wat je dan deelt."
            )
        )
    actions.join(organisation, found.summary, by=member(request), now=timezone.now())
    return _back(organisation, code, "mee")


@require_http_methods(["GET", "HEAD", "POST"])
def benchmark_leave(
    request: HttpRequest, organisation_pk: int, code: str
) -> HttpResponse:
    """Stop at once, with the figures of every year."""
    organisation = organisation_or_404(request, organisation_pk, Right.ADMINISTER)
    if request.method != "POST":  # back from signing in
        return _back(organisation, code)
    actions.leave(organisation, code, by=member(request))
    return _back(organisation, code, "gestopt")


@require_safe
def benchmark_summary(
    request: HttpRequest, organisation_pk: int, code: str
) -> HttpResponse:
    """The signed summary, for another installation."""
    organisation = organisation_or_404(request, organisation_pk, Right.ADMINISTER)
    found = _summary_or_404(request, organisation, code)
    if request.method == "GET":
        actions.record_exported(organisation, found.summary, by=member(request))
    return HttpResponse(
        sign(summary_bytes(found.summary)),
        content_type="application/json",
        headers={
            "Content-Disposition": f'attachment; filename="samenvatting-{code}.json"'
        },
        status=HTTPStatus.OK,
    )


def _summary_or_404(
    request: HttpRequest, organisation: Organisation, code: str
) -> Summarised:
    instrument = instrument_or_404(code)
    found = None
    if instrument.subject is None:
        found = last_summary(request.user, organisation, code)
    if found is None:
        raise Http404(Explained(_("Er zijn nog geen resultaten om te delen.")))
    return found


def _back(organisation: Organisation, code: str, told: str = "") -> HttpResponse:
    address = reverse("measuring:benchmark", args=[organisation.pk, code])
    return redirect(f"{address}?klaar={told}" if told else address)
