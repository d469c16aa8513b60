# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of a dossier goes along into an example: named field by field.

Everything else stays behind, so a field that comes later is never in an example by
itself. Money, days, people, parties and talks have no place here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Row = Mapping[str, Any]


class Part(StrEnum):
    """What an example is made of."""

    NEEDS = "needs"
    AMBITIONS = "ambitions"
    CRITERIA = "criteria"
    APPROACH = "approach"
    TEXTS = "texts"


# A criterion names its need by the place of that need in the example, from 0.
KEPT: Mapping[Part, tuple[str, ...]] = {
    Part.NEEDS: ("role", "means", "goal"),
    Part.AMBITIONS: ("theme", "level", "reason"),
    Part.CRITERIA: (
        "number", "edition_name", "theme", "level", "kind", "title", "text",
        "verification", "source", "replaces", "weight", "is_functional", "is_price",
        "need",
    ),
    Part.APPROACH: ("procedure", "factors"),
    Part.TEXTS: ("chapter", "text"),
}  # fmt: skip


@dataclass(frozen=True)
class Example:
    """The parts of an example, as rows of plain values."""

    parts: Mapping[Part, tuple[Row, ...]]

    def rows(self, part: Part) -> tuple[Row, ...]:
        """The rows of one part; none when it was left out."""
        return self.parts.get(part, ())


def pack(
    rows: Mapping[Part, Iterable[Row]], chosen: Iterable[Part]
) -> dict[str, list[dict[str, Any]]]:
    """Keep only the fields that may go along, of the chosen parts."""
    wanted = set(chosen)
    return {
        part.value: [
            {name: _plain(row.get(name)) for name in KEPT[part]}
            for row in rows.get(part, ())
        ]
        for part in Part
        if part in wanted
    }


def _plain(value: Any) -> Any:
    """A value that JSON can hold: a number with decimals becomes text."""
    return (
        value if isinstance(value, (bool, int, str, dict, type(None))) else str(value)
    )


def unpack(kept: Mapping[str, Any]) -> Example:
    """Read what was packed; a field or part that is not known is left out."""
    return Example(
        {
            part: tuple(
                {name: row.get(name) for name in KEPT[part]}
                for row in kept.get(part.value, ())
            )
            for part in Part
        }
    )
