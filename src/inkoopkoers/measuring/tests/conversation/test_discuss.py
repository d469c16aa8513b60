# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The agenda of the conversation as a page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.tests.making import answer_all, make_round
from inkoopkoers.measuring.tests.talking import (
    SECOND,
    WIDEST,
    agree,
    closed_round,
    revealed_round,
)
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]


def agenda(found: Round) -> str:
    return f"/metingen/rondes/{found.pk}/gesprek/"


def test_the_agenda_begins_where_people_differ_most(
    client_of: ClientOf, bram: User, found: Round
) -> None:
    page = client_of(bram).get(agenda(found)).content.decode()

    assert "0 van 12 vragen besproken" in page
    assert "gemiddeld 1,8 punt uit elkaar" in page
    assert page.index(f"gesprek/{WIDEST}/") < page.index(f"gesprek/{SECOND}/")
    assert "Begin het gesprek" in page


def test_what_was_agreed_is_shown_and_the_next_one_offered(
    client_of: ClientOf, bram: User, found: Round
) -> None:
    agree(found, WIDEST, score=3)

    page = client_of(bram).get(agenda(found)).content.decode()

    assert "1 van 12 vragen besproken" in page
    assert "afgesproken: 3" in page
    assert "Ga verder" in page
    assert "11 vragen zijn nog niet besproken" in page


def test_a_lezer_sees_the_agenda_and_no_button(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    page = client_of(lies).get(agenda(found)).content.decode()

    assert "0 van 12 vragen besproken" in page
    assert "Begin het gesprek" not in page
    assert "Rond de meting af" not in page


def test_before_the_reveal_the_page_says_when(
    client_of: ClientOf, bram: User, open_round: Round
) -> None:
    answer_all(open_round, 3)

    response = client_of(bram).get(agenda(open_round))

    assert response.status_code == 200
    assert "Het gesprek komt nog" in response.content.decode()
    assert "besproken" not in response.content.decode()


def test_after_the_close_the_agenda_says_that_scores_stand(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    done = closed_round(wilgenwaard, bram)

    page = client_of(bram).get(agenda(done)).content.decode()

    assert "De afgesproken scores liggen vast" in page
    assert "Begin het gesprek" not in page
    assert "afronden/" not in page


def test_when_everything_is_discussed_the_page_goes_on_to_targets(
    client_of: ClientOf, bram: User, found: Round
) -> None:
    for item in (f"strategie-{n}" for n in (1, 2, 3)):
        agree(found, item)
    for item in ("processen-1", "processen-2", *(f"mensen-{n}" for n in range(1, 8))):
        agree(found, item)

    page = client_of(bram).get(f"{agenda(found)}?vastgelegd={WIDEST}").content.decode()

    assert "Alles is besproken" in page
    assert "Vastgelegd bij" in page
    assert "Alle vragen zijn besproken" in page


def test_a_stranger_gets_404(client_of: ClientOf, cora: User, found: Round) -> None:
    assert client_of(cora).get(agenda(found)).status_code == 404
    assert client_of(cora).get(f"{agenda(found)}{WIDEST}/").status_code == 404


def test_who_is_not_signed_in_is_asked_to(client: Client, found: Round) -> None:
    assert client.get(agenda(found)).status_code == 302


@pytest.mark.parametrize("told", ["", "x", "0" * 10_000, "%00", "mensen-4'--"])
def test_garbage_in_the_notice_tells_nothing(
    client_of: ClientOf, bram: User, found: Round, told: str
) -> None:
    response = client_of(bram).get(f"{agenda(found)}?vastgelegd={told}")

    assert response.status_code == 200
    assert "Vastgelegd bij" not in response.content.decode()


def test_more_people_and_rounds_ask_no_more_queries(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User, found: Round
) -> None:
    client = client_of(bram)
    client.get(agenda(found))
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(agenda(found))
    for _number in range(3):
        make_round(wilgenwaard)
        revealed_round(wilgenwaard, bram)
    agree(found)

    with CaptureQueriesContext(connection) as many:
        client.get(agenda(found))

    assert len(many) == len(few)
