# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scores that assessors gave, scores that were agreed on, and how far everyone is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import QuerySet

from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.design import Bid as PlainBid
from inkoopkoers.awarding.domain.panels import Agreed, Given, assessed_leaves
from inkoopkoers.awarding.domain.scales import scale_named
from inkoopkoers.awarding.models import AgreedScore, Assessor, AwardModel, Score
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right, roles_with

Cell = tuple[str, str]


@dataclass(frozen=True)
class Progress:
    """How far an assessor is; never what they gave."""

    row: Assessor
    given: int
    total: int

    @property
    def name(self) -> str:
        """What people call them."""
        return str(self.row.user)

    @property
    def missing(self) -> int:
        """How many scores are still to give."""
        return self.total - self.given

    @property
    def is_done(self) -> bool:
        """Handed in, with every score there."""
        return self.row.handed_in_at is not None and not self.missing


def assessors_of(award: AwardModel) -> QuerySet[Assessor]:
    """Who judges here, with their names."""
    return Assessor.objects.filter(award=award).select_related("user")


def may_be_assessors(organisation: Organisation) -> QuerySet[User]:
    """The members who may fill in anything."""
    roles = roles_with(Right.FILL_IN)
    found = User.objects.filter(
        is_active=True,
        memberships__organisation=organisation,
        memberships__role__in=roles,
    )
    return found.order_by("name", "email")


def cells_of(design: AwardDesign, bids: Sequence[PlainBid]) -> tuple[Cell, ...]:
    """What has to be judged: every criterion with a scale of every bid that is in."""
    leaves = assessed_leaves(design)
    taking_part = [bid for bid in bids if not bid.excluded_because]
    return tuple((bid.code, leaf.code) for bid in taking_part for leaf in leaves)


def steps_per_leaf(design: AwardDesign) -> dict[str, frozenset[Decimal]]:
    """The scores that can be given on each criterion."""
    found = {}
    for leaf in assessed_leaves(design):
        scale = scale_named(design, leaf.scale)
        steps = scale.steps if scale else ()
        found[leaf.code] = frozenset(step.score for step in steps)
    return found


def progress_of(
    award: AwardModel, design: AwardDesign, bids: Sequence[PlainBid]
) -> tuple[Progress, ...]:
    """How many of the scores each assessor gave; one that is no step does not count."""
    cells, steps = set(cells_of(design, bids)), steps_per_leaf(design)
    counted: dict[int, int] = {}
    rows = Score.objects.filter(award=award)
    for who, bid, criterion, score in rows.values_list(
        "assessor_id", "bid_id", "criterion", "score"
    ):
        if (str(bid), criterion) in cells and score in steps[criterion]:
            counted[who] = counted.get(who, 0) + 1
    return tuple(
        Progress(one, counted.get(one.pk, 0), len(cells)) for one in assessors_of(award)
    )


def own_scores(assessor: Assessor) -> dict[Cell, Score]:
    """What this assessor gave, per bid and criterion."""
    rows = Score.objects.filter(assessor=assessor)
    return {(str(one.bid_id), one.criterion): one for one in rows}


def given_in(award: AwardModel) -> tuple[Given, ...]:
    """Every score of every assessor, by the key of the assessor."""
    rows = Score.objects.filter(award=award)
    found = rows.values_list("assessor_id", "bid_id", "criterion", "score")
    return tuple(
        Given(str(who), str(bid), criterion, score)
        for who, bid, criterion, score in found
    )


def notes_on(award: AwardModel, bid: int, criterion: str) -> Mapping[str, str]:
    """What assessors wrote with their score on one bid and criterion."""
    rows = Score.objects.filter(award=award, bid_id=bid, criterion=criterion)
    return {str(one.assessor_id): one.note for one in rows if one.note}


def agreed_in(award: AwardModel) -> tuple[Agreed, ...]:
    """Every score that was agreed on."""
    rows = AgreedScore.objects.filter(award=award)
    return tuple(
        Agreed(str(one.bid_id), one.criterion, one.score, one.motivation)
        for one in rows
    )


def agreed_on(award: AwardModel, bid: int, criterion: str) -> AgreedScore | None:
    """What was agreed on one bid and criterion."""
    rows = AgreedScore.objects.filter(award=award, bid_id=bid, criterion=criterion)
    return rows.select_related("agreed_by").first()


def stamp_of(row: AgreedScore | None) -> str:
    """Tells one agreed score from a later one; nothing when there was none."""
    return stamp(row.agreed_at) if row else ""


def stamp(moment: datetime) -> str:
    """A moment as a form carries it along."""
    return moment.isoformat()
