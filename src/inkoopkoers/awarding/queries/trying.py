# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is tried before the tender: a design with bids, real or made up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.checking import problems_of
from inkoopkoers.awarding.domain.design import AwardDesign, Bid
from inkoopkoers.awarding.domain.expecting import guessed_estimate
from inkoopkoers.awarding.domain.problems import Problem
from inkoopkoers.awarding.domain.ranking import award as rank
from inkoopkoers.awarding.domain.seeing import sees_outcome
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.domain.strategic_field import reasonable_field
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.queries.outcome import seer_of, standing_of
from inkoopkoers.organisations.models import User

FEWEST = 2


@dataclass(frozen=True)
class Trial:
    """A design with the bids that it is tried on.

    `is_made_up`: the bids are examples around the estimate. `is_guessed`: nobody wrote
    an estimate down, so it comes from the design or is a round amount. With `problems`
    there is nothing to try yet.
    """

    design: AwardDesign
    bids: tuple[Bid, ...]
    estimate_eur: Decimal
    is_made_up: bool
    is_guessed: bool
    problems: tuple[Problem, ...] = ()

    @property
    def names(self) -> dict[str, str]:
        """The name per code."""
        return {bid.code: bid.name for bid in self.bids}

    @property
    def has_ranks(self) -> bool:
        """Whether anyone comes first; a ceiling or minimum can keep all out."""
        return not self.problems and bool(rank(self.design, self.bids).winners)


def trial_of(award: AwardModel, user: User) -> Trial:
    """Real bids for who may see the outcome when all are scored, else examples."""
    design = design_of(award.design)
    problems = tuple(one for one in problems_of(design) if one.blocks)
    estimate = award.estimate_eur or None
    amount = estimate or guessed_estimate(design)
    if problems:
        return Trial(
            design,
            (),
            amount,
            is_made_up=True,
            is_guessed=estimate is None,
            problems=problems,
        )
    real = _real_bids(award, user)
    bids = real or example_bids(design, amount)
    return Trial(design, bids, amount, is_made_up=not real, is_guessed=estimate is None)


def example_bids(design: AwardDesign, estimate_eur: Decimal) -> tuple[Bid, ...]:
    """Four bids around the estimate, the dearer the better, with names."""
    return tuple(
        replace(bid, name=_("Voorbeeld %s") % letter)
        for letter, bid in zip(
            "ABCD", reasonable_field(design, estimate_eur), strict=True
        )
    )


def _real_bids(award: AwardModel, user: User) -> tuple[Bid, ...]:
    """The bids with a rank; none before every bid that takes part is scored."""
    if not sees_outcome(Stage(award.stage), seer_of(user, award)):
        return ()
    standing = standing_of(award)
    if not standing.is_complete:
        return ()
    ranked = standing.outcome.ranked
    return tuple(one.bid for one in ranked) if len(ranked) >= FEWEST else ()
