# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a respondent stands, what is promised, and handing in."""

from __future__ import annotations

import pytest
from django.test import Client

from inkoopkoers.measuring.models import Answer, Response, Round
from inkoopkoers.measuring.tests.at_once import meanwhile
from inkoopkoers.measuring.tests.making import (
    ROLES,
    answer,
    answer_all,
    make_respondent,
    make_response,
    make_round,
)
from inkoopkoers.measuring.tests.respondents_pages import ITEM, item_url, link_url, page
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.secret_links import token_of

pytestmark = pytest.mark.django_db


def test_who_is_new_reads_who_asks_what_and_what_happens_with_it(
    client: Client, listed: str
) -> None:
    html = page(client, listed)

    assert "Gemeente Wilgenwaard vraagt je mening" in html
    assert "Checklist 2026" in html
    assert "12, ongeveer 15 minuten" in html
    assert "minder dan 5 mensen" in html
    assert f'href="{link_url(listed)}{ITEM}/"' in html


def test_opening_the_link_keeps_nothing_yet(client: Client, listed: str) -> None:
    page(client, listed)
    client.get(item_url(listed))

    assert not Response.objects.exists()


def test_the_list_tells_how_every_question_stands(
    client: Client, open_round: Round
) -> None:
    row, token = make_response(open_round)
    answer(row, ITEM, 3)
    answer(row, "strategie-2", "unknown")
    answer(row, "strategie-3", "na")
    answer(row, "processen-1", 2, confirm=True)

    html = page(client, token)

    assert "3 van 12 beantwoord" in html
    assert "Ga verder met vraag 4" in html
    for words in ("beantwoord", "weet ik niet", "n.v.t.", "kijk nog even", "open"):
        assert f'ik-item__state">{words}</span>' in html
    assert html.count('class="ik-item ') == 12


def test_nothing_of_someone_else_is_shown(client: Client, open_round: Round) -> None:
    _row, token = make_response(open_round)
    other, _token = make_response(open_round)
    answer(other, ITEM, 4, note="Van een ander.", evidence="https://ander.example/")

    html = page(client, token)
    form = client.get(item_url(token)).content.decode()

    assert "0 van 12 beantwoord" in html
    for text in (html, form):
        assert "Van een ander." not in text
        assert "ander.example" not in text
    assert "checked" not in form


def test_who_came_by_the_open_link_is_told_to_keep_the_address(
    client: Client, begun: str
) -> None:
    html = page(client, begun)

    assert "Bewaar dit adres om later verder te gaan" in html
    assert f'value="http://testserver{link_url(begun)}" readonly' in html
    assert "mailto:?subject=Mijn%20link%20voor%20Checklist%202026&amp;body=" in html


def test_what_the_list_did_not_tell_is_asked_first(
    client: Client, wilgenwaard: Organisation
) -> None:
    long = [f"Afdeling {number}" for number in range(12)]
    found = make_round(wilgenwaard, facets={**ROLES, "Afdeling": long})
    _person, token = make_respondent(found, Rol="jurist")

    html = page(client, token)
    nothing = client.post(link_url(token))
    wrong = client.post(link_url(token), {"kenmerk-0": "Keuken"})
    told = client.post(link_url(token), {"kenmerk-0": "Afdeling 7"})

    assert "Rol" not in html
    assert "Afdeling 11" in html
    assert nothing.status_code == wrong.status_code == 422
    assert "Kies wat bij je past" in wrong.content.decode()
    assert told["Location"] == item_url(token)
    row = Response.objects.get()
    assert row.facets == {"Rol": "jurist", "Afdeling": "Afdeling 7"}
    assert "Afdeling 7" in row.signature


def test_rather_not_saying_is_an_answer_that_leaves_no_trace(
    client: Client, wilgenwaard: Organisation
) -> None:
    _person, token = make_respondent(make_round(wilgenwaard, facets=ROLES))

    assert "Zeg ik liever niet" in page(client, token)
    client.post(link_url(token), {"kenmerk-0": "zeg ik liever niet"})

    row = Response.objects.get()
    assert (row.facets, row.signature) == ({}, "")


def test_telling_twice_makes_one_response(
    client: Client, wilgenwaard: Organisation
) -> None:
    _person, token = make_respondent(make_round(wilgenwaard, facets=ROLES))

    for role in ("jurist", "inkoper"):
        assert client.post(link_url(token), {"kenmerk-0": role}).status_code == 302

    assert [row.facets for row in Response.objects.all()] == [{"Rol": "jurist"}]


def test_a_second_tab_that_tells_changes_nothing(
    client: Client, wilgenwaard: Organisation
) -> None:
    found = make_round(wilgenwaard, facets=ROLES)
    person, token = make_respondent(found)

    def other_tab() -> None:
        person.response = make_response(found, Rol="inkoper")[0]
        person.save()

    with meanwhile(other_tab):
        response = client.post(link_url(token), {"kenmerk-0": "jurist"})

    assert response.status_code == 302
    assert [row.facets for row in Response.objects.all()] == [{"Rol": "inkoper"}]


def test_handing_in_thanks_and_the_answers_may_still_change(
    client: Client, open_round: Round
) -> None:
    row, token = make_response(open_round)
    answer(row, ITEM, 3)
    assert "Er zijn nog 11 vragen open" in page(client, token)

    client.post(f"{link_url(token)}inleveren/")
    first = Response.objects.get().handed_in_at
    html = page(client, token)
    client.post(item_url(token), {"answer": "1", "edition": "1"})
    client.post(f"{link_url(token)}inleveren/")

    assert first is not None
    assert "Dank je wel. Je antwoorden zijn ingeleverd." in html
    assert "Lever in" not in html
    assert Answer.objects.get().value == 1
    assert Response.objects.get().handed_in_at == first


def test_who_answered_everything_is_asked_to_hand_in(
    client: Client, open_round: Round
) -> None:
    row = answer_all(open_round, 3)
    row.handed_in_at = None
    row.save()

    html = page(client, token_of("response", row.nonce))

    assert "12 van 12 beantwoord" in html
    assert html.count("Lever in") == 1
    assert "Ga verder" not in html


def test_nothing_cannot_be_handed_in(client: Client, begun: str, listed: str) -> None:
    empty = client.post(f"{link_url(begun)}inleveren/")
    new = client.post(f"{link_url(listed)}inleveren/")

    assert empty.status_code == 409
    assert "Beantwoord eerst een vraag" in empty.content.decode()
    assert new["Location"] == link_url(listed)
    assert not Response.objects.exclude(handed_in_at=None).exists()


def test_handing_in_needs_the_button(client: Client, begun: str) -> None:
    assert client.get(f"{link_url(begun)}inleveren/").status_code == 405
