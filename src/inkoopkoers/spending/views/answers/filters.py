# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The filters of a page: periods to choose at once, and what is chosen as chips."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.names import category_name, supplier_name
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.selection import query_of
from inkoopkoers.spending.queries.asking import OfOrganisation, supplier_called
from inkoopkoers.spending.questions.span import Span
from inkoopkoers.web.dutch import long_date

MOST_YEARS = 4
MONTHS = 12


@dataclass(frozen=True)
class Preset:
    """A period that is one click away."""

    label: str
    href: str
    is_here: bool


@dataclass(frozen=True)
class Chip:
    """Something that was chosen; the address is this page without it."""

    label: str
    href: str


def presets(selection: Selection, span: Span) -> list[Preset]:
    """Everything, the last twelve months and the last years that have lines."""
    return [
        Preset(
            label,
            _href(replace(selection, first=first, last=last)),
            (selection.first, selection.last) == (first, last),
        )
        for label, first, last in _periods(span)
    ]


def _periods(span: Span) -> Iterator[tuple[str, date | None, date | None]]:
    yield _("Alles"), None, None
    if span.first_on is None or span.last_on is None:
        return
    yield _("Laatste 12 maanden"), *last_months(span.last_on)
    years = range(span.last_on.year, span.first_on.year - 1, -1)
    for year in years[:MOST_YEARS]:
        yield str(year), date(year, 1, 1), date(year, 12, 31)


def last_months(day: date) -> tuple[date, date]:
    """Twelve whole months, of which the last is the month of this day."""
    after = day.year * MONTHS + day.month
    first = after - MONTHS
    return (
        date(first // MONTHS, first % MONTHS + 1, 1),
        date(after // MONTHS, after % MONTHS + 1, 1) - timedelta(days=1),
    )


def chips(
    selection: Selection,
    asker: OfOrganisation,
    sources: tuple[tuple[int, str], ...],
    *,
    has_period: bool,
) -> list[Chip]:
    """What was chosen, each to take away; `has_period`: other dates than a preset."""
    return [
        Chip(label, _href(replace(selection, **without)))  # type: ignore[arg-type]
        for label, without in _chosen(selection, asker, dict(sources))
        if label and (has_period or "first" not in without)
    ]


def _chosen(
    selection: Selection, asker: OfOrganisation, sources: dict[int, str]
) -> Iterator[tuple[str, dict[str, object]]]:
    yield period_told(selection), {"first": None, "last": None}
    if selection.unit:
        yield selection.unit, {"unit": ""}
    if selection.category:
        code = selection.category.removeprefix("-")
        yield category_name(code), {"category": ""}
    if selection.supplier is not None:
        name = supplier_called(asker, selection.supplier)
        yield supplier_name(name), {"supplier": None}
    if selection.source is not None:
        yield sources.get(selection.source, ""), {"source": None}
    if selection.include_internal:
        yield _("ook intern en geen inkoop"), {"include_internal": False}


def period_told(selection: Selection) -> str:
    """From when until when; "" for always."""
    first = long_date(selection.first) if selection.first else ""
    last = long_date(selection.last) if selection.last else ""
    if first and last:
        return _("%(first)s tot en met %(last)s") % {"first": first, "last": last}
    if first:
        return _("vanaf %s") % first
    return _("tot en met %s") % last if last else ""


def _href(selection: Selection) -> str:
    return f"?{query_of(selection)}"
