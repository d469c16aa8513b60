# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sheet with one part more, less or other; codes say which part is meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from inkoopkoers.costing.domain.sheet import (
    Alternative,
    CostLine,
    CostSheet,
    Quantity,
    Rhythm,
)

_LONGEST_CODE = 40
_NO_CODE = re.compile(r"[^a-z0-9]+")


class UnknownPart(LookupError):
    """A code that is not in the sheet."""


class Coded(Protocol):
    """What has a code."""

    @property
    def code(self) -> str:
        """Its code."""


Part = TypeVar("Part", bound=Coded)


def found(parts: Iterable[Part], code: str) -> Part:
    """The part with this code; UnknownPart without one."""
    for part in parts:
        if part.code == code:
            return part
    raise UnknownPart(code)


def alternative_of(sheet: CostSheet, code: str) -> Alternative:
    """The alternative with this code; UnknownPart without one."""
    return found(sheet.alternatives, code)


def line_of(sheet: CostSheet, alternative: str, code: str) -> CostLine:
    """A line of an alternative; UnknownPart without either."""
    return found(alternative_of(sheet, alternative).lines, code)


def new_code(name: str, taken: Collection[str]) -> str:
    """A code made of a name that no other has: laptops, laptops-2, laptops-3."""
    plain = unicodedata.normalize("NFKD", name.lower())
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    base = _NO_CODE.sub("-", letters)[:_LONGEST_CODE].strip("-") or "x"
    code, number = base, 1
    while code in taken:
        number += 1
        code = f"{base}-{number}"
    return code


def line_codes(sheet: CostSheet) -> frozenset[str]:
    """Every code of a line; the same code in two alternatives is the same cost."""
    return frozenset(line.code for one in sheet.alternatives for line in one.lines)


def with_alternative(sheet: CostSheet, one: Alternative, at: int = -1) -> CostSheet:
    """Put it in the place of the one with its code, else at a place (-1: last)."""
    return replace(sheet, alternatives=_put(sheet.alternatives, one, at))


def without_alternative(sheet: CostSheet, code: str) -> CostSheet:
    """The sheet without this alternative; UnknownPart when it is not there."""
    return replace(sheet, alternatives=_left(sheet.alternatives, code))


def with_line(
    sheet: CostSheet, alternative: str, line: CostLine, at: int = -1
) -> CostSheet:
    """Put a line in the place of the one with its code, else at a place."""
    return _in(sheet, alternative, lambda lines: _put(lines, line, at))


def without_line(sheet: CostSheet, alternative: str, code: str) -> CostSheet:
    """The sheet without this line; UnknownPart when it is not there."""
    return _in(sheet, alternative, lambda lines: _left(lines, code))


def with_line_everywhere(sheet: CostSheet, line: CostLine) -> CostSheet:
    """Add a line to every alternative that does not have one with its code."""
    for one in sheet.alternatives:
        if line.code not in {other.code for other in one.lines}:
            sheet = with_line(sheet, one.code, line)
    return sheet


def with_quantity(sheet: CostSheet, one: Quantity, at: int = -1) -> CostSheet:
    """Put it in the place of the one with its code, else at a place."""
    return replace(sheet, quantities=_put(sheet.quantities, one, at))


def without_quantity(sheet: CostSheet, code: str) -> CostSheet:
    """The sheet without this quantity; look first who counts with it."""
    return replace(sheet, quantities=_left(sheet.quantities, code))


def counting_with(sheet: CostSheet, quantity: str) -> tuple[str, ...]:
    """The names of the quantities and lines that count with this quantity, once each."""
    names = [one.name for one in sheet.quantities if one.of == quantity]
    names += [
        line.name
        for one in sheet.alternatives
        for line in one.lines
        if line.quantity == quantity
    ]
    return tuple(dict.fromkeys(names))


def with_horizon(sheet: CostSheet, years: int) -> CostSheet:
    """Another horizon; what was paid once at the old one moves along."""
    alternatives = tuple(
        replace(
            one,
            lines=tuple(_moved(line, sheet.horizon_years, years) for line in one.lines),
        )
        for one in sheet.alternatives
    )
    return replace(sheet, horizon_years=years, alternatives=alternatives)


def _moved(line: CostLine, old: int, new: int) -> CostLine:
    is_at_end = line.rhythm is Rhythm.ONCE and line.first_year == old
    return replace(line, first_year=new) if is_at_end and old > 0 else line


def place_of(parts: Iterable[Coded], code: str) -> int:
    """Where a part stands; -1 when it is not there."""
    return next((at for at, one in enumerate(parts) if one.code == code), -1)


def _in(
    sheet: CostSheet,
    alternative: str,
    change: Callable[[tuple[CostLine, ...]], tuple[CostLine, ...]],
) -> CostSheet:
    one = alternative_of(sheet, alternative)
    return with_alternative(sheet, replace(one, lines=change(one.lines)))


def _put(parts: tuple[Part, ...], part: Part, at: int) -> tuple[Part, ...]:
    here = place_of(parts, part.code)
    if here >= 0:
        return (*parts[:here], part, *parts[here + 1 :])
    at = at if 0 <= at <= len(parts) else len(parts)
    return (*parts[:at], part, *parts[at:])


def _left(parts: tuple[Part, ...], code: str) -> tuple[Part, ...]:
    gone = found(parts, code)
    return tuple(one for one in parts if one is not gone)
