# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Guessing a password stays hopeless."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone

from inkoopkoers.organisations.models import User
from inkoopkoers.web import shared_cache

pytestmark = pytest.mark.django_db

LOGIN = "/account/inloggen/"
RIGHT = "een goed wachtwoord"
PER_NAME_AND_ADDRESS = 10
PER_ADDRESS = 50


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def dirk() -> User:
    return User.objects.create_user("dirk@example.org", RIGHT)


def attempt(client: Client, password: str, name: str = "dirk@example.org") -> int:
    data = {"login": name, "password": password}
    return int(client.post(LOGIN, data).status_code)


def test_after_ten_wrong_passwords_the_right_one_waits_too(
    client: Client, dirk: User
) -> None:
    wrong = [attempt(client, "fout") for _ in range(PER_NAME_AND_ADDRESS)]

    response = client.post(LOGIN, {"login": dirk.email, "password": RIGHT})

    assert wrong == [422] * PER_NAME_AND_ADDRESS
    assert response.status_code == 429
    assert "Wacht een kwartier" in response.content.decode()
    assert dirk.email in response.content.decode()


def test_another_spelling_of_the_name_is_the_same_name(
    client: Client, dirk: User
) -> None:
    for _ in range(PER_NAME_AND_ADDRESS):
        attempt(client, "fout", "DIRK@example.org ")

    assert attempt(client, RIGHT) == 429


def test_someone_else_may_still_sign_in(client: Client, dirk: User, anna: User) -> None:
    anna.set_password(RIGHT)
    anna.save()
    for _ in range(PER_NAME_AND_ADDRESS):
        attempt(client, "fout")

    assert attempt(client, RIGHT, anna.email) == 302


def test_one_address_may_not_try_name_after_name(client: Client, dirk: User) -> None:
    for number in range(PER_ADDRESS):
        attempt(client, "fout", f"iemand{number}@example.org")

    assert attempt(client, RIGHT) == 429


def test_a_right_password_is_no_attempt_and_forgives_no_wrong_ones(
    client: Client, dirk: User
) -> None:
    """Otherwise who has an account here could guess at others without end."""
    for _ in range(PER_NAME_AND_ADDRESS - 1):
        attempt(client, "fout")
    for _ in range(3):
        assert attempt(client, RIGHT) == 302
        client.post("/account/uitloggen/")

    assert attempt(client, "fout") == 422
    assert attempt(client, RIGHT) == 429


def test_someone_at_another_address_is_not_locked_out(
    client: Client, dirk: User
) -> None:
    for _ in range(PER_NAME_AND_ADDRESS + 1):
        attempt(client, "fout")

    elsewhere = Client(REMOTE_ADDR="192.0.2.7")

    assert attempt(elsewhere, RIGHT) == 302


def test_the_table_of_attempts_holds_no_name_and_no_address(
    client: Client, dirk: User
) -> None:
    attempt(client, "fout")

    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM shared_cache")
        kept = str(cursor.fetchall())

    assert kept != "[]"
    assert "127.0.0.1" not in kept
    assert "dirk" not in kept


def test_what_ended_is_forgotten(client: Client, dirk: User) -> None:
    attempt(client, "fout")

    shared_cache.forget(timezone.now() + timedelta(minutes=16))

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM shared_cache")
        assert cursor.fetchone()[0] == 0


def test_the_whole_form_over_and_over_is_refused_with_a_page(client: Client) -> None:
    seen = [attempt(client, "", "") for _ in range(121)]

    assert seen[-1] == 429
    html = client.post(LOGIN, {}).content.decode()
    assert "te veel pogingen" in html


def test_a_blank_form_is_no_attempt(client: Client) -> None:
    blank = [attempt(client, "", "") for _ in range(PER_ADDRESS + 1)]

    assert set(blank) == {422}
