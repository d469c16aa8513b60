# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The safety headers, on whatever comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from pytest_django import Settings

from tests.header_rules import broken_rules

pytestmark = pytest.mark.django_db

URLS = "inkoopkoers.web.tests.urls_that_fail"
ANSWERS = [
    ("GET", "/", 200),
    ("GET", "/health/live", 200),
    ("GET", "/health/ready", 200),
    ("GET", "/robots.txt", 200),
    ("GET", "/.well-known/security.txt", 200),
    ("GET", "/static/web/koers.js", 200),
    ("GET", "/static/web/built/koers.css", 200),
    ("GET", "/api/v1/instruments", 200),
    ("GET", "/favicon.ico", 302),
    ("GET", "/redactie/links/", 302),
    ("GET", "/unchanged/", 304),
    ("GET", "/fail/bad/", 400),
    ("GET", "/fail/denied/", 403),
    ("GET", "/bestaat-niet/", 404),
    ("GET", "/static/bestaat-niet.css", 404),
    ("GET", "/api/v1/bestaat-niet", 404),
    ("POST", "/over/", 405),
    ("GET", "/fail/rule/", 409),
    ("GET", "/fail/flood/", 429),
    ("GET", "/fail/bug/", 500),
]


@pytest.fixture(params=[False, True], ids=["http", "https"])
def https(request: pytest.FixtureRequest, settings: Settings) -> bool:
    settings.ROOT_URLCONF = URLS
    settings.HTTPS = request.param
    settings.MIDDLEWARE = [
        one for one in settings.MIDDLEWARE if not one.endswith("CsrfViewMiddleware")
    ]
    return bool(request.param)


@pytest.mark.parametrize(("method", "url", "status"), ANSWERS)
def test_every_answer_carries_them(
    https: bool, method: str, url: str, status: int
) -> None:
    client = Client(raise_request_exception=False)

    response = client.generic(method, url, secure=https)

    assert response.status_code == status
    assert broken_rules(response.headers, https=https) == []
    assert ("Strict-Transport-Security" in response.headers) is https


def test_an_unknown_host_gets_a_400_with_headers() -> None:
    response = Client().get("/", headers={"host": "elders.example"})

    assert response.status_code == 400
    assert broken_rules(response.headers) == []


def test_the_second_answer_from_memory_carries_them_too(client: Client) -> None:
    first, second = client.get("/over/"), client.get("/over/")

    assert dict(first.headers) == dict(second.headers)


def test_a_view_may_open_its_own_answer_to_other_sites(client: Client) -> None:
    response = client.get("/api/v1/instruments")

    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_security_txt_follows_rfc_9116(client: Client) -> None:
    response = client.get("/.well-known/security.txt")

    lines = response.content.decode().splitlines()
    fields = dict(line.split(": ", 1) for line in lines)
    expires = datetime.strptime(fields["Expires"], "%Y-%m-%dT%H:%M:%S%z")
    now = datetime.now(UTC)
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert len(fields) == len(lines)
    assert fields["Contact"].startswith(("mailto:", "https:"))
    assert now + timedelta(days=30) < expires < now + timedelta(days=365)
    assert fields["Canonical"].endswith("/.well-known/security.txt")
    assert fields["Preferred-Languages"] == "nl, en"
