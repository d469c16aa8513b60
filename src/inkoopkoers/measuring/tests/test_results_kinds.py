# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Results of every kind of instrument, and of rounds with little or much in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.actions.revealing import reveal
from inkoopkoers.measuring.domain.answers import scale_items
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.tests.making import (
    answer,
    answer_all,
    make_response,
    make_round,
)
from inkoopkoers.measuring.tests.outcomes import page_of, results_of, revealed
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]
ITEM = "strategie-1"


def show(found: Round, by: User) -> Round:
    return reveal(found.pk, by=by, now=timezone.now())


def test_a_gap_goes_from_now_to_wanted_with_the_largest_first(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    found = revealed(wilgenwaard, bram, "vier-in-balans")

    html = page_of(client_of(bram), found)

    assert "Visie staat nu op 3,0 van 4, en gewenst is 4,0" in html
    assert "Hier willen jullie het meest vooruit" in html
    assert "Het meest te winnen bij" in html
    assert "Nu 3,0, gewenst 4,0" in html
    assert "Gewenst, iedereen" in html
    assert "Dit gaat over hoe mensen het nu zien." in html


def test_a_gap_shows_now_and_wanted_of_a_group(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    found = revealed(wilgenwaard, bram, "vier-in-balans")

    html = page_of(client_of(bram), found, groep="Rol:inkoper")

    assert "Nu, Rol: inkoper" in html
    assert "Gewenst, Rol: inkoper" in html


def test_a_gate_says_in_a_sentence_what_holds_back(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    found = make_round(wilgenwaard, "inkoopvolwassenheid")
    for _number in range(6):
        response, _token = make_response(found)
        for item in scale_items(instrument("inkoopvolwassenheid")):
            answer(response, item.code, 2 if item.group == "organisatie" else 3)

    html = page_of(client_of(bram), show(found, bram))

    assert (
        "De inkoop staat op niveau 3, maar de organisatie op niveau 2: "
        "daarom telt niveau 2." in html
    )
    assert "Het niveau dat telt: 2" in html
    assert "Een niveau is bereikt als" in html
    assert "Niveau 3</dt>" in html


def test_a_gate_has_a_sentence_for_the_chosen_group(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    found = revealed(wilgenwaard, bram, "inkoopvolwassenheid")

    html = page_of(client_of(bram), found, groep="Rol:jurist")

    assert "<strong>Rol: jurist</strong>: De inkoop staat op niveau 4, net als" in html


def test_the_subject_of_a_round_stands_in_the_title(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    found = revealed(wilgenwaard, bram, "lock-in-scan", subject="Zaaksysteem <1>")

    assert "Resultaten: Zaaksysteem &lt;1&gt;" in page_of(client_of(bram), found)


@pytest.mark.parametrize(
    "code",
    ["checklist", "impactscan", "vier-in-balans", "inkoopvolwassenheid",
     "lock-in-scan", "ai-in-inkoop"],
)  # fmt: skip
def test_every_instrument_has_a_page_with_all_its_questions(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User, code: str
) -> None:
    found = revealed(wilgenwaard, bram, code)

    html = page_of(client_of(bram), found, groep="Rol:inkoper")

    for item in scale_items(instrument(code)):
        assert f'id="vraag-{item.code}"' in html


@pytest.mark.parametrize("code", ["checklist", "vier-in-balans", "inkoopvolwassenheid"])
@pytest.mark.parametrize("state", ["unknown", "na"])
def test_a_round_without_a_score_shows_no_figure(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User, code: str, state: str
) -> None:
    found = make_round(wilgenwaard, code)
    for _number in range(6):
        response, _token = make_response(found)
        for item in scale_items(instrument(code)):
            answer(response, item.code, state)

    html = page_of(client_of(bram), show(found, bram))

    main = html.partition("<main")[2]
    assert "<svg" not in main
    assert "gaven te weinig mensen een score om te laten zien" in html
    assert "Er zijn geen vragen waarop de getoonde scores verschillen." in html
    assert "Minder dan 5 mensen gaven hier een score." in html


def test_a_question_that_nobody_answered_is_told(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    found = make_round(wilgenwaard)
    for _number in range(6):
        answer_all(found, 3).answers.filter(item=ITEM).delete()

    html = page_of(client_of(bram), show(found, bram))

    assert "0 van 6 gaven een score, 6 niet ingevuld." in html


def test_where_everyone_agrees_there_is_nothing_to_talk_about(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    found = make_round(wilgenwaard)
    for _number in range(6):
        answer_all(found, 3)

    html = page_of(client_of(bram), show(found, bram))

    assert "Er zijn geen vragen waarop de getoonde scores verschillen." in html
    assert "Iedereen koos 3 (Eerder eens)" in html
    assert "Zo kijken de groepen ernaar" not in html


def noted(organisation: Organisation, by: User, notes: int) -> Round:
    """A round in which one question has so many notes, each with a link."""
    found = make_round(organisation)
    for number in range(max(notes, 6)):
        response, _token = make_response(found)
        more = {
            "note": f"<i>Notitie {number:03}</i> " + "lang " * 300,
            "evidence": f"https://a.example/{number:03}/" + "x" * 300,
        }
        answer(response, ITEM, 3, **(more if number < notes else {}))
    return show(found, by)


def test_the_first_notes_are_on_the_page_and_the_rest_is_one_step_away(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    found = noted(wilgenwaard, bram, 60)
    client = client_of(bram)

    html = page_of(client, found)

    assert "60 toelichtingen, 60 links" in html
    assert "&lt;i&gt;Notitie 004&lt;/i&gt;" in html
    assert "Notitie 005" not in html
    address = f"{results_of(found)}toelichtingen/{ITEM}/"
    assert address in html
    first = client.get(address).content.decode()
    assert "Notitie 049" in first
    assert "Notitie 050" not in first
    assert "Pagina 1 van 3" in first
    assert (
        "https://a.example/059/" in client.get(f"{address}?pagina=3").content.decode()
    )


@pytest.mark.parametrize("page", ["0", "-1", "x", "9" * 40, "\x00"])
def test_a_page_that_is_not_there_is_no_error(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User, page: str
) -> None:
    found = noted(wilgenwaard, bram, 2)

    response = client_of(bram).get(
        f"{results_of(found)}toelichtingen/{ITEM}/", {"pagina": page}
    )

    assert response.status_code == 200


def test_notes_are_for_members_and_for_questions_that_were_asked(
    client: Client, client_of: ClientOf, bram: User, lies: User, cora: User
) -> None:
    found = noted(bram.organisations.get(), bram, 2)
    address = f"{results_of(found)}toelichtingen/"

    assert client_of(lies).get(f"{address}{ITEM}/").status_code == 200
    assert client_of(lies).get(f"{address}strategie-99/").status_code == 404
    assert client_of(cora).get(f"{address}{ITEM}/").status_code == 404
    assert client.get(f"{address}{ITEM}/").status_code == 302


def test_a_question_without_notes_says_why(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    found = noted(wilgenwaard, bram, 0)

    html = client_of(bram).get(f"{results_of(found)}toelichtingen/{ITEM}/")

    assert "Bij deze vraag is niets te lezen." in html.content.decode()


def test_before_the_reveal_there_are_no_notes(
    client_of: ClientOf, bram: User, open_round: Round
) -> None:
    response = client_of(bram).get(f"{results_of(open_round)}toelichtingen/{ITEM}/")

    assert response.status_code == 409
    assert "nog geen resultaten" in response.content.decode()
