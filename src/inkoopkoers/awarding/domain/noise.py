# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far the winner depends on one step more or less from an assessor.

Only scores on a scale are given by assessors; a ladder and an MKI stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from inkoopkoers.awarding.domain.design import AwardDesign, Bid
from inkoopkoers.awarding.domain.formulas import Offer
from inkoopkoers.awarding.domain.ranking import Entry, award_entries, entry_of
from inkoopkoers.awarding.domain.score_moves import Panel
from inkoopkoers.awarding.domain.scoring import LeafScore, Quality

Floats = NDArray[np.float64]
# A score moves down, stays or moves up, each as often as the others.
DIRECTIONS = 3
_ZERO = Fraction(0)


@dataclass(frozen=True)
class Noise:
    """Which part of the tries left the winner as it was; ties with it do not count.

    `winners` has per bid that ever won the number of tries, shared first ranks too.
    """

    stays: Fraction
    tries: int
    winners: dict[str, int]


def noise_of(design: AwardDesign, bids: Sequence[Bid], draws: Floats) -> Noise | None:
    """Move every score by a step down, none or up, as the draws from 0 to 1 say.

    Draws are tries × bids × leaves that are scored on a scale (`Panel.leaves`). At the end of a scale a score stays. A
    bid that comes below a minimum is out of that try. None when nobody wins now.
    """
    now = award_entries(design, [entry_of(design, bid) for bid in bids]).winners
    if not now or not len(draws):
        return None
    movable = [_Movable.of(design, bid) for bid in bids]
    found: dict[str, int] = {}
    stays = 0
    for tries in (draws * DIRECTIONS).astype(np.int64).tolist():
        entries = [one.after(moves) for one, moves in zip(movable, tries, strict=True)]
        winners = award_entries(design, entries).winners
        stays += winners == now
        for code in winners:
            found[code] = found.get(code, 0) + 1
    return Noise(Fraction(stays, len(draws)), len(draws), found)


@dataclass(frozen=True)
class _Movable:
    """A bid with what each score of it can become: a step down, the same, or up.

    What a score earns does not depend on the other scores, so it is looked up once.
    """

    panel: Panel
    entry: Entry
    fixed: tuple[LeafScore, ...]
    choices: tuple[tuple[LeafScore | None, ...], ...]

    @classmethod
    def of(cls, design: AwardDesign, bid: Bid) -> _Movable:
        panel = Panel(design)
        entry = entry_of(design, bid)
        codes = [leaf.code for leaf in panel.leaves]
        choices = tuple(
            tuple(_earned(panel, bid, code, by) for by in (-1, 0, 1)) for code in codes
        )
        leaves = entry.quality.leaves if entry.quality else ()
        fixed = tuple(one for one in leaves if one.criterion not in codes)
        return cls(panel, entry, fixed, choices)

    def after(self, moves: Sequence[int]) -> Entry:
        bid, quality = self.entry.bid, self.entry.quality
        if quality is None:
            return self._again(moves)
        chosen = [of[move] for of, move in zip(self.choices, moves, strict=True)]
        leaves = tuple(one for one in chosen if one)
        if len(leaves) < len(chosen):
            return self._again(moves)
        points = sum((one.points for one in (*leaves, *self.fixed)), _ZERO)
        value = sum((one.value for one in (*leaves, *self.fixed)), _ZERO)
        made = Quality(points, value, quality.ladder, (*leaves, *self.fixed))
        price = Fraction(bid.price_eur or 0) * (1 - quality.ladder)
        return Entry(bid, quality=made, offer=Offer(price, points, value))

    def _again(self, moves: Sequence[int]) -> Entry:
        """A bid that is out, or comes out: look at all of it."""
        codes = [leaf.code for leaf in self.panel.leaves]
        steps = {code: move - 1 for code, move in zip(codes, moves, strict=True)}
        moved = self.panel.moved(self.entry.bid, steps).bid
        return entry_of(self.panel.design, moved)


def _earned(panel: Panel, bid: Bid, code: str, by: int) -> LeafScore | None:
    """What a moved score earns; None when the bid does not take part with it."""
    quality = entry_of(panel.design, panel.moved(bid, {code: by}).bid).quality
    leaves = quality.leaves if quality else ()
    return next((one for one in leaves if one.criterion == code), None)
