# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scores moved by steps: what a bid can reach with so many steps up or down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Bid,
    Criterion,
    Formula,
    Measured,
)
from inkoopkoers.awarding.domain.scoring import BidState, reasons_against
from inkoopkoers.awarding.domain.steps import Step, steps_on
from inkoopkoers.awarding.domain.tree import leaves_of


@dataclass(frozen=True)
class ScoreChange:
    """One score that an assessor gives higher or lower; `steps` counts both alike."""

    bid: str
    criterion: str
    before: Decimal
    after: Decimal
    steps: int


@dataclass(frozen=True)
class Moved:
    """A bid with changed scores, and what changed; `cost` is the steps together."""

    bid: Bid
    changes: tuple[ScoreChange, ...] = ()

    @property
    def cost(self) -> int:
        """How many single steps it took."""
        return sum(change.steps for change in self.changes)


class Panel:
    """The leaves that assessors score, with their steps looked up once."""

    def __init__(self, design: AwardDesign) -> None:
        self.design = design
        self.leaves = [
            leaf for leaf in leaves_of(design) if leaf.measured is Measured.SCALE
        ]
        self.steps = {leaf.code: steps_on(design, leaf) for leaf in self.leaves}

    def moved(self, bid: Bid, moves: dict[str, int]) -> Moved:
        """Each leaf so many steps up or down; what lies beyond the scale stays off it.

        A score that is missing or that the scale does not have stays as it is.
        """
        changes = []
        for code, by in moves.items():
            at = self._at(bid, code)
            if at is None or not by:
                continue
            to = min(max(at + by, 0), len(self.steps[code]) - 1)
            if to != at:
                changes.append(self._change(bid, code, at, to))
        scores = {change.criterion: change.after for change in changes}
        return Moved(replace(bid, scores={**bid.scores, **scores}), tuple(changes))

    def reach(self, bid: Bid, count: int) -> Moved | None:
        """The most that exactly so many steps up can earn; down for a count below 0.

        Down it stays above every minimum. None when the scales have no room for it.
        """
        best: dict[int, tuple[Fraction, dict[str, int]]] = {0: (Fraction(0), {})}
        for leaf in self.leaves:
            for made in sorted(best, key=abs, reverse=True):
                earned, moves = best[made]
                for by, gain in self._gains(bid, leaf, count - made):
                    total = earned + gain
                    if made + by not in best or best[made + by][0] < total:
                        best[made + by] = (total, {**moves, leaf.code: by})
        return self.moved(bid, best[count][1]) if count in best else None

    def out(self, bid: Bid) -> Moved | None:
        """The fewest steps down that bring a bid below a minimum, None without one."""
        found = []
        for leaf in self.leaves:
            at = self._at(bid, leaf.code)
            if leaf.minimum is None or at is None:
                continue
            low = [
                place
                for place in range(at)
                if self.steps[leaf.code][place].score < leaf.minimum
            ]
            if low:
                found.append(self.moved(bid, {leaf.code: max(low) - at}))
        return min(found, key=lambda moved: moved.cost, default=None)

    def into(self, bid: Bid) -> Moved | None:
        """The steps up that bring a bid above every minimum, if only those keep it out."""
        reasons = reasons_against(self.design, bid)
        if not reasons or any(
            one.state is not BidState.BELOW_MINIMUM for one in reasons
        ):
            return None
        moves = {}
        for leaf in self.leaves:
            if leaf.code in {reason.criterion for reason in reasons}:
                moves[leaf.code] = self._up_to_minimum(bid, leaf)
        moved = self.moved(bid, moves)
        return None if reasons_against(self.design, moved.bid) else moved

    def _up_to_minimum(self, bid: Bid, leaf: Criterion) -> int:
        at = self._at(bid, leaf.code) or 0
        steps = self.steps[leaf.code]
        enough = [
            place
            for place in range(at, len(steps))
            if steps[place].score >= (leaf.minimum or 0)
        ]
        return (enough[0] if enough else at) - at

    def _gains(
        self, bid: Bid, leaf: Criterion, room: int
    ) -> Iterator[tuple[int, Fraction]]:
        """Per number of steps within the room, what it earns (or costs, downwards)."""
        at = self._at(bid, leaf.code)
        if at is None:
            return
        steps, sign = self.steps[leaf.code], 1 if room > 0 else -1
        on_value = self.design.formula is Formula.VALUE
        worth = Fraction((leaf.value_eur if on_value else leaf.weight) or 0)
        for by in range(sign, room + sign, sign):
            if 0 <= at + by < len(steps) and _allowed(leaf, steps[at + by], sign):
                yield by, sign * worth * (steps[at + by].part - steps[at].part)

    def _at(self, bid: Bid, code: str) -> int | None:
        score = bid.scores.get(code)
        scores = [step.score for step in self.steps[code]]
        return scores.index(score) if score is not None and score in scores else None

    def _change(self, bid: Bid, code: str, at: int, to: int) -> ScoreChange:
        steps = self.steps[code]
        return ScoreChange(
            bid.code, code, steps[at].score, steps[to].score, abs(to - at)
        )


def _allowed(leaf: Criterion, step: Step, sign: int) -> bool:
    return sign > 0 or leaf.minimum is None or step.score >= leaf.minimum
