# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fill in an instrument without an account."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.domain.answers import scale_items
from inkoopkoers.measuring.tests.second_version import Document, Publish

FORM = "/metingen/checklist/proberen/"
GAP = "/metingen/vier-in-balans/proberen/"
CODES = ["checklist", "impactscan", "vier-in-balans", "inkoopvolwassenheid",
         "lock-in-scan", "ai-in-inkoop"]  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_every_question_is_on_one_page(client: Client, code: str) -> None:
    page = Page(client.get(f"/metingen/{code}/proberen/"))

    text = page.text
    for item in scale_items(instrument(code)):
        assert " ".join(item.text.split()) in text
    assert "Je antwoorden bewaren we niet." in text


def test_a_good_form_leads_to_the_address_of_the_answers(client: Client) -> None:
    response = client.post(
        FORM, {"strategie-1": "4", "processen-1": "unknown", "mensen-7": "na"}
    )

    assert response.status_code == 302
    assert response["Location"] == "/metingen/checklist/uitkomst/400x0000000n/"
    assert not response.cookies


def test_without_javascript_the_form_of_the_page_does_it(client: Client) -> None:
    form = Page(client.get(FORM)).form_to(FORM)

    response = client.post(form.action, {**form.values, "strategie-1": "2"})

    assert response["Location"] == "/metingen/checklist/uitkomst/200000000000/"


def test_with_a_wish_every_question_is_asked_twice(client: Client) -> None:
    response = client.post(
        GAP, {"visie-1": "1", "visie-1-gewenst": "3", "visie-2": "na"}
    )

    assert response["Location"].startswith("/metingen/vier-in-balans/uitkomst/13nn00")


def test_nothing_filled_in_asks_for_an_answer(client: Client) -> None:
    response = client.post(FORM, {})

    page = Page(response)
    assert response.status_code == 422
    assert page.title.startswith("Fout:")
    assert "Beantwoord minstens één vraag." in page.text


@pytest.mark.parametrize(
    ("given", "field", "told"),
    [
        ({"visie-1": "2"}, "visie-1-gewenst", "Kies ook het niveau dat je wilt."),
        ({"visie-1-gewenst": "2"}, "visie-1", "Kies een antwoord."),
        (
            {"visie-1": "9", "visie-1-gewenst": "2"},
            "visie-1",
            "Kies een van de niveaus",
        ),
        (
            {"visie-1": "2", "visie-1-gewenst": "x"},
            "visie-1-gewenst",
            "Kies een van de",
        ),
    ],
)
def test_a_mistake_stands_at_its_own_field_and_the_rest_stays(
    client: Client, given: dict[str, str], field: str, told: str
) -> None:
    response = client.post(GAP, {"visie-2": "1", "visie-2-gewenst": "4", **given})

    html = response.content.decode()
    assert response.status_code == 422
    assert f'href="#id_{field}"' in html
    assert f'id="id_{field}-fout"' in html
    assert told in html
    assert html.count(" checked") >= 2


@pytest.mark.parametrize(
    "posted", ["0", "5", "-1", "1.0", "\0", "²", "9" * 5_000, "<b>", "score", "1 2"]
)
def test_what_is_no_level_is_refused(client: Client, posted: str) -> None:
    response = client.post(FORM, {"strategie-1": posted})

    assert response.status_code == 422


def test_a_form_of_another_site_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)

    ours = client.post(
        FORM, {"strategie-1": "2"}, headers={"sec-fetch-site": "same-origin"}
    )
    other = client.post(
        FORM, {"strategie-1": "2"}, headers={"sec-fetch-site": "cross-site"}
    )

    assert (ours.status_code, other.status_code) == (302, 403)


def test_to_change_answers_the_form_is_filled_in(client: Client) -> None:
    html = client.get(f"{FORM}?antwoorden=400x0000000n").content.decode()

    for name, value in (
        ("strategie-1", "4"),
        ("processen-1", "unknown"),
        ("mensen-7", "na"),
    ):
        assert f'name="{name}" value="{value}" checked' in html
    assert html.count(" checked") == 3


def test_a_wish_is_filled_in_too(client: Client) -> None:
    answers = "13nn" + "00" * 13

    html = client.get(f"{GAP}?antwoorden={answers}").content.decode()

    assert 'name="visie-1" value="1" checked' in html
    assert 'name="visie-1-gewenst" value="3" checked' in html
    assert html.count(" checked") == 3


@pytest.mark.parametrize("answers", ["", "9", "400y0000000n", "1" * 5_000, "%00"])
@pytest.mark.parametrize("version", ["", "&versie=x", "&versie=7"])
def test_garbage_fills_in_nothing(client: Client, answers: str, version: str) -> None:
    response = client.get(f"{FORM}?antwoorden={answers}{version}")

    assert response.status_code == 200
    assert " checked" not in response.content.decode()


@pytest.mark.parametrize("code", ["bestaatniet", "rondes", "a" * 5_000])
def test_another_instrument_does_not_exist(client: Client, code: str) -> None:
    response = client.get(f"/metingen/{code}/proberen/")

    assert response.status_code == 404
    assert "Deze meting bestaat niet" in Page(response).text


def test_the_wegwijzer_has_a_page_of_its_own(client: Client) -> None:
    response = client.get("/metingen/wegwijzer/proberen/")

    assert response["Location"] == "/wegwijzer/"


def test_a_reader_gets_the_page_from_memory(client: Client) -> None:
    first, again = client.get(FORM), client.get(FORM)

    assert first.content == again.content
    assert first["Cache-Control"] == "public, max-age=300"
    assert not first.cookies


@pytest.fixture
def second(publish: Publish) -> Path:
    """Version 2 in which the first question means something else."""

    def edit(document: Document) -> None:
        document["items"][0]["rev"] = 2

    return publish(edit)


@pytest.mark.usefixtures("second")
def test_what_was_answered_before_goes_along_where_it_means_the_same(
    client: Client,
) -> None:
    html = client.get(f"{FORM}?antwoorden=420000000000&versie=1").content.decode()

    assert 'name="strategie-2" value="2" checked' in html
    assert html.count(" checked") == 1


@pytest.mark.usefixtures("second")
@pytest.mark.parametrize(
    ("version", "query"), [("1", "?versie=1"), ("2", ""), ("9", ""), ("x", "")]
)
def test_a_form_is_read_with_the_version_it_was_made_of(
    client: Client, version: str, query: str
) -> None:
    given: dict[str, Any] = {"strategie-1": "4", "versie": version}

    response = client.post(FORM, given)

    assert response["Location"] == f"/metingen/checklist/uitkomst/400000000000/{query}"
