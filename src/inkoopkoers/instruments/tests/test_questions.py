# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The five questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.instruments.tests.situations import ANSWERS, PAGE, wegwijzer
from inkoopkoers.organisations.models import User

ADDRESS = "/wegwijzer/"
GOOD = dict(zip(wegwijzer().items_by_code, ANSWERS.split("-"), strict=True))
MISSING = "Kies een antwoord. Twijfel je? Kies dan 'Weet ik niet'."


def test_the_page_asks_every_question_with_its_answers(client: Client) -> None:
    page = Page(client.get(ADDRESS))

    form = page.form_to(ADDRESS)
    assert form.method == "post"
    assert form.choices == {code: ["1", "2", "0"] for code in GOOD}
    assert form.values == {}
    for number, item in enumerate(wegwijzer().items, start=1):
        assert item.text in page.text
        assert f"Vraag {number} van 5" in page.text


@pytest.mark.django_db
def test_a_reader_asks_nothing_of_the_database_and_gets_no_cookie(
    client: Client, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        response = client.get(ADDRESS)

    assert not response.cookies


def test_answers_in_the_address_are_filled_in(client: Client) -> None:
    page = Page(client.get(ADDRESS, {"antwoorden": "2-0-1-2-0"}))

    assert list(page.form_to(ADDRESS).values.values()) == ["2", "0", "1", "2", "0"]


@pytest.mark.parametrize(
    "text", ["2-1-9-1-2", "2-1", "\x00", "1" * 10_000, "²-1-1-1-1"]
)
def test_wrong_answers_in_the_address_fill_in_nothing(
    client: Client, text: str
) -> None:
    response = client.get(ADDRESS, {"antwoorden": text})

    assert response.status_code == 200
    assert Page(response).form_to(ADDRESS).values == {}


def test_a_good_form_leads_to_the_address_of_the_advice(client: Client) -> None:
    response = client.post(ADDRESS, GOOD)

    assert response.status_code == 302
    assert response["Location"] == PAGE
    assert not response.cookies


def test_not_knowing_anything_leads_to_the_general_advice(client: Client) -> None:
    response = client.post(ADDRESS, dict.fromkeys(GOOD, "0"))

    assert response["Location"] == "/wegwijzer/0-0-0-0-0/"


def test_without_javascript_the_form_of_the_page_gives_the_advice(
    client: Client,
) -> None:
    form = Page(client.get(ADDRESS, {"antwoorden": ANSWERS})).form_to(ADDRESS)

    response = client.post(form.action, form.values, follow=True)

    assert response.redirect_chain == [(PAGE, 302)]
    assert "Advies voor jouw inkoop" in Page(response).text


def test_an_empty_form_asks_for_a_choice_at_every_question(client: Client) -> None:
    response = client.post(ADDRESS, {})

    page = Page(response)
    assert response.status_code == 422
    assert page.title.startswith("Fout:")
    assert page.text.count(MISSING) == 10
    for code in GOOD:
        assert f"id_{code}-fout" in page.ids
        assert f"#id_{code}" in page.links
        assert f"id_{code}" in page.ids


def test_what_was_chosen_is_still_there_beside_the_errors(client: Client) -> None:
    first, second, *rest = GOOD

    page = Page(client.post(ADDRESS, {first: "2", second: "0"}))

    assert page.form_to(ADDRESS).values == {first: "2", second: "0"}
    assert page.text.count(MISSING) == 2 * len(rest)
    assert f"id_{first}-fout" not in page.ids


@pytest.mark.parametrize("value", ["3", "", "\x00", "²", "x" * 10_000])
def test_a_choice_that_is_not_there_asks_for_another(
    client: Client, value: str
) -> None:
    item = next(iter(GOOD))

    response = client.post(ADDRESS, {**GOOD, item: value})

    assert response.status_code == 422
    assert Page(response).text.count(MISSING) == 2


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elders.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://testserver"},
    ],
)
def test_a_form_from_another_site_is_refused(
    client: Client, headers: dict[str, str]
) -> None:
    response = client.post(ADDRESS, GOOD, headers=headers)

    assert response.status_code == 403


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "http://testserver"}, {"Sec-Fetch-Site": "same-origin"}, {}],
)
def test_a_form_from_our_own_page_is_taken_without_a_token(
    headers: dict[str, str],
) -> None:
    response = Client(enforce_csrf_checks=True).post(ADDRESS, GOOD, headers=headers)

    assert response.status_code == 302


def test_a_member_may_ask_too(client_of: Callable[[User], Client], anna: User) -> None:
    response = client_of(anna).post(ADDRESS, GOOD)

    assert response["Location"] == PAGE


def test_another_method_is_refused(client: Client) -> None:
    assert client.put(ADDRESS).status_code == 405
