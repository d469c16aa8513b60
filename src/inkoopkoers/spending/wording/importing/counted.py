# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What counts of a source, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from django.utils.translation import gettext as _

from inkoopkoers.spending.domain.mapping import Basis
from inkoopkoers.spending.domain.periods import Absent, Month
from inkoopkoers.spending.queries.imported import Counted
from inkoopkoers.spending.wording.figures import count
from inkoopkoers.spending.wording.importing.money import cents
from inkoopkoers.spending.wording.over_time import month_name
from inkoopkoers.spending.wording.vat import vat_told

MOST_GAPS = 6


@dataclass(frozen=True)
class ShownSource:
    """A source as a row of a table."""

    number: int
    name: str
    period: str
    months: int
    gaps: str
    lines: str
    amount: str
    vat: str


def source_told(one: Counted, currency: str, bases: Set[Basis]) -> ShownSource:
    """From when to when, which months are missing, how much."""
    first = month_name(one.first.year, one.first.month)
    last = month_name(one.last.year, one.last.month)
    return ShownSource(
        number=one.source,
        name=one.name or _("Zonder bron"),
        period=first if first == last else f"{first} – {last}",
        months=len(one.months),
        gaps=absent_told(one.absent),
        lines=count(one.lines),
        amount=cents(one.amount, currency),
        vat=vat_told(bases),
    )


def absent_told(found: Absent) -> str:
    """The months that are not there, and those that hardly are."""
    said = [gaps_told(found.missing)] if found.missing else []
    if found.hollow:
        said.append(_("bijna leeg: %s") % gaps_told(found.hollow))
    return "; ".join(said)


def gaps_told(gaps: Sequence[Month]) -> str:
    """Stretches of months without a line: "mei 2026 – juli 2026, oktober 2026"."""
    stretches = [_stretch(*ends) for ends in _stretches(gaps)]
    told = ", ".join(stretches[:MOST_GAPS])
    if len(stretches) > MOST_GAPS:
        return _("%(told)s en nog %(more)d keer") % {
            "told": told,
            "more": len(stretches) - MOST_GAPS,
        }
    return told


def _stretches(gaps: Sequence[Month]) -> Iterator[tuple[Month, Month]]:
    start: Month | None = None
    before: Month | None = None
    for one in gaps:
        if before is None or start is None or _place(one) != _place(before) + 1:
            if start is not None and before is not None:
                yield start, before
            start = one
        before = one
    if start is not None and before is not None:
        yield start, before


def _stretch(first: Month, last: Month) -> str:
    if first == last:
        return month_name(*first)
    return f"{month_name(*first)} – {month_name(*last)}"


def _place(one: Month) -> int:
    return one[0] * 12 + one[1]
