# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The three questions, one at a time, with what they avoid."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.nami import answers_edition
from inkoopkoers.procurements.models import Dossier, NamiAnswer, Need

PARTLY = {
    "outcome": "deels",
    "explanation": "Een derde ligt in de kast",
    "units": "200",
    "unit_name": "laptops",
    "avoided_eur": "1.234,50",
    "based_on": "telling",
    "edition": "1",
}


def page(dossier: Dossier, question: str = "niet") -> str:
    return reverse("procurements:nami_answer", args=[dossier.pk, question])


def overview(dossier: Dossier) -> str:
    return reverse("procurements:nami", args=[dossier.pk])


def test_an_answer_is_kept_with_what_it_avoids(
    browser: Client, dossier: Dossier
) -> None:
    response = browser.post(page(dossier), PARTLY)

    kept = NamiAnswer.objects.get()
    assert response.headers["Location"] == f"{overview(dossier)}?bewaard=ja"
    assert (kept.question, kept.outcome) == ("niet", "deels")
    assert (kept.units, kept.avoided_eur) == (Decimal(200), Decimal("1234.50"))


def test_saving_may_go_on_to_the_next_question_until_the_last(
    browser: Client, dossier: Dossier
) -> None:
    on = {**PARTLY, "naar": "volgende"}

    first = browser.post(page(dossier), on)
    last = browser.post(page(dossier, "minder"), {**on, "edition": "2"})

    assert first.headers["Location"] == f"{page(dossier, 'anders')}?bewaard=ja"
    assert last.headers["Location"] == f"{overview(dossier)}?bewaard=ja"


def test_the_overview_asks_the_first_open_question_first(
    browser: Client, dossier: Dossier
) -> None:
    NamiAnswer.objects.create(dossier=dossier, question="niet", outcome="nee")

    text = browser.get(overview(dossier)).content.decode()

    assert "Beantwoord vraag 2" in text
    assert "Beantwoord vraag 1" not in text
    assert "We hebben alles nodig" in text


def test_the_needs_stand_beside_the_question(browser: Client, dossier: Dossier) -> None:
    Need.objects.create(dossier=dossier, role="leerling", means="thuis werken")

    assert "thuis werken" in browser.get(page(dossier)).content.decode()


@pytest.mark.parametrize(
    ("odd", "said"),
    [
        ({"outcome": ""}, "Kies een antwoord."),
        ({"outcome": "open"}, "Kies een van de antwoorden."),
        ({"explanation": ""}, "Leg uit waarom."),
        ({"unit_name": ""}, "Schrijf op wat je telt"),
        ({"based_on": ""}, "Schrijf op waar de cijfers vandaan komen."),
        ({"outcome": "nee"}, "Kies ja, of haal de cijfers weg."),
        ({"units": "-3"}, "Vul een getal in van 0 of meer."),
        ({"avoided_eur": "9" * 39}, "Dit is meer dan we kunnen bewaren."),
        ({"avoided_kg": "1e9"}, "Schrijf een getal als 1.234,56"),
        ({"avoided_co2_kg": "0,00001"}, "3 cijfers achter de komma"),
    ],
)
def test_what_cannot_be_kept_comes_back_with_what_was_typed(
    odd: dict[str, str], said: str, browser: Client, dossier: Dossier
) -> None:
    response = browser.post(page(dossier), {**PARTLY, **odd})

    text = response.content.decode()
    assert response.status_code == 422
    assert said in text
    assert "Fout:" in text
    assert 'value="1.234,50"' in text or "avoided_eur" in odd
    assert not NamiAnswer.objects.exists()


def test_a_kept_figure_is_shown_as_a_dutch_reader_writes_it(
    browser: Client, dossier: Dossier
) -> None:
    browser.post(page(dossier), PARTLY)

    assert 'value="1.234,5"' in browser.get(page(dossier)).content.decode()


@pytest.mark.parametrize("question", ["nooit", "NIET", "niet\x00"])
def test_a_fourth_question_is_not_found(
    question: str, browser: Client, dossier: Dossier
) -> None:
    assert browser.get(page(dossier, question)).status_code == 404


def test_two_people_answer_and_both_answers_are_there(
    browser: Client, dossier: Dossier, client_of: Callable[[User], Client], anna: User
) -> None:
    client_of(anna).post(page(dossier), {**PARTLY, "explanation": "van Anna"})

    response = browser.post(page(dossier), {**PARTLY, "explanation": "van Bram"})

    text = response.content.decode()
    assert response.status_code == 409
    assert "<dd>van Anna</dd>" in text
    assert "<dd>Een deel hebben we niet nodig</dd>" in text
    assert "van Bram</textarea>" in text


def test_answers_count_up_only_when_something_changed(
    browser: Client, dossier: Dossier
) -> None:
    browser.post(page(dossier), PARTLY)
    browser.post(page(dossier), {**PARTLY, "edition": "2"})
    same = answers_edition(dossier)

    browser.post(page(dossier), {**PARTLY, "explanation": "Anders", "edition": "3"})

    assert (same, answers_edition(dossier)) == (1, 2)


def test_many_rows_cost_no_more_queries(
    browser: Client, dossier: Dossier, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        Need.objects.create(dossier=dossier, role=f"rol {number}", means="iets")

    with django_assert_max_num_queries(29):
        browser.get(overview(dossier))
