# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The agenda of the conversation: what to talk about first, and how far that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from inkoopkoers.measuring.domain.presented import PresentedItem, PresentedResult

NOWHERE = Fraction(-1)


@dataclass(frozen=True)
class AgendaItem:
    """A question on the agenda; `place` counts from 1 in the order of talking."""

    place: int
    asked: PresentedItem
    theme: str

    @property
    def code(self) -> str:
        """The code of the question."""
        return self.asked.code

    @property
    def is_discussed(self) -> bool:
        """Whether the group agreed on a score."""
        return self.asked.agreed is not None


@dataclass(frozen=True)
class Agenda:
    """Every question once, in the order of talking."""

    items: tuple[AgendaItem, ...]

    @property
    def to_discuss(self) -> tuple[AgendaItem, ...]:
        """What the group did not agree on yet."""
        return tuple(item for item in self.items if not item.is_discussed)

    @property
    def total(self) -> int:
        """How many questions there are."""
        return len(self.items)

    @property
    def discussed(self) -> int:
        """On how many the group agreed."""
        return self.total - len(self.to_discuss)

    def find(self, code: str) -> AgendaItem | None:
        """The question with this code; None when it is not asked."""
        return next((item for item in self.items if item.code == code), None)

    def before(self, item: AgendaItem) -> AgendaItem | None:
        """The question before this one; None for the first."""
        return self.items[item.place - 2] if item.place > 1 else None

    def after(self, item: AgendaItem) -> AgendaItem | None:
        """The question after this one; None for the last."""
        return self.items[item.place] if item.place < self.total else None

    def next_to_discuss(self, after: AgendaItem | None = None) -> AgendaItem | None:
        """The first question to discuss; going on from one and round, without it."""
        start = after.place if after else 0
        turned = self.items[start:] + self.items[: max(start - 1, 0)]
        return next((item for item in turned if not item.is_discussed), None)


def agenda_of(presented: PresentedResult) -> Agenda:
    """Where people differ most comes first; what cannot be shown comes last.

    Equal ones keep the order of the questions. What the group agrees on moves nothing.
    """
    ranked = sorted(_with_theme(presented), key=lambda one: -_rank(one[0]))
    return Agenda(
        tuple(
            AgendaItem(place, item, theme)
            for place, (item, theme) in enumerate(ranked, 1)
        )
    )


def _with_theme(presented: PresentedResult) -> Iterator[tuple[PresentedItem, str]]:
    for theme in presented.themes:
        for item in theme.items:
            yield item, theme.theme.name


def _rank(item: PresentedItem) -> Fraction:
    return NOWHERE if item.spread is None else item.spread
