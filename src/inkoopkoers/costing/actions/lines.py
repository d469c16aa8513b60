# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Adding and changing alternatives and their lines."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.costing.actions.comparisons import changing
from inkoopkoers.costing.domain import editing
from inkoopkoers.costing.domain.checking import (
    MOST_ALTERNATIVES,
    MOST_LINES,
    MOST_LINES_TOGETHER,
    lines_together,
)
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    CostLine,
    CostSheet,
)
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.organisations.models import User
from inkoopkoers.web.dutch import number
from inkoopkoers.web.errors import DomainError


class TooManyParts(DomainError):
    """A comparison has room for so many; more would be unreadable."""


def add_alternative(
    comparison: Comparison, one: Alternative, *, by: User
) -> Alternative:
    """Add it under a code of its own; TooManyParts when there is no room."""
    with changing(comparison, by=by) as draft:
        check_room_for(draft.sheet, one)
        taken = {other.code for other in draft.sheet.alternatives}
        made = replace(one, code=editing.new_code(one.name, taken))
        draft.sheet = editing.with_alternative(draft.sheet, made)
    return made


def change_alternative(
    comparison: Comparison, changed: Alternative, *, by: User, edition: int
) -> None:
    """Change all but its lines; UnknownPart when it is gone."""
    with changing(comparison, by=by, edition=edition) as draft:
        lines = editing.alternative_of(draft.sheet, changed.code).lines
        draft.sheet = editing.with_alternative(
            draft.sheet, replace(changed, lines=lines)
        )


def copy_alternative(comparison: Comparison, code: str, *, by: User) -> Alternative:
    """Add the same with all its lines; UnknownPart when it is gone."""
    one = editing.alternative_of(sheet_of(comparison.sheet), code)
    name = _("Kopie van %s") % one.name
    return add_alternative(comparison, replace(one, name=name[:200]), by=by)


def add_line(
    comparison: Comparison,
    alternatives: Iterable[str],
    line: CostLine,
    *,
    by: User,
) -> CostLine:
    """Add it to these alternatives under one code: it is the same cost in each."""
    with changing(comparison, by=by) as draft:
        sheet = draft.sheet
        made = replace(
            line,
            code=line.code or editing.new_code(line.name, editing.line_codes(sheet)),
        )
        for code in alternatives:
            check_room(sheet, code)
            sheet = editing.with_line(sheet, code, made)
        draft.sheet = sheet
    return made


def change_line(
    comparison: Comparison,
    alternatives: Collection[str],
    line: CostLine,
    *,
    by: User,
    edition: int,
) -> None:
    """Put it in the place of the one with its code, in each of these alternatives.

    The amount, its source and its date go into the first only: those differ per offer.
    """
    with changing(comparison, by=by, edition=edition) as draft:
        sheet = draft.sheet
        for number, code in enumerate(alternatives):
            was = editing.line_of(sheet, code, line.code)
            sheet = editing.with_line(
                sheet, code, line if number == 0 else _as_other(line, was)
            )
        draft.sheet = sheet


def copy_line(comparison: Comparison, alternative: str, code: str, *, by: User) -> int:
    """Add a line to all others that lack it; returns how many got it."""
    with changing(comparison, by=by) as draft:
        sheet = draft.sheet
        line = editing.line_of(sheet, alternative, code)
        lacking = [
            one.code
            for one in sheet.alternatives
            if editing.place_of(one.lines, code) < 0
        ]
        for one in lacking:
            check_room(sheet, one)
        _check_together(sheet, len(lacking))
        draft.sheet = editing.with_line_everywhere(sheet, line)
    return len(lacking)


def check_room_for(sheet: CostSheet, one: Alternative) -> None:
    """TooManyParts when there are 50, or when its lines do not fit."""
    if len(sheet.alternatives) >= MOST_ALTERNATIVES:
        raise TooManyParts(
            _("Er staan al %s alternatieven. Haal er eerst een weg.")
            % MOST_ALTERNATIVES
        )
    _check_together(sheet, len(one.lines))


def check_room(sheet: CostSheet, alternative: str) -> None:
    """TooManyParts when a line more does not fit; UnknownPart when it is gone."""
    one = editing.alternative_of(sheet, alternative)
    if len(one.lines) >= MOST_LINES:
        raise TooManyParts(
            _("‘%(name)s’ heeft al %(most)s regels. Voeg regels samen.")
            % {"name": one.name, "most": MOST_LINES}
        )
    _check_together(sheet, 1)


def _check_together(sheet: CostSheet, more: int) -> None:
    if lines_together(sheet) + more > MOST_LINES_TOGETHER:
        raise TooManyParts(
            _(
                "In een vergelijking passen samen %s kostenregels. Voeg regels samen, "
                "of haal een alternatief weg."
            )
            % number(Decimal(MOST_LINES_TOGETHER))
        )


def _as_other(line: CostLine, was: CostLine) -> CostLine:
    """The same in all that two alternatives share."""
    return replace(
        line,
        amount=was.amount,
        source=was.source,
        dated=was.dated,
        supplied_by=was.supplied_by,
        note=was.note,
        life_years=was.life_years,
        market_value=was.market_value,
    )
