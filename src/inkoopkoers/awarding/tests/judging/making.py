# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Awards in every stage, with bids and scores, that tests can look at."""

from __future__ import annotations

from decimal import Decimal

from django.utils import timezone

from inkoopkoers.awarding.actions import scoring, stages
from inkoopkoers.awarding.actions.bids import BidValues, add_bid
from inkoopkoers.awarding.actions.scoring import Judgement
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.models import Assessor, AwardModel, Bid
from inkoopkoers.awarding.tests.making import an_award
from inkoopkoers.organisations.models import Organisation, User

LEAVES = ("dienst", "plan", "circulair")
# Name, price, and the scores on the leaves. Alfa wins with 40 + 9 + 5 = ...; see tests.
FIELD = (
    ("Alfa", "200000", ("2", "2", "2")),
    ("Beta", "250000", ("3", "3", "1")),
    ("Gamma", "320000", ("3", "3", "3")),
)


def a_bid(
    award: AwardModel, by: User, name: str = "Alfa", price: str | None = "200000"
) -> Bid:
    """Write down a bid."""
    money = None if price is None else Decimal(price)
    return add_bid(award, BidValues(name, money), by=by)


def scored(
    organisation: Organisation,
    by: User,
    *assessors: User,
    title: str = "In beoordeling",
    design: AwardDesign | None = None,
) -> AwardModel:
    """Three bids, and assessors who gave nothing yet."""
    award = an_award(organisation, by, title, design)
    for name, price, _scores in FIELD:
        a_bid(award, by, name, price)
    scoring.choose_assessors(award, [one.pk for one in assessors], by=by)
    stages.begin_scoring(award, by=by, now=timezone.now())
    award.refresh_from_db()
    return award


def give_all(award: AwardModel, user: User, *, off: int = 0) -> Assessor:
    """Let someone score every bid as in FIELD, less `off` steps, and hand in."""
    assessor = Assessor.objects.get(award=award, user=user)
    for bid, (_name, _price, scores) in zip(bids(award), FIELD, strict=True):
        for leaf, score in zip(LEAVES, scores, strict=True):
            given = Judgement(max(Decimal(0), Decimal(score) - off), f"Want {leaf}.")
            scoring.give_score(assessor, bid, leaf, given, now=timezone.now())
    scoring.hand_in(assessor, now=timezone.now())
    return assessor


def opened(
    organisation: Organisation,
    by: User,
    title: str = "In consensus",
    design: AwardDesign | None = None,
) -> AwardModel:
    """Scores are open; no assessors, nothing agreed on."""
    award = scored(organisation, by, title=title, design=design)
    stages.open_scores(award, by=by, now=timezone.now())
    award.refresh_from_db()
    return award


def agreed(
    organisation: Organisation,
    by: User,
    title: str = "Alles vastgelegd",
    design: AwardDesign | None = None,
) -> AwardModel:
    """Every score is agreed on and motivated."""
    award = opened(organisation, by, title, design)
    for bid, (name, _price, scores) in zip(bids(award), FIELD, strict=True):
        for leaf, score in zip(LEAVES, scores, strict=True):
            given = Judgement(Decimal(score), f"Motivering {leaf} van {name}")
            now = timezone.now()
            scoring.agree(bid, leaf, given, by=by, now=now, was="")
    return award


def awarded(organisation: Organisation, by: User, title: str = "Gegund") -> AwardModel:
    """The outcome is fixed."""
    award = agreed(organisation, by, title)
    stages.award_it(award, by=by, now=timezone.now())
    award.refresh_from_db()
    return award


def bids(award: AwardModel) -> list[Bid]:
    """In the order in which they were written down."""
    return list(
        Bid.objects.filter(award=award, removed_at=None).select_related("award")
    )
