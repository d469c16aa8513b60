# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of a round: where it stands, what to do, and nothing of anyone."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.measuring.actions.revealing import reveal
from inkoopkoers.measuring.models import Respondent, Response, Round, Sending
from inkoopkoers.measuring.tests.making import (
    ROLES,
    answer_all,
    make_respondent,
    make_round,
    today,
)
from inkoopkoers.organisations.models import Organisation, User

pytestmark = pytest.mark.django_db

ClientOf = Callable[[User], Client]
LONG_AGO = timedelta(days=3)


def url(found: Round, *parts: str) -> str:
    return "/".join((f"/metingen/rondes/{found.pk}", *parts, ""))


def text_of(response: Any) -> str:
    """What a reader sees, on one line."""
    main = response.content.decode().split('<main id="inhoud"')[1].split("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def ask(found: Round, number: int, **facets: str) -> None:
    """Put people on the list who got their letter some days ago."""
    start = Respondent.objects.count()
    for one in range(start, start + number):
        make_respondent(found, f"r{one}@example.org", **facets)
    Respondent.objects.update(sent_at=timezone.now() - LONG_AGO)


@pytest.fixture
def found(wilgenwaard: Organisation) -> Round:
    """A round that asks for a role, with nobody on the list."""
    return make_round(wilgenwaard, facets=ROLES)


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


def test_a_member_takes_part_with_one_link_and_in_silence(
    found: Round, client_of: ClientOf, ivo: User
) -> None:
    client = client_of(ivo)

    first = client.post(url(found, "meedoen"))
    second = client.post(url(found, "meedoen"))
    landed = client.get(first.headers["Location"])

    row = Respondent.objects.get()
    assert first.headers["Location"] == second.headers["Location"]
    assert landed.status_code == 200
    assert (row.email, row.joined, row.sent_at) == (ivo.email, True, None)


def test_who_is_on_the_list_takes_part_with_that_link(
    found: Round, client_of: ClientOf, ivo: User
) -> None:
    _row, token = make_respondent(found, ivo.email)

    response = client_of(ivo).post(url(found, "meedoen"))

    assert response.headers["Location"] == f"/meedoen/{token}/"


def test_after_the_last_day_a_member_cannot_take_part(
    found: Round, client_of: ClientOf, ivo: User
) -> None:
    Round.objects.update(closes_on=today() - timedelta(days=1))

    response = client_of(ivo).post(url(found, "meedoen"))

    assert response.status_code == 410
    assert not Respondent.objects.exists()


def test_an_open_link_comes_and_goes(
    found: Round, client_of: ClientOf, client: Client, bram: User
) -> None:
    member = client_of(bram)
    member.post(url(found, "open-link"), {"open": "ja"})
    found.refresh_from_db()
    code = str(found.open_code)
    page = member.get(url(found)).content.decode()
    opened = client.get(f"/meedoen/open/{code}/")

    member.post(url(found, "open-link"), {"open": "nee"})
    gone = client.get(f"/meedoen/open/{code}/")

    found.refresh_from_db()
    assert re.fullmatch(r"[2-9A-HJ-NP-Z]{8}", code)
    assert f"{code[:4]}-{code[4:]}" in page
    assert "<path" in page
    assert opened.status_code == 200
    assert gone.status_code == 404
    assert found.open_code is None


def test_pressing_twice_keeps_the_same_code(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    client = client_of(bram)
    codes = set()
    for _ in range(2):
        client.post(url(found, "open-link"), {"open": "ja"})
        found.refresh_from_db()
        codes.add(found.open_code)

    assert len(codes) == 1


def test_the_poster_holds_the_code_and_needs_one(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    client = client_of(bram)
    without = client.get(url(found, "poster"))
    Round.objects.update(open_code="K7M2PQ4R")

    poster = client.get(url(found, "poster")).content.decode()

    assert without.status_code == 404
    assert "Deze meting heeft geen open link." in without.content.decode()
    assert "K7M2-PQ4R" in poster
    assert "<path" in poster


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


PARTS = ["", "poster", "open-link", "meedoen", "resultaten-tonen", "afronden"]


@pytest.mark.parametrize("part", PARTS)
def test_a_stranger_finds_nothing_and_a_visitor_signs_in(
    found: Round, client_of: ClientOf, client: Client, cora: User, part: str
) -> None:
    address = url(found, part) if part else url(found)
    stranger = client_of(cora)

    for send in (stranger.get, stranger.post):
        assert send(address).status_code in (404, 405)
    assert stranger.get(address).status_code == 404
    assert client.get(address).status_code == 302
    found.refresh_from_db()
    assert found.revealed_at is None
    assert found.open_code is None


@pytest.mark.parametrize(
    "part", ["poster", "open-link", "resultaten-tonen", "afronden"]
)
def test_only_an_inkoper_manages(
    found: Round, client_of: ClientOf, ivo: User, lies: User, part: str
) -> None:
    for user in (ivo, lies):
        assert client_of(user).get(url(found, part)).status_code == 403


def test_a_reader_does_not_take_part(
    found: Round, client_of: ClientOf, lies: User
) -> None:
    assert client_of(lies).post(url(found, "meedoen")).status_code == 403
    assert not Respondent.objects.exists()


@pytest.mark.parametrize("part", ["open-link", "meedoen"])
def test_who_had_to_sign_in_first_changes_nothing(
    found: Round, client_of: ClientOf, bram: User, part: str
) -> None:
    response = client_of(bram).get(url(found, part))

    assert response.headers["Location"] == url(found)
    assert not Respondent.objects.exists()


def test_the_reveal_asks_first_and_then_shows(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    client = client_of(bram)
    too_few = text_of(client.get(url(found, "resultaten-tonen")))
    refused = client.post(url(found, "resultaten-tonen"))
    for score in (1, 2, 3, 3, 4):
        answer_all(found, score)
    asked = text_of(client.get(url(found, "resultaten-tonen")))

    done = client.post(url(found, "resultaten-tonen"))

    found.refresh_from_db()
    assert "Dat kan nog niet." in too_few
    assert refused.status_code == 409
    assert "5 mensen gaven antwoord." in asked
    assert "Dit kun je niet terugdraaien" in asked
    assert done.status_code == 302
    assert found.revealed_at


def test_the_close_asks_first_and_needs_the_reveal(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    client = client_of(bram)
    early = client.post(url(found, "afronden"))
    looked = client.get(url(found, "afronden"))
    Round.objects.update(revealed_at=timezone.now())
    asked = client.get(url(found, "afronden"))

    client.post(url(found, "afronden"))

    found.refresh_from_db()
    assert early.status_code == 409
    assert looked.headers["Location"] == url(found)
    assert "De meting afronden?" in text_of(asked)
    assert found.closed_at


def test_a_newer_version_of_the_questions_is_told(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    Round.objects.update(version=0)

    seen = text_of(client_of(bram).get(url(found)))

    assert "Versie 1 van de vragen is er nu ook." in seen
