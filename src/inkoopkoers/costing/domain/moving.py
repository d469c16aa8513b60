# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same sheet over another horizon, or an alternative that begins later.

What happens at the end (a one-off at the last moment, a residual value, an exit) moves
with the end. What then lies beyond the horizon is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal

from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Category,
    CostLine,
    CostSheet,
    Rhythm,
)

AT_THE_END = {Category.EXIT, Category.RESIDUAL}
IN_YEARS = {Rhythm.YEARLY, Rhythm.MONTHLY}


def with_horizon(sheet: CostSheet, years: int) -> CostSheet:
    """Count over so many years, at least 1; a line to the end runs to the new end."""
    was = sheet.horizon_years
    alternatives = tuple(
        replace(one, lines=_kept(_ending(line, was, years) for line in one.lines))
        for one in sheet.alternatives
    )
    return replace(sheet, horizon_years=years, alternatives=alternatives)


def delayed(alternative: Alternative, by: int, horizon: int) -> Alternative:
    """Begin so many years later, with the prices of then; the horizon stays."""
    lines = _kept(_later(line, by, horizon) for line in alternative.lines)
    return replace(alternative, lines=lines)


def leaving_for_certain(alternative: Alternative) -> Alternative:
    """What an exit costs is paid in full, whatever its probability was."""
    return _with_exits(alternative, lambda line: replace(line, probability=Decimal(1)))


def leaving_at_the_end(alternative: Alternative, horizon: int) -> Alternative:
    """What an exit costs is paid at the horizon, or up to it when it takes years."""

    def moved(line: CostLine) -> CostLine:
        if line.rhythm is Rhythm.ONCE:
            return replace(line, first_year=horizon)
        return _shifted(line, horizon - _last(line, horizon))

    return _with_exits(alternative, moved)


def leaving_now(alternative: Alternative) -> Alternative:
    """Only what happens at the end, and that at the start."""
    lines = tuple(
        replace(line, first_year=0, last_year=1 if line.rhythm in IN_YEARS else None)
        for line in alternative.lines
        if line.category in AT_THE_END
    )
    return replace(alternative, lines=lines)


def _with_exits(
    alternative: Alternative, change: Callable[[CostLine], CostLine]
) -> Alternative:
    lines = tuple(
        change(line) if line.category is Category.EXIT else line
        for line in alternative.lines
    )
    return replace(alternative, lines=lines)


def _ending(line: CostLine, was: int, horizon: int) -> CostLine | None:
    if line.rhythm in IN_YEARS:
        moved = _last_years(line, was, horizon)
    elif line.rhythm is Rhythm.ONCE and _moves_along(line, was, horizon):
        moved = replace(line, first_year=horizon)
    else:
        moved = line
    return moved if moved.first_year <= horizon else None


def _moves_along(line: CostLine, was: int, horizon: int) -> bool:
    cannot_wait = line.category in AT_THE_END and line.first_year > horizon
    return line.first_year == was or cannot_wait


def _last_years(line: CostLine, was: int, horizon: int) -> CostLine:
    last = _last(line, was)
    if line.category is Category.EXIT:
        return _shifted(line, horizon - last if last == was else min(0, horizon - last))
    return replace(line, last_year=None if last == was else min(last, horizon))


def _later(line: CostLine, by: int, horizon: int) -> CostLine | None:
    if line.rhythm in IN_YEARS:
        moved = _later_years(line, by, horizon)
    elif line.rhythm is Rhythm.ONCE and _moves_along(line, horizon, horizon - by):
        moved = replace(line, first_year=horizon)
    else:
        moved = replace(line, first_year=line.first_year + by)
    return moved if moved.first_year <= horizon else None


def _later_years(line: CostLine, by: int, horizon: int) -> CostLine:
    last = _last(line, horizon)
    if line.category is Category.EXIT:
        return _shifted(line, min(by, horizon - last))
    return replace(
        line,
        first_year=max(line.first_year, 1) + by,
        last_year=None if last == horizon else min(last + by, horizon),
    )


def _shifted(line: CostLine, by: int) -> CostLine:
    """The same years, so much later or earlier, but never before year 1."""
    if line.rhythm not in IN_YEARS:
        return line
    first = max(1, line.first_year + by)
    last = None if line.last_year is None else max(first, line.last_year + by)
    return replace(line, first_year=first, last_year=last)


def _last(line: CostLine, horizon: int) -> int:
    return horizon if line.last_year is None else min(line.last_year, horizon)


def _kept(lines: Iterable[CostLine | None]) -> tuple[CostLine, ...]:
    return tuple(line for line in lines if line is not None)
