# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of a round: where it stands, what to do, and nothing of anyone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.measuring.actions.revealing import reveal
from inkoopkoers.measuring.models import Respondent, Response, Round, Sending
from inkoopkoers.measuring.tests.making import (
    answer_all,
    make_respondent,
    today,
)
from inkoopkoers.measuring.tests.round_pages import text_of, url
from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db

ClientOf = Callable[[User], Client]
LONG_AGO = timedelta(days=3)


def ask(found: Round, number: int, **facets: str) -> None:
    """Put people on the list who got their letter some days ago."""
    start = Respondent.objects.count()
    for one in range(start, start + number):
        make_respondent(found, f"r{one}@example.org", **facets)
    Respondent.objects.update(sent_at=timezone.now() - LONG_AGO)


def test_a_new_round_says_to_invite_people(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    seen = text_of(client_of(bram).get(url(found)))

    assert "Nodig mensen uit" in seen
    assert "Hoeveel mensen antwoorden, zie je vanaf 5 deelnemers." in seen


def test_people_without_a_letter_are_the_next_step(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    make_respondent(found)

    seen = text_of(client_of(bram).get(url(found)))

    assert "Eén mens op de lijst kreeg nog geen uitnodiging." in seen


def test_the_page_says_that_letters_are_going_out(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    make_respondent(found)
    Sending.objects.create(round=found, organisation=found.organisation)

    seen = text_of(client_of(bram).get(url(found)))

    assert "De brieven gaan de deur uit" in seen


def test_progress_counts_people_and_hides_small_groups(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    ask(found, 6, Rol="inkoper")
    ask(found, 2, Rol="jurist")
    ask(found, 3, Rol="opdrachtgever")
    for row in Respondent.objects.filter(facets={"Rol": "inkoper"})[:2]:
        row.response = answer_all(found, 3, Rol="inkoper")
        row.save()

    seen = text_of(client_of(bram).get(url(found)))

    assert "op de lijst 11" in seen
    assert "gaven antwoord 2" in seen
    assert "inkoper 6 2 2" in seen
    assert "overig of niet gezegd 5 0 0" in seen
    assert "jurist 2" not in seen


def test_no_count_of_answers_is_shown_of_a_few_people(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    ask(found, 4)
    for row in Respondent.objects.all()[:3]:
        row.response = answer_all(found, 3)
        row.save()

    seen = text_of(client_of(bram).get(url(found)))

    assert "gaven antwoord" not in seen
    assert "Eén mens heeft nog niet ingeleverd" not in seen


def test_in_the_last_week_it_is_time_for_a_reminder(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    ask(found, 6)
    Round.objects.update(closes_on=today() + timedelta(days=4))

    seen = text_of(client_of(bram).get(url(found)))

    assert "Stuur een herinnering" in seen
    assert "Er zijn nog 5 dagen." in seen


def test_after_the_last_day_there_are_results_or_more_time(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    Round.objects.update(closes_on=today() - timedelta(days=1))
    client = client_of(bram)
    too_few = text_of(client.get(url(found)))
    for score in (1, 2, 3, 3, 4):
        answer_all(found, score)

    enough = text_of(client.get(url(found)))

    assert "Geef mensen meer tijd" in too_few
    assert "Toon de resultaten" in enough


def test_a_revealed_round_leads_to_the_talk(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    for score in (1, 2, 3, 3, 4):
        answer_all(found, score)
    reveal(found.pk, by=bram, now=timezone.now())

    seen = text_of(client_of(bram).get(url(found)))

    assert "Bespreek de resultaten" in seen
    assert "Rond de meting af" in seen
    assert "Zo ver zijn we" not in seen


def test_a_closed_round_can_be_repeated(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    Round.objects.update(revealed_at=timezone.now(), closed_at=timezone.now())

    response = client_of(bram).get(url(found))

    assert "Deze meting is klaar" in text_of(response)
    assert f"nieuw/?na={found.pk}" in response.content.decode()


def test_a_reader_sees_how_far_it_is_but_no_buttons(
    found: Round, client_of: ClientOf, lies: User
) -> None:
    Round.objects.update(open_code="K7M2PQ4R")
    ask(found, 6)

    response = client_of(lies).get(url(found))

    assert "op de lijst 6" in text_of(response)
    assert "K7M2" not in response.content.decode()
    assert "Vul de vragen zelf in" not in text_of(response)
    assert "Doe mee" not in text_of(response)
    assert "Sluit en toon" not in text_of(response)


@pytest.mark.parametrize(
    ("days", "said"),
    [((1, 2), "Deze meting begint op"), ((-5, -1), "De vragenlijst is gesloten"),
     ((-5, 5), "Meedoen kan tot en met")],
)  # fmt: skip
def test_who_fills_in_sees_when(
    found: Round, client_of: ClientOf, ivo: User, days: tuple[int, int], said: str
) -> None:
    first, last = (today() + timedelta(days=one) for one in days)
    Round.objects.update(opens_on=first, closes_on=last)

    assert said in text_of(client_of(ivo).get(url(found)))


def test_two_numbers_are_never_subtracted_to_one_person(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    ask(found, 6, Rol="inkoper")
    ask(found, 1, Rol="jurist")

    seen = text_of(client_of(bram).get(url(found)))

    assert "op de lijst 7" in seen
    assert "inkoper 6" not in seen


def test_the_page_takes_as_many_queries_for_more_people(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    client = client_of(bram)
    ask(found, 6, Rol="inkoper")
    with CaptureQueriesContext(connection) as few:
        client.get(url(found))
    ask(found, 20, Rol="jurist")
    for _ in range(8):
        answer_all(found, 2, Rol="jurist")

    with CaptureQueriesContext(connection) as many:
        client.get(url(found))

    assert len(many) == len(few)
    assert Response.objects.count() == 8


@pytest.mark.parametrize("told", ["onzin", "<script>", "\x00", "x" * 9999])
def test_only_our_own_words_are_told(
    found: Round, client_of: ClientOf, bram: User, told: str
) -> None:
    response = client_of(bram).get(url(found), {"klaar": told})

    assert response.status_code == 200
    assert told not in text_of(response)
    assert "ik-message" not in text_of(response)


@pytest.mark.parametrize("pk", ["999", str(10**30)])
def test_a_round_that_is_not_there_is_not_found(
    client_of: ClientOf, bram: User, pk: str
) -> None:
    assert client_of(bram).get(f"/metingen/rondes/{pk}/").status_code == 404


def test_a_newer_version_of_the_questions_is_told(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    Round.objects.update(version=0)

    seen = text_of(client_of(bram).get(url(found)))

    assert "Versie 1 van de vragen is er nu ook." in seen


@pytest.mark.parametrize("is_closed", [False, True])
def test_a_round_with_results_leads_to_all_that_belongs_to_it(
    found: Round, client_of: ClientOf, bram: User, is_closed: bool
) -> None:
    Round.objects.update(
        revealed_at=timezone.now(),
        closed_at=timezone.now() if is_closed else None,
        subject="Zaak & systeem",
    )

    html = client_of(bram).get(url(found)).content.decode()

    place = found.organisation_id
    for address in (
        f"/metingen/rondes/{found.pk}/gesprek/",
        f"/metingen/rondes/{found.pk}/doelen/",
        f"/acties/?organisatie={place}&amp;stand=alle",
        f"/metingen/trend/{place}/{found.instrument}/?onderwerp=Zaak%20%26%20systeem",
    ):
        assert f'href="{address}"' in html
