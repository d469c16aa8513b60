# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a line of a letter tells exactly, whatever the formula: worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Criterion, Measured
from inkoopkoers.awarding.domain.letter import Letter, LetterLine
from inkoopkoers.awarding.domain.ranking import Entry, entry_of
from inkoopkoers.awarding.domain.scales import UnknownStep
from inkoopkoers.awarding.domain.scoring import Reason, part_on
from inkoopkoers.awarding.domain.tree import leaves_of

_ZERO = Fraction(0)


@dataclass(frozen=True)
class Told:
    """What a line tells; None where scores lack or are no step.

    `points` and `value` are its quality in points and in euros, `ladder` is the part by
    which its price is lowered before it is compared.
    """

    entry: Entry
    points: Fraction | None
    value: Fraction | None
    ladder: Fraction | None

    @property
    def against(self) -> Reason | None:
        """Why the design keeps this bid out of the ranking; a gap is no reason."""
        for reason in self.entry.reasons:
            if not reason.state.is_incomplete:
                return reason
        return None


def told_by(design: AwardDesign, letter: Letter) -> Mapping[str, Told]:
    """What each line tells, by the code of its bid."""
    return {line.bid: _told(design, line) for line in letter.lines}


def _told(design: AwardDesign, line: LetterLine) -> Told:
    ladders, others = [], []
    for leaf in leaves_of(design):
        part = _part(design, leaf, line.scores.get(leaf.code))
        if leaf.measured is Measured.LADDER:
            ladders.append(part)
        else:
            others.append((leaf, part))
    bid = Bid(line.bid, line.name, line.price_eur, line.scores)
    return Told(
        entry=entry_of(design, bid),
        points=_sum(_times(leaf.weight, part) for leaf, part in others),
        value=_sum(_times(leaf.value_eur, part) for leaf, part in others),
        ladder=_sum(ladders),
    )


def _part(
    design: AwardDesign, leaf: Criterion, score: Decimal | None
) -> Fraction | None:
    if score is None:
        return None
    try:
        return part_on(design, leaf, score)
    except UnknownStep:
        return None


def _times(worth: Decimal | None, part: Fraction | None) -> Fraction | None:
    return None if part is None else Fraction(worth or 0) * part


def _sum(parts: Iterable[Fraction | None]) -> Fraction | None:
    """The sum, when every part is known."""
    total = _ZERO
    for part in parts:
        if part is None:
            return None
        total += part
    return total
