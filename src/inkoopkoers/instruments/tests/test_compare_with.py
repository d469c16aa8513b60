# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two situations beside each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.instruments.domain import compare
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.instruments.tests.situations import PAGE, example
from inkoopkoers.organisations.models import User

ADDRESS = f"{PAGE}naast/1-1-1-0-2/"


def test_both_situations_show_their_answers_and_their_tips(client: Client) -> None:
    comparison = compare(example(), advice_for("1-1-1-0-2"))

    response = client.get(ADDRESS)

    page = Page(response)
    for tip in (*comparison.first.tips, *comparison.second.tips):
        assert " ".join(tip.text.split()) in page.text
    assert response.context["comparison"] == comparison
    differing = [
        item for item, _, _, differs in response.context["situation"] if differs
    ]
    assert differing == list(comparison.changed_items)


@pytest.mark.django_db
def test_a_reader_asks_nothing_of_the_database_and_gets_no_cookie(
    client: Client, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        first = client.get(ADDRESS)
        second = client.get(ADDRESS)

    assert first.status_code == second.status_code == 200
    assert not first.cookies


def test_a_browser_may_keep_the_page_of_a_reader_but_we_do_not(client: Client) -> None:
    response = client.get(ADDRESS)

    assert response["Cache-Control"] == "public, max-age=300"
    assert "Cookie" in response["Vary"]
    assert not hasattr(response, "for_every_reader")


def test_no_cache_keeps_the_page_of_a_member(
    client_of: Callable[[User], Client], anna: User
) -> None:
    response = client_of(anna).get(ADDRESS)

    assert response["Cache-Control"] == "private, no-store"
    assert "Cookie" in response["Vary"]


def test_a_situation_beside_itself_says_that_nothing_differs(client: Client) -> None:
    page = Page(client.get(f"{PAGE}naast/2-1-2-1-2/"))

    assert "gelijk" in page.text


@pytest.mark.parametrize(
    "address", [f"{PAGE}naast/2-1-9-1-2/", "/wegwijzer/2-1-9-1-2/naast/2-1-2-1-2/"]
)
def test_wrong_answers_on_either_side_are_explained(
    client: Client, address: str
) -> None:
    response = client.get(address)

    assert response.status_code == 404
    assert "Vraag 3 heeft geen antwoord '9'" in Page(response).text


def test_a_member_sees_the_same(
    client_of: Callable[[User], Client], anna: User
) -> None:
    assert client_of(anna).get(ADDRESS).status_code == 200


def test_the_page_cannot_be_posted_to(client: Client) -> None:
    assert client.post(ADDRESS).status_code == 405
