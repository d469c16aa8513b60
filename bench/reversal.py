# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Seconds to search an award for reversals: leave-one-out, pairs and an extra bid.

Against the plain way: award everything again for every exclusion and every extra bid.
Both have to find the same.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from itertools import combinations

from bench.side_by_side import Verdict, compare, show
from inkoopkoers.awarding.domain.decoys import Effect, decoy_map
from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Criterion, Formula
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.domain.scales import own_scale
from inkoopkoers.awarding.domain.stability import leave_one_out, smallest_exclusion

BIDS, CRITERIA = 30, 12
GROWTH = (10, 20, 30, 40)
PAIRS = 3
AT_MOST_SECONDS = 5.0
FORMULAS = (Formula.RELATIVE, Formula.MIN_MAX, Formula.UTILITY)
SCALE = own_scale(Decimal(0), Decimal(10), 11, code="0-10")
Found = tuple[int, int | None, int]


def measure() -> list[Verdict]:
    """Return whether the searches over 30 bids with 12 criteria take seconds."""
    verdicts = [_beside_plain(formula) for formula in FORMULAS]
    for formula in FORMULAS:
        _growth(formula)
    return verdicts


def _beside_plain(formula: Formula) -> Verdict:
    design, bids = _design(formula), _bids(BIDS)
    seen: list[Found] = []
    found = compare(
        f"{formula}: the smallest exclusion up to 2, and every extra bid; "
        f"{BIDS} bids × {CRITERIA} criteria",
        ("Inkoopkoers", _timed(lambda: seen.append(_ours(design, bids)))),
        ("awarding all again", _timed(lambda: seen.append(_plain(design, bids)))),
        pairs=PAIRS,
        unit="s",
    )
    assert len(set(seen)) == 1, f"the two found something else: {set(seen)}"
    singles, smallest, turned = seen[0]
    show(
        [
            f"  (found by both: {singles} exclusions of one bid change who is first, "
            f"the smallest has {smallest or 'more than 2'}, "
            f"{turned} extra bids change the winner)"
        ]
    )
    seconds = found.ours.middle
    target = f"{formula}: all reversals within {AT_MOST_SECONDS:.0f} seconds"
    text = f"{seconds:.2f} s, {found.of():.2f} of the plain way"
    return Verdict(target, text, seconds <= AT_MOST_SECONDS)


def _growth(formula: Formula) -> None:
    design = _design(formula)
    lines = [f"{formula}: seconds by the number of bids"]
    before = 0.0
    for number in GROWTH:
        bids = _bids(number)
        searching = _timed(partial(_ours, design, bids))
        seconds = min(searching(), searching())
        more = f", {seconds / before:.1f} times" if before else ""
        lines.append(
            f"  {number:>3} bids  {seconds:.2f} s"
            f"  ({1000 * seconds / number:.0f} ms per bid{more})"
        )
        before = seconds
    show(lines)


def _ours(design: AwardDesign, bids: Sequence[Bid]) -> Found:
    singles = sum(change.changes_winner for change in leave_one_out(design, bids))
    smallest = smallest_exclusion(design, bids).change
    extra = decoy_map(design, bids)
    turned = sum(one.effect is Effect.OTHER_WINNER for one in extra.decoys)
    return singles, len(smallest.excluded) if smallest else None, turned


def _plain(design: AwardDesign, bids: Sequence[Bid]) -> Found:
    """What anyone would write: remove or add, award everything, look who is first."""
    outcome = award(design, bids)
    singles = _turning(design, bids, outcome.ranks, 1)
    smallest = 1 if singles else None
    if smallest is None and _turning(design, bids, outcome.ranks, 2):
        smallest = 2
    turned = 0
    for one in _tried(design, bids):
        after = award(design, [*bids, one]).winners
        turned += one.code not in after and after != outcome.winners
    return singles, smallest, turned


def _turning(
    design: AwardDesign, bids: Sequence[Bid], ranks: dict[str, int], size: int
) -> int:
    changed = 0
    for out in combinations(ranks, size):
        left = [bid for bid in bids if bid.code not in out]
        best = min(ranks[bid.code] for bid in left)
        before = {bid.code for bid in left if ranks[bid.code] == best}
        changed += set(award(design, left).winners) != before
    return changed


_GRIDS: dict[tuple[Formula, int], list[Bid]] = {}


def _tried(design: AwardDesign, bids: Sequence[Bid]) -> list[Bid]:
    """The same extra bids; which ones is no part of what is measured."""
    key = (design.formula, len(bids))
    if key not in _GRIDS:
        _GRIDS[key] = [one.bid for one in decoy_map(design, bids).decoys]
    return _GRIDS[key]


def _timed(work: Callable[[], object]) -> Callable[[], float]:
    def take() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return take


def _design(formula: Formula) -> AwardDesign:
    weights = [Decimal(60) / CRITERIA] * CRITERIA
    return AwardDesign(
        formula,
        Decimal(40),
        tuple(
            Criterion(f"c{at}", f"c{at}", weight=weight, scale=SCALE.code)
            for at, weight in enumerate(weights)
        ),
        (SCALE,),
    )


def _bids(number: int) -> tuple[Bid, ...]:
    """The dearer, the better: then the first places lie close together."""
    chance = random.Random(1)  # the same bids every time
    made = []
    for at in range(number):
        level = at / number * 5
        scores = {
            f"c{one}": Decimal(min(10, int(level + chance.random() * 5)))
            for one in range(CRITERIA)
        }
        price = Decimal(round(300_000 * (1 + at / number) * chance.uniform(0.95, 1.05)))
        made.append(Bid(f"b{at:02}", f"b{at:02}", price, scores))
    return tuple(made)
