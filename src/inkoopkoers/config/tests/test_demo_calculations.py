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
from inkoopkoers.costing.domain.parameters import values_of
from inkoopkoers.costing.domain.sheet import AlternativeKind
from inkoopkoers.costing.domain.tipping import tipping_points
from inkoopkoers.costing.models import Comparison
from inkoopkoers.organisations.models import User
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
