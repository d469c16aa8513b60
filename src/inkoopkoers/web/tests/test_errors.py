# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes wrong is shown in the house look, with a way on."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from pytest_django import Settings

from inkoopkoers.web.context import content_version

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _urls(settings: Settings) -> None:
    settings.ROOT_URLCONF = "inkoopkoers.web.tests.urls_that_fail"


@pytest.fixture
def visitor() -> Client:
    """A browser that gets the 500 page where a test would get the exception."""
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("name", "status"),
    [("bad", 400), ("denied", 403), ("gone", 404), ("rule", 409), ("bug", 500)],
)
def test_an_error_is_a_whole_page_without_secrets(
    visitor: Client, name: str, status: int
) -> None:
    response = visitor.get(f"/fail/{name}/")

    html = response.content.decode()
    assert response.status_code == status
    assert len(re.findall("<h1", html)) == 1
    assert '<html lang="nl">' in html
    assert 'href="/"' in html
    assert "geheim" not in html
    assert "Traceback" not in html
    assert not response.cookies


@pytest.mark.parametrize(
    ("name", "message"),
    [("rule", "Dat mag niet na sluiting"), ("explained", "Dit traject is weg"),
     ("flood", "Wacht even.")],
)  # fmt: skip
def test_a_message_for_the_reader_is_shown_as_text(
    visitor: Client, name: str, message: str
) -> None:
    html = visitor.get(f"/fail/{name}/").content.decode()

    assert message in html
    assert "<b>." not in html


@pytest.mark.parametrize(("name", "status"), [("rule", 409), ("flood", 429)])
def test_the_page_of_a_rule_does_not_name_another_status(
    visitor: Client, name: str, status: int
) -> None:
    response = visitor.get(f"/fail/{name}/")

    assert response.status_code == status
    assert "Fout 400" not in response.content.decode()


def test_a_form_without_its_token_says_what_to_do() -> None:
    strict = Client(enforce_csrf_checks=True)

    response = strict.post("/account/inloggen/", {"username": "a"})

    assert response.status_code == 403
    assert "Dit formulier is verlopen" in response.content.decode()


def test_a_method_that_is_not_there_gets_a_page_with_a_way_on(visitor: Client) -> None:
    response = visitor.get("/account/uitloggen/")

    html = response.content.decode()
    assert response.status_code == 405
    assert response.headers["Allow"] == "POST, OPTIONS"
    assert len(re.findall("<h1", html)) == 1
    assert "Ga een stap terug" in html


@pytest.mark.parametrize(
    "path",
    ["%00", "%ff%fe", "a" * 5000, "%2e%2e%2f", "<script>", "wegwijzer/%0d%0aX: y/"],
)
def test_an_odd_address_is_not_found(visitor: Client, path: str) -> None:
    response = visitor.get(f"/{path}")

    assert response.status_code == 404
    assert "<script>" not in response.content.decode().split("<main")[1]


def test_the_page_for_a_bug_needs_nothing_that_may_be_broken(
    visitor: Client, settings: Settings
) -> None:
    content_version.cache_clear()
    settings.CONTENT_VERSION = "bestaat.niet"

    response = visitor.get("/fail/bug/")

    assert response.status_code == 500
    assert "Er ging iets mis" in response.content.decode()
