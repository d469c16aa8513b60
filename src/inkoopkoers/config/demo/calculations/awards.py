# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Demo award models: one awarded, one being judged, one not yet published.

The awarded one promised that the order stays when a bid falls away; counted again
without the cheapest bid, another bidder would win. The one that is not yet published
has the same weakness: an extra bid that loses can choose the winner.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from inkoopkoers.awarding.actions import scoring, stages
from inkoopkoers.awarding.actions.bids import BidValues, add_bid
from inkoopkoers.awarding.actions.models import make_award
from inkoopkoers.awarding.actions.scoring import Judgement
from inkoopkoers.awarding.domain.design import (
    AfterExclusion,
    AwardDesign,
    Criterion,
    Formula,
    TieRule,
)
from inkoopkoers.awarding.domain.scales import PIANOO_1_10, RWS_0_3
from inkoopkoers.awarding.models import AwardModel, Bid
from inkoopkoers.awarding.queries.scores import assessors_of, stamp_of
from inkoopkoers.config.demo.calculations.judgements import (
    AGREED,
    BIDS,
    CRITERIA,
    GIVEN,
    NOTES,
)
from inkoopkoers.organisations.models import Organisation, User

AWARDED = "Beheer en herstel van apparaten"
JUDGED = "Laadkasten voor drie scholen"
DESIGNED = "Laptops met onderhoud"
ESTIMATE_EUR = Decimal(340_000)
EURO_PER_POINT = 600


def add_awarded(
    schools: Organisation, by: User, panel: tuple[User, User], now: datetime
) -> AwardModel:
    """Four bids, one excluded; two assessors, what they agreed on, and a winner."""
    award = make_award(schools, AWARDED, _design(), by=by)
    bids = _write_bids(award, by)
    _begin(award, by, panel, now - timedelta(days=24))
    for number, one in enumerate(panel):
        _score(award, one, bids, number, now - timedelta(days=17))
    stages.open_scores(award, by=by, now=now - timedelta(days=15))
    _agree(bids, by, now - timedelta(days=14))
    stages.award_it(award, by=by, now=now - timedelta(days=9))
    return award


def add_judged(
    schools: Organisation, by: User, panel: tuple[User, User], now: datetime
) -> AwardModel:
    """Bids that wait for the scores of one of two assessors."""
    award = make_award(schools, JUDGED, _design(Formula.VALUE), by=by)
    bids = _write_bids(award, by, times=Decimal("0.21"))
    _begin(award, by, panel, now - timedelta(days=4))
    _score(award, panel[1], bids, 1, now - timedelta(days=1))
    return award


def add_designed(schools: Organisation, by: User) -> AwardModel:
    """Criteria and a relative formula, with an estimate to try it out on."""
    award = make_award(schools, DESIGNED, _on_price(), by=by)
    award.estimate_eur = ESTIMATE_EUR
    award.save(update_fields=["estimate_eur"])
    return award


def _design(formula: Formula = Formula.RELATIVE) -> AwardDesign:
    is_value = formula is Formula.VALUE
    return AwardDesign(
        formula=formula,
        price_weight=Decimal(0) if is_value else Decimal(40),
        criteria=tuple(_criterion(one, is_value=is_value) for one in CRITERIA),
        scales=(RWS_0_3,),
        decimals=None if is_value else 2,
        ties=(TieRule.QUALITY, TieRule.PRICE, TieRule.LOT),
        after_exclusion=AfterExclusion.KEEP_ORDER,
    )


def _on_price() -> AwardDesign:
    """Much weight for price, and quality in ten steps: near enough to turn."""
    design = _design()
    weights = {"herstel": 12, "overgang": 6, "circulair": 6, "werkplek": 4}
    criteria = tuple(
        replace(one, scale=PIANOO_1_10.code, weight=Decimal(weights[one.code]))
        if one.code in weights
        else one
        for one in design.criteria
    )
    return replace(
        design, price_weight=Decimal(72), criteria=criteria, scales=(PIANOO_1_10,)
    )


def _criterion(row: tuple[str, str, str, int, str], *, is_value: bool) -> Criterion:
    code, name, parent, weight, text = row
    if not weight:
        return Criterion(code, name, text=text)
    theme = {"circulair": "circulair", "werkplek": "social-return"}.get(code, "")
    return Criterion(
        code,
        name,
        parent,
        weight=None if is_value else Decimal(weight),
        value_eur=Decimal(weight * EURO_PER_POINT) if is_value else None,
        scale=RWS_0_3.code,
        is_societal=bool(theme),
        theme=theme,
        text=text,
    )


def _write_bids(
    award: AwardModel, by: User, times: Decimal = Decimal(1)
) -> tuple[Bid, ...]:
    return tuple(
        add_bid(
            award,
            BidValues(name, (price * times).quantize(Decimal(1)), excluded_because=why),
            by=by,
        )
        for name, price, why in BIDS
    )


def _begin(
    award: AwardModel, by: User, panel: tuple[User, User], now: datetime
) -> None:
    scoring.choose_assessors(award, [one.pk for one in panel], by=by)
    stages.begin_scoring(award, by=by, now=now)


def _score(
    award: AwardModel, who: User, bids: tuple[Bid, ...], number: int, now: datetime
) -> None:
    """Give what this assessor gives to each bid that takes part, and hand it in."""
    assessor = assessors_of(award).get(user=who)
    for (bid, code), score in GIVEN[number].items():
        note = NOTES.get((number, bid, code), "")
        judged = Judgement(Decimal(score), note)
        scoring.give_score(assessor, bids[bid], code, judged, now=now)
    scoring.hand_in(assessor, now=now)


def _agree(bids: tuple[Bid, ...], by: User, now: datetime) -> None:
    for (bid, code), (score, why) in AGREED.items():
        judged = Judgement(Decimal(score), why)
        scoring.agree(bids[bid], code, judged, by=by, now=now, was=stamp_of(None))
