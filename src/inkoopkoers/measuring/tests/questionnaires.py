# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Instruments small enough to read in a test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from inkoopkoers.knowledge.domain.documents import (
    Gate,
    Group,
    Instrument,
    Item,
    ItemKind,
    Level,
    Option,
    Origin,
    Outcome,
    Scale,
)

SCALE = Scale("eens", tuple(Level(value, f"niveau {value}") for value in range(1, 5)))
FIVE = Scale("vijf", tuple(Level(value, f"niveau {value}") for value in range(1, 6)))
ELEVEN = Scale("elf", tuple(Level(value, f"niveau {value}") for value in range(11)))


def item(code: str, *, rev: int = 1, scale: str = "eens") -> Item:
    """Make a question of the theme that its code begins with."""
    return Item(
        code=code,
        group=code.partition("-")[0],
        kind=ItemKind.SCALE,
        rev=rev,
        text=f"Wij doen {code}.",
        short=code,
        help="",
        scale=scale,
    )


def choice(code: str) -> Item:
    """Make a question without a scale."""
    return replace(
        item(code),
        kind=ItemKind.CHOICE,
        scale=None,
        options=(Option("1", "Ja", "ja"),),
    )


def make_instrument(
    *items: Item,
    version: int = 1,
    outcome: Outcome = Outcome.SCORES,
    gate: Gate | None = None,
) -> Instrument:
    """Make an instrument with a theme for each first part of a code."""
    themes = dict.fromkeys(one.group for one in items)
    return Instrument(
        code="toets",
        version=version,
        digest="d" * 64,
        outcome=outcome,
        title="Toets",
        summary="",
        minutes=5,
        origin=Origin("", "", "", "", ""),
        groups=tuple(Group(theme, theme.capitalize()) for theme in themes),
        items=items,
        scales=(SCALE, FIVE, ELEVEN),
        sections=(),
        cells=(),
        gate=gate,
    )


def changed(one: Item, **fields: object) -> Item:
    """The same question but for some fields."""
    made: Mapping[str, object] = {**vars(one), **fields}
    return Item(**made)  # type: ignore[arg-type] # the test says which fields
