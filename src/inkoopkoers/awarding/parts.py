# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Criteria that were taken out of a design, kept so that they can be put back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from inkoopkoers.awarding.domain.design import Criterion, Scale

MOST_KEPT = 30

_CRITERIA = TypeAdapter(tuple[Criterion, ...])
_SCALES = TypeAdapter(tuple[Scale, ...])


@dataclass(frozen=True)
class RemovedPart:
    """A criterion with all below it, or a scale; `at` is where each stood."""

    number: int
    criteria: tuple[Criterion, ...] = ()
    at: tuple[int, ...] = ()
    scales: tuple[Scale, ...] = ()

    @property
    def name(self) -> str:
        """What people call it; the criterion above comes first."""
        names = [one.name for one in self.criteria] or [one.name for one in self.scales]
        return names[0]


def document_of(removed: RemovedPart) -> dict[str, Any]:
    """As the row keeps it."""
    return {
        "number": removed.number,
        "criteria": _CRITERIA.dump_python(removed.criteria, mode="json"),
        "at": list(removed.at),
        "scales": _SCALES.dump_python(removed.scales, mode="json"),
    }


def removed_parts(documents: list[dict[str, Any]]) -> tuple[RemovedPart, ...]:
    """What can be put back, the last one first."""
    return tuple(
        RemovedPart(
            number=one["number"],
            criteria=_CRITERIA.validate_python(one["criteria"]),
            at=tuple(one["at"]),
            scales=_SCALES.validate_python(one["scales"]),
        )
        for one in reversed(documents)
    )
