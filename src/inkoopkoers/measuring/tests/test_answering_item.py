# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One question: what it shows, and that it is kept when the page says so."""

from __future__ import annotations

import pytest
from django.test import Client

from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.models import Answer, Response, Round
from inkoopkoers.measuring.tests.making import (
    answer,
    make_respondent,
    make_response,
    make_round,
)
from inkoopkoers.measuring.tests.respondents_pages import (
    ITEM,
    JSON,
    NEXT,
    item_url,
    stored,
)
from inkoopkoers.organisations.models import Organisation

pytestmark = pytest.mark.django_db


def test_a_question_shows_its_points_its_levels_and_what_is_no_level(
    client: Client, listed: str
) -> None:
    html = client.get(item_url(listed)).content.decode()

    item = instrument("checklist").items_by_code[ITEM]
    assert item.text in html
    assert all(point in html for point in item.sub_points)
    for label in ("Oneens", "Eerder oneens", "Eerder eens", "Helemaal eens"):
        assert label in html
    assert "Weet ik niet" in html
    assert "N.v.t." in html
    assert "Vraag 1 van 12 · Strategie" in html
    assert "checked" not in html


def test_an_answer_is_kept_and_leads_to_the_next_question(
    client: Client, listed: str
) -> None:
    given = {"answer": "3", "note": "Want.", "evidence": "https://x.example/a"}

    response = client.post(item_url(listed), {**given, "edition": "0"})

    assert response.status_code == 302
    assert response["Location"] == f"{item_url(listed, NEXT)}?bewaard={ITEM}"
    assert stored() == {
        "item": ITEM, "state": "score", "value": 3, "wanted": None, "note": "Want.",
        "evidence": "https://x.example/a", "edition": 1,
    }  # fmt: skip
    assert "vraag 1 is bewaard" in client.get(response["Location"]).content.decode()
    html = client.get(item_url(listed)).content.decode()
    assert 'value="3" checked' in html
    assert "Want." in html


def test_the_first_answer_of_someone_on_the_list_makes_the_response(
    client: Client, open_round: Round
) -> None:
    person, token = make_respondent(open_round, Rol="jurist")

    client.post(item_url(token), {"answer": "3"})
    client.post(item_url(token, NEXT), {"answer": "na"})

    person.refresh_from_db()
    response = Response.objects.get()
    assert person.response == response
    assert person.has_answered
    assert (response.facets, response.signature) == (person.facets, person.signature)
    assert response.answers.count() == 2


def test_the_list_is_a_button_away(client: Client, listed: str) -> None:
    response = client.post(item_url(listed), {"answer": "3", "naar": "overzicht"})

    assert response["Location"] == f"/meedoen/{listed}/"


@pytest.mark.parametrize("state", ["unknown", "na"])
def test_what_is_no_level_is_kept_as_a_state_and_never_as_a_number(
    client: Client, listed: str, state: str
) -> None:
    client.post(item_url(listed), {"answer": state})

    assert (stored()["state"], stored()["value"]) == (state, None)


def test_the_last_open_question_leads_to_the_list(
    client: Client, open_round: Round
) -> None:
    row, token = make_response(open_round)
    for item in instrument("checklist").items[1:]:
        answer(row, item.code, 3)

    response = client.post(item_url(token), {"answer": "3"})

    assert response["Location"] == f"/meedoen/{token}/"


def test_the_next_open_question_may_stand_before_this_one(
    client: Client, begun: str
) -> None:
    response = client.post(item_url(begun, "mensen-7"), {"answer": "3"})

    assert response["Location"].startswith(item_url(begun))


def test_a_changed_answer_takes_the_place_of_the_old_one(
    client: Client, begun: str
) -> None:
    client.post(item_url(begun), {"answer": "3", "note": "Eerst."})

    client.post(item_url(begun), {"answer": "unknown", "edition": "1"})

    assert (stored()["state"], stored()["value"]) == ("unknown", None)
    assert (stored()["note"], stored()["edition"]) == ("", 2)


def test_our_script_gets_the_edition_and_where_to_go(
    client: Client, begun: str
) -> None:
    response = client.post(item_url(begun), {"answer": "3"}, **JSON)

    assert response.json() == {
        "edition": 1,
        "next": f"{item_url(begun, NEXT)}?bewaard={ITEM}",
    }


def test_an_answer_to_look_at_again_says_so_until_it_is_kept(
    client: Client, open_round: Round
) -> None:
    row, token = make_response(open_round)
    answer(row, ITEM, 3, confirm=True)
    assert "Kijk nog even" in client.get(item_url(token)).content.decode()

    client.post(item_url(token), {"answer": "3", "edition": "1"})

    assert "Kijk nog even" not in client.get(item_url(token)).content.decode()
    assert not Answer.objects.get().confirm


def test_now_and_wanted_are_asked_where_the_instrument_looks_for_the_gap(
    client: Client, wilgenwaard: Organisation
) -> None:
    found = make_round(wilgenwaard, "vier-in-balans")
    _row, token = make_response(found)
    item = instrument("vier-in-balans").items[0].code

    html = client.get(item_url(token, item)).content.decode()
    half = client.post(item_url(token, item), {"answer": "2"})
    whole = client.post(item_url(token, item), {"answer": "2", "wanted": "4"})

    assert "Hoe is het nu?" in html
    assert "Hoe wil je dat het is?" in html
    assert half.status_code == 422
    assert 'href="#id_wanted"' in half.content.decode()
    assert whole.status_code == 302
    assert (stored()["value"], stored()["wanted"]) == (2, 4)
    clash = client.post(item_url(token, item), {"answer": "1", "wanted": "1"})
    assert "nu: " in clash.content.decode()
    client.post(item_url(token, item), {"answer": "na", "wanted": "4", "edition": "1"})
    assert (stored()["state"], stored()["wanted"]) == ("na", None)


def test_levels_are_described_where_the_instrument_does(
    client: Client, wilgenwaard: Organisation
) -> None:
    found = make_round(wilgenwaard, "inkoopvolwassenheid")
    item = instrument("inkoopvolwassenheid").items[0]

    html = client.get(item_url(make_response(found)[1], item.code)).content.decode()

    assert item.anchors
    assert all(anchor.text in html for anchor in item.anchors)


def test_who_must_tell_something_first_is_led_there(
    client: Client, wilgenwaard: Organisation
) -> None:
    found = make_round(wilgenwaard, facets={"Rol": ["jurist", "inkoper"]})
    _person, token = make_respondent(found)

    for response in (
        client.get(item_url(token)),
        client.post(item_url(token), {"answer": "3"}),
    ):
        assert response.status_code == 302
        assert response["Location"] == f"/meedoen/{token}/"
    assert not Response.objects.exists()
