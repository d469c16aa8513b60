# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages about the product, and the addresses that machines expect."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper
from django.test import Client

from inkoopkoers.web.dutch import long_date


@pytest.fixture
def no_database(db: None) -> Iterator[None]:
    """The database listens no longer."""
    before = connections["default"]
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    gone = {**before.settings_dict, "ENGINE": "django.db.backends.postgresql",
            "HOST": "127.0.0.1", "PORT": str(port), "NAME": "x", "USER": "x",
            "OPTIONS": {}}  # fmt: skip
    connections["default"] = DatabaseWrapper(gone, alias="default")
    yield
    connections["default"] = before


@pytest.mark.parametrize(
    ("url", "heading"),
    [("/over/", "Over Inkoopkoers"), ("/over/privacy/", "Privacy"),
     ("/over/toegankelijkheid/", "Toegankelijkheid")],
)  # fmt: skip
def test_the_pages_about_the_product_need_no_database(
    client: Client, url: str, heading: str
) -> None:
    response = client.get(url)

    assert response.status_code == 200
    assert heading in response.content.decode()


@pytest.mark.django_db
def test_ready_says_that_the_database_answers(client: Client) -> None:
    response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_ready_says_503_when_the_database_is_gone(
    client: Client, no_database: None
) -> None:
    response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (503, {"status": "no database"})


def test_without_a_database_readers_read_on(client: Client, no_database: None) -> None:
    for url in ("/", "/wegwijzer/2-1-2-1-2/", "/bibliotheek/", "/health/live"):
        assert client.get(url).status_code == 200, url


def test_robots_may_read_all_but_what_is_closed_or_endless(client: Client) -> None:
    response = client.get("/robots.txt")

    lines = response.content.decode().splitlines()
    assert response.headers["Content-Type"].startswith("text/plain")
    closed = {line.removeprefix("Disallow: ") for line in lines[1:]}
    assert lines[0] == "User-agent: *"
    assert {"/account/", "/redactie/", "/meedoen/", "/wegwijzer/*-"} <= closed
    assert not any(path in ("/", "/wegwijzer/", "/metingen/") for path in closed)


def test_the_favicon_leads_to_the_drawing(client: Client) -> None:
    response = client.get("/favicon.ico", follow=True)

    assert response.redirect_chain == [("/static/web/favicon.svg", 302)]
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "image/svg+xml"


def test_a_date_is_written_as_dutch_readers_do() -> None:
    from datetime import date

    assert long_date(date(2027, 3, 3)) == "3 maart 2027"
