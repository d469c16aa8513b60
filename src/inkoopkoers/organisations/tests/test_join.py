# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The secret link of an invitation."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.organisations.models import (
    Invitation,
    Membership,
    Organisation,
    User,
)
from inkoopkoers.organisations.tests.people_here import (
    ClientOf,
    events,
    expire,
    link_of,
    role_of,
)

pytestmark = pytest.mark.django_db

WHO = {"name": "Nora Nieuw", "password": "een lange zin als wachtwoord"}


def test_someone_new_makes_an_account_and_joins(
    client: Client, invited: Invitation
) -> None:
    page = client.get(link_of(invited))
    assert "Doe mee met Gemeente Wilgenwaard" in page.text
    assert not page.cookies

    response = client.post(link_of(invited), WHO)

    nora = User.objects.get(email="nora@example.org")
    here = f"/organisatie/{invited.organisation.pk}/"
    assert response.headers["Location"] == f"{here}?gedaan=welkom"
    assert nora.name == "Nora Nieuw"
    assert nora.check_password(WHO["password"])
    assert role_of(nora, invited.organisation) == "inkoper"
    assert client.get(here).status_code == 200
    assert "member.joined" in events()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "Vul je naam in."),
        ({**WHO, "name": "\x00"}, "Vul je naam in."),
        ({**WHO, "name": "x" * 201}, "200"),
        ({**WHO, "password": ""}, "Kies een wachtwoord."),
        (
            {**WHO, "password": "Te klein"},
            "Dit wachtwoord is te kort. Kies er een van minstens 12 tekens.",
        ),
        ({**WHO, "password": "password1234"}, "Dit wachtwoord gebruiken veel mensen."),
        ({**WHO, "password": "x" * 2000}, "1000"),
        ({**WHO, "password": "een lang wachtwoord\x00"}, "NULL"),
    ],
)
def test_bad_input_makes_no_account(
    client: Client, invited: Invitation, data: dict[str, str], message: str
) -> None:
    response = client.post(link_of(invited), data)

    assert response.status_code == 422
    assert "<title>Fout:" in response.text
    assert message.lower() in response.text.lower()
    assert data.get("password", "") == "" or data["password"] not in response.text
    assert not User.objects.filter(email="nora@example.org").exists()


def test_a_used_link_says_so(client: Client, invited: Invitation) -> None:
    Client().post(link_of(invited), WHO)

    for response in (client.get(link_of(invited)), client.post(link_of(invited), WHO)):
        assert response.status_code == 410
        assert "al gebruikt" in response.text
    assert User.objects.filter(email="nora@example.org").count() == 1


def test_an_expired_link_says_what_to_do(client: Client, invited: Invitation) -> None:
    expire(invited)

    for response in (client.get(link_of(invited)), client.post(link_of(invited), WHO)):
        assert response.status_code == 410
        assert "Vraag een beheerder van Gemeente Wilgenwaard" in response.text


@pytest.mark.parametrize("token", ["x", "A" * 32, "a" * 3000, "%00", "é"])
def test_an_unknown_link_is_not_found(client: Client, db: None, token: str) -> None:
    for response in (
        client.get(f"/uitnodiging/{token}/"),
        client.post(f"/uitnodiging/{token}/"),
    ):
        assert response.status_code == 404
        assert "Deze uitnodiging bestaat niet (meer)." in response.text


def test_a_withdrawn_link_is_not_found(client: Client, invited: Invitation) -> None:
    invited.withdrawn_at = timezone.now()
    invited.save()

    assert client.get(link_of(invited)).status_code == 404


def test_who_is_signed_in_with_the_address_joins_with_one_button(
    client_of: ClientOf, invited: Invitation
) -> None:
    nora = User.objects.create_user("nora@example.org")
    client = client_of(nora)
    assert "Doe mee</button>" in client.get(link_of(invited)).text

    response = client.post(link_of(invited))

    assert response.status_code == 302
    assert role_of(nora, invited.organisation) == "inkoper"
    assert client.get(link_of(invited)).status_code == 410


def test_who_is_signed_in_as_another_reads_how_to_go_on(
    client_of: ClientOf, cora: User, invited: Invitation
) -> None:
    client = client_of(cora)

    page = client.get(link_of(invited)).text
    refused = client.post(link_of(invited), WHO)

    assert "Je bent ingelogd als cora@example.org" in page
    assert f'name="next" value="{link_of(invited)}"' in page
    assert refused.status_code == 403
    assert role_of(cora, invited.organisation) is None
    assert not User.objects.filter(email="nora@example.org").exists()


def test_who_signs_out_there_comes_back_to_the_invitation(
    client_of: ClientOf, cora: User, invited: Invitation
) -> None:
    client = client_of(cora)

    response = client.post("/account/uitloggen/", {"next": link_of(invited)})

    assert response.headers["Location"] == link_of(invited)


def test_who_has_an_account_signs_in_first_and_keeps_the_password(
    client: Client, invited: Invitation
) -> None:
    nora = User.objects.create_user("nora@example.org", "het oude wachtwoord")

    page = client.get(link_of(invited)).text
    taken = client.post(link_of(invited), WHO)

    assert f"/account/inloggen/?next={link_of(invited)}" in page
    assert 'name="password"' not in page
    assert taken.status_code == 403
    nora.refresh_from_db()
    assert nora.check_password("het oude wachtwoord")
    assert role_of(nora, invited.organisation) is None


def test_who_is_a_member_already_keeps_the_role(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation, invited: Invitation
) -> None:
    nora = User.objects.create_user("nora@example.org")
    Membership.objects.create(user=nora, organisation=wilgenwaard, role="beheerder")

    client_of(nora).post(link_of(invited))

    assert role_of(nora, wilgenwaard) == "beheerder"


def test_another_site_cannot_send_the_form(client: Client, invited: Invitation) -> None:
    response = client.post(
        link_of(invited), WHO, headers={"Sec-Fetch-Site": "cross-site"}
    )

    assert response.status_code == 403
    assert not User.objects.filter(email="nora@example.org").exists()


def test_the_page_keeps_the_link_to_itself(client: Client, invited: Invitation) -> None:
    response = client.get(link_of(invited))

    assert response.headers["Referrer-Policy"] in ("no-referrer", "same-origin")
    assert "no-store" in response.headers["Cache-Control"]
    assert 'name="robots" content="noindex"' in response.text
