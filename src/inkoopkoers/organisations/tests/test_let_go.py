# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Leaving an organisation, and letting a colleague go."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from inkoopkoers.organisations.actions import NotAMember, end_membership
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.organisations.tests import work_of_people
from inkoopkoers.organisations.tests.people_here import (
    ClientOf,
    events,
    membership,
    role_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _work(settings: Settings) -> None:
    """A feature that knows of open work, and what became of it."""
    work_of_people.moved.clear()
    settings.PERSONAL_DATA = [*settings.PERSONAL_DATA, work_of_people.__name__]


def leave(organisation: Organisation) -> str:
    return f"/organisatie/{organisation.pk}/verlaten/"


def remove(user: User, organisation: Organisation) -> str:
    member = membership(user, organisation)
    return f"/organisatie/{organisation.pk}/mensen/{member.pk}/verwijderen/"


def test_who_leaves_hands_over_the_open_work(
    client_of: ClientOf, anna: User, bram: User, ivo: User, wilgenwaard: Organisation
) -> None:
    client = client_of(bram)
    page = client.get(leave(wilgenwaard)).text
    assert "Er staan nog 3 dingen open." in page

    response = client.post(leave(wilgenwaard), {"to": membership(ivo, wilgenwaard).pk})

    assert response.headers["Location"] == "/organisatie/?gedaan=vertrokken"
    assert role_of(bram, wilgenwaard) is None
    assert work_of_people.moved == [(bram, wilgenwaard, ivo)]
    assert events() == ["member.left"]
    assert (
        "Je hoort niet meer bij" in client.get("/organisatie/?gedaan=vertrokken").text
    )
    assert client.get(f"/organisatie/{wilgenwaard.pk}/").status_code == 404


def test_a_beheerder_lets_someone_go_and_the_work_stays_with_nobody(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    response = client_of(anna).post(remove(bram, wilgenwaard), {"to": "niemand"})

    assert response.headers["Location"].endswith("?gedaan=weg")
    assert role_of(bram, wilgenwaard) is None
    assert User.objects.filter(pk=bram.pk).exists()
    assert work_of_people.moved == [(bram, wilgenwaard, None)]
    assert events() == ["member.removed"]


def test_a_lezer_cannot_take_over_work(
    client_of: ClientOf, anna: User, bram: User, lies: User, wilgenwaard: Organisation
) -> None:
    data = {"to": membership(lies, wilgenwaard).pk}

    response = client_of(anna).post(remove(bram, wilgenwaard), data)

    assert response.status_code == 422
    assert role_of(bram, wilgenwaard) == "inkoper"


@pytest.mark.parametrize("to", ["", "0", "abc", str(10**30), "\x00"])
def test_without_a_choice_nobody_goes(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation, to: str
) -> None:
    response = client_of(anna).post(remove(bram, wilgenwaard), {"to": to})

    assert response.status_code == 422
    assert role_of(bram, wilgenwaard) == "inkoper"


def test_the_only_beheerder_hands_over_first(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    client = client_of(anna)

    page = client.get(leave(wilgenwaard)).text
    response = client.post(leave(wilgenwaard), {"to": "niemand"})

    assert "Je bent de enige beheerder" in page
    assert f"/organisatie/{wilgenwaard.pk}/overdragen/?daarna=verlaten" in page
    assert response.status_code == 409
    assert role_of(anna, wilgenwaard) == "beheerder"
    assert not work_of_people.moved


def test_one_of_two_beheerders_may_go(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    Membership.objects.filter(user=bram).update(role=Role.BEHEERDER)

    client_of(bram).post(remove(anna, wilgenwaard), {"to": "niemand"})

    assert role_of(anna, wilgenwaard) is None


def test_who_removes_oneself_leaves(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    response = client_of(anna).post(remove(anna, wilgenwaard), {"to": "niemand"})

    assert response.headers["Location"] == leave(wilgenwaard)
    assert role_of(anna, wilgenwaard) == "beheerder"


def test_a_colleague_who_left_meanwhile_gets_no_work(
    anna: User, bram: User, cora: User, wilgenwaard: Organisation
) -> None:
    with pytest.raises(NotAMember):
        end_membership(membership(bram, wilgenwaard), by=anna, to=cora)

    assert role_of(bram, wilgenwaard) == "inkoper"


def test_others_may_not_let_anyone_go(
    client_of: ClientOf,
    bram: User,
    ivo: User,
    otto: User,
    wilgenwaard: Organisation,
) -> None:
    path = remove(ivo, wilgenwaard)

    assert client_of(bram).post(path, {"to": "niemand"}).status_code == 403
    assert client_of(otto).post(path, {"to": "niemand"}).status_code == 404
    assert Client().post(path, {"to": "niemand"}).status_code == 302
    assert client_of(otto).get(leave(wilgenwaard)).status_code == 404
    assert role_of(ivo, wilgenwaard) == "invuller"
