# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The panel: scores given alone, what to talk about, and the score agreed on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Bid,
    Criterion,
    Measured,
    Scale,
)
from inkoopkoers.awarding.domain.scales import scale_named
from inkoopkoers.awarding.domain.tree import leaves_of

STEPS_WITHOUT_TALK = 1


@dataclass(frozen=True)
class Given:
    """The score that one assessor gave, before seeing those of the others."""

    assessor: str
    bid: str
    criterion: str
    score: Decimal | None


@dataclass(frozen=True)
class Agreed:
    """The score that the panel agreed on, and why."""

    bid: str
    criterion: str
    score: Decimal | None
    motivation: str = ""


@dataclass(frozen=True)
class Spread:
    """How far the assessors are apart on one bid and criterion.

    `steps_apart` counts steps of the scale; `missing` are assessors without a score,
    `not_on_scale` those whose score is no step.
    """

    bid: str
    criterion: str
    scores: Mapping[str, Decimal]
    steps_apart: int
    missing: tuple[str, ...]
    not_on_scale: tuple[str, ...]

    @property
    def needs_talk(self) -> bool:
        """More than one step apart."""
        return self.steps_apart > STEPS_WITHOUT_TALK

    @property
    def is_complete(self) -> bool:
        """Everyone gave a step of the scale."""
        return not self.missing and not self.not_on_scale


class PanelGap(StrEnum):
    """What a consensus still lacks."""

    NO_SCORE = "no-score"
    NOT_ON_SCALE = "not-on-scale"
    NO_MOTIVATION = "no-motivation"
    BELOW_MINIMUM = "below-minimum"  # allowed: the bid is out, so say it out loud

    @property
    def blocks(self) -> bool:
        """The consensus is not done before this is filled in."""
        return self is not PanelGap.BELOW_MINIMUM


@dataclass(frozen=True)
class Lack:
    """A gap in the consensus and where it is."""

    gap: PanelGap
    bid: str
    criterion: str


def assessed_leaves(design: AwardDesign) -> tuple[Criterion, ...]:
    """What people judge: a ladder and an MKI are read from the bid."""
    return tuple(one for one in leaves_of(design) if one.measured is Measured.SCALE)


def spreads_of(
    design: AwardDesign,
    bids: Sequence[Bid],
    assessors: Sequence[str],
    given: Sequence[Given],
) -> tuple[Spread, ...]:
    """The spread per bid and criterion; an excluded bid is not assessed."""
    known = {
        (one.bid, one.criterion, one.assessor): one.score
        for one in given
        if one.score is not None
    }
    return tuple(
        _spread(design, bid.code, leaf, assessors, known)
        for bid in _assessed(bids)
        for leaf in assessed_leaves(design)
    )


def lacks_of(
    design: AwardDesign, bids: Sequence[Bid], agreed: Sequence[Agreed]
) -> tuple[Lack, ...]:
    """What the consensus lacks, per bid and criterion."""
    known = {(one.bid, one.criterion): one for one in agreed}
    return tuple(
        Lack(gap, bid.code, leaf.code)
        for bid in _assessed(bids)
        for leaf in assessed_leaves(design)
        for gap in _gaps(design, leaf, known.get((bid.code, leaf.code)))
    )


def with_consensus(bids: Sequence[Bid], agreed: Sequence[Agreed]) -> tuple[Bid, ...]:
    """The bids with the scores that the panel agreed on beside what they had."""
    scores: dict[str, dict[str, Decimal | None]] = {}
    for one in agreed:
        scores.setdefault(one.bid, {})[one.criterion] = one.score
    return tuple(
        replace(bid, scores={**bid.scores, **scores.get(bid.code, {})}) for bid in bids
    )


def _assessed(bids: Sequence[Bid]) -> list[Bid]:
    return [bid for bid in bids if not bid.excluded_because]


def _spread(
    design: AwardDesign,
    bid: str,
    leaf: Criterion,
    assessors: Sequence[str],
    known: Mapping[tuple[str, str, str], Decimal],
) -> Spread:
    scores = {
        who: known[bid, leaf.code, who]
        for who in assessors
        if (bid, leaf.code, who) in known
    }
    steps = _steps(scale_named(design, leaf.scale))
    at = [steps.index(score) for score in scores.values() if score in steps]
    return Spread(
        bid=bid,
        criterion=leaf.code,
        scores=scores,
        steps_apart=max(at) - min(at) if at else 0,
        missing=tuple(who for who in assessors if who not in scores),
        not_on_scale=tuple(who for who in scores if scores[who] not in steps),
    )


def _steps(scale: Scale | None) -> list[Decimal]:
    return [step.score for step in scale.steps] if scale else []


def _gaps(
    design: AwardDesign, leaf: Criterion, agreed: Agreed | None
) -> Iterator[PanelGap]:
    if agreed is None or agreed.score is None:
        yield PanelGap.NO_SCORE
    elif agreed.score not in _steps(scale_named(design, leaf.scale)):
        yield PanelGap.NOT_ON_SCALE
    elif leaf.minimum is not None and agreed.score < leaf.minimum:
        yield PanelGap.BELOW_MINIMUM
    if agreed is None or not agreed.motivation.strip():
        yield PanelGap.NO_MOTIVATION
