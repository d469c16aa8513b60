# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees prices, scores and the outcome, at which stage.

Who judges quality does not know prices or scores of others while judging, nor prices
while scores are agreed on; nobody sees a ranking before every score is agreed on, so
that nobody works towards one.
"""

from __future__ import annotations

from dataclasses import dataclass

from inkoopkoers.awarding.domain.stages import Stage, are_scores_open


@dataclass(frozen=True)
class Seer:
    """A member: whether they manage the award, and whether they judge bids in it."""

    manages: bool = False
    assesses: bool = False


def sees_prices(stage: Stage, who: Seer) -> bool:
    """Who manages writes them down; for others the list stays closed until the award.

    An assessor who agrees on scores reads them in the outcome, once all scores are there.
    """
    return who.manages or stage is Stage.AWARDED


def sees_given_scores(stage: Stage, who: Seer) -> bool:
    """Scores of others are closed for everyone until all are opened at once."""
    return are_scores_open(stage) and (who.manages or who.assesses)


def sees_outcome(stage: Stage, who: Seer) -> bool:
    """The panel when scores are open; every member once it is awarded."""
    return stage is Stage.AWARDED or sees_given_scores(stage, who)
