# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a part out of a sheet, and put it back."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from inkoopkoers.costing.actions.comparisons import Draft, changing
from inkoopkoers.costing.actions.lines import check_room, check_room_for
from inkoopkoers.costing.domain import editing
from inkoopkoers.costing.domain.sheet import Alternative, CostLine, CostSheet
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.parts import (
    MOST_KEPT,
    PartKind,
    RemovedPart,
    document_of,
    removed_parts,
)
from inkoopkoers.organisations.models import User
from inkoopkoers.web.errors import DomainError

MOST_NAMED = 5


class InUse(DomainError):
    """Others count with this quantity."""


class NoPlace(DomainError):
    """What it belonged to is not there."""


def take_out(
    comparison: Comparison, kind: PartKind, code: str, alternative: str, *, by: User
) -> int:
    """Take a part out and return the number by which it can be put back.

    UnknownPart when it is not there, InUse for a quantity that others count with.
    """
    with changing(comparison, by=by) as draft:
        return take_out_of(draft, kind, code, alternative)


def take_out_of(draft: Draft, kind: PartKind, code: str, alternative: str) -> int:
    """The same while it is being changed."""
    removed = _taken(draft, kind, code, alternative)
    draft.row.removed = [*draft.row.removed, document_of(removed)][-MOST_KEPT:]
    return removed.number


def put_back(comparison: Comparison, number: int, *, by: User) -> RemovedPart:
    """Put a part back where it stood; UnknownPart when there is none to put back.

    TooManyParts when others took its place meanwhile.
    """
    with changing(comparison, by=by) as draft:
        kept = {one.number: one for one in removed_parts(draft.row.removed)}
        if number not in kept:
            raise editing.UnknownPart(str(number))
        draft.sheet = _with(draft.sheet, kept[number])
        draft.row.removed = [
            one for one in draft.row.removed if one["number"] != number
        ]
    return kept[number]


def _taken(draft: Draft, kind: PartKind, code: str, alternative: str) -> RemovedPart:
    sheet = draft.sheet
    number = 1 + max((one["number"] for one in draft.row.removed), default=0)
    if kind is PartKind.ALTERNATIVE:
        draft.sheet = editing.without_alternative(sheet, code)
        part = editing.alternative_of(sheet, code)
        return RemovedPart(number, part, editing.place_of(sheet.alternatives, code))
    if kind is PartKind.LINE:
        draft.sheet = editing.without_line(sheet, alternative, code)
        lines = editing.alternative_of(sheet, alternative).lines
        at = editing.place_of(lines, code)
        return RemovedPart(number, lines[at], at, alternative)
    _refuse_in_use(sheet, code)
    draft.sheet = editing.without_quantity(sheet, code)
    at = editing.place_of(sheet.quantities, code)
    return RemovedPart(number, sheet.quantities[at], at)


def _refuse_in_use(sheet: CostSheet, code: str) -> None:
    names = editing.counting_with(sheet, code)
    if not names:
        return
    more = len(names) - MOST_NAMED
    listed = ", ".join(f"‘{name}’" for name in names[:MOST_NAMED])
    if more > 0:
        listed += _(" en nog %s") % more
    raise InUse(
        _("Hiermee rekenen nog: %s. Kies daar eerst een ander aantal.") % listed
    )


def _with(sheet: CostSheet, removed: RemovedPart) -> CostSheet:
    """Back in its place; a code that is used again meanwhile gets a number."""
    part = removed.part
    if isinstance(part, Alternative):
        check_room_for(sheet, part)
        taken = {one.code for one in sheet.alternatives}
        free = replace(part, code=editing.new_code(part.code, taken))
        return editing.with_alternative(sheet, free, removed.at)
    if isinstance(part, CostLine):
        return _with_line(sheet, removed, part)
    taken = {one.code for one in sheet.quantities}
    named = replace(part, code=editing.new_code(part.code, taken))
    return editing.with_quantity(sheet, named, removed.at)


def _with_line(sheet: CostSheet, removed: RemovedPart, line: CostLine) -> CostSheet:
    try:
        one = editing.alternative_of(sheet, removed.alternative)
    except editing.UnknownPart:
        raise NoPlace(
            _("‘%s’ hoorde bij een alternatief dat weg is. Zet dat eerst terug.")
            % line.name
        ) from None
    check_room(sheet, one.code)
    taken = {other.code for other in one.lines}
    free = replace(line, code=editing.new_code(line.code, taken))
    return editing.with_line(sheet, one.code, free, removed.at)
