# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check of an award letter, by anyone."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.awarding.models import AwardModel

GOOD = "Alfa; 100.000; 52,5; 40; 92,5; 1\nBeta; 125.000; 55,0; 32; 87,0; 2"
GIVEN = {"formula": "relatief-laagste", "price_weight": "40", "lines": GOOD}

pytestmark = pytest.mark.django_db


def _post(client: Client, **changed: str) -> tuple[int, str]:
    response = client.post(reverse("awarding:letter"), {**GIVEN, **changed})
    return response.status_code, response.content.decode()


def test_a_letter_that_follows(client: Client) -> None:
    status, text = _post(client)

    assert status == 200
    assert "Alle cijfers volgen uit deze formule." in text
    assert "set-cookie" not in str(client.cookies).lower()
    assert not AwardModel.objects.exists()


def test_a_figure_that_does_not_follow_says_what_it_should_be(client: Client) -> None:
    _status, text = _post(client, lines=GOOD.replace("; 32;", "; 31;"))

    assert "1 cijfer volgt niet uit deze formule." in text
    assert "klopt niet" in text
    assert '<td class="ik-number" data-label="Hoort te zijn">32</td>' in text


def test_the_formula_that_does_fit_is_named(client: Client) -> None:
    lines = "Alfa; 100.000; 50; 40; 90; 1\nBeta; 125.000; 50; 30; 80; 2"

    _status, text = _post(client, lines=lines)

    assert "De cijfers passen wel bij" in text


def test_tabs_a_header_and_gaps_are_read(client: Client) -> None:
    lines = (
        "Naam\tPrijs\tKwaliteit\nAlfa\t€ 100.000,00\t52,5\t40 punten\t-\t1e\nB\t125000"
    )

    status, text = _post(client, lines=lines)

    assert status == 200
    assert "klopt" in text


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"formula": "x"}, "Kies een formule uit de lijst."),
        ({"price_weight": ""}, "Vul een bedrag in."),
        ({"price_weight": "101"}, "hoogstens 100 procent"),
        ({"formula": "tussen-grenzen"}, "Deze formule heeft dit nodig."),
        ({"formula": "lineair-factor", "factor": "1"}, "moet hoger zijn dan 1"),
        (
            {"formula": "tussen-grenzen", "lower_eur": "9", "upper_eur": "8"},
            "De bovengrens moet hoger zijn",
        ),
        ({"formula": "prijsopslag", "price_weight": "0"}, "meer dan 0 %"),
        ({"lines": ""}, "minstens één regel"),
        ({"lines": "Naam"}, "minstens één regel"),
        ({"lines": "Alfa"}, "maar één cel"),
        ({"lines": "Alfa; veel"}, "de prijs ‘veel’"),
        ({"lines": "Alfa; 1; x"}, "de kwaliteit ‘x’"),
        ({"lines": "Alfa; 1; 1; 1; 1; nul"}, "de plaats ‘nul’"),
        ({"lines": "Alfa; 1; 1; 1; 1; 0"}, "de plaats ‘0’"),
        ({"lines": "Alfa; 1; 1; 1; 1; 1; 1"}, "meer dan 6 cellen"),
        ({"lines": f"Alfa; {'9' * 40}"}, "kunnen we niet lezen"),
        ({"lines": "A; 1\n" * 21}, "Dit zijn 21 regels."),
        ({"lines": "x" * 30_000}, "20000 tekens"),
        ({"decimals": "77"}, "Kies uit de lijst."),
    ],
)
def test_a_mistake_is_told_and_nothing_is_lost(
    client: Client, changed: dict[str, str], said: str
) -> None:
    status, text = _post(client, **changed)

    assert status == 422
    assert said in text.replace("20.000", "20000")
    assert "<title>Fout:" in text


def test_prices_of_zero_and_equal_names_are_no_error(client: Client) -> None:
    status, _text = _post(client, lines="A; 0; 1; 1; 1; 1\nA; 0; 1; 1; 1; 1\n;1;;;;")

    assert status == 200


@pytest.mark.parametrize(
    "formula",
    [
        "relatief-laagste", "min-max", "gunnen-op-waarde", "prijs-kwaliteit",
        "utility-index", "prijsopslag", "qcbs", "logaritmisch", "bereid-te-betalen",
    ],
)  # fmt: skip
def test_every_formula_can_be_checked(client: Client, formula: str) -> None:
    more = {"log_base": "2", "value_of_point_eur": "100"}

    status, _text = _post(client, formula=formula, **more)

    assert status == 200


def test_a_form_of_another_site_is_refused(client: Client) -> None:
    url = reverse("awarding:letter")
    response = client.post(url, GIVEN, headers={"Sec-Fetch-Site": "cross-site"})

    assert response.status_code == 403
