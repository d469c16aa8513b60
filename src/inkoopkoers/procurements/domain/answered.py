# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Apply or explain: what was answered to the obligations, and what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.knowledge.domain.rules import Held
from inkoopkoers.procurements.domain.obligations import SIGNIFICANT
from inkoopkoers.procurements.domain.reasons import value_of
from inkoopkoers.procurements.domain.situation import Applies, Obligation

WHOLE = 100


@dataclass(frozen=True)
class Answer:
    """We apply it, or we do not and say why."""

    applies_it: bool
    reason: str = ""


class AnswerState(StrEnum):
    """How far the answer to an obligation is."""

    NOT_ASKED = "niet-nodig"
    UNKNOWN = "eerst-gegevens"
    OPEN = "open"
    REASON_MISSING = "reden-ontbreekt"
    APPLIED = "toegepast"
    EXPLAINED = "uitgelegd"


_OPEN = frozenset({AnswerState.OPEN, AnswerState.REASON_MISSING})


@dataclass(frozen=True)
class Answered:
    """An obligation with its answer."""

    obligation: Obligation
    answer: Answer | None
    state: AnswerState

    @property
    def is_open(self) -> bool:
        """Whether someone must still answer, or still give a reason."""
        return self.state in _OPEN

    @property
    def is_contradicted(self) -> bool:
        """Whether we say that we apply it while the dossier does not."""
        return self.state is AnswerState.APPLIED and self.obligation.is_met is False


def answered(
    obligations: Iterable[Obligation], answers: Mapping[str, Answer]
) -> tuple[Answered, ...]:
    """Lay the answers beside the obligations.

    Who explains gives a reason: without one the answer is open. An answer to what is
    not asked is kept, for it may be asked again when the facts change.
    """
    return tuple(
        Answered(one, answers.get(one.code), _state(one, answers.get(one.code)))
        for one in obligations
    )


def _state(obligation: Obligation, answer: Answer | None) -> AnswerState:
    if obligation.applies is Applies.UNKNOWN:
        return AnswerState.UNKNOWN
    if obligation.applies is Applies.YES and answer:
        if answer.applies_it:
            return AnswerState.APPLIED
        if answer.reason.strip():
            return AnswerState.EXPLAINED
    if not obligation.asks_answer:
        return AnswerState.NOT_ASKED
    return AnswerState.REASON_MISSING if answer else AnswerState.OPEN


@dataclass(frozen=True)
class Share:
    """How many of a set of tenders ask level significant or ambitieus."""

    significant: int
    of: int

    @property
    def percent(self) -> Decimal | None:
        """The share as percentage; None of an empty set."""
        return Decimal(self.significant * WHOLE) / self.of if self.of else None

    def reaches(self, held: Held) -> bool | None:
        """Whether the share is that of the rule; None of an empty set."""
        if not self.of:
            return None
        return self.significant * WHOLE >= value_of(held) * self.of


def share_significant(levels: Iterable[int]) -> Share:
    """Count the highest level of each tender in the relevant product groups."""
    counted = list(levels)
    return Share(sum(level >= SIGNIFICANT for level in counted), len(counted))
