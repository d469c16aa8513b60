# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Spend as JSON, for members."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]


@pytest.fixture(autouse=True)
def lines(wilgenwaard: Organisation, bram: User) -> None:
    given = [a_line("100.00"), a_line("50.05", supplier="Van Dijk"), a_line("-0.01")]
    published_lines(wilgenwaard, bram, given)


def address(organisation: Organisation, rest: str) -> str:
    return f"/api/v1/uitgaven/{organisation.pk}/{rest}"


def test_the_answers_are_listed(
    client_of: ClientOf, lies: User, wilgenwaard: Organisation
) -> None:
    found = client_of(lies).get(address(wilgenwaard, "antwoorden")).json()

    assert found["items"][0]["slug"] == "over-de-tijd"


def test_an_answer_has_exact_amounts_and_ways_on(
    client_of: ClientOf, lies: User, wilgenwaard: Organisation
) -> None:
    browser = client_of(lies)

    found = browser.get(address(wilgenwaard, "antwoorden/wie")).json()

    table = found["tables"][0]
    at = [column["code"] for column in table["columns"]].index("amount")
    assert [row["cells"][at] for row in table["rows"]] == ["99.99", "50.05"]
    assert set(table["rows"][0]["filters"]) == {"leverancier"}


def test_a_filter_chooses_the_lines(
    client_of: ClientOf, lies: User, wilgenwaard: Organisation
) -> None:
    query = "antwoorden/over-de-tijd?van=2027-01-01"

    found = client_of(lies).get(address(wilgenwaard, query)).json()

    assert found["is_empty"]


@pytest.mark.parametrize(
    "query", ["van=gisteren", "leverancier=x", "categorie=abc", "van=%00", "bron=-1"]
)
def test_a_bad_filter_is_a_problem_at_its_field(
    client_of: ClientOf, lies: User, wilgenwaard: Organisation, query: str
) -> None:
    response = client_of(lies).get(address(wilgenwaard, f"antwoorden/wie?{query}"))

    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["errors"][0]["field"] == query.partition("=")[0]


def test_imports_tell_their_state_and_counts(
    client_of: ClientOf, lies: User, wilgenwaard: Organisation
) -> None:
    found = client_of(lies).get(address(wilgenwaard, "bestanden")).json()

    (item,) = found["items"]
    assert item["state"] == "published"
    assert item["counts"]["amount_eur"] == "150.04"


@pytest.mark.parametrize("rest", ["antwoorden", "antwoorden/wie", "bestanden"])
def test_a_stranger_and_a_visitor_get_a_problem(
    client_of: ClientOf,
    client: Client,
    cora: User,
    wilgenwaard: Organisation,
    rest: str,
) -> None:
    assert client_of(cora).get(address(wilgenwaard, rest)).status_code == 404
    assert client.get(address(wilgenwaard, rest)).status_code == 401


def test_an_unknown_answer_or_number_is_not_found(
    client_of: ClientOf, lies: User, wilgenwaard: Organisation
) -> None:
    browser = client_of(lies)

    unknown = browser.get(address(wilgenwaard, "antwoorden/bestaat-niet"))

    assert unknown.status_code == 404
    assert browser.get(f"/api/v1/uitgaven/{10**30}/bestanden").status_code in {400, 404}
