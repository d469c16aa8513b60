# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome of one's own answers as a page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.tests.second_version import Document, Publish
from inkoopkoers.organisations.models import User

ClientOf = Callable[[User], Client]
ANSWERS = "12340xn12341"
ADDRESS = f"/metingen/checklist/uitkomst/{ANSWERS}/"
GAP = "/metingen/vier-in-balans/uitkomst/14243400xxnn114423141323341413/"
GATE = "/metingen/inkoopvolwassenheid/uitkomst/112122334543/"
FORM = f"/metingen/checklist/proberen/?antwoorden={ANSWERS}"


def test_it_tells_per_theme_and_never_over_themes(client: Client) -> None:
    text = Page(client.get(ADDRESS)).text

    assert "Je gaf een score op 9 van de 12 vragen." in text
    assert "Strategie staat gemiddeld op 2,0 van 4" in text
    assert "Mensen, middelen en cultuur staat gemiddeld op 2,2 van 4" in text
    assert "totaal" not in text.lower()


def test_the_weakest_come_first_with_their_tips(client: Client) -> None:
    html = client.get(ADDRESS).content.decode()
    weak = html[html.index('id="beginnen"') : html.index('id="samen"')]

    found = [weak.index(f'id="begin-{code}"') for code in ("strategie-1", "mensen-3")]
    assert found == sorted(found)
    for tip in instrument("checklist").cells_by_code["mensen-3"].tips:
        assert tip.text in weak
    assert (
        "Onze inkoopambities passen bij" in weak[weak.index("Dit weet je nog niet") :]
    )


def test_every_answer_is_told_in_words_with_a_way_to_change_it(client: Client) -> None:
    page = Page(client.get(ADDRESS))

    for said in (
        "1 (Oneens)",
        "4 (Helemaal eens)",
        "overgeslagen",
        "weet ik niet",
        "n.v.t.",
    ):
        assert said in page.text
    assert f"{FORM}#id_strategie-1" in page.links
    assert FORM in page.links


def test_it_can_be_taken_along(client: Client) -> None:
    page = Page(client.get(ADDRESS))

    assert {f"{ADDRESS}uitkomst.{kind}" for kind in ("pdf", "odt", "docx")} <= set(
        page.links
    )
    assert f'value="http://localhost{ADDRESS}"' in client.get(ADDRESS).content.decode()


def test_now_and_wanted_are_drawn_with_what_is_to_gain(client: Client) -> None:
    text = Page(client.get(GAP)).text

    assert "Van nu naar gewenst" in text
    assert "gewenst" in text
    assert "De vragen waar je het verst van je wens af bent" in text
    assert "nu 1 (Niet), gewenst 4 (Helemaal)" in text


def test_the_one_theme_limits_the_other(client: Client) -> None:
    text = Page(client.get(GATE)).text

    assert (
        "De inkoop staat op niveau 3, maar de organisatie op niveau 1: daarom telt niveau 1."
        in text
    )


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ("x" * 12, "Je gaf nog geen score."),
        ("n" * 12, "Je gaf nog geen score."),
        ("4" * 12, "Je koos overal het hoogste niveau."),
        ("400000000000", "Bij Processen gaf je geen score."),
    ],
)
def test_thin_answers_get_a_sentence_too(
    client: Client, answers: str, told: str
) -> None:
    response = client.get(f"/metingen/checklist/uitkomst/{answers}/")

    assert response.status_code == 200
    assert told in Page(response).text


def test_who_wants_no_more_is_told_so(client: Client) -> None:
    response = client.get(f"/metingen/vier-in-balans/uitkomst/{'33' * 15}/")

    assert "Nergens wil je meer dan er nu is." in Page(response).text


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ("1", "niet compleet"),
        ("9" * 12, "klopt niet"),
        ("0" * 12, "staan geen antwoorden"),
        ("1" * 5_000, "niet compleet"),
        ("%00" * 12, "klopt niet"),
    ],
)
@pytest.mark.parametrize("tail", ["", "uitkomst.pdf", "uitkomst.json"])
def test_a_wrong_address_says_what_is_wrong(
    client: Client, answers: str, told: str, tail: str
) -> None:
    response = client.get(f"/metingen/checklist/uitkomst/{answers}/{tail}")

    assert response.status_code == 404
    assert told in Page(response).text


@pytest.mark.parametrize("code", ["bestaatniet", "wegwijzer"])
def test_another_instrument_has_no_outcome(client: Client, code: str) -> None:
    assert client.get(f"/metingen/{code}/uitkomst/{ANSWERS}/").status_code == 404


def test_a_reader_gets_no_cookie_and_asks_the_database_nothing(client: Client) -> None:
    response = client.get(ADDRESS)  # no mark for the database: a query would fail

    assert not response.cookies
    assert response["Cache-Control"] == "public, max-age=300"
    assert "noindex" in response.content.decode()


def test_a_reader_is_told_what_measuring_together_adds(client: Client) -> None:
    page = Page(client.get(ADDRESS))

    assert "Meet dit met je collega’s" in page.text
    assert "/account/inloggen/?next=/metingen/checklist/" in page.links
    assert "Bewaar deze uitkomst" not in page.text


def test_who_may_start_a_round_can_do_so_from_here(
    client_of: ClientOf, bram: User, lies: User
) -> None:
    start = "/metingen/rondes/nieuw/?instrument=checklist"

    assert start in Page(client_of(bram).get(ADDRESS)).links
    assert start not in Page(client_of(lies).get(ADDRESS)).links


def test_a_member_costs_the_same_queries_for_any_answers(
    client_of: ClientOf, bram: User
) -> None:
    client = client_of(bram)
    counts = []
    for address in (ADDRESS, GAP, GATE):
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        counts.append(len(asked))

    assert len(set(counts)) == 1
    assert counts[0] <= 5


def reworded(document: Document) -> None:
    document["items"][1]["text"] = "Anders gezegd."


def test_an_old_outcome_stays_as_it_was_with_a_way_to_the_newest(
    client: Client, publish: Publish
) -> None:
    before = client.get(ADDRESS).content
    publish(reworded)

    old = client.get(f"{ADDRESS}?versie=1")
    new = client.get(ADDRESS)

    assert (
        "Deze uitkomst hoort bij versie 1 van de vragen. De nieuwste is versie 2."
        in Page(old).text
    )
    assert ADDRESS in Page(old).links
    assert f"{ADDRESS}uitkomst.pdf?versie=1" in Page(old).links
    assert "Anders gezegd." not in Page(old).text
    assert "Anders gezegd." in Page(new).text
    assert old.content != before


def test_answers_that_do_not_all_go_along_lead_to_the_questions(
    client: Client, publish: Publish
) -> None:
    def edit(document: Document) -> None:
        document["items"][0]["rev"] = 2

    publish(edit)

    page = Page(client.get(f"{ADDRESS}?versie=1"))

    assert "Niet al je antwoorden passen op de nieuwe vragen." in page.text
    assert f"{FORM}&versie=1" in page.links
    assert ADDRESS not in page.links


@pytest.mark.parametrize("version", ["0", "2", "-1", "01", "", "een", "9" * 5_000])
@pytest.mark.parametrize("tail", ["", "uitkomst.txt"])
def test_a_version_that_is_not_there_is_not_found(
    client: Client, version: str, tail: str
) -> None:
    response = client.get(f"{ADDRESS}{tail}?versie={version}")

    assert response.status_code == 404
    assert "De nieuwste is versie 1." in Page(response).text
