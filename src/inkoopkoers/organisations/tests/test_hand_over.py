# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing over the administration of an organisation."""

from __future__ import annotations

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tests.people_here import (
    ClientOf,
    events,
    membership,
    role_of,
)

pytestmark = pytest.mark.django_db


def url(organisation: Organisation) -> str:
    return f"/organisatie/{organisation.pk}/overdragen/"


def test_a_colleague_becomes_beheerder_and_one_steps_back(
    client_of: ClientOf, anna: User, lies: User, wilgenwaard: Organisation
) -> None:
    client = client_of(anna)
    assert "lies@example.org, lezer" in client.get(url(wilgenwaard)).text
    data = {"to": membership(lies, wilgenwaard).pk, "own_role": "inkoper"}

    response = client.post(url(wilgenwaard), data)

    assert response.headers["Location"].endswith("?gedaan=overgedragen")
    assert role_of(lies, wilgenwaard) == "beheerder"
    assert role_of(anna, wilgenwaard) == "inkoper"
    assert events() == ["member.role_changed"] * 2


def test_who_wanted_to_leave_goes_on_to_that(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    data = {"to": membership(bram, wilgenwaard).pk, "own_role": "beheerder"}

    response = client_of(anna).post(f"{url(wilgenwaard)}?daarna=verlaten", data)

    assert response.headers["Location"] == f"/organisatie/{wilgenwaard.pk}/verlaten/"
    assert role_of(anna, wilgenwaard) == "beheerder"


def test_without_a_colleague_one_invites_first(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    html = client_of(anna).get(url(wilgenwaard)).text

    assert "Er is nog geen collega" in html
    assert f'href="/organisatie/{wilgenwaard.pk}/uitnodigen/"' in html


@pytest.mark.parametrize(
    "data",
    [{}, {"to": "0", "own_role": "lezer"}, {"to": "x", "own_role": "lezer"},
     {"to": str(10**30), "own_role": "baas"}],
)  # fmt: skip
def test_bad_input_hands_nothing_over(
    client_of: ClientOf,
    anna: User,
    bram: User,
    wilgenwaard: Organisation,
    data: dict[str, str],
) -> None:
    response = client_of(anna).post(url(wilgenwaard), data)

    assert response.status_code == 422
    assert "<title>Fout:" in response.text
    assert role_of(anna, wilgenwaard) == "beheerder"
    assert events() == []


def test_nobody_takes_it_and_strangers_get_nothing(
    client_of: ClientOf,
    anna: User,
    bram: User,
    otto: User,
    wilgenwaard: Organisation,
) -> None:
    taken = {"to": membership(bram, wilgenwaard).pk, "own_role": "lezer"}
    outside = {
        "to": membership(otto, otto.organisations.get()).pk, "own_role": "lezer"
    }  # fmt: skip

    assert client_of(bram).post(url(wilgenwaard), taken).status_code == 403
    assert client_of(otto).post(url(wilgenwaard), taken).status_code == 404
    assert Client().post(url(wilgenwaard), taken).status_code == 302
    assert client_of(anna).post(url(wilgenwaard), outside).status_code == 422
    assert role_of(bram, wilgenwaard) == "inkoper"
