# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Obstacles: the grid, own ones, and what is done about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.models import Dossier, Obstacle

HABIT, BUDGET = "sociaal-cultureel-individueel-1", "economisch-systeem-1"


def page(dossier: Dossier, name: str = "nami_obstacles", *given: Any) -> str:
    return reverse(f"procurements:{name}", args=[dossier.pk, *given])


def chosen(dossier: Dossier) -> set[str]:
    return {one.code for one in dossier.obstacle_set.filter(removed_at=None)}


def test_what_is_ticked_is_there_and_nothing_else(
    browser: Client, dossier: Dossier
) -> None:
    browser.post(page(dossier), {"codes": [HABIT], "edition": 1})
    first = chosen(dossier)

    browser.post(page(dossier), {"codes": [BUDGET], "edition": 2})

    assert (first, chosen(dossier)) == ({HABIT}, {BUDGET})


def test_a_note_is_still_there_when_it_is_ticked_again(
    browser: Client, dossier: Dossier
) -> None:
    browser.post(page(dossier), {"codes": [HABIT], "edition": 1})
    Obstacle.objects.update(note="Samen bedenken")
    browser.post(page(dossier), {"edition": 2})

    browser.post(page(dossier), {"codes": [HABIT], "edition": 3})

    assert Obstacle.objects.get().note == "Samen bedenken"


def test_an_obstacle_that_is_not_in_the_grid_is_refused(
    browser: Client, dossier: Dossier
) -> None:
    response = browser.post(page(dossier), {"codes": ["zelf-bedacht"], "edition": 1})

    assert response.status_code == 422
    assert "Kies obstakels die in de lijst staan." in response.content.decode()


def test_two_people_tick_and_both_choices_are_there(
    browser: Client, dossier: Dossier, client_of: Callable[[User], Client], anna: User
) -> None:
    client_of(anna).post(page(dossier), {"codes": [HABIT], "edition": 1})

    response = browser.post(page(dossier), {"codes": [BUDGET], "edition": 1})

    text = response.content.decode()
    assert response.status_code == 409
    assert text.count("Collega&#x27;s laten een oude gewoonte moeilijk los.") == 2
    assert f'value="{BUDGET}" checked' in text
    assert 'name="edition" value="2"' in text


def test_an_own_obstacle_is_added_taken_away_and_put_back(
    browser: Client, dossier: Dossier
) -> None:
    own = {"text": "De kast is op slot", "dimension": "technisch", "level": "systeem"}

    browser.post(page(dossier, "nami_obstacle_own"), own)
    row = Obstacle.objects.get()
    gone = browser.post(page(dossier, "row_remove", "obstakel", row.pk), follow=True)

    assert "Weggehaald: De kast is op slot" in gone.content.decode()
    assert chosen(dossier) == set()

    browser.post(page(dossier, "row_restore", "obstakel", row.pk))

    assert chosen(dossier) == {""}


@pytest.mark.parametrize(
    "odd", [{"text": ""}, {"dimension": "magisch"}, {"level": ""}, {"text": "a" * 501}]
)
def test_an_own_obstacle_has_words_and_a_place(
    odd: dict[str, str], browser: Client, dossier: Dossier
) -> None:
    own = {"text": "Slot", "dimension": "technisch", "level": "systeem", **odd}

    response = browser.post(page(dossier, "nami_obstacle_own"), own)

    assert response.status_code == 422
    assert not Obstacle.objects.exists()


def an_obstacle(dossier: Dossier, **fields: str) -> Obstacle:
    found = {"dimension": "economisch", "level": "systeem", **fields}
    return Obstacle.objects.create(dossier=dossier, **found)


@pytest.mark.parametrize("fields", [{"code": BUDGET}, {"text": "Potjes"}])
def test_what_fits_is_proposed_also_for_an_own_obstacle(
    fields: dict[str, str], browser: Client, dossier: Dossier
) -> None:
    row = an_obstacle(dossier, **fields)

    text = browser.get(page(dossier, "nami_obstacle", row.pk)).content.decode()

    before, _rest = text.split("Toon ook de andere voorstellen")
    assert "Budget dat mee mag" in before
    assert "Het goede voorbeeld" not in before


def test_what_is_done_about_it_stands_on_the_overview(
    browser: Client, dossier: Dossier
) -> None:
    row = an_obstacle(dossier, code=BUDGET)
    data = {"interventions": ["budget-mee"], "note": "Voor de begroting", "edition": 1}

    browser.post(page(dossier, "nami_obstacle", row.pk), data)

    text = browser.get(page(dossier, "nami")).content.decode()
    assert "Budget dat mee mag" in text
    assert "Voor de begroting" in text


def test_an_intervention_that_does_not_exist_is_refused(
    browser: Client, dossier: Dossier
) -> None:
    row = an_obstacle(dossier, code=BUDGET)
    data = {"interventions": ["toveren"], "edition": 1}

    response = browser.post(page(dossier, "nami_obstacle", row.pk), data)

    assert response.status_code == 422


def test_an_obstacle_that_the_content_lost_is_still_there(
    browser: Client, dossier: Dossier
) -> None:
    row = an_obstacle(dossier, code="vroeger-1")
    row.interventions = ["verdwenen"]
    row.save()

    assert "vroeger-1" in browser.get(page(dossier, "nami")).content.decode()
    assert browser.get(page(dossier, "nami_obstacle", row.pk)).status_code == 200


def test_a_reader_sees_the_grid_without_a_button(
    dossier: Dossier, client_of: Callable[[User], Client], lies: User
) -> None:
    text = client_of(lies).get(page(dossier)).content.decode()

    assert "Technisch" in text
    assert "Schrijf een eigen obstakel op" not in text
