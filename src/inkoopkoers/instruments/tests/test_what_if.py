# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changes when one answer is another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.instruments.domain import flips
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.instruments.tests.situations import PAGE, example
from inkoopkoers.organisations.models import User

ADDRESS = f"{PAGE}wat-als/"


def test_every_other_answer_says_what_comes_and_goes(client: Client) -> None:
    page = Page(client.get(ADDRESS))

    for flip in flips(example()):
        for tip in (*flip.comparison.gained, *flip.comparison.lost):
            assert " ".join(tip.text.split()) in page.text
        other = flip.comparison.second.answers
        assert f"/wegwijzer/{other}/" in page.links
        assert f"{PAGE}naast/{other}/" in page.links


@pytest.mark.django_db
def test_a_reader_asks_nothing_of_the_database_and_gets_no_cookie(
    client: Client, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        first = client.get(ADDRESS)
        second = client.get(ADDRESS)

    assert first.status_code == second.status_code == 200
    assert not first.cookies


def test_a_situation_without_any_answer_can_be_changed_too(client: Client) -> None:
    nothing = advice_for("0-0-0-0-0")

    page = Page(client.get("/wegwijzer/0-0-0-0-0/wat-als/"))

    others = {f"/wegwijzer/{one.comparison.second.answers}/" for one in flips(nothing)}
    assert len(others) == 10
    assert others <= set(page.links)


def test_a_member_sees_the_same(
    client_of: Callable[[User], Client], anna: User
) -> None:
    response = client_of(anna).get(ADDRESS)

    assert response.status_code == 200
    assert "ETag" not in response


def test_wrong_answers_are_explained(client: Client) -> None:
    response = client.get("/wegwijzer/2-1-9-1-2/wat-als/")

    assert response.status_code == 404
    assert "Vraag 3 heeft geen antwoord '9'" in Page(response).text


def test_the_page_cannot_be_posted_to(client: Client) -> None:
    assert client.post(ADDRESS).status_code == 405
