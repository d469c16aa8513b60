# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""As many scores fit in an award as its pages can hold."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.awarding.actions.bids import (
    BidValues,
    TooManyBids,
    add_bids,
    change_bid,
    remove_bid,
)
from inkoopkoers.awarding.actions.stages import NotYet, begin_scoring
from inkoopkoers.awarding.designs import document_of
from inkoopkoers.awarding.domain.design import AwardDesign, Criterion, Formula
from inkoopkoers.awarding.models import AwardModel, Bid
from inkoopkoers.awarding.tests.making import FOUR_STEPS, an_award
from inkoopkoers.organisations.models import Organisation, User

CRITERIA, FIT = 50, 100
VALUES = BidValues("Alfa", Decimal(100))


def wide(criteria: int) -> AwardDesign:
    """Criteria that together weigh 60 %."""
    each = Decimal(60) / criteria
    return AwardDesign(
        Formula.RELATIVE,
        Decimal(40),
        tuple(
            Criterion(f"c{n}", f"Criterium {n}", weight=each, scale="0-3")
            for n in range(criteria)
        ),
        (FOUR_STEPS,),
    )


@pytest.fixture
def full(wilgenwaard: Organisation, bram: User) -> AwardModel:
    """An award with 5,000 scores to give."""
    award = an_award(wilgenwaard, bram, design=wide(CRITERIA))
    add_bids(award, [VALUES] * FIT, by=bram)
    return award


def test_a_bid_more_is_refused_with_what_was_typed(
    full: AwardModel, bram: User, client_of: Callable[[User], Client]
) -> None:
    address = f"/rekenen/gunnen/{full.pk}/inschrijvingen/"

    response = client_of(bram).post(address, {"name": "Nog een", "price_eur": "5"})

    assert response.status_code == 409
    assert "hoogstens 5.000 scores samen" in response.content.decode()
    assert 'value="Nog een"' in response.content.decode()
    assert Bid.objects.count() == FIT


def test_changing_a_bid_that_was_taken_away_needs_room_too(
    full: AwardModel, bram: User
) -> None:
    gone = Bid.objects.select_related("award").filter(award=full)[0]
    remove_bid(gone, by=bram)
    add_bids(full, [VALUES], by=bram)
    full.refresh_from_db()

    with pytest.raises(TooManyBids):
        change_bid(gone, VALUES, by=bram, edition=full.edition)


def test_scoring_does_not_begin_with_more_criteria_than_fit(
    full: AwardModel, bram: User
) -> None:
    AwardModel.objects.filter(pk=full.pk).update(design=document_of(wide(60)))
    full.refresh_from_db()

    with pytest.raises(NotYet, match=r"5\.000 scores"):
        begin_scoring(full, by=bram, now=timezone.now())
