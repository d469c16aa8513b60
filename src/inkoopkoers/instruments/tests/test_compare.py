# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choose a second situation to lay beside the first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.instruments.tests.situations import ANSWERS, PAGE, wegwijzer
from inkoopkoers.organisations.models import User

ADDRESS = f"{PAGE}naast/"
OTHER = dict(zip(wegwijzer().items_by_code, "11000", strict=True))


def test_the_form_starts_with_the_first_situation(client: Client) -> None:
    response = client.get(ADDRESS)

    form = Page(response).form_to(ADDRESS)
    assert list(form.values.values()) == ANSWERS.split("-")
    assert not response.cookies


def test_a_good_form_leads_to_both_beside_each_other(client: Client) -> None:
    response = client.post(ADDRESS, OTHER)

    assert response.status_code == 302
    assert response["Location"] == f"{ADDRESS}1-1-0-0-0/"


def test_without_javascript_the_form_of_the_page_compares(client: Client) -> None:
    form = Page(client.get(ADDRESS)).form_to(ADDRESS)
    first = next(iter(form.values))

    response = client.post(form.action, {**form.values, first: "1"}, follow=True)

    assert response.redirect_chain == [(f"{ADDRESS}1-1-2-1-2/", 302)]
    assert response.status_code == 200


def test_an_empty_form_asks_for_a_choice_at_every_question(client: Client) -> None:
    response = client.post(ADDRESS, {})

    page = Page(response)
    assert response.status_code == 422
    assert page.title.startswith("Fout:")
    assert all(f"id_{code}-fout" in page.ids for code in OTHER)


@pytest.mark.parametrize("method", ["get", "post"])
def test_wrong_answers_in_the_address_are_explained(
    client: Client, method: str
) -> None:
    response = getattr(client, method)("/wegwijzer/2-1/naast/", {})

    assert response.status_code == 404
    assert "Geef 5 antwoorden" in Page(response).text


def test_a_form_from_another_site_is_refused(client: Client) -> None:
    response = client.post(ADDRESS, OTHER, headers={"Origin": "https://elders.example"})

    assert response.status_code == 403


def test_a_member_may_compare_too(
    client_of: Callable[[User], Client], anna: User
) -> None:
    assert client_of(anna).post(ADDRESS, OTHER).status_code == 302
