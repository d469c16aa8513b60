# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the need: sentences, hints, order, and who was asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import Consultation, Dossier, Need

SENTENCE = {"role": "leerling", "means": "thuis kunnen werken", "goal": "ik bijblijf"}


def page(dossier: Dossier, name: str = "need", *given: Any) -> str:
    return reverse(f"procurements:{name}", args=[dossier.pk, *given])


def a_need(dossier: Dossier, **fields: Any) -> Need:
    return Need.objects.create(dossier=dossier, **{**SENTENCE, **fields})


def order(dossier: Dossier) -> list[str]:
    return [one.role for one in dossier.need_set.filter(removed_at=None)]


def test_a_need_is_added_below_the_others(browser: Client, dossier: Dossier) -> None:
    a_need(dossier, role="docent", place=7)

    response = browser.post(page(dossier), SENTENCE)

    assert response.headers["Location"] == f"{page(dossier)}?bewaard=ja"
    assert order(dossier) == ["docent", "leerling"]


def test_a_need_reads_as_a_sentence_with_its_parts(
    browser: Client, dossier: Dossier
) -> None:
    a_need(dossier)

    text = browser.get(page(dossier)).content.decode()

    for part in SENTENCE.values():
        assert f'<span class="ik-need__part">{part}</span>' in text


def test_a_brand_gets_a_hint_and_is_kept(browser: Client, dossier: Dossier) -> None:
    response = browser.post(page(dossier), {**SENTENCE, "means": "een Chromebook"})

    assert response.status_code == 302
    text = browser.get(page(dossier)).content.decode()
    assert "Dit is een merk: ‘Chromebook’" in text


def test_a_need_without_role_comes_back_with_what_was_typed(
    browser: Client, dossier: Dossier
) -> None:
    response = browser.post(page(dossier), {**SENTENCE, "role": " \x00 "})

    text = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in text
    assert "Schrijf op wie dit nodig heeft." in text
    assert "thuis kunnen werken</textarea>" in text
    assert not Need.objects.exists()


@pytest.mark.parametrize("name", ["role", "means", "goal"])
def test_a_need_of_ten_thousand_characters_is_refused(
    name: str, browser: Client, dossier: Dossier
) -> None:
    response = browser.post(page(dossier), {**SENTENCE, name: "a" * 10_000})

    assert response.status_code == 422


def test_needs_change_places(browser: Client, dossier: Dossier) -> None:
    a_need(dossier, role="docent", place=1)
    last = a_need(dossier, role="ouder", place=1)

    browser.post(page(dossier, "need_move", last.pk), {"richting": "omhoog"})
    assert order(dossier) == ["ouder", "docent"]

    browser.post(page(dossier, "need_move", last.pk), {"richting": "omhoog"})
    assert order(dossier) == ["ouder", "docent"]

    browser.post(page(dossier, "need_move", last.pk), {"richting": "omlaag"})
    assert order(dossier) == ["docent", "ouder"]


def test_a_need_moves_up_or_down_and_nowhere_else(
    browser: Client, dossier: Dossier
) -> None:
    need = a_need(dossier)

    response = browser.post(page(dossier, "need_move", need.pk), {"richting": "weg"})

    assert response.status_code == 404


def test_a_need_is_changed(browser: Client, dossier: Dossier) -> None:
    need = a_need(dossier)

    browser.post(
        page(dossier, "need_change", need.pk),
        {**SENTENCE, "role": "ouder", "edition": 1},
    )

    need.refresh_from_db()
    assert need.role == "ouder"


def test_two_people_change_a_need_and_both_texts_are_there(
    browser: Client, dossier: Dossier, client_of: Callable[[User], Client], anna: User
) -> None:
    need = a_need(dossier)
    address = page(dossier, "need_change", need.pk)
    client_of(anna).post(address, {**SENTENCE, "means": "van Anna", "edition": 1})

    response = browser.post(address, {**SENTENCE, "means": "van Bram", "edition": 1})

    text = response.content.decode()
    assert response.status_code == 409
    assert "<dd>van Anna</dd>" in text
    assert "van Bram</textarea>" in text
    assert 'name="edition" value="2"' in text

    again = browser.post(address, {**SENTENCE, "means": "van Bram", "edition": 2})

    need.refresh_from_db()
    assert (again.status_code, need.means) == (302, "van Bram")


@pytest.mark.parametrize("edition", ["", "x", "-1", "9" * 30])
def test_an_edition_that_is_none_never_overwrites(
    edition: str, browser: Client, dossier: Dossier
) -> None:
    need = a_need(dossier)
    data = {**SENTENCE, "role": "ouder", "edition": edition}

    response = browser.post(page(dossier, "need_change", need.pk), data)

    need.refresh_from_db()
    assert response.status_code in (409, 422)
    assert need.role == "leerling"


def test_what_is_taken_away_can_be_put_back(browser: Client, dossier: Dossier) -> None:
    need = a_need(dossier)

    gone = browser.post(page(dossier, "row_remove", "behoefte", need.pk), follow=True)

    assert "Weggehaald: Als leerling" in gone.content.decode()
    assert order(dossier) == []

    browser.post(page(dossier, "row_restore", "behoefte", need.pk))

    assert order(dossier) == ["leerling"]


def test_saving_what_a_colleague_took_away_brings_it_back(
    browser: Client, dossier: Dossier
) -> None:
    need = a_need(dossier)
    browser.post(page(dossier, "row_remove", "behoefte", need.pk))
    address = page(dossier, "need_change", need.pk)

    late = browser.post(address, {**SENTENCE, "role": "ouder", "edition": 1})
    assert "Een collega haalde dit weg" in late.content.decode()
    browser.post(address, {**SENTENCE, "role": "ouder", "edition": 2})

    assert order(dossier) == ["ouder"]


def test_a_sort_of_row_that_is_not_known_is_not_found(
    browser: Client, dossier: Dossier
) -> None:
    assert browser.post(page(dossier, "row_remove", "dossier", 1)).status_code == 404


def test_who_was_asked_is_kept_and_changed(browser: Client, dossier: Dossier) -> None:
    asked = {"who": "Leerlingenraad", "held_on": "12-1-2027", "learned": "Traag"}

    browser.post(page(dossier, "asked"), asked)
    row = Consultation.objects.get()
    browser.post(
        page(dossier, "asked_change", row.pk), {**asked, "how": "brief", "edition": 2}
    )

    row.refresh_from_db()
    assert (row.held_on, row.how) == (date(2027, 1, 12), "brief")


def test_who_was_asked_needs_a_day(browser: Client, dossier: Dossier) -> None:
    data = {"who": "Raad", "held_on": "31-2-2027"}

    response = browser.post(page(dossier, "asked"), data)

    assert response.status_code == 422
    assert "Schrijf een datum als 31-12-2027." in response.content.decode()


def test_a_decided_dossier_shows_no_forms_and_takes_none(
    browser: Client, dossier: Dossier
) -> None:
    need = a_need(dossier)
    Dossier.objects.update(standing=Standing.APPROVED.value)

    text = browser.get(page(dossier)).content.decode()
    assert page(dossier, "need_change", need.pk) not in text
    assert 'name="role"' not in text
    assert browser.get(page(dossier, "need_change", need.pk)).status_code == 302
    assert browser.post(page(dossier), SENTENCE).status_code == 409


def test_a_reader_reads_and_someone_of_the_team_writes(
    dossier: Dossier, client_of: Callable[[User], Client], lies: User, ivo: User
) -> None:
    assert client_of(lies).get(page(dossier)).status_code == 200
    assert client_of(lies).post(page(dossier), SENTENCE).status_code == 403
    assert client_of(ivo).post(page(dossier), SENTENCE).status_code == 403

    dossier.team.create(organisation=dossier.organisation, corner="inkoper", user=ivo)

    assert client_of(ivo).post(page(dossier), SENTENCE).status_code == 302


def test_a_need_of_another_dossier_is_not_found(
    browser: Client, dossier: Dossier
) -> None:
    need = a_need(dossier)
    other = Dossier.objects.create(organisation=dossier.organisation, title="Ander")

    assert browser.get(page(other, "need_change", need.pk)).status_code == 404


def test_a_long_list_costs_no_more_queries(
    browser: Client, dossier: Dossier, django_assert_max_num_queries: Any
) -> None:
    for number in range(40):
        a_need(dossier, place=number)
        Consultation.objects.create(
            dossier=dossier, who=str(number), held_on=date(2027, 1, 1)
        )

    with django_assert_max_num_queries(29):
        browser.get(page(dossier))


def test_two_brands_are_spoken_of_as_two(browser: Client, dossier: Dossier) -> None:
    browser.post(page(dossier), {**SENTENCE, "means": "een iPad of een Chromebook"})

    text = browser.get(page(dossier)).content.decode()

    assert "Dit zijn merken: ‘iPad’ en ‘Chromebook’." in text
