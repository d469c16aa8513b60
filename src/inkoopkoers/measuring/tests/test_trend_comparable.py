# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The trend page: what cannot be compared, which subject, and what is missing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from inkoopkoers.measuring.tests.making import make_round
from inkoopkoers.measuring.tests.over_time import finished, revealed
from inkoopkoers.measuring.tests.trending import (
    FIRST,
    OTHER,
    SECOND,
    THIRD,
    UP,
    ClientOf,
    Publish,
    address,
    second_version,
)
from inkoopkoers.organisations.models import Organisation, User


@pytest.fixture
def browser(client_of: ClientOf, lies: User) -> Client:
    return client_of(lies)


def test_a_question_with_too_few_scores_has_no_figure_and_says_why(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {OTHER: 0}, on=FIRST)
    revealed(wilgenwaard, {OTHER: 3}, on=SECOND)

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "11 van 12 vragen zijn te vergelijken." in page
    assert "gaven te weinig mensen een score." in page
    assert "niet te vergelijken met de vorige meting" in page


def test_between_versions_it_says_what_is_not_comparable_and_why(
    browser: Client, wilgenwaard: Organisation, publish: Publish
) -> None:
    publish(second_version)
    revealed(wilgenwaard, {}, on=FIRST, version=1)
    revealed(wilgenwaard, {}, on=SECOND, version=2)

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "10 van 12 vragen zijn te vergelijken." in page
    assert "De vraag betekent nu iets anders." in page
    assert "Nieuw: deze vraag was er de vorige keer niet." in page
    assert "Vervallen: deze vraag is niet meer gesteld." in page


def test_a_round_of_a_version_that_is_gone_is_left_out_and_told(
    browser: Client, wilgenwaard: Organisation
) -> None:
    lost = revealed(wilgenwaard, {}, on=FIRST)
    type(lost).objects.filter(pk=lost.pk).update(version=9)
    revealed(wilgenwaard, {}, on=SECOND)
    revealed(wilgenwaard, {}, on=THIRD)

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "2 metingen sinds" in page
    assert "Eén meting ontbreekt" in page


def test_an_instrument_with_subjects_has_a_trend_for_each(
    browser: Client, wilgenwaard: Organisation
) -> None:
    for subject in ("Zaaksysteem", "Belasting & heffing"):
        for day in (FIRST, SECOND):
            revealed(wilgenwaard, {}, on=day, code="lock-in-scan", subject=subject)

    first = browser.get(address(wilgenwaard, "lock-in-scan")).content.decode()
    query = "?onderwerp=Zaaksysteem"
    second = browser.get(address(wilgenwaard, "lock-in-scan", query)).content.decode()

    assert "Wat is er veranderd: Belasting &amp; heffing" in first
    assert "?onderwerp=Belasting%20%26%20heffing" in second
    assert "Wat is er veranderd: Zaaksysteem" in second
    assert "2 metingen sinds" in second
    assert "Een actie hoort bij een vraag, niet bij een onderwerp." in second


@pytest.mark.parametrize("query", ["?onderwerp=Niets", "?onderwerp=%00", "?onderwerp="])
def test_a_subject_that_nobody_measured_is_not_found(
    browser: Client, wilgenwaard: Organisation, query: str
) -> None:
    revealed(wilgenwaard, {}, on=FIRST, code="lock-in-scan", subject="Zaaksysteem")

    response = browser.get(address(wilgenwaard, "lock-in-scan", query))

    assert response.status_code == 404
    assert "Over dit onderwerp zijn nog geen resultaten." in response.content.decode()


def test_one_round_teaches_and_leads_to_the_next(
    client_of: ClientOf, bram: User, lies: User, wilgenwaard: Organisation
) -> None:
    found = revealed(wilgenwaard, {}, on=FIRST)

    for_bram = client_of(bram).get(address(wilgenwaard)).content.decode()
    for_lies = client_of(lies).get(address(wilgenwaard)).content.decode()

    assert "Er is nu één meting" in for_bram
    assert f"/metingen/rondes/nieuw/?na={found.pk}" in for_bram
    assert "De cijfers in dit voorbeeld zijn verzonnen." in for_bram
    assert "/metingen/rondes/nieuw/" not in for_lies


def test_without_a_result_it_leads_to_the_first_round(
    client_of: ClientOf, bram: User, lies: User, wilgenwaard: Organisation
) -> None:
    make_round(wilgenwaard)

    for_bram = client_of(bram).get(address(wilgenwaard)).content.decode()
    for_lies = client_of(lies).get(address(wilgenwaard)).content.decode()

    assert "/metingen/rondes/nieuw/?instrument=checklist" in for_bram
    assert "Een inkoper of beheerder van je organisatie kan die starten." in for_lies


def test_more_than_twelve_rounds_leave_the_oldest_out(
    browser: Client, wilgenwaard: Organisation
) -> None:
    for number in range(14):
        revealed(wilgenwaard, {}, on=FIRST + timedelta(days=7 * number))

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "12 metingen sinds" in page
    assert "2 metingen zijn ouder." in page


def test_two_rounds_on_one_day_are_kept_apart(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {UP: 1}, on=FIRST)
    revealed(wilgenwaard, {UP: 3}, on=FIRST)
    finished(wilgenwaard, UP, FIRST)

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "12 mrt 2024" in page
    assert "van 1,0 naar 3,0 (+2,0)" in page
