# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The landing, what an instrument asks, and the list of rounds."""

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

from inkoopkoers.measuring.domain.rounds import RoundState
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.rounds.instruments import measurable
from inkoopkoers.measuring.queries.rounds.listing import listed
from inkoopkoers.measuring.tests.making import make_round, today
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role

pytestmark = pytest.mark.django_db

ClientOf = Callable[[User], Client]
URL = "/metingen/rondes/"


def titles(client: Client, **filters: str) -> list[str]:
    """The titles on a page; each is called ronde-N."""
    response = client.get(URL, filters)
    assert response.status_code == 200
    return re.findall(r">(ronde-\w+)<", response.content.decode())


def days(first: int, last: int) -> dict[str, Any]:
    return {
        "opens_on": today() + timedelta(days=first),
        "closes_on": today() + timedelta(days=last),
    }


def one_of_each(organisation: Organisation) -> None:
    """A round in every state, called after it."""
    now = timezone.now()
    make_round(organisation, title="ronde-gepland", **days(1, 2))
    make_round(organisation, title="ronde-loopt", **days(-1, 0))
    make_round(organisation, title="ronde-voorbij", **days(-2, -1))
    make_round(organisation, title="ronde-bespreken", revealed_at=now)
    make_round(organisation, title="ronde-afgerond", revealed_at=now, closed_at=now)


def test_every_instrument_is_shown_to_everyone(client: Client) -> None:
    html = client.get("/metingen/").content.decode()

    assert [f"/metingen/{one.code}/" in html for one in measurable()]
    assert "Start een meting" not in html
    assert "Alle metingen" not in html


def test_what_a_reader_sees_asks_no_cookie_and_is_kept(client: Client) -> None:
    for address in ("/metingen/", "/metingen/checklist/"):
        response = client.get(address)

        assert not response.cookies
        assert response.headers["Cache-Control"].startswith("public")


def test_a_member_sees_the_rounds_by_what_is_to_do(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    one_of_each(wilgenwaard)

    html = client_of(bram).get("/metingen/").content.decode()

    order = [
        html.index(words)
        for words in (">Nu bezig<", "ronde-loopt", ">Te bespreken<",
                      "ronde-bespreken", ">Afgerond<", "ronde-afgerond")
    ]  # fmt: skip
    assert order == sorted(order)
    assert "/metingen/rondes/nieuw/?instrument=checklist" in html


def test_a_reader_in_an_organisation_starts_nothing(
    client_of: ClientOf, lies: User
) -> None:
    client = client_of(lies)

    for address in ("/metingen/", "/metingen/checklist/", URL):
        assert "rondes/nieuw/" not in client.get(address).content.decode()


@pytest.mark.parametrize("code", [one.code for one in measurable()])
def test_an_instrument_tells_what_it_asks(client: Client, code: str) -> None:
    (one,) = [one for one in measurable() if one.code == code]

    response = client.get(f"/metingen/{code}/")

    html = response.content.decode()
    assert response.status_code == 200
    for item in one.items:
        assert item.text.split("'")[0] in html
    assert one.origin.author in html


@pytest.mark.parametrize("code", ["wegwijzer", "bestaat-niet", "x" * 5000])
def test_an_unknown_instrument_is_not_found(client: Client, code: str) -> None:
    response = client.get(f"/metingen/{code}/")

    assert response.status_code == 404
    assert "Deze meting bestaat niet (meer)." in response.content.decode()


def test_the_list_shows_own_rounds_only(
    client_of: ClientOf,
    bram: User,
    wilgenwaard: Organisation,
    elsewhere: Organisation,
) -> None:
    make_round(wilgenwaard, title="ronde-eigen")
    make_round(elsewhere, title="ronde-vreemd")

    assert titles(client_of(bram)) == ["ronde-eigen"]


def test_an_empty_list_says_what_will_come(client_of: ClientOf, bram: User) -> None:
    assert "Nog geen metingen" in client_of(bram).get(URL).content.decode()


@pytest.mark.parametrize("state", list(RoundState))
def test_a_state_filters_as_the_rule_says(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation, state: RoundState
) -> None:
    one_of_each(wilgenwaard)
    by_rule = [
        one.title for one in Round.objects.all() if listed(one, today()).state is state
    ]

    assert titles(client_of(bram), stand=state.value) == by_rule
    assert by_rule == [f"ronde-{state.value}"]


def test_filters_work_together(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    other = Organisation.objects.create(name="Waterschap")
    Membership.objects.create(user=bram, organisation=other, role=Role.LEZER)
    make_round(wilgenwaard, title="ronde-a")
    make_round(other, title="ronde-b")
    make_round(wilgenwaard, "lock-in-scan", title="ronde-c")
    client = client_of(bram)

    assert titles(client, organisatie=str(other.pk)) == ["ronde-b"]
    assert titles(client, instrument="lock-in-scan") == ["ronde-c"]
    assert titles(client, instrument="checklist", organisatie=str(wilgenwaard.pk)) == [
        "ronde-a"
    ]


@pytest.mark.parametrize("name", ["organisatie", "instrument", "stand"])
@pytest.mark.parametrize("odd", ["9" * 5000, "\x00zz", "²", "-1", "niets", str(10**30)])
def test_an_odd_filter_finds_nothing(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation, name: str, odd: str
) -> None:
    make_round(wilgenwaard, title="ronde-a")

    assert titles(client_of(bram), **{name: odd}) == []


@pytest.mark.parametrize("page", ["abc", "0", "-1", "9" * 5000, "\x00"])
def test_an_odd_page_number_shows_a_page(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation, page: str
) -> None:
    for one in range(25):
        make_round(wilgenwaard, title=f"ronde-{one}")

    assert titles(client_of(bram), pagina=page)


@pytest.mark.parametrize("address", [URL, "/metingen/"])
def test_more_rounds_and_organisations_take_as_many_queries(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation, address: str
) -> None:
    client = client_of(bram)
    make_round(wilgenwaard)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for one in range(5):
        other = Organisation.objects.create(name=f"Organisatie {one}")
        Membership.objects.create(user=bram, organisation=other, role=Role.INKOPER)
        for _ in range(3):
            make_round(other)

    with CaptureQueriesContext(connection) as many:
        client.get(address)

    assert len(many) == len(few)


def test_who_is_not_signed_in_goes_to_the_login(client: Client) -> None:
    assert client.get(URL).status_code == 302
