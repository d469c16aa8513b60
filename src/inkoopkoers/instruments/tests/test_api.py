# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Wegwijzer and the instruments as JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.instruments.tests.situations import (
    ANSWERS,
    CELLS,
    EVERY_SITUATION,
    wegwijzer,
)
from inkoopkoers.knowledge.queries import instruments

API = "/api/v1"


def test_the_advice_has_exactly_the_cells_of_the_situation(client: Client) -> None:
    response = client.get(f"{API}/wegwijzer/{ANSWERS}")

    advice = response.json()
    found = {
        part["code"]: tuple(cell["code"] for cell in part["cells"])
        for part in advice["sections"]
    }
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json; charset=utf-8"
    assert found == CELLS
    assert advice["answers"] == ANSWERS
    assert advice["instrument"]["digest"] == wegwijzer().digest


def test_an_advice_says_why_each_cell_is_there(client: Client) -> None:
    advice = client.get(f"{API}/wegwijzer/{ANSWERS}").json()

    for part in advice["sections"]:
        assert [cell["general"] for cell in part["cells"]].count(True) == 1
        for cell in part["cells"]:
            assert cell["general"] == (cell["reasons"] == [])
        for silent in part["without_advice"]:
            assert silent["explanation"]
            assert silent["reasons"]


def test_an_example_is_told_once_and_named_the_next_time(client: Client) -> None:
    for answers in EVERY_SITUATION[::40]:
        told: list[str] = []
        for part in client.get(f"{API}/wegwijzer/{answers}").json()["sections"]:
            for cell in part["cells"]:
                assert set(cell["examples_told_before"]) <= set(told)
                told += [example["id"] for example in cell["examples"]]
        assert len(told) == len(set(told))


def test_not_knowing_is_null(client: Client) -> None:
    situation = client.get(f"{API}/wegwijzer/0-1-0-1-0").json()["situation"]

    assert [one["option"] for one in situation] == [None, "1", None, "1", None]
    assert [one["answer"] is None for one in situation] == [True, False] * 2 + [True]


@pytest.mark.django_db
def test_a_reader_asks_nothing_of_the_database_and_gets_no_cookie(
    client: Client, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        response = client.get(f"{API}/wegwijzer/{ANSWERS}")

    assert not response.cookies


@pytest.mark.parametrize(
    ("answers", "fields"),
    [
        ("2-1-9-1-2", ["doel"]),
        ("9-1-9-1-2", ["product", "doel"]),
        ("2-1", ["answers"]),
        ("%00", ["answers"]),
        ("²", ["answers"]),
        ("x" * 10_000, ["answers"]),
    ],
)
def test_wrong_answers_are_a_problem_with_every_field(
    client: Client, answers: str, fields: list[str]
) -> None:
    response = client.get(f"{API}/wegwijzer/{answers}")

    problem = response.json()
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert problem["code"] == "bad-input"
    assert [one["field"] for one in problem["errors"]] == fields
    assert problem["detail"] == " ".join(one["detail"] for one in problem["errors"])


def test_the_instruments_are_listed(client: Client) -> None:
    response = client.get(f"{API}/instruments")

    assert response.status_code == 200
    assert [one["code"] for one in response.json()] == [
        one.code for one in instruments()
    ]


@pytest.mark.parametrize("code", [one.code for one in instruments()])
def test_an_instrument_is_enough_to_fill_it_in(client: Client, code: str) -> None:
    response = client.get(f"{API}/instruments/{code}")

    found = response.json()
    assert response.status_code == 200
    assert found["items"]
    for item in found["items"]:
        scales = {scale["code"] for scale in found["scales"]}
        assert item["options"] or item["scale"] in scales


def test_a_question_tells_what_each_level_means(client: Client) -> None:
    maturity = client.get(f"{API}/instruments/inkoopvolwassenheid").json()

    assert maturity["outcome"] == "gate"
    assert maturity["gate"] == {"limits": "organisatie", "limited": "inkoop"}
    assert maturity["subject"] is None
    for item in maturity["items"]:
        assert [level["value"] for level in item["levels"]] == [1, 2, 3, 4, 5]
        assert all(level["text"] for level in item["levels"])


def test_an_instrument_tells_what_a_round_is_about(client: Client) -> None:
    for one in instruments():
        found = client.get(f"{API}/instruments/{one.code}").json()

        assert found["subject"] == (one.subject.label if one.subject else None)


@pytest.mark.parametrize("code", ["nee", "%00", "..", "wegwijzer-1", "x" * 10_000])
def test_an_unknown_instrument_is_not_found(client: Client, code: str) -> None:
    response = client.get(f"{API}/instruments/{code}")

    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["code"] == "not-found"


def test_the_answers_of_the_instrument_are_those_of_the_advice(client: Client) -> None:
    items = client.get(f"{API}/instruments/wegwijzer").json()["items"]

    answers = "-".join(item["options"][-1]["code"] for item in items)

    situation = client.get(f"{API}/wegwijzer/{answers}").json()["situation"]
    assert [one["item"] for one in situation] == [item["code"] for item in items]
    assert json.dumps(situation)
