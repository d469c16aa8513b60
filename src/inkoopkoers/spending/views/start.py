# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where spend begins: whose, and what stands out."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.overview import Sign, StandsOut
from inkoopkoers.spending.domain.hygiene import Gap
from inkoopkoers.spending.queries.doors import organisations_for
from inkoopkoers.spending.queries.overview import Start, start_of
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page
from inkoopkoers.spending.views.hygiene.slugs import SLUGS
from inkoopkoers.spending.views.links import page_of, way_to
from inkoopkoers.spending.wording.overview import proposals_told


@dataclass(frozen=True)
class Line:
    """A sentence that leads somewhere; `href` is "" when there is no page."""

    text: str
    href: str


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Choose whose spend; who has one organisation is there at once."""
    found = list(organisations_for(member(request)))
    if len(found) == 1:
        return redirect("spending:overview", found[0].pk)
    return render(request, "spending/start.html", {"organisations": found})


@require_safe
def overview(request: HttpRequest, organisation: int) -> HttpResponse:
    """How much, how sure, and what stands out."""
    found = organisation_or_404(request, organisation)
    given = start_of(found)
    context = {
        "start": given,
        "overview": given.overview,
        "to_do": _to_do(found, given),
        "notable": _notable(found, given),
        "imports_href": page_of(found, "imports"),
        "answers_href": page_of(found, "answers"),
        "over_time_href": page_of(found, "answer", "over-de-tijd"),
    }
    return spend_page(request, found, "overview", "spending/overview.html", context)


def _to_do(organisation: Organisation, given: Start) -> list[Line]:
    """What waits for a person: files first."""
    lines = [
        Line(f"{one.told}.", page_of(organisation, "imports")) for one in given.waiting
    ]
    if given.proposals:
        href = page_of(organisation, "supplier_proposals") or page_of(
            organisation, "suppliers"
        )
        lines.append(Line(proposals_told(given.proposals), href))
    return lines


def _notable(organisation: Organisation, given: Start) -> list[Line]:
    if given.overview is None:
        return []
    return [
        Line(one.text, _href(organisation, one)) for one in given.overview.stands_out
    ]


def _href(organisation: Organisation, one: StandsOut) -> str:
    """The page where one can do something about it, else the answer or the lines."""
    args = [organisation.pk]
    better = {
        Sign.UNTAGGED: page_of(organisation, "categories"),
        Sign.MISSING_MONTHS: f"{reverse('spending:hygiene', args=args)}#maanden",
        Sign.DUPLICATES: page_of(organisation, "gap", SLUGS[Gap.DUPLICATE]),
    }
    return better.get(one.sign) or way_to(organisation, one.way)
