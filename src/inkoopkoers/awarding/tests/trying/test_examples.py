# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tests of the guided examples as pages."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.wording.examples.every import EXAMPLES, guide_of
from inkoopkoers.awarding.wording.figures import points_text

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("code", EXAMPLES)
def test_everyone_reads_an_example_in_steps(client: Client, code: str) -> None:
    response = client.get(reverse("awarding:example", args=[code]))

    page = response.content.decode()
    assert response.status_code == 200
    assert page.count('class="ik-trystep__number"') >= 5
    assert "De les" in page
    assert "Wat je wel kunt doen" in page


@pytest.mark.parametrize("code", EXAMPLES)
def test_every_total_in_the_text_is_that_of_the_award(code: str) -> None:
    example = EXAMPLES[code]
    guide = guide_of(code)
    assert guide is not None

    totals = {
        place.bid.name: points_text(place.total)
        for place in award(example.design, example.bids).ranked
        if place.total is not None
    }
    table = guide.steps[1].table
    assert table is not None
    assert {row[0]: row[-1] for row in table.rows} == totals


def test_the_excluded_winner_names_the_case_and_turns_the_order(client: Client) -> None:
    response = client.get(reverse("awarding:example", args=["uitgesloten-winnaar"]))

    page = response.content.decode()
    assert "ECLI:NL:HR:2014:1078" in page
    assert "Eerst stond Beta boven Gamma. Nu is het andersom." in page


def test_forty_percent_acts_as_seventeen(client: Client) -> None:
    guide = guide_of("veertig-procent")
    assert guide is not None

    assert guide.title.replace("\N{NO-BREAK SPACE}", " ") == (
        "De 40 % die als 17 % werkt"
    )
    table = guide.steps[2].table
    assert table is not None
    assert [cell.replace("\N{NO-BREAK SPACE}", " ") for cell in table.rows[0]] == [
        "Prijs", "40 %", "4,44", "17 %",
    ]  # fmt: skip


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_way_on_to_own_figures_works(client: Client, code: str) -> None:
    page = client.get(reverse("awarding:example", args=[code])).content.decode()
    found = re.search(r'href="(/rekenen/gunnen/proberen/\?[^"]+)"', page)
    assert found is not None

    response = client.get(found[1].replace("&amp;", "&"))

    assert response.status_code == 200
    assert "Dit is een voorbeeld." not in response.content.decode()


@pytest.mark.parametrize("code", ["bestaat-niet", "x" * 300])
def test_another_example_is_not_there(client: Client, code: str) -> None:
    response = client.get(reverse("awarding:example", args=[code]))

    assert response.status_code == 404


def test_nothing_can_be_posted_to_an_example(client: Client) -> None:
    url = reverse("awarding:example", args=["veertig-procent"])

    assert client.post(url).status_code == 405
