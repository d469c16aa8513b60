# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parts that were taken out of a sheet, kept so that they can be put back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter

from inkoopkoers.costing.domain.sheet import Alternative, CostLine, Quantity

MOST_KEPT = 30


class PartKind(StrEnum):
    """What can be taken out."""

    ALTERNATIVE = "alternatief"
    LINE = "regel"
    QUANTITY = "aantal"


@dataclass(frozen=True)
class RemovedPart:
    """A part that was taken out; `at` is where it stood, `alternative` in which."""

    number: int
    part: Alternative | CostLine | Quantity
    at: int
    alternative: str = ""

    @property
    def kind(self) -> PartKind:
        """What it is."""
        if isinstance(self.part, Alternative):
            return PartKind.ALTERNATIVE
        return PartKind.LINE if isinstance(self.part, CostLine) else PartKind.QUANTITY

    @property
    def name(self) -> str:
        """What people call it."""
        return self.part.name


_ADAPTERS: dict[PartKind, TypeAdapter[Any]] = {
    PartKind.ALTERNATIVE: TypeAdapter(Alternative),
    PartKind.LINE: TypeAdapter(CostLine),
    PartKind.QUANTITY: TypeAdapter(Quantity),
}


def document_of(removed: RemovedPart) -> dict[str, Any]:
    """As the row keeps it."""
    return {
        "number": removed.number,
        "kind": removed.kind.value,
        "at": removed.at,
        "alternative": removed.alternative,
        "part": _ADAPTERS[removed.kind].dump_python(removed.part, mode="json"),
    }


def removed_parts(documents: list[dict[str, Any]]) -> tuple[RemovedPart, ...]:
    """What can be put back, the last one first."""
    return tuple(
        RemovedPart(
            number=one["number"],
            part=_ADAPTERS[PartKind(one["kind"])].validate_python(one["part"]),
            at=one["at"],
            alternative=one["alternative"],
        )
        for one in reversed(documents)
    )
