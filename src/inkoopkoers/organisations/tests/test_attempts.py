# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Guessing a password stays hopeless."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client

from inkoopkoers.organisations.attempts import PER_ADDRESS, PER_NAME_AND_ADDRESS
from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db

LOGIN = "/account/inloggen/"
RIGHT = "een goed wachtwoord"


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def dirk() -> User:
    return User.objects.create_user("dirk@example.org", RIGHT)


def attempt(client: Client, password: str, name: str = "dirk@example.org") -> int:
    data = {"username": name, "password": password}
    return int(client.post(LOGIN, data).status_code)


def test_after_ten_wrong_passwords_the_right_one_waits_too(
    client: Client, dirk: User
) -> None:
    wrong = [attempt(client, "fout") for _ in range(PER_NAME_AND_ADDRESS)]

    response = client.post(LOGIN, {"username": dirk.email, "password": RIGHT})

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


def test_a_right_password_forgets_the_wrong_ones(client: Client, dirk: User) -> None:
    for _ in range(PER_NAME_AND_ADDRESS - 1):
        attempt(client, "fout")
    assert attempt(client, RIGHT) == 302
    client.post("/account/uitloggen/")

    assert attempt(client, "fout") == 422
    assert attempt(client, RIGHT) == 302


def test_a_blank_form_is_no_attempt(client: Client) -> None:
    blank = [attempt(client, "", "") for _ in range(PER_ADDRESS + 1)]

    assert set(blank) == {422}
