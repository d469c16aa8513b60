# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Gaps: what to mend first, how full each column is, and what changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from inkoopkoers.charts.spread import percent
from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.hygiene import (
    Hygiene,
    answer_from,
    hygiene_of,
    month_way,
)
from inkoopkoers.spending.answering.left_out import left_out_of
from inkoopkoers.spending.domain.drift import Change
from inkoopkoers.spending.domain.filling import filling
from inkoopkoers.spending.domain.hygiene import Finding, Gap
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.asked import asker_in
from inkoopkoers.spending.forms.selection import query_of
from inkoopkoers.spending.pictures.filling import filling_picture
from inkoopkoers.spending.queries.asking import (
    OfOrganisation,
    asked_for,
    sources_of,
)
from inkoopkoers.spending.views.answers.frame import filters_of, left_out_in
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page
from inkoopkoers.spending.views.hygiene.slugs import SLUGS
from inkoopkoers.spending.views.links import page_of, way_to
from inkoopkoers.spending.wording.cells import whole_money
from inkoopkoers.spending.wording.currency import currency, told_in
from inkoopkoers.spending.wording.hygiene import (
    GAPS,
    MEND,
    absent_sentence,
    answers_named,
    drift_sentence,
    gap_sentence,
)

MOST_CHANGES = 10
# What each gap is mended with, beside looking at its lines.
PLACES: dict[Gap, tuple[str, str | Promise]] = {
    Gap.NO_CATEGORY: ("categories", gettext_lazy("Geef regels een categorie")),
    Gap.NO_CONTRACT: ("contracts", gettext_lazy("Zeg welke contracten er zijn")),
    Gap.NO_IDENTITY: ("suppliers", gettext_lazy("Bekijk de leveranciers")),
    Gap.IN_TWO_IMPORTS: ("imports", gettext_lazy("Bekijk de bestanden")),
    Gap.BOOKED_TWICE: ("lines", gettext_lazy("Zoek beide boekingen")),
}
_PARTS = (
    (
        gettext_lazy("Wat ontbreekt"),
        [one for one in Gap if one.value.startswith("no_")] + [Gap.REDACTED],
    ),
    (
        gettext_lazy("Wat niet klopt"),
        [Gap.BAD_KVK, Gap.BAD_VAT_NUMBER, Gap.BAD_IBAN, Gap.BOOKED_FAR, Gap.OTHER_YEAR],
    ),
    (
        gettext_lazy("Wat dubbel staat"),
        [Gap.DUPLICATE, Gap.IN_TWO_IMPORTS, Gap.BOOKED_TWICE],
    ),
)


@dataclass(frozen=True)
class Mend:
    """One thing to mend; an address is "" when there is no page for it."""

    title: str
    told: str
    needed: str
    mend: str
    lines_href: str
    place_href: str
    place: str


@dataclass(frozen=True)
class GapLine:
    """A gap in a table."""

    title: str
    href: str
    finding: Finding
    share: str
    amount: str


@dataclass(frozen=True)
class Changed:
    """A month that is unlike others, and its lines."""

    told: str
    href: str


@dataclass(frozen=True)
class OfSource:
    """What was seen of one source; `more` changes are not shown."""

    name: str
    picture: Picture | None
    missing: str
    changes: tuple[Changed, ...]
    more: int


@require_safe
def hygiene(request: HttpRequest, organisation: int) -> HttpResponse:
    """The worst ten first."""
    found = organisation_or_404(request, organisation)
    asker = asker_in(request.GET, found)
    with told_in(asker.terms.currency):
        return _shown(request, found, asker)


def _shown(
    request: HttpRequest, found: Organisation, asker: OfOrganisation
) -> HttpResponse:
    frame = filters_of(request, found, asker)
    selection: Selection = frame["selection"]
    asked = asked_for(found, selection, asker)
    seen = hygiene_of(asked)
    context = {
        **frame,
        "answer": answer_from(asked, seen),
        **left_out_in(found, left_out_of(asked)),
        "mends": [_mend(found, selection, one) for one in seen.worst],
        "parts": [
            (title, [_line(found, selection, one) for one in seen.of(gaps)])
            for title, gaps in _PARTS
        ],
        "sources": _sources(found, selection, seen),
        "unseen_href": _with(page_of(found, "unseen"), selection),
        "has_rows": bool(seen.rows),
    }
    is_good = frame["form"].is_valid()
    return spend_page(
        request,
        found,
        "hygiene",
        "spending/hygiene/hygiene.html",
        context,
        status=HTTPStatus.OK if is_good else HTTPStatus.UNPROCESSABLE_ENTITY,
    )


def _mend(organisation: Organisation, selection: Selection, one: Finding) -> Mend:
    name, label = PLACES.get(one.gap, ("", ""))
    return Mend(
        str(GAPS[one.gap]),
        gap_sentence(one),
        answers_named(one),
        str(MEND[one.gap]),
        gap_href(organisation, selection, one.gap),
        page_of(organisation, name) if name else "",
        str(label),
    )


def _line(organisation: Organisation, selection: Selection, one: Finding) -> GapLine:
    href = gap_href(organisation, selection, one.gap)
    amount = whole_money(one.amount, currency())
    return GapLine(str(GAPS[one.gap]), href, one, percent(one.share), amount)


def gap_href(organisation: Organisation, selection: Selection, gap: Gap) -> str:
    """The lines with a gap, for the same selection."""
    return _with(page_of(organisation, "gap", SLUGS[gap]), selection)


def _with(address: str, selection: Selection) -> str:
    query = query_of(selection)
    return f"{address}?{query}" if query else address


def _sources(
    organisation: Organisation, selection: Selection, seen: Hygiene
) -> list[OfSource]:
    names = dict(sources_of(organisation))
    return [
        _of_source(
            organisation, selection, seen, source, names.get(source, _("Bron onbekend"))
        )
        for source in seen.sources
    ]


def _of_source(
    organisation: Organisation,
    selection: Selection,
    seen: Hygiene,
    source: int,
    name: str,
) -> OfSource:
    changes = [one for one in seen.changes if one.source == source]
    return OfSource(
        name,
        filling_picture(filling(seen.rows_of(source)), name, f"vulling-{source}"),
        absent_sentence(seen.absent[source]),
        tuple(_changed(organisation, selection, changes[:MOST_CHANGES])),
        max(0, len(changes) - MOST_CHANGES),
    )


def _changed(
    organisation: Organisation, selection: Selection, changes: Iterable[Change]
) -> Iterable[Changed]:
    for one in changes:
        way = month_way(selection, one.source, one.month)
        yield Changed(drift_sentence(one), way_to(organisation, way))
