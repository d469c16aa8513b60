# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was taken out of a design, as a page offers to put it back."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.parts import removed_parts


@dataclass(frozen=True)
class ShownRemoved:
    """A part that can be put back; `is_new` right after it was taken out."""

    number: int
    name: str
    is_new: bool


def removed_shown(request: HttpRequest, award: AwardModel) -> list[ShownRemoved]:
    """Criteria and scales, the last one first."""
    new = request.GET.get("weg", "")
    return [
        ShownRemoved(one.number, one.name, str(one.number) == new)
        for one in removed_parts(award.removed)
    ]
