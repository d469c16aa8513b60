# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens to the order when a bid falls away: both orders, and the promised one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from inkoopkoers.awarding.domain.design import AfterExclusion, AwardDesign, Bid
from inkoopkoers.awarding.domain.ranking import Outcome, award

Ranks = Mapping[str, int]


@dataclass(frozen=True)
class Recalculation:
    """The award without one bid, in both orders.

    `kept` is the old order closed up, `recalculated` the award over the bids that stay.
    Where there was no old order, because the formula had no figure for a bid, the kept
    order is the recalculated one.
    """

    excluded: str
    promised: AfterExclusion
    before: Outcome
    recalculated: Outcome
    kept: Ranks

    @property
    def promised_ranks(self) -> Ranks:
        """The order that the documents promise."""
        if self.promised is AfterExclusion.KEEP_ORDER:
            return self.kept
        return self.recalculated.ranks

    @property
    def promised_winners(self) -> tuple[str, ...]:
        """Who is first in the promised order."""
        return _first(self.promised_ranks)

    @property
    def kept_winners(self) -> tuple[str, ...]:
        """Who is first when the old order stays."""
        return _first(self.kept)

    @property
    def differs(self) -> bool:
        """Whether the two orders differ anywhere."""
        return dict(self.kept) != self.recalculated.ranks

    @property
    def winner_differs(self) -> bool:
        """Whether the two orders have another winner."""
        return self.kept_winners != _first(self.recalculated.ranks)

    @property
    def swapped(self) -> tuple[tuple[str, str], ...]:
        """The pairs that stand otherwise in the two orders, the better of the old first."""
        new = self.recalculated.ranks
        old = sorted(self.kept, key=lambda code: (self.kept[code], code))
        return tuple(
            (one, other)
            for one, other in combinations([code for code in old if code in new], 2)
            if _sign(self.kept, one, other) != _sign(new, one, other)
        )


def without(design: AwardDesign, bids: Sequence[Bid], code: str) -> Recalculation:
    """The award when this bid falls away; KeyError when there is no such bid."""
    before = award(design, bids)
    before.of(code)
    recalculated = award(design, [bid for bid in bids if bid.code != code])
    return Recalculation(
        excluded=code,
        promised=design.after_exclusion,
        before=before,
        recalculated=recalculated,
        kept=closed_up(before.ranks, code) or recalculated.ranks,
    )


def closed_up(ranks: Ranks, code: str) -> dict[str, int]:
    """The same order without one bid: 1, 2, 3 without the first becomes 1, 2."""
    left = {one: rank for one, rank in ranks.items() if one != code}
    return {
        one: 1 + sum(other < rank for other in left.values())
        for one, rank in left.items()
    }


def _first(ranks: Ranks) -> tuple[str, ...]:
    return tuple(sorted(code for code, rank in ranks.items() if rank == 1))


def _sign(ranks: Ranks, one: str, other: str) -> int:
    return (ranks[one] > ranks[other]) - (ranks[one] < ranks[other])
