# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Anyone with the code may take part, as often as one connection holds people."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.measuring.actions.answering.beginning import (
    MAX_PER_CONNECTION_PER_HOUR,
    TooManyStarts,
    begin_by_open_link,
    forget_starts,
)
from inkoopkoers.measuring.models import OpenStart, Response, Round
from inkoopkoers.measuring.queries.answering import round_of_open_link
from inkoopkoers.measuring.tests.at_once import meanwhile
from inkoopkoers.measuring.tests.conftest import OPEN_CODE
from inkoopkoers.measuring.tests.making import ROLES, make_round, today
from inkoopkoers.measuring.tests.respondents_pages import DAY
from inkoopkoers.organisations.models import Organisation

pytestmark = pytest.mark.django_db

URL = f"/meedoen/open/{OPEN_CODE}/"


def test_the_page_asks_for_the_code(client: Client) -> None:
    response = client.get("/meedoen/")

    html = response.content.decode()
    assert response.status_code == 200
    assert "Meedoen met een code" in html
    assert 'name="robots" content="noindex' in html
    assert not response.cookies


@pytest.mark.parametrize(
    "code", [OPEN_CODE, "k7m2pq4r", "K7M2-PQ4R", " k7m2 pq4r ", "k7m2–pq4r"]
)
def test_a_code_is_known_however_it_was_copied(
    client: Client, open_round: Round, code: str
) -> None:
    response = client.get("/meedoen/", {"code": code})

    assert response["Location"] == URL
    assert client.get(f"/meedoen/open/{code}/").status_code == 200


@pytest.mark.parametrize("code", ["", "ABC", "\0", "%00", "x" * 10_000, "É" * 8, "💩"])
def test_an_unknown_code_is_refused_at_the_field(
    client: Client, open_round: Round, code: str
) -> None:
    response = client.get("/meedoen/", {"code": code})

    html = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in html
    assert 'href="#id_code"' in html


@pytest.mark.parametrize("code", ["ABC", "%00", "-", "x" * 3_000])
def test_an_unknown_code_in_the_address_is_not_found(
    client: Client, open_round: Round, code: str
) -> None:
    response = client.get(f"/meedoen/open/{code}/")

    assert response.status_code == 404
    assert "Deze link of code werkt niet (meer)." in response.content.decode()


def test_the_page_says_who_asks_and_what_happens_with_the_answers(
    client: Client, open_round: Round
) -> None:
    with CaptureQueriesContext(connection) as seen:
        html = client.get(URL).content.decode()

    assert "Gemeente Wilgenwaard vraagt je mening" in html
    assert "Wat gebeurt er met je antwoorden?" in html
    assert "Ben je al begonnen?" in html
    assert len(seen) == 1


def test_beginning_makes_a_link_of_ones_own(client: Client, open_round: Round) -> None:
    first, second = client.post(URL), client.post(URL)

    assert first.status_code == 302
    assert first["Location"] != second["Location"]
    assert Response.objects.count() == 2
    assert "Bewaar dit adres" in client.get(first["Location"]).content.decode()
    assert not first.cookies


def test_facets_are_asked_and_kept(client: Client, wilgenwaard: Organisation) -> None:
    make_round(wilgenwaard, facets=ROLES, open_code=OPEN_CODE)

    nothing = client.post(URL)
    client.post(URL, {"kenmerk-0": "jurist"})

    assert nothing.status_code == 422
    assert "<title>Fout:" in nothing.content.decode()
    row = Response.objects.get()
    assert row.facets == {"Rol": "jurist"}
    assert row.signature == '{"Rol":"jurist"}'


def test_a_form_of_another_site_begins_nothing(
    client: Client, open_round: Round
) -> None:
    response = client.post(URL, headers={"sec-fetch-site": "cross-site"})

    assert response.status_code == 403
    assert not Response.objects.exists()


def test_a_round_that_is_not_open_or_is_closed_says_so(
    client: Client, wilgenwaard: Organisation
) -> None:
    make_round(wilgenwaard, open_code="VROEG234", opens_on=today() + DAY)
    make_round(wilgenwaard, open_code="LAAT2345", closes_on=today() - DAY)

    early, late = (f"/meedoen/open/{code}/" for code in ("VROEG234", "LAAT2345"))

    assert client.get(early).status_code == 200
    assert "Deze meting begint op" in client.get(early).content.decode()
    assert client.post(early).status_code == 409
    assert client.get(late).status_code == client.post(late).status_code == 410
    assert not Response.objects.exists()


def test_a_round_that_closes_meanwhile_begins_nothing(
    client: Client, open_round: Round
) -> None:
    def reveal() -> None:
        open_round.revealed_at = timezone.now()
        open_round.save()

    with meanwhile(reveal):
        response = client.post(URL)

    assert response.status_code == 410
    assert not Response.objects.exists()


def test_a_round_that_is_removed_meanwhile_is_not_found(
    client: Client, open_round: Round
) -> None:
    with meanwhile(open_round.delete):
        assert client.post(URL).status_code == 404


def test_one_connection_may_not_flood_and_what_was_chosen_stays(
    client: Client, wilgenwaard: Organisation
) -> None:
    make_round(wilgenwaard, facets=ROLES, open_code=OPEN_CODE)
    told = {"kenmerk-0": "jurist"}
    client.post(URL, told)
    OpenStart.objects.update(times=MAX_PER_CONNECTION_PER_HOUR)

    refused = client.post(URL, told)
    elsewhere = client.post(URL, told, REMOTE_ADDR="203.0.113.9")

    html = refused.content.decode()
    assert refused.status_code == 429
    assert "Probeer het over een uur nog eens" in html
    assert 'value="jurist" checked' in html
    assert elsewhere.status_code == 302
    assert Response.objects.count() == 2


def test_sixty_colleagues_behind_one_address_may_begin(open_round: Round) -> None:
    asked = round_of_open_link(OPEN_CODE)
    assert asked
    now = timezone.now()

    def begin() -> str:
        return begin_by_open_link(asked, {}, address="2001:db8::1", now=now)

    tokens = {begin() for _colleague in range(60)}

    assert len(tokens) == 60
    with pytest.raises(TooManyStarts):
        begin()
    assert Response.objects.count() == 60
    assert OpenStart.objects.get().times == 60


def test_after_an_hour_one_may_begin_again(open_round: Round) -> None:
    asked = round_of_open_link(OPEN_CODE)
    assert asked
    now = timezone.now()
    begin_by_open_link(asked, {}, address="203.0.113.7", now=now)
    OpenStart.objects.update(times=MAX_PER_CONNECTION_PER_HOUR)

    later = now + timedelta(hours=1)
    begin_by_open_link(asked, {}, address="203.0.113.7", now=later)

    assert Response.objects.count() == 2


def test_nothing_ties_a_connection_to_a_response(
    client: Client, open_round: Round
) -> None:
    client.post(URL, REMOTE_ADDR="203.0.113.77")

    (row,) = OpenStart.objects.values()
    assert set(row) == {"id", "mark", "hour", "times"}
    assert "203.0.113.77" not in str(row)
    assert (row["hour"].minute, row["hour"].second) == (0, 0)


def test_counts_are_gone_after_a_day(open_round: Round) -> None:
    asked = round_of_open_link(OPEN_CODE)
    assert asked
    now = timezone.now()
    begin_by_open_link(asked, {}, address="203.0.113.7", now=now - DAY * 2)

    begin_by_open_link(asked, {}, address="203.0.113.8", now=now)

    assert OpenStart.objects.count() == 1
    forget_starts(now + DAY * 2)
    assert not OpenStart.objects.exists()
