# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tests of the bids on which a model is tried."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from inkoopkoers.awarding.designs import document_of
from inkoopkoers.awarding.domain.design import Bid as PlainBid
from inkoopkoers.awarding.domain.design import Formula, Parameters
from inkoopkoers.awarding.domain.expecting import ROUND_ESTIMATE, guessed_estimate
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.models import AgreedScore, AwardModel, Bid
from inkoopkoers.awarding.queries.searching import MOST_SEARCHED, stability_of
from inkoopkoers.awarding.queries.trying import (
    Trial,
    trial_of,
)
from inkoopkoers.awarding.tests.making import a_design, an_award
from inkoopkoers.organisations.models import Organisation, User


def test_an_estimate_is_guessed_between_the_bounds() -> None:
    assert guessed_estimate(a_design()) == Decimal(300_000)


def test_an_estimate_is_guessed_below_the_ceiling() -> None:
    design = replace(
        a_design(), parameters=Parameters(), ceiling_eur=Decimal(1_000_000)
    )

    assert guessed_estimate(design) < 1_000_000


def test_without_anything_to_go_by_the_estimate_is_round() -> None:
    plain = replace(a_design(), parameters=Parameters())

    assert guessed_estimate(plain) == ROUND_ESTIMATE
    assert guessed_estimate(replace(plain, formula=Formula.VALUE)) == ROUND_ESTIMATE


def test_many_bids_are_not_searched() -> None:
    design = a_design()
    scores = {"dienst": Decimal(1), "plan": Decimal(1), "circulair": Decimal(1)}
    template = PlainBid("", "", None, scores)
    bids = tuple(
        replace(template, code=str(at), price_eur=Decimal(1000 + at))
        for at in range(MOST_SEARCHED + 1)
    )

    found = stability_of(
        Trial(design, bids, Decimal(1000), is_made_up=False, is_guessed=True)
    )

    assert found.search is None
    assert len(found.changes) == len(bids)


@pytest.mark.django_db
class TestRealBids:
    def test_an_own_estimate_goes_first(
        self, wilgenwaard: Organisation, bram: User
    ) -> None:
        award = an_award(wilgenwaard, bram)
        award.estimate_eur = Decimal(80_000)

        trial = trial_of(award, bram)

        assert (trial.estimate_eur, trial.is_guessed) == (Decimal(80_000), False)
        assert trial.is_made_up

    def test_bids_without_agreed_scores_are_not_used(
        self, wilgenwaard: Organisation, bram: User
    ) -> None:
        award = _in_consensus(wilgenwaard, bram)
        AgreedScore.objects.first().delete()  # type: ignore[union-attr]

        assert trial_of(award, bram).is_made_up

    def test_scored_bids_are_used_by_who_manages(
        self, wilgenwaard: Organisation, bram: User
    ) -> None:
        trial = trial_of(_in_consensus(wilgenwaard, bram), bram)

        assert not trial.is_made_up
        assert set(trial.names.values()) == {"Alfa", "Beta"}

    def test_a_reader_sees_made_up_bids_until_it_is_awarded(
        self, wilgenwaard: Organisation, bram: User, lies: User
    ) -> None:
        award = _in_consensus(wilgenwaard, bram)
        assert trial_of(award, lies).is_made_up

        award.stage = Stage.AWARDED.value
        award.save()

        assert not trial_of(award, lies).is_made_up


def _in_consensus(organisation: Organisation, by: User) -> AwardModel:
    award = an_award(organisation, by)
    award.design, award.stage = document_of(a_design()), Stage.CONSENSUS.value
    award.save()
    for name, price in (("Alfa", 250_000), ("Beta", 300_000)):
        bid = Bid.objects.create(award=award, name=name, price_eur=Decimal(price))
        for criterion in ("dienst", "plan", "circulair"):
            AgreedScore.objects.create(
                award=award,
                bid=bid,
                criterion=criterion,
                score=Decimal(2),
                motivation="Goed.",
            )
    return award
