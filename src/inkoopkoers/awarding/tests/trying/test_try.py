# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tests of the light try-out as a page."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.awarding.domain.design import Formula

pytestmark = pytest.mark.django_db
ASKED: dict[str, Any] = {
    "formule": "relatief-laagste",
    "gewicht": "40 %",
    "naam1": "Alfa", "prijs1": "60.000", "kwaliteit1": "50",
    "naam2": "Beta", "prijs2": "120.000", "kwaliteit2": "77",
    "naam3": "Gamma", "prijs3": "100.000,00", "kwaliteit3": "67",
}  # fmt: skip


def asked(client: Client, **changed: Any) -> tuple[int, str]:
    response = client.get(reverse("awarding:try"), {**ASKED, **changed})
    return response.status_code, response.content.decode()


def test_at_first_there_is_an_example_with_an_outcome(client: Client) -> None:
    page = client.get(reverse("awarding:try")).content.decode()

    assert "Dit is een voorbeeld." in page
    assert "Alfa wint" in page


def test_one_sees_who_wins_and_what_happens_without_each(client: Client) -> None:
    status, page = asked(client)

    assert status == 200
    assert "Alfa wint" in page
    assert "Valt Alfa weg en reken je opnieuw, dan wint Gamma, en niet Beta." in page
    assert "Alfa wint met elke formule" in page
    assert "mag een inschrijver" in page


@pytest.mark.parametrize("formula", Formula)
def test_every_formula_can_be_tried(client: Client, formula: Formula) -> None:
    status, page = asked(client, formule=formula.value)

    assert status == 200
    assert "Alfa wint" in page


def test_equal_bids_share_the_first_place(client: Client) -> None:
    _status, page = asked(
        client, prijs2="60000", kwaliteit2="50", naam3="", prijs3="", kwaliteit3=""
    )

    assert "Alfa en Beta eindigen gelijk" in page


def test_a_bid_without_a_name_gets_its_number(client: Client) -> None:
    _status, page = asked(client, naam1="")

    assert "Inschrijver 1 wint" in page


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"prijs1": "abc"}, "Schrijf een getal als 1.234,56"),
        ({"prijs1": "-5"}, "Vul een getal in van 0 of meer."),
        ({"prijs1": "0"}, "Vul een prijs in van meer dan € 0."),
        ({"prijs1": ""}, "Vul een prijs in, of maak de hele regel leeg."),
        ({"prijs1": "9" * 39}, "Dit is meer dan we kunnen bewaren."),
        ({"kwaliteit1": "101"}, "Schrijf een heel getal van 0 tot en met 100."),
        ({"kwaliteit1": "7,5"}, "Schrijf een heel getal van 0 tot en met 100."),
        ({"kwaliteit1": ""}, "Vul een cijfer in van 0 tot en met 100."),
        ({"gewicht": "0,4"}, "Bedoel je 40 % of 0,4 %?"),
        ({"gewicht": "100 %"}, "Schrijf een percentage van 1 % tot en met 99 %."),
        ({"formule": "zelfbedacht"}, "Kies een van deze formules."),
        ({"naam1": "x" * 10_000}, "60"),
    ],
)
def test_bad_input_is_said_at_its_field_and_kept(
    client: Client, changed: dict[str, str], said: str
) -> None:
    status, page = asked(client, **changed)

    page = page.replace("\N{NO-BREAK SPACE}", " ")
    assert status == 422
    assert "<title>Fout:" in page
    assert said in page
    assert 'value="120.000"' in page


def test_one_bid_is_not_enough(client: Client) -> None:
    response = client.get(reverse("awarding:try"), {"prijs1": "5", "kwaliteit1": "5"})

    assert response.status_code == 422
    assert "Vul minstens twee inschrijvingen in." in response.content.decode()


def test_a_name_is_text_and_no_markup(client: Client) -> None:
    _status, page = asked(client, naam1="<b>Alfa</b>\x00")

    assert "<b>Alfa" not in page


def test_nothing_can_be_posted(client: Client) -> None:
    assert client.post(reverse("awarding:try"), ASKED).status_code == 405
