# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Let the awards of the access matrix grow: bids, assessors, scores, moves."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.panels import assessed_leaves
from inkoopkoers.awarding.models import (
    AgreedScore,
    Assessor,
    AwardModel,
    Bid,
    Score,
    StageMove,
)
from inkoopkoers.awarding.queries.scores import may_be_assessors, steps_per_leaf
from inkoopkoers.organisations.models import User


def fill_awards(by: User, times: int) -> None:
    """Add so many bids, with every score, and let every member judge."""
    for award in AwardModel.objects.select_related("organisation"):
        for user in may_be_assessors(award.organisation):
            if not Assessor.objects.filter(award=award, user=user).exists():
                Assessor(award=award, user=user).save()
        for number in range(times):
            _add_bid(award, by, number)
            StageMove(award=award, stage=award.stage, moved_by=by).save()


def _add_bid(award: AwardModel, by: User, number: int) -> None:
    price = Decimal(300_000 + number)
    bid = Bid(award=award, name=f"Bedrijf {number}", price_eur=price)
    bid.save()
    Bid(award=award, name=f"Te laat {number}", excluded_because="Te laat").save()
    design = design_of(award.design)
    for leaf in assessed_leaves(design):
        score = max(steps_per_leaf(design)[leaf.code], default=Decimal(0))
        given = {"award": award, "bid": bid, "criterion": leaf.code, "score": score}
        AgreedScore(**given, motivation="Goed.", agreed_by=by).save()
        for assessor in Assessor.objects.filter(award=award):
            Score(**given, assessor=assessor).save()
