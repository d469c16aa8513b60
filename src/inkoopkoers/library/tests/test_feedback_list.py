# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of experiences, for editors only."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from inkoopkoers.library.domain import Verdict
from inkoopkoers.library.tests.editors_room import ClientOf, experience
from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db

URL = "/redactie/ervaringen/"


def remarks(client: Client, **filters: str) -> list[str]:
    """The remarks on a page; each is called opmerking-N."""
    response = client.get(URL, filters)
    assert response.status_code == 200
    return re.findall(r"opmerking-\w+", response.content.decode())


def test_who_is_not_signed_in_goes_to_the_login(client: Client) -> None:
    response = client.get(URL)

    assert response.status_code == 302
    assert response.headers["Location"] == f"/account/inloggen/?next={URL}"


def test_a_member_and_a_stranger_may_not_read(
    client_of: ClientOf, bram: User, cora: User
) -> None:
    experience(remark="opmerking-1")

    for user in (bram, cora):
        response = client_of(user).get(URL)
        assert response.status_code == 403
        assert "opmerking-1" not in response.content.decode()


def test_an_editor_who_left_is_nobody(client_of: ClientOf, anna: User) -> None:
    client = client_of(anna)
    anna.is_active = False
    anna.save()

    assert client.get(URL).status_code == 302


def test_an_editor_sees_the_newest_first(client_of: ClientOf, anna: User) -> None:
    for number in (2, 0, 1):
        experience(number, remark=f"opmerking-{number}")

    assert remarks(client_of(anna)) == ["opmerking-0", "opmerking-1", "opmerking-2"]


def test_without_experiences_the_page_says_what_will_come(
    client_of: ClientOf, anna: User
) -> None:
    assert "Nog geen ervaringen" in client_of(anna).get(URL).content.decode()


@pytest.mark.parametrize(
    ("filters", "seen"),
    [
        ({"tip": "S12-4"}, ["opmerking-a", "opmerking-c"]),
        ({"tip": " S12-4\x00 "}, ["opmerking-a", "opmerking-c"]),
        ({"tip": "bestaat-niet"}, []),
        ({"oordeel": "nee"}, ["opmerking-b"]),
        ({"oordeel": "misschien"}, ["opmerking-a", "opmerking-b", "opmerking-c"]),
        ({"stand": "ongelezen"}, ["opmerking-a", "opmerking-b"]),
        ({"tip": "S12-4", "stand": "ongelezen"}, ["opmerking-a"]),
        ({"tip": "S12-4", "oordeel": "nee"}, []),
    ],
)
def test_filters_work_together(
    client_of: ClientOf, anna: User, filters: dict[str, str], seen: list[str]
) -> None:
    experience(0, remark="opmerking-a")
    experience(1, remark="opmerking-b", code="U12-1", verdict=Verdict.NO)
    experience(2, remark="opmerking-c", is_read=True)

    assert remarks(client_of(anna), **filters) == seen


def test_the_links_between_pages_show_every_experience_once(
    client_of: ClientOf, anna: User
) -> None:
    for number in range(60):
        experience(number, remark=f"opmerking-{number}")
    client = client_of(anna)

    seen, url = [], f"{URL}?stand=ongelezen"
    for _ in range(10):
        html = client.get(url).content.decode()
        seen += re.findall(r"opmerking-\w+", html)
        following = re.search(r'<a [^>]*href="([^"]+)"[^>]*rel="next"', html)
        if not following:
            break
        url = URL + following[1].replace("&amp;", "&").removeprefix(URL)

    assert seen == [f"opmerking-{number}" for number in range(60)]


@pytest.mark.parametrize(
    ("page", "first"),
    [("abc", 0), ("", 0), ("0", 50), ("-1", 50), ("2", 25), ("99", 50), ("1e9", 0),
     ("9" * 5000, 0), ("\x00", 0), ("²", 0)],
)  # fmt: skip
def test_an_odd_page_number_shows_a_page(
    client_of: ClientOf, anna: User, page: str, first: int
) -> None:
    for number in range(60):
        experience(number, remark=f"opmerking-{number}")

    assert remarks(client_of(anna), pagina=page)[0] == f"opmerking-{first}"


def test_an_experience_with_a_tip_that_is_gone_is_still_shown(
    client_of: ClientOf, anna: User
) -> None:
    experience(code="OUD-1", remark="opmerking-oud")

    assert remarks(client_of(anna)) == ["opmerking-oud"]


def test_what_visitors_wrote_stays_text(client_of: ClientOf, anna: User) -> None:
    experience(remark="<script>alert(1)</script>", context="<img src=x onerror=y>")

    html = client_of(anna).get(URL).content.decode()

    assert "<script>alert" not in html
    assert "<img" not in html


def test_the_list_stays_out_of_every_cache(client_of: ClientOf, anna: User) -> None:
    response = client_of(anna).get(URL)

    assert response.headers["Cache-Control"] == "private, no-store"
