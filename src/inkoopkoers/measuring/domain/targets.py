# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be a target, and what becomes of it when two people set one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from inkoopkoers.measuring.domain.presented import SetTarget

_NUMBER = re.compile(r"[0-9]{1,2}([.,][0-9])?")


class BadTarget(ValueError):
    """Not a target on this scale; the text is for the one who sets it."""


@dataclass(frozen=True)
class TargetChange:
    """What someone saw when the form was opened, and what they want now.

    None is no target.
    """

    seen: SetTarget | None
    wanted: SetTarget | None


@dataclass(frozen=True)
class Settled:
    """What is to be done: targets to set and to remove, and what needs a choice.

    `clashes` holds what another set meanwhile, under the code of the theme or
    question.
    """

    to_set: Mapping[str, SetTarget]
    to_remove: frozenset[str]
    clashes: Mapping[str, SetTarget | None]


def parse_target(text: str, low: int, high: int) -> Fraction:
    """Read a number on the scale with at most one decimal; BadTarget otherwise."""
    value = parse_number(text)
    if value is not None and low <= value <= high:
        return value
    raise BadTarget(
        f"Vul een getal van {low} tot en met {high} in, met hooguit één cijfer achter "
        "de komma."
    )


def parse_number(text: str) -> Fraction | None:
    """Read a number below 100 with at most one decimal; None for anything else."""
    return Fraction(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def settle(
    changes: Mapping[str, TargetChange], current: Mapping[str, SetTarget]
) -> Settled:
    """Decide per code. What someone left as it was, stays as another made it."""
    to_set: dict[str, SetTarget] = {}
    to_remove: set[str] = set()
    clashes: dict[str, SetTarget | None] = {}
    for code, change in changes.items():
        now = current.get(code)
        if change.wanted in (change.seen, now):
            continue
        if now != change.seen:
            clashes[code] = now
        elif change.wanted is None:
            to_remove.add(code)
        else:
            to_set[code] = change.wanted
    return Settled(to_set, frozenset(to_remove), clashes)
