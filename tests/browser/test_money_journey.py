# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What it costs and who wins: two walks from an empty page to a document."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.journey import award, costs
from tests.browser.journey.case import ANNA, DILARA
from tests.browser.journey.deciding import PASSWORD, give_password
from tests.browser.journey.keyboard import Keyboard
from tests.browser.journey.walk import DESK, PHONE, Walk

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]


def test_a_school_compares_what_laptops_cost(
    open_page: OpenPage, demo_password: str
) -> None:
    """Begun with the keyboard at 390 px; at the end a visitor tries the light version."""
    # An amount in words is refused.
    open_page.watched.expected.add(422)  # type: ignore[attr-defined]
    walk = Walk(open_page("/account/inloggen/", width=PHONE), width=PHONE)
    walk.save({"login": ANNA, "password": demo_password}, "Log in")

    costs.begin_by_keyboard(walk, Keyboard(walk.page))
    walk.becomes(DESK)
    costs.fill_amounts(walk)
    total = costs.read_outcome(walk, costs.REUSED)
    costs.open_figure(walk)
    costs.turn_the_order(walk, costs.NEW, costs.REUSED)
    costs.look_at_the_rest(walk)
    costs.take_along(walk, total)

    visitor = Walk(open_page("/rekenen/kosten/", script=False))
    costs.try_without_account(visitor)


def test_a_panel_awards_laptops(open_page: OpenPage, demo_password: str) -> None:
    """A colleague scores without JavaScript; at the end a visitor reads the examples."""
    # A score is not kept without its motivation.
    open_page.watched.expected.add(422)  # type: ignore[attr-defined]
    walk = Walk(open_page("/account/inloggen/"))
    walk.save({"login": ANNA, "password": demo_password}, "Log in")
    give_password(DILARA)
    colleague = Walk(open_page("/account/inloggen/", script=False))
    colleague.save({"login": DILARA, "password": PASSWORD}, "Log in")

    award.design(walk)
    award.read_clause(walk)
    award.take_bids(walk)
    award.begin_scoring(walk)
    award.type_on_while_it_saves(walk)
    award.score_all(walk, award.OF_ANNA)
    award.is_blind(colleague, walk.path)
    award.score_all(colleague, award.OF_DILARA)
    award.agree_all(walk)
    award.award_it(walk)
    award.exclude_the_winner(walk)

    visitor = Walk(open_page("/rekenen/"))
    award.try_without_account(visitor)
