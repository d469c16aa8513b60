# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a kept advice away, and put it back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.instruments.actions import save_advice
from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.instruments.tests.situations import example
from inkoopkoers.organisations.models import User


@pytest.fixture
def saved(anna: User) -> SavedAdvice:
    return save_advice(example(), "Kantoorpapier", user=anna, now=timezone.now())


def address(saved: SavedAdvice) -> str:
    return f"/wegwijzer/bewaard/{saved.pk}/weg/"


def test_a_colleague_takes_it_away_and_puts_it_back(
    client_of: Callable[[User], Client], bram: User, saved: SavedAdvice
) -> None:
    client = client_of(bram)

    response = client.post(address(saved))
    saved.refresh_from_db()
    away = saved.removed_at
    client.post(f"/wegwijzer/bewaard/{saved.pk}/terug/")
    saved.refresh_from_db()

    assert response.status_code == 302
    assert response["Location"] == f"/?weg={saved.pk}"
    assert away is not None
    assert saved.removed_at is None


def test_without_javascript_the_button_of_the_page_takes_it_away(
    anna: User, saved: SavedAdvice
) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(anna)
    form = Page(client.get("/")).form_to(address(saved))

    client.post(form.action, form.values)

    saved.refresh_from_db()
    assert saved.removed_at is not None


def test_a_stranger_may_not_know_that_it_exists(
    client_of: Callable[[User], Client], cora: User, saved: SavedAdvice
) -> None:
    response = client_of(cora).post(address(saved))

    saved.refresh_from_db()
    assert response.status_code == 404
    assert saved.removed_at is None


def test_who_is_not_signed_in_goes_to_the_sign_in_page(
    client: Client, saved: SavedAdvice
) -> None:
    response = client.post(address(saved))

    saved.refresh_from_db()
    assert response["Location"].startswith("/account/inloggen/?next=")
    assert saved.removed_at is None


def test_who_comes_back_from_signing_in_changes_nothing(
    client_of: Callable[[User], Client], anna: User, saved: SavedAdvice
) -> None:
    response = client_of(anna).get(address(saved))

    saved.refresh_from_db()
    assert response["Location"] == "/"
    assert saved.removed_at is None


@pytest.mark.parametrize("pk", ["0", "99999999999999999999", "9" * 5_000, "een", "%00"])
def test_what_is_not_there_is_not_found(
    client_of: Callable[[User], Client], anna: User, pk: str
) -> None:
    response = client_of(anna).post(f"/wegwijzer/bewaard/{pk}/weg/")

    assert response.status_code == 404


def test_someone_who_left_no_longer_reaches_it(
    client_of: Callable[[User], Client], bram: User, saved: SavedAdvice
) -> None:
    client = client_of(bram)
    saved.organisation.members.remove(bram)

    assert client.post(address(saved)).status_code == 404


def test_pressing_twice_does_not_put_it_back(
    client_of: Callable[[User], Client], anna: User, saved: SavedAdvice
) -> None:
    client = client_of(anna)

    client.post(address(saved))
    client.post(address(saved))

    saved.refresh_from_db()
    assert saved.removed_at is not None


def test_a_stranger_cannot_put_it_back(
    client_of: Callable[[User], Client], cora: User, saved: SavedAdvice
) -> None:
    response = client_of(cora).post(f"/wegwijzer/bewaard/{saved.pk}/terug/")

    assert response.status_code == 404
