# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds, results and actions as JSON, for who is signed in."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from jsonschema_rs import Draft202012Validator

from inkoopkoers.config.api import api
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.freezing import read
from inkoopkoers.measuring.domain.groups import Group
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.tests.full_rounds import followed_up, full_round
from inkoopkoers.measuring.tests.making import make_round
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]
API = "/api/v1"


@pytest.fixture
def found(wilgenwaard: Organisation, bram: User) -> Round:
    """A result with everything that follows it."""
    return followed_up(full_round(wilgenwaard, bram, "vier-in-balans"), bram)


def read_from(client: Client, path: str) -> Any:
    response = client.get(f"{API}/{path}")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json; charset=utf-8"
    return response.json()


def problem_of(response: Any, status: int, code: str) -> Any:
    problem = json.loads(response.content)
    assert response.status_code == problem["status"] == status
    assert response["Content-Type"] == "application/problem+json"
    assert problem["code"] == code
    return problem


def test_a_member_reads_the_rounds_of_the_own_organisations(
    client_of: ClientOf, lies: User, cora: User, found: Round
) -> None:
    listed = read_from(client_of(lies), "rounds")

    assert [one["id"] for one in listed["items"]] == [found.pk]
    assert listed["items"][0]["state"] == "bespreken"
    assert listed["items"][0]["organisation"]["name"] == "Gemeente Wilgenwaard"
    assert listed["items"][0] == read_from(client_of(lies), f"rounds/{found.pk}")
    assert read_from(client_of(cora), "rounds")["items"] == []


def test_a_list_comes_in_pages(
    client_of: ClientOf, wilgenwaard: Organisation, lies: User
) -> None:
    for number in range(5):
        make_round(wilgenwaard, title=f"Meting {number}")
    client = client_of(lies)

    seen = [
        [one["title"] for one in read_from(client, f"rounds?page={page}&per_page=2")["items"]]
        for page in (1, 2, 3, 4)
    ]  # fmt: skip

    assert [len(page) for page in seen] == [2, 2, 1, 0]
    assert len({title for page in seen for title in page}) == 5
    first = read_from(client, "rounds?per_page=2")
    assert (first["page"], first["pages"], first["total"]) == (1, 3, 5)


@pytest.mark.parametrize(
    "query",
    ["page=0", "page=-1", "page=x", f"page={10**30}", "per_page=0", "per_page=101",
     "page=%00", "page="],
)  # fmt: skip
@pytest.mark.parametrize("path", ["rounds", "actions"])
def test_a_page_that_cannot_be_is_400(
    client_of: ClientOf, lies: User, path: str, query: str
) -> None:
    response = client_of(lies).get(f"{API}/{path}?{query}")

    problem = problem_of(response, 400, "bad-input")
    assert problem["errors"]


def test_the_result_is_the_frozen_one_and_all_that_follows(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    told = read_from(client_of(lies), f"rounds/{found.pk}/results")

    frozen = read(found.result)
    assert told["digest"] == found.result_digest
    assert told["people"] == frozen.people == 12
    assert told["hidden_groups"] == [{"facet": "Rol", "value": "opdrachtgever"}]
    assert [one["code"] for one in told["items"]] == [one.code for one in frozen.items]
    for item in told["items"]:
        for table in item["groups"]:
            group = Group(table["facet"], table["value"])
            counts = frozen.counts(item["code"], group)
            assert table["scores"] == as_told(counts)
            assert table["wanted_scores"] == as_told(frozen.wanted(item["code"], group))
            assert (table["mean"] is None) == (counts is None)


def as_told(counts: Counts | None) -> dict[str, int] | None:
    return None if counts is None else {str(one): n for one, n in counts.scores.items()}


def test_figures_have_one_decimal_and_stand_beside_what_was_agreed(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    told = read_from(client_of(lies), f"rounds/{found.pk}/results")

    first = told["items"][0]
    everyone = first["groups"][0]
    assert everyone["mean"] == "2.5"
    assert everyone["coverage_percent"] == "91.7"
    assert first["agreed"]["reason"] == "Zo gaat het meestal."
    assert told["items"][1]["target"] == {"value": "3.5", "by": "2028-03-01"}
    assert told["themes"][0]["target"] == {"value": "3.2", "by": "2028-03-01"}
    assert len(first["notes"]) == 3


def test_a_gate_tells_how_far_the_one_lets_the_other_be(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    gated = full_round(wilgenwaard, bram, "inkoopvolwassenheid")

    told = read_from(client_of(bram), f"rounds/{gated.pk}/results")

    assert told["gate"]["limits"] == "organisatie"
    assert told["gate"]["level"] <= told["gate"]["limits_level"]


def test_before_the_reveal_there_is_no_result(
    client_of: ClientOf, lies: User, wilgenwaard: Organisation
) -> None:
    waiting = make_round(wilgenwaard)

    response = client_of(lies).get(f"{API}/rounds/{waiting.pk}/results")

    problem = problem_of(response, 409, "conflict")
    assert problem["detail"] == "Van deze meting zijn nog geen resultaten."
    assert read_from(client_of(lies), f"rounds/{waiting.pk}")["result_digest"] is None


@pytest.mark.parametrize("path", ["rounds", "rounds/1", "rounds/1/results", "actions"])
@pytest.mark.parametrize("method", ["get", "head", "post", "put", "delete", "options"])
def test_who_is_not_signed_in_is_told_so(
    client: Client, path: str, method: str
) -> None:
    response = getattr(client, method)(f"{API}/{path}")

    assert response.status_code == 401
    assert response["Content-Type"] == "application/problem+json"
    assert response["API-Version"] == "1.0.0"
    assert "Location" not in response
    assert not response.cookies


@pytest.mark.parametrize("end", ["", "/results"])
def test_a_round_of_others_is_not_there(
    client_of: ClientOf, cora: User, found: Round, end: str
) -> None:
    client = client_of(cora)

    for pk in (found.pk, 0, 10**30, "x"):
        problem_of(client.get(f"{API}/rounds/{pk}{end}"), 404, "not-found")


def test_what_needs_an_account_stays_with_our_own_pages(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    response = client_of(lies).get(
        f"{API}/rounds/{found.pk}/results", headers={"Origin": "https://elders.example"}
    )

    assert "Access-Control-Allow-Origin" not in response
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response["Cache-Control"] == "private, no-store"


def test_only_reading_is_possible(
    client_of: ClientOf, bram: User, found: Round
) -> None:
    response = client_of(bram).delete(f"{API}/rounds/{found.pk}")

    problem_of(response, 405, "method-not-allowed")
    assert response["Allow"] == "GET, HEAD"


def test_the_actions_are_those_of_the_own_organisations(
    client_of: ClientOf, lies: User, cora: User, found: Round
) -> None:
    told = read_from(client_of(lies), "actions")

    assert [one["title"] for one in told["items"]] == [
        "Schrijf op wie waarover beslist",
        "=Bespreek de doelen met het bestuur",
    ]
    assert told["items"][0]["for_item"]["item"] == "visie-1"
    assert told["items"][0]["standing"] == "later"
    assert told["items"][1]["owner"] == ""
    assert read_from(client_of(cora), "actions")["total"] == 0


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("rounds", "RoundsOut"),
        ("rounds/{pk}", "RoundOut"),
        ("rounds/{pk}/results", "ResultOut"),
        ("actions", "ActionsOut"),
    ],
)
def test_every_answer_is_what_the_description_says(
    client_of: ClientOf, lies: User, found: Round, path: str, schema: str
) -> None:
    described = api.get_openapi_schema()
    told = read_from(client_of(lies), path.format(pk=found.pk))

    rules = {
        "$ref": f"#/components/schemas/{schema}",
        "components": described["components"],
    }
    assert list(Draft202012Validator(rules).iter_errors(told)) == []


def test_the_number_of_queries_depends_on_nothing(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User, found: Round
) -> None:
    client = client_of(bram)

    def queries() -> list[int]:
        numbers = []
        for path in ("rounds", f"rounds/{found.pk}/results", "actions"):
            with CaptureQueriesContext(connection) as asked:
                read_from(client, path)
            numbers.append(len(asked))
        return numbers

    before = queries()
    followed_up(full_round(wilgenwaard, bram), bram)

    assert queries() == before
    assert max(before) <= 10
