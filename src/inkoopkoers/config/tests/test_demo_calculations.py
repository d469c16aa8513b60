# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demo calculations say what they are there for, and their pages can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from inkoopkoers.awarding.domain.checking import problems_of as award_problems
from inkoopkoers.awarding.domain.ranking import award as rank
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.models import AwardModel, StageMove
from inkoopkoers.awarding.queries.outcome import standing_of
from inkoopkoers.awarding.queries.searching import stability_of
from inkoopkoers.awarding.queries.trying import trial_of
from inkoopkoers.awarding.queries.waiting import to_score
from inkoopkoers.config.demo import EDITOR, add_demo
from inkoopkoers.config.demo.calculations import awards
from inkoopkoers.config.demo.calculations.comparison import TITLE, laptops
from inkoopkoers.config.demo.calculations.investing import assets_of
from inkoopkoers.config.demo.dossiers.people import SCHOOLS
from inkoopkoers.costing.domain.checking import problems_of, warnings_of
from inkoopkoers.costing.domain.moving import with_horizon
from inkoopkoers.costing.domain.parameters import values_of
from inkoopkoers.costing.domain.sheet import AlternativeKind, CostSheet
from inkoopkoers.costing.domain.tipping import tipping_points
from inkoopkoers.costing.models import Comparison
from inkoopkoers.organisations.models import User
from inkoopkoers.planning.domain.investing.smoothing import smoothed
from inkoopkoers.planning.models import InvestmentPlan
from inkoopkoers.planning.queries.investing.doors import actuals_of, frame_with
from inkoopkoers.planning.queries.investing.figures import (
    plain_assets,
    plan_extensions,
    plan_figures,
)

NEAR = 0.25
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Once for all tests here: it is much."""
    with django_db_blocker.unblock(), transaction.atomic():
        add_demo()
        yield
        transaction.set_rollback(True)


def anna() -> User:
    return User.objects.get(email=EDITOR)


def award(title: str) -> AwardModel:
    return AwardModel.objects.get(title=title)


def plan() -> InvestmentPlan:
    return InvestmentPlan.objects.get(organisation__name=SCHOOLS)


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 12, 31)])
def test_the_comparison_counts_on_any_day(day: date) -> None:
    sheet = laptops(day)

    assert problems_of(sheet) == warnings_of(sheet) == ()
    assert AlternativeKind.KEEP in {one.kind for one in sheet.alternatives}
    assert all(one.contract_years for one in sheet.alternatives)
    lines = [line for one in sheet.alternatives for line in one.lines]
    assert all(line.source and line.dated and line.dated < day for line in lines)


def test_something_near_turns_the_order_of_the_laptops_and_something_never_does() -> (
    None
):
    found = tipping_points(laptops(timezone.localdate()))

    near = [one for one in found if one.distance and abs(one.distance) <= NEAR]
    assert len(near) > 2
    assert any(one.never for one in found)


def test_keeping_costs_least_for_two_years_and_repairing_in_the_end() -> None:
    sheet = laptops(timezone.localdate())

    assert cheapest(with_horizon(sheet, 2)) == "houden"
    assert cheapest(sheet) == "lang-mee"


def cheapest(sheet: CostSheet) -> str:
    values = values_of(sheet)
    return min(values, key=lambda code: values[code])


def test_an_excluded_bid_stays_out_and_counting_again_gives_another_winner() -> None:
    found = standing_of(award(awards.AWARDED))
    cheapest = found.outcome.ranked[-1].bid

    again = rank(found.design, [one for one in found.bids if one != cheapest])
    assert found.is_complete
    assert Stage(found.award.stage) is Stage.AWARDED
    assert sum(bool(one.excluded_because) for one in found.bids) == 1
    assert found.outcome.winners != again.winners


def test_the_award_went_its_way_in_the_past() -> None:
    moves = StageMove.objects.filter(award=award(awards.AWARDED))

    assert [one.stage for one in moves] == ["beoordelen", "consensus", "gegund"]
    assert all(one.moved_at < timezone.now() for one in moves)


def test_one_award_waits_for_the_scores_of_anna() -> None:
    titles = [one.title for one in to_score(anna())]

    assert titles == [awards.JUDGED]


def test_in_the_designed_award_a_bid_that_loses_chooses_the_winner() -> None:
    found = stability_of(trial_of(award(awards.DESIGNED), anna()))

    assert found.decoys
    assert found.decoys.smallest
    assert any(one.changes_winner for one in found.changes)


def test_no_award_of_the_demo_has_problems() -> None:
    found = AwardModel.objects.filter(organisation__name=SCHOOLS)

    problems = [award_problems(standing_of(one).design) for one in found]
    assert problems == [()] * 3


def test_the_plan_counts_with_everything_and_has_something_to_propose() -> None:
    found, frame = plan(), frame_with(plan())

    figures = plan_figures(found, frame)
    assert figures.left_out == ()
    assert len(figures.units) == 3
    assert len(plain_assets(found)) == 40
    assert any(one.is_central for one in plain_assets(found))
    assert len({one.year for one in actuals_of(found)}) == 2
    assert plan_extensions(found, frame)
    assert smoothed(frame, plain_assets(found)).moves


def test_every_asset_has_its_own_number() -> None:
    codes = [one.code for one in assets_of(date(2026, 2, 1))]

    assert len(codes) == len(set(codes))


def test_what_is_calculated_can_be_read(client_of: Callable[[User], Client]) -> None:
    comparison = Comparison.objects.get(title=TITLE).pk
    pages = [
        ("costing:comparison", comparison), ("costing:decides", comparison),
        ("costing:robustness", comparison), ("costing:lock_in", comparison),
        ("awarding:result", award(awards.AWARDED).pk),
        ("awarding:reversal", award(awards.DESIGNED).pk),
        ("awarding:scoring", award(awards.JUDGED).pk),
        ("investing:plan", plan().pk), ("investing:proposals", plan().pk),
        ("investing:reality", plan().pk), ("investing:licences", plan().pk),
    ]  # fmt: skip
    client = client_of(anna())

    answers = [client.get(reverse(name, args=[pk])).status_code for name, pk in pages]
    assert answers == [200] * len(pages)
