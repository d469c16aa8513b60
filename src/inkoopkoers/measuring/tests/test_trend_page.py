# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The trend page: what moved, and with which action."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.measuring.models import Target
from inkoopkoers.measuring.tests.making import today
from inkoopkoers.measuring.tests.over_time import finished, part_of, revealed
from inkoopkoers.measuring.tests.talking import agree
from inkoopkoers.measuring.tests.trending import (
    DOWN,
    FIRST,
    SECOND,
    STAYED,
    THIRD,
    UP,
    ClientOf,
    address,
    lists,
)
from inkoopkoers.organisations.models import Organisation, User


@pytest.fixture
def browser(client_of: ClientOf, lies: User) -> Client:
    return client_of(lies)


def test_every_question_that_moved_stands_in_one_list(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {UP: 1, DOWN: 4}, on=FIRST)
    revealed(wilgenwaard, {UP: 3, DOWN: 2}, on=SECOND, people=9)
    finished(wilgenwaard, UP, SECOND - timedelta(days=9), title="Kalender gedeeld")
    finished(wilgenwaard, STAYED, SECOND - timedelta(days=9), title="Sjabloon af")

    page = browser.get(address(wilgenwaard)).content.decode()

    found = lists(page)
    assert "Doelen zijn bekend" in found["met-actie"]
    assert "van 1,0 naar 3,0 (+2,0)" in found["met-actie"]
    assert "toen 6 mensen, nu 9" in found["met-actie"]
    assert "Kalender gedeeld" in found["met-actie"]
    assert "Botsende doelen" in found["zonder-actie"]
    assert "Omlaag" in found["zonder-actie"]
    assert "ik-move--down" in found["zonder-actie"]
    assert "Sjabloon af" in found["geen-beweging"]
    assert "1 vraag ging omhoog, 1 vraag ging omlaag en 10 vragen bleven" in page
    assert "Alle 12 vragen zijn te vergelijken." in page
    assert "vanaf 0,3 punt: een tiende van de schaal" in page


def test_the_words_never_claim_a_cause(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {UP: 1}, on=FIRST)
    revealed(wilgenwaard, {UP: 3}, on=SECOND)
    finished(wilgenwaard, UP, SECOND)

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "ging samen met" in page
    assert "Dat zegt niet dat de actie de oorzaak is" in page
    assert "kwam door" not in page


def test_an_action_from_before_or_after_the_two_rounds_does_not_count(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {UP: 1}, on=SECOND)
    revealed(wilgenwaard, {UP: 3}, on=THIRD)
    finished(wilgenwaard, UP, SECOND - timedelta(days=1), title="Te vroeg")
    finished(wilgenwaard, UP, THIRD + timedelta(days=1), title="Te laat")
    finished(wilgenwaard, UP, THIRD, title="Anders", code="impactscan")

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "Geen vraag die bewoog had een afgeronde actie." in page
    assert "Doelen zijn bekend" in lists(page)["zonder-actie"]


def test_any_two_rounds_can_be_compared_in_either_order(
    browser: Client, wilgenwaard: Organisation
) -> None:
    one = revealed(wilgenwaard, {UP: 1}, on=FIRST)
    two = revealed(wilgenwaard, {UP: 2}, on=SECOND)
    revealed(wilgenwaard, {UP: 4}, on=THIRD)

    for query in (f"?van={one.pk}&tot={two.pk}", f"?van={two.pk}&tot={one.pk}"):
        page = browser.get(address(wilgenwaard, query=query)).content.decode()
        assert "Van 12 maart 2024 naar 18 maart 2025" in page
        assert "van 1,0 naar 2,0 (+1,0)" in page
        assert "Van mrt 2024 tot mrt 2025 bewoog" in page


def test_the_same_round_twice_shows_the_last_two(
    browser: Client, wilgenwaard: Organisation
) -> None:
    for day in (FIRST, SECOND, THIRD):
        last = revealed(wilgenwaard, {}, on=day)

    query = f"?van={last.pk}&tot={last.pk}"
    page = browser.get(address(wilgenwaard, query=query)).content.decode()

    assert "Je koos twee keer dezelfde meting." in page
    assert "Van 18 maart 2025 naar 24 maart 2026" in page


@pytest.mark.parametrize(
    "query",
    ["?van=1", "?van=x&tot=y", "?van=1&tot=", f"?van={10**30}&tot=1", "?tot=%00"],
)
def test_a_round_from_elsewhere_is_not_compared(
    browser: Client, wilgenwaard: Organisation, elsewhere: Organisation, query: str
) -> None:
    revealed(elsewhere, {}, on=FIRST)
    revealed(wilgenwaard, {}, on=FIRST)
    revealed(wilgenwaard, {}, on=SECOND)

    response = browser.get(address(wilgenwaard, query=query))

    assert response.status_code == 404
    assert "Deze meting hoort niet bij deze trend." in response.content.decode()


def test_the_table_below_a_picture_tells_people_agreed_scores_and_targets(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {UP: 1}, on=FIRST)
    agree(revealed(wilgenwaard, {UP: 3}, on=SECOND), UP, score=4)
    Target.objects.create(
        organisation=wilgenwaard,
        instrument="checklist",
        code=UP,
        value=Decimal("3.5"),
        by=THIRD,
    )

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "1,0, 6 mensen</td>" in page
    assert "3,0, 6 mensen, samen afgesproken 4</td>" in page
    assert ">3,5</td>" in page


def test_a_gap_says_that_the_lines_are_how_it_is(
    browser: Client, wilgenwaard: Organisation
) -> None:
    for day in (FIRST, SECOND):
        revealed(wilgenwaard, {}, on=day, code="vier-in-balans")

    page = browser.get(address(wilgenwaard, "vier-in-balans")).content.decode()

    assert "De lijnen laten zien hoe het is, niet hoe jullie het willen." in page


def test_a_stranger_finds_nothing_and_a_reader_is_asked_to_sign_in(
    client: Client, client_of: ClientOf, cora: User, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {}, on=FIRST)

    assert client_of(cora).get(address(wilgenwaard)).status_code == 404
    assert client.get(address(wilgenwaard)).status_code == 302


@pytest.mark.parametrize(
    "path",
    [f"{10**30}/checklist/", "{pk}/wegwijzer/", "{pk}/bestaat-niet/", "0/checklist/"],
)
def test_what_is_not_there_is_not_found(
    browser: Client, wilgenwaard: Organisation, path: str
) -> None:
    path = path.replace("{pk}", str(wilgenwaard.pk))

    assert browser.get(f"/metingen/trend/{path}").status_code == 404


def test_more_rounds_actions_and_parts_take_no_more_queries(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {}, on=FIRST)
    revealed(wilgenwaard, {}, on=SECOND)
    with CaptureQueriesContext(connection) as few:
        browser.get(address(wilgenwaard))
    for number in range(6):
        agree(revealed(wilgenwaard, {}, on=THIRD + timedelta(days=number)), UP)
        finished(wilgenwaard, UP, SECOND + timedelta(days=number))
        part_of(wilgenwaard, f"Deel {number}")

    with CaptureQueriesContext(connection) as many:
        response = browser.get(address(wilgenwaard))

    assert response.status_code == 200
    assert len(many) == len(few)


def test_the_day_of_today_is_no_matter(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {}, on=today() - timedelta(days=1))
    revealed(wilgenwaard, {UP: 4}, on=today())
    finished(wilgenwaard, UP, today(), title="Vandaag af")

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "Vandaag af" in lists(page)["met-actie"]
