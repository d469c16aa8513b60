# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Advice in a dossier: what is done with a tip, what a newer version would change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class TipState(StrEnum):
    """What a dossier did with a tip."""

    OPEN = "kiezen"
    TAKEN = "overgenomen"
    SET_ASIDE = "niet"


def tip_state(*, is_taken: bool | None) -> TipState:
    """The state after a choice; None when nobody chose."""
    if is_taken is None:
        return TipState.OPEN
    return TipState.TAKEN if is_taken else TipState.SET_ASIDE


@dataclass(frozen=True)
class Reworded:
    """A tip that says something else under the same code."""

    code: str
    before: str
    after: str


@dataclass(frozen=True)
class TipChanges:
    """What another version does to the tips; gained and lost hold their texts."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]
    reworded: tuple[Reworded, ...]

    @property
    def is_nothing(self) -> bool:
        """The other version gives this purchase the very same tips."""
        return not (self.gained or self.lost or self.reworded)


def tip_changes(before: Mapping[str, str], after: Mapping[str, str]) -> TipChanges:
    """Compare advice with advice by the codes of their tips; each maps a code to its text."""
    return TipChanges(
        gained=tuple(text for code, text in after.items() if code not in before),
        lost=tuple(text for code, text in before.items() if code not in after),
        reworded=tuple(
            Reworded(code, text, after[code])
            for code, text in before.items()
            if code in after and after[code] != text
        ),
    )
