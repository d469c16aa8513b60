# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dossiers as JSON."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import TeamMember
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db

Browse = Callable[[User], Client]
LIST = "/api/v1/dossiers"


def test_members_get_their_dossiers_with_the_filters_of_the_board(
    wilgenwaard: Organisation, bram: User, cora: User, client_of: Browse
) -> None:
    found = a_dossier(wilgenwaard, bram)
    a_dossier(wilgenwaard, bram, title="Weg", kind="werken")

    body = client_of(bram).get(LIST, {"kind": "leveringen", "mine": "true"}).json()
    strange = client_of(cora).get(LIST).json()

    (item,) = body["items"]
    assert (item["id"], item["total_eur"]) == (found.pk, "500000.00")
    assert (body["total"], strange["total"]) == (1, 0)


def test_one_dossier_tells_its_thread_and_which_corners_are_empty(
    wilgenwaard: Organisation, bram: User, lies: User, client_of: Browse
) -> None:
    found = a_dossier(wilgenwaard, bram)
    TeamMember.objects.create(
        organisation=wilgenwaard, dossier=found, corner="inkoper", name="Bea"
    )

    body = client_of(lies).get(f"{LIST}/{found.pk}").json()

    assert [one["step"] for one in body["steps"]][:2] == ["behoefte", "nami"]
    assert {one["corner"] for one in body["team"] if one["is_filled"]} == {"inkoper"}
    assert "Bea" not in str(body)
    assert {"code", "sentence", "mend"} <= set(body["findings"][0])


@pytest.mark.parametrize("number", ["0", "x", str(10**30), "-1"])
def test_what_is_not_there_is_told_as_a_problem(
    number: str, bram: User, client_of: Browse
) -> None:
    response = client_of(bram).get(f"{LIST}/{number}")

    assert response.status_code == 404
    assert response.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("query", [{"page": "x"}, {"mine": "x"}])
def test_a_question_that_is_no_question_is_refused(
    query: dict[str, str], bram: User, client_of: Browse
) -> None:
    response = client_of(bram).get(LIST, query)

    assert response.status_code == 400
    assert response.json()["code"] == "bad-input"


def test_strangers_and_visitors_get_nothing(
    wilgenwaard: Organisation, bram: User, cora: User, client: Client,
    client_of: Browse,
) -> None:  # fmt: skip
    found = a_dossier(wilgenwaard, bram)

    assert client_of(cora).get(f"{LIST}/{found.pk}").status_code == 404
    assert client.get(f"{LIST}/{found.pk}").status_code == 401
