# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Giving a colleague another role."""

from __future__ import annotations

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.organisations.tests.people_here import (
    ClientOf,
    events,
    membership,
    role_of,
)

pytestmark = pytest.mark.django_db


def url(user: User, organisation: Organisation) -> str:
    member = membership(user, organisation)
    return f"/organisatie/{organisation.pk}/mensen/{member.pk}/"


def test_a_beheerder_gives_another_role(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    client, path = client_of(anna), url(bram, wilgenwaard)
    assert 'value="inkoper" checked' in client.get(path).text

    response = client.post(path, {"role": "lezer", "was": "inkoper"})

    assert response.headers["Location"].endswith("?gedaan=rol")
    assert role_of(bram, wilgenwaard) == "lezer"
    assert events() == ["member.role_changed"]


def test_the_same_role_again_writes_nothing(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    data = {"role": "inkoper", "was": "inkoper"}

    client_of(anna).post(url(bram, wilgenwaard), data)

    assert events() == []


@pytest.mark.parametrize("role", ["", "baas", "BEHEERDER", "\x00", "x" * 10_000])
def test_an_unknown_role_is_refused(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation, role: str
) -> None:
    data = {"role": role, "was": "inkoper"}

    response = client_of(anna).post(url(bram, wilgenwaard), data)

    assert response.status_code == 422
    assert "Kies een rol" in response.text
    assert role_of(bram, wilgenwaard) == "inkoper"


def test_what_a_colleague_changed_meanwhile_is_shown_first(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    Membership.objects.filter(user=bram).update(role=Role.LEZER)
    client, path = client_of(anna), url(bram, wilgenwaard)

    response = client.post(path, {"role": "invuller", "was": "inkoper"})

    assert response.status_code == 409
    assert "Intussen heeft een collega deze rol gewijzigd." in response.text
    assert "Is nu lezer." in response.text
    assert 'value="invuller" checked' in response.text
    client.post(path, {"role": "invuller", "was": "lezer"})
    assert role_of(bram, wilgenwaard) == "invuller"


def test_the_only_beheerder_does_not_step_down(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    response = client_of(anna).post(
        url(anna, wilgenwaard), {"role": "lezer", "was": "beheerder"}
    )

    assert response.status_code == 409
    assert "Draag het beheer eerst over" in response.text
    assert role_of(anna, wilgenwaard) == "beheerder"


def test_one_of_two_does(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    Membership.objects.filter(user=bram).update(role=Role.BEHEERDER)

    response = client_of(anna).post(
        url(anna, wilgenwaard), {"role": "lezer", "was": "beheerder"}
    )

    assert response.status_code == 302
    assert role_of(anna, wilgenwaard) == "lezer"


def test_others_may_not(
    client_of: ClientOf,
    anna: User,
    bram: User,
    otto: User,
    wilgenwaard: Organisation,
) -> None:
    path, data = url(bram, wilgenwaard), {"role": "beheerder", "was": "inkoper"}
    crossed = path.replace(f"/{wilgenwaard.pk}/", f"/{otto.organisations.get().pk}/", 1)

    assert client_of(bram).post(path, data).status_code == 403
    assert client_of(otto).post(path, data).status_code == 404
    assert client_of(otto).post(crossed, data).status_code == 404
    assert Client().post(path, data).status_code == 302
    for pk in (0, 10**12, 10**30):
        missing = f"/organisatie/{wilgenwaard.pk}/mensen/{pk}/"
        assert client_of(anna).post(missing, data).status_code == 404
    assert role_of(bram, wilgenwaard) == "inkoper"
