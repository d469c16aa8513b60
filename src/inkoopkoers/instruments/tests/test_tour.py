# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worked example, one question at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.knowledge.reference import shelf
from inkoopkoers.organisations.models import User

LAST = 7


def address(step: int | str) -> str:
    return f"/wegwijzer/rondleiding/{step}/"


def plain(text: str) -> str:
    return " ".join(text.split())


def test_there_is_a_step_for_each_question_with_a_begin_and_an_end() -> None:
    tour = shelf().tour

    assert len(tour.steps) + 2 == LAST
    assert all(option for _, option in advice_for(tour.answers).answers)


@pytest.mark.parametrize("step", range(1, LAST + 1))
def test_every_step_leads_on_and_back(client: Client, step: int) -> None:
    page = Page(client.get(address(step)))

    assert f"stap {step} van {LAST}" in page.title
    assert (address(step + 1) in page.links) or step == LAST
    assert (address(step - 1) in page.links) or step == 1


def test_the_whole_tour_can_be_walked_by_its_links(client: Client) -> None:
    for step in range(1, LAST):
        assert address(step + 1) in Page(client.get(address(step))).links

    last = Page(client.get(address(LAST)))

    assert f"/wegwijzer/{shelf().tour.answers}/" in last.links


@pytest.mark.parametrize("number", range(5))
def test_a_step_shows_the_answer_why_and_what_it_brings(
    client: Client, number: int
) -> None:
    advice = advice_for(shelf().tour.answers)
    item, option = list(advice.answers)[number]
    brought = [
        tip
        for part in advice.sections
        for one in part.specific
        if item.code in one.cell.when
        for tip in one.cell.tips
    ]

    text = Page(client.get(address(number + 2))).text

    assert option is not None
    assert plain(option.text) in text
    assert plain(shelf().tour.steps[number].why) in text
    assert all(plain(tip.text) in text for tip in brought)


def test_the_last_step_counts_the_tips(client: Client) -> None:
    response = client.get(address(LAST))

    harvest = response.context["harvest"]
    counted = sum(general + specific for _, general, specific in harvest)
    assert counted == len(advice_for(shelf().tour.answers).tips)


@pytest.mark.parametrize("step", [0, 8, "99999999999999999999", "9" * 5_000])
def test_a_step_that_is_not_there_says_how_many_there_are(
    client: Client, step: int | str
) -> None:
    response = client.get(address(step))

    assert response.status_code == 404
    if len(str(step)) < 4_000:
        assert "De rondleiding heeft 7 stappen." in Page(response).text


@pytest.mark.parametrize("step", ["01", "0001", "0" * 4_000 + "1"])
def test_a_step_has_one_address(client: Client, step: str) -> None:
    response = client.get(address(step))

    assert response.status_code == 301
    assert response["Location"] == address(1)


@pytest.mark.parametrize("step", ["-1", "1.5", "een", "%00"])
def test_a_step_that_is_no_number_is_not_found(client: Client, step: str) -> None:
    assert client.get(address(step)).status_code == 404


@pytest.mark.django_db
def test_a_reader_asks_nothing_of_the_database_and_gets_no_cookie(
    client: Client, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        first = client.get(address(3))
        second = client.get(address(3))

    assert first.status_code == second.status_code == 200
    assert not first.cookies


def test_a_member_may_walk_it_too(
    client_of: Callable[[User], Client], anna: User
) -> None:
    assert client_of(anna).get(address(2)).status_code == 200
