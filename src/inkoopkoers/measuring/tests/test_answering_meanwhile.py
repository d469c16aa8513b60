# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Another tab, another device, or the organiser was busy in the meantime."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.measuring.models import Answer, Respondent, Response, Round
from inkoopkoers.measuring.tests.at_once import meanwhile
from inkoopkoers.measuring.tests.making import (
    make_response,
)
from inkoopkoers.measuring.tests.respondents_pages import item_url, stored

pytestmark = pytest.mark.django_db


def test_the_same_answer_twice_is_one_answer(client: Client, begun: str) -> None:
    for _click in range(2):
        response = client.post(item_url(begun), {"answer": "3", "edition": "0"})

        assert response.status_code == 302
    assert stored()["edition"] == 1


def test_another_tab_saved_something_else_and_both_are_shown(
    client: Client, begun: str
) -> None:
    client.post(item_url(begun), {"answer": "4", "note": "In het ene tabblad."})

    response = client.post(
        item_url(begun), {"answer": "1", "note": "In het andere.", "edition": "0"}
    )

    html = response.content.decode()
    assert response.status_code == 409
    assert "Je hebt deze vraag intussen al beantwoord" in html
    assert "Helemaal eens" in html
    assert "In het ene tabblad." in html
    assert "In het andere." in html
    assert 'value="1" checked' in html
    assert "<title>Fout:" in html
    assert stored()["note"] == "In het ene tabblad."


def test_after_a_choice_the_new_answer_is_kept(client: Client, begun: str) -> None:
    client.post(item_url(begun), {"answer": "4"})
    page = client.post(item_url(begun), {"answer": "1"}).content.decode()
    assert 'name="edition" value="1"' in page

    response = client.post(item_url(begun), {"answer": "1", "edition": "1"})

    assert response.status_code == 302
    assert (stored()["value"], stored()["edition"]) == (1, 2)


@pytest.mark.parametrize("state", ["unknown", "na"])
def test_what_another_tab_saved_is_told_in_words(
    client: Client, begun: str, state: str
) -> None:
    client.post(item_url(begun), {"answer": state})

    html = client.post(item_url(begun), {"answer": "1"}).content.decode()

    said = {"unknown": "<dd>Weet ik niet</dd>", "na": "<dd>N.v.t."}[state]
    assert said in html


def test_a_response_that_moved_goes_on_in_its_place(
    client: Client, open_round: Round
) -> None:
    old, token = make_response(open_round)
    between, _token = make_response(open_round)
    new, _token = make_response(open_round)
    for moved, to in ((old, between), (between, new)):
        moved.moved_to = to
        moved.save()

    client.post(item_url(token), {"answer": "3"})

    assert Answer.objects.get().response == new


def test_a_response_that_moves_while_someone_answers_keeps_the_text(
    client: Client, open_round: Round
) -> None:
    row, token = make_response(open_round)

    def move() -> None:
        row.moved_to = make_response(open_round)[0]
        row.save()

    with meanwhile(move):
        response = client.post(item_url(token), {"answer": "3", "note": "Mijn tekst."})

    assert response.status_code == 409
    assert "vernieuwd" in response.content.decode()
    assert "Mijn tekst." in response.content.decode()
    assert not Answer.objects.exists()


def test_who_is_taken_off_the_list_meanwhile_is_told(
    client: Client, listed: str
) -> None:
    with meanwhile(lambda: Respondent.objects.all().delete()):
        response = client.post(item_url(listed), {"answer": "3"})

    assert response.status_code == 404
    assert not Response.objects.exists()


def test_a_response_that_is_gone_meanwhile_is_told(client: Client, begun: str) -> None:
    with meanwhile(lambda: Response.objects.all().delete()):
        response = client.post(item_url(begun), {"answer": "3"})

    assert response.status_code == 404


def test_a_round_that_is_gone_meanwhile_is_told(
    client: Client, begun: str, open_round: Round
) -> None:
    with meanwhile(open_round.delete):
        response = client.post(item_url(begun), {"answer": "3"})

    assert response.status_code == 404


def test_a_round_that_is_revealed_meanwhile_takes_nothing(
    client: Client, begun: str, open_round: Round
) -> None:
    def reveal() -> None:
        open_round.revealed_at = timezone.now()
        open_round.save()

    with meanwhile(reveal):
        response = client.post(item_url(begun), {"answer": "3"})

    assert response.status_code == 410
    assert not Answer.objects.exists()
