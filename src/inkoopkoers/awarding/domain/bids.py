# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check the bids against their design: prices, scores, codes and names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Criterion
from inkoopkoers.awarding.domain.measures import is_sane
from inkoopkoers.awarding.domain.panels import assessed_leaves
from inkoopkoers.awarding.domain.problems import Problem, ProblemCode
from inkoopkoers.awarding.domain.scales import UnknownStep
from inkoopkoers.awarding.domain.scoring import part_on
from inkoopkoers.awarding.domain.tree import leaves_of

MOST_BIDS = 500
# Scores of the panel, a bid on a criterion each: with more, pages take half a minute.
MOST_JUDGED = 5_000


def are_too_many(design: AwardDesign, bids: int) -> bool:
    """So many bids on all criteria that people judge are more than a page holds."""
    return bids * len(assessed_leaves(design)) > MOST_JUDGED


def problems_of_bids(design: AwardDesign, bids: Sequence[Bid]) -> tuple[Problem, ...]:
    """Everything that is wrong with bids; what still lacks is a warning."""
    if len(bids) > MOST_BIDS:
        values = {"count": len(bids), "most": MOST_BIDS}
        return (Problem(ProblemCode.TOO_MANY_BIDS, values=values),)
    leaves = leaves_of(design)
    return (
        *_named_twice(bids),
        *(problem for bid in bids for problem in _price(bid)),
        *(problem for bid in bids for problem in _scores(design, leaves, bid)),
    )


def _named_twice(bids: Sequence[Bid]) -> Iterator[Problem]:
    codes = _repeated(bid.code for bid in bids)
    names = _repeated(bid.name.casefold().strip() for bid in bids)
    for bid in bids:
        if bid.code in codes:
            yield Problem(ProblemCode.DUPLICATE_BID, bid=bid.code, field="code")
        if bid.name.casefold().strip() in names:
            yield Problem(ProblemCode.DUPLICATE_BID_NAME, bid=bid.code, field="name")


def _repeated(names: Iterable[str]) -> set[str]:
    return {name for name, count in Counter(names).items() if count > 1}


def _price(bid: Bid) -> Iterator[Problem]:
    if bid.price_eur is None:
        yield Problem(ProblemCode.PRICE_MISSING, bid=bid.code, field="price_eur")
    elif not is_sane(bid.price_eur):
        yield Problem(ProblemCode.NUMBER_OUT_OF_RANGE, bid=bid.code, field="price_eur")
    elif bid.price_eur < 0:
        yield Problem(ProblemCode.PRICE_NEGATIVE, bid=bid.code, field="price_eur")


def _scores(
    design: AwardDesign, leaves: Sequence[Criterion], bid: Bid
) -> Iterator[Problem]:
    for leaf in leaves:
        code = _wrong_score(design, leaf, bid.scores.get(leaf.code))
        if code is not None:
            yield Problem(code, leaf.code, bid.code, "score", _given(bid, leaf.code))
    for unknown in sorted(set(bid.scores) - {leaf.code for leaf in leaves}):
        yield Problem(ProblemCode.SCORE_OF_NOTHING, unknown, bid.code, "score")


def _given(bid: Bid, criterion: str) -> dict[str, str | int | Decimal]:
    score = bid.scores.get(criterion)
    return {} if score is None else {"score": score}


def _wrong_score(
    design: AwardDesign, leaf: Criterion, score: Decimal | None
) -> ProblemCode | None:
    if score is None:
        return ProblemCode.SCORE_MISSING
    if not is_sane(score):
        return ProblemCode.NUMBER_OUT_OF_RANGE
    try:
        part_on(design, leaf, score)
    except UnknownStep:
        return ProblemCode.SCORE_NOT_ON_SCALE
    return None
