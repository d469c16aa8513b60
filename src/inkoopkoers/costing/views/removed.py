# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was taken out of a comparison, as a page offers to put it back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.http import HttpRequest

from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.parts import PartKind, removed_parts


@dataclass(frozen=True)
class ShownRemoved:
    """A part that can be put back; `is_new` right after it was taken out."""

    number: int
    name: str
    is_new: bool


def removed_shown(
    request: HttpRequest,
    comparison: Comparison,
    kinds: Collection[PartKind],
    alternative: str = "",
) -> list[ShownRemoved]:
    """The parts of these kinds, of one alternative when it is named."""
    new = request.GET.get("weg", "")
    return [
        ShownRemoved(one.number, one.name, str(one.number) == new)
        for one in removed_parts(comparison.removed)
        if one.kind in kinds and alternative in ("", one.alternative)
    ]
