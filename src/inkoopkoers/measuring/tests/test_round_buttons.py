# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one can do on the page of a round: take part, open a link, end it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.measuring.models import Respondent, Round
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
