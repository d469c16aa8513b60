# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Deleting one's own account."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.instruments.actions import save_advice
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.organisations.models import (
    Invitation,
    Membership,
    Organisation,
    User,
)
from inkoopkoers.organisations.rights import Role
from inkoopkoers.organisations.tests import work_of_people
from inkoopkoers.organisations.tests.people_here import ClientOf, events

pytestmark = pytest.mark.django_db

URL = "/account/verwijderen/"
PASSWORD = "een lange zin als wachtwoord"


@pytest.fixture
def bram(bram: User) -> User:
    bram.set_password(PASSWORD)
    bram.name = "Bram Bakker"
    bram.save()
    return bram


def test_the_account_and_its_sessions_are_gone_and_the_work_stays(
    client_of: ClientOf, anna: User, bram: User, settings: Settings
) -> None:
    work_of_people.forgotten.clear()
    settings.PERSONAL_DATA = [*settings.PERSONAL_DATA, work_of_people.__name__]
    saved = save_advice(advice_for("1-1-1-1-1"), "Brug", user=bram, now=timezone.now())
    client, telephone, other = client_of(bram), client_of(bram), client_of(anna)
    assert "je plek bij Gemeente Wilgenwaard" in client.get(URL).text

    response = client.post(URL, {"proof": PASSWORD})

    assert response.headers["Location"] == "/account/verwijderd/"
    assert not User.objects.filter(email="bram@example.org").exists()
    assert Session.objects.count() == 1
    assert other.get("/organisatie/").status_code == 302
    assert telephone.get(URL).headers["Location"].startswith("/account/inloggen/")
    saved.refresh_from_db()
    assert saved.saved_by is None
    assert len(work_of_people.forgotten) == 1
    assert events()[-2:] == ["member.left", "account.deleted"]
    kept = AuditEntry.objects.values_list("subject", "details")
    assert "bram" not in str(list(kept)).lower()


def test_the_page_after_it_knows_nobody(client: Client, db: None) -> None:
    response = client.get("/account/verwijderd/")

    assert "Je account is verwijderd" in response.text
    assert not response.cookies


def test_the_password_cannot_be_guessed_here(client_of: ClientOf, bram: User) -> None:
    client = client_of(bram)
    for _ in range(20):
        assert client.post(URL, {"proof": "fout"}).status_code == 422

    response = client.post(URL, {"proof": PASSWORD})

    assert response.status_code == 429
    assert User.objects.filter(pk=bram.pk).exists()


@pytest.mark.parametrize("proof", ["", "fout", PASSWORD + " ", "x" * 5000, "\x00"])
def test_a_wrong_password_deletes_nothing(
    client_of: ClientOf, bram: User, proof: str
) -> None:
    response = client_of(bram).post(URL, {"proof": proof})

    assert response.status_code == 422
    assert "<title>Fout:" in response.text
    assert User.objects.filter(pk=bram.pk).exists()


def test_who_has_no_password_types_the_address(client_of: ClientOf, ivo: User) -> None:
    client = client_of(ivo)
    assert "Typ je e-mailadres over" in client.get(URL).text

    wrong = client.post(URL, {"proof": "ander@example.org"})
    client.post(URL, {"proof": " IVO@example.org "})

    assert wrong.status_code == 422
    assert not User.objects.filter(email="ivo@example.org").exists()


def test_the_only_beheerder_with_colleagues_hands_over_first(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    client = client_of(anna)

    page = client.get(URL).text
    refused = client.post(URL, {"proof": anna.email})

    assert "Draag eerst het beheer over" in page
    assert f'href="/organisatie/{wilgenwaard.pk}/overdragen/"' in page
    assert refused.status_code == 409
    assert "Gemeente Wilgenwaard" in refused.text
    assert User.objects.filter(pk=anna.pk).exists()


def test_who_is_alone_but_keeps_something_finds_a_colleague_first(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    save_advice(advice_for("1-1-1-1-1"), "Brug", user=anna, now=timezone.now())

    html = client_of(anna).get(URL).text

    assert f'href="/organisatie/{wilgenwaard.pk}/uitnodigen/"' in html


def test_an_organisation_with_parts_is_not_left_alone(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    Organisation.objects.create(name="Deel", parent=wilgenwaard)

    assert client_of(anna).post(URL, {"proof": anna.email}).status_code == 409


def test_an_empty_organisation_goes_with_the_last_who_was_there(
    client_of: ClientOf, anna: User, invited: Invitation
) -> None:
    response = client_of(anna).post(URL, {"proof": anna.email})

    assert response.status_code == 302
    assert not Organisation.objects.exists()
    assert not Invitation.objects.exists()
    assert "organisation.removed" in events()


def test_an_organisation_without_any_beheerder_keeps_nobody(
    client_of: ClientOf, bram: User, ivo: User, wilgenwaard: Organisation
) -> None:
    client_of(bram).post(URL, {"proof": PASSWORD})

    assert [one.user for one in wilgenwaard.memberships.all()] == [ivo]


def test_one_of_two_beheerders_may_go(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    Membership.objects.filter(user=bram).update(role=Role.BEHEERDER)

    client_of(anna).post(URL, {"proof": anna.email})

    assert not User.objects.filter(email="anna@example.org").exists()


def test_invitations_to_the_address_go_and_those_by_the_person_lose_the_name(
    client_of: ClientOf, anna: User, bram: User, elsewhere: Organisation
) -> None:
    from inkoopkoers.organisations.actions import invite

    Membership.objects.filter(user=bram).update(role=Role.BEHEERDER)
    now = timezone.now()
    invite(elsewhere, [bram.email], Role.LEZER, by=anna, now=now)
    here = bram.organisations.get()
    (by_bram,) = invite(here, ["a@x.nl"], Role.LEZER, by=bram, now=now)

    client_of(bram).post(URL, {"proof": PASSWORD})

    by_bram.refresh_from_db()
    assert by_bram.invited_by is None
    assert not Invitation.objects.filter(email="bram@example.org").exists()


def test_it_is_for_who_is_signed_in(client: Client, db: None) -> None:
    assert client.get(URL).status_code == 302
    assert client.post(URL, {"proof": "x"}).status_code == 302
