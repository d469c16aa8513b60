# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Marking an experience as read."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.library.actions import handle
from inkoopkoers.library.tests.editors_room import MORNING, ClientOf, experience
from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db


def url(pk: int) -> str:
    return f"/redactie/ervaringen/{pk}/gelezen/"


def test_the_button_marks_as_read_and_back(client_of: ClientOf, anna: User) -> None:
    one = experience()
    client = client_of(anna)

    client.post(url(one.pk))
    one.refresh_from_db()
    read_at = one.handled_at
    client.post(url(one.pk))
    one.refresh_from_db()

    assert read_at
    assert one.handled_at is None


def test_a_colleague_who_marks_it_too_does_not_undo_it(
    client_of: ClientOf, anna: User
) -> None:
    one = experience()
    client = client_of(anna)

    client.post(url(one.pk), {"gelezen": "ja"})
    client.post(url(one.pk), {"gelezen": "ja"})

    one.refresh_from_db()
    assert one.handled_at


def test_reading_twice_keeps_the_first_time() -> None:
    one = experience(is_read=True)

    handle(one, timezone.now(), is_read=True)

    assert one.handled_at == MORNING


def test_the_editor_comes_back_to_the_same_list(
    client_of: ClientOf, anna: User
) -> None:
    one = experience()

    response = client_of(anna).post(f"{url(one.pk)}?stand=ongelezen&tip=S12-4")

    assert response.headers["Location"] == (
        "/redactie/ervaringen/?stand=ongelezen&tip=S12-4"
    )


def test_only_an_editor_may(
    client: Client, client_of: ClientOf, bram: User, cora: User
) -> None:
    one = experience()

    statuses = [each.post(url(one.pk)).status_code
                for each in (client, client_of(bram), client_of(cora))]  # fmt: skip

    one.refresh_from_db()
    assert statuses == [302, 403, 403]
    assert one.handled_at is None


@pytest.mark.parametrize("pk", ["999999", "9" * 30])
def test_an_unknown_one_is_not_found(client_of: ClientOf, anna: User, pk: str) -> None:
    assert (
        client_of(anna).post(f"/redactie/ervaringen/{pk}/gelezen/").status_code == 404
    )


def test_the_form_needs_its_token(anna: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(anna)

    assert strict.post(url(experience().pk)).status_code == 403


def test_who_had_to_sign_in_first_comes_back_to_the_list(
    client_of: ClientOf, anna: User
) -> None:
    one = experience()

    response = client_of(anna).get(url(one.pk))

    one.refresh_from_db()
    assert response.headers["Location"] == "/redactie/ervaringen/"
    assert one.handled_at is None
