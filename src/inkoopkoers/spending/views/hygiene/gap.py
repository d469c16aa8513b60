# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines behind one gap, largest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.hygiene import hygiene_of, way_of
from inkoopkoers.spending.domain.hygiene import Gap
from inkoopkoers.spending.forms.asked import asker_in
from inkoopkoers.spending.queries.asking import OfOrganisation, asked_for
from inkoopkoers.spending.questions.booked_twice import LINES_BOOKED_TWICE
from inkoopkoers.spending.questions.doubles import DoubleLine
from inkoopkoers.spending.questions.hygiene import (
    BITS,
    LINES_WITH_GAP,
    MOST_LINES,
    GapLine,
)
from inkoopkoers.spending.questions.in_two_imports import LINES_IN_TWO_IMPORTS
from inkoopkoers.spending.views.answers.frame import filters_of
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page
from inkoopkoers.spending.views.hygiene.page import PLACES
from inkoopkoers.spending.views.hygiene.slugs import gap_of
from inkoopkoers.spending.views.links import page_of, way_to
from inkoopkoers.spending.wording.cents import told_cents
from inkoopkoers.spending.wording.currency import currency, told_in
from inkoopkoers.spending.wording.hygiene import (
    GAPS,
    MEND,
    answers_named,
    gap_sentence,
)
from inkoopkoers.web.errors import Explained

PER_PAGE = 50


@dataclass(frozen=True)
class ShownLine:
    """A line and the page about it; of a double also the line where it stood first."""

    line: GapLine | DoubleLine
    href: str
    amount: str
    first_on: date | None
    first_href: str


@require_safe
def gap(request: HttpRequest, organisation: int, slug: str) -> HttpResponse:
    """At most the 500 largest; the page of lines has them all where it can."""
    found = organisation_or_404(request, organisation)
    chosen = _gap_or_404(slug)
    asker = asker_in(request.GET, found)
    with told_in(asker.terms.currency):
        return _shown(request, found, asker, chosen)


def _shown(
    request: HttpRequest, found: Organisation, asker: OfOrganisation, chosen: Gap
) -> HttpResponse:
    frame = filters_of(request, found, asker)
    asked = asked_for(found, frame["selection"], asker)
    finding = hygiene_of(asked).finding(chosen)
    place, label = PLACES.get(chosen, ("", ""))
    page = Paginator(_lines(asked, chosen), PER_PAGE).get_page(
        request.GET.get("pagina")
    )
    context = {
        **frame,
        "heading": str(GAPS[chosen]),
        "page_title": str(GAPS[chosen]),
        "told": gap_sentence(finding) if finding and finding.lines else "",
        "needed": answers_named(finding) if finding else "",
        "mend": str(MEND[chosen]),
        "lines": [_line(found, one) for one in page.object_list],
        "page": page,
        "is_double": chosen in (Gap.IN_TWO_IMPORTS, Gap.BOOKED_TWICE),
        "most": MOST_LINES if finding and finding.lines > MOST_LINES else 0,
        "all_href": way_to(found, way_of(frame["selection"], chosen)),
        "place_href": page_of(found, place) if place else "",
        "place": str(label),
        "hygiene_href": page_of(found, "hygiene"),
    }
    is_good = frame["form"].is_valid()
    return spend_page(
        request,
        found,
        "hygiene",
        "spending/hygiene/gap.html",
        context,
        status=HTTPStatus.OK if is_good else HTTPStatus.UNPROCESSABLE_ENTITY,
    )


def _gap_or_404(slug: str) -> Gap:
    found = gap_of(slug)
    if found is None:
        raise Http404(Explained(_("Dit gat kennen we niet. Kies er een uit de lijst.")))
    return found


def _lines(asked: Asked, chosen: Gap) -> Sequence[GapLine | DoubleLine]:
    if chosen is Gap.IN_TWO_IMPORTS:
        return asked.ask(LINES_IN_TWO_IMPORTS)
    if chosen is Gap.BOOKED_TWICE:
        return asked.ask(LINES_BOOKED_TWICE)
    return asked.ask(LINES_WITH_GAP, gap=BITS[chosen])


def _line(organisation: Organisation, one: GapLine | DoubleLine) -> ShownLine:
    href = page_of(organisation, "line", one.batch, one.line)
    amount = told_cents(one.amount, currency())
    if not isinstance(one, DoubleLine):
        return ShownLine(one, href, amount, None, "")
    first = page_of(organisation, "line", one.first_batch, one.first_line)
    return ShownLine(one, href, amount, one.first_on, first)
