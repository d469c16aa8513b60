# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Making an editor."""

from __future__ import annotations

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.actions import (
    AddressTaken,
    BadAddress,
    NameTwice,
    join,
    make_account,
    make_editor,
)
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import organisations_of

pytestmark = pytest.mark.django_db


def test_a_new_editor_can_sign_in() -> None:
    password = make_editor("Dirk@Example.org", "Dirk")

    user = User.objects.get(email="dirk@example.org")
    assert user.is_editor
    assert not user.is_superuser
    assert str(user) == "Dirk"
    assert len(password) >= 16
    assert Client().login(username="dirk@example.org", password=password)


def test_again_gives_a_new_password_and_keeps_the_name() -> None:
    first = make_editor("dirk@example.org", "Dirk")

    second = make_editor(" DIRK@example.org ")

    user = User.objects.get()
    assert first != second
    assert user.name == "Dirk"
    assert user.check_password(second)
    trail = AuditEntry.objects.filter(event="account.made_editor")
    assert {entry.subject for entry in trail} == {f"user:{user.pk}"}
    assert len(trail) == 2


def test_a_member_becomes_an_editor_and_stays_a_member(bram: User) -> None:
    make_editor(bram.email)

    bram.refresh_from_db()
    assert bram.is_editor
    assert bram.organisations.count() == 1
    assert str(bram) == "bram@example.org"


def test_a_closed_account_is_open_again(bram: User) -> None:
    bram.is_active = False
    bram.save()

    password = make_editor(bram.email)

    assert Client().login(username=bram.email, password=password)


def test_a_new_password_ends_the_sessions_of_the_old_one(anna: User) -> None:
    client = Client()
    client.force_login(anna)

    make_editor(anna.email)

    assert client.get("/redactie/ervaringen/").status_code == 302


@pytest.mark.parametrize("text", ["", "dirk", "dirk@", "a b@example.org", "\x00@x.nl"])
def test_what_is_no_address_makes_no_account(text: str) -> None:
    with pytest.raises(BadAddress, match="geen e-mailadres"):
        make_editor(text)

    assert not User.objects.exists()


def test_a_member_joins_an_organisation_that_is_made_when_it_is_new(
    bram: User, wilgenwaard: Organisation
) -> None:
    make_editor("dirk@example.org")

    join("Dirk@example.org ", "Gemeente Wilgenwaard")
    join("dirk@example.org", "Waterschap Wilgenwaard")
    join("dirk@example.org", "Waterschap Wilgenwaard")

    dirk = User.objects.get(email="dirk@example.org")
    names = [one.name for one in organisations_of(dirk)]
    assert names == ["Gemeente Wilgenwaard", "Waterschap Wilgenwaard"]
    assert Organisation.objects.count() == 2


def test_a_name_that_two_organisations_have_is_not_guessed(bram: User) -> None:
    for _number in range(2):
        Organisation.objects.create(name="School Noord")

    with pytest.raises(NameTwice, match="School Noord"):
        join(bram.email, "School Noord")

    assert bram.organisations.count() == 1


def test_an_account_is_made_once(bram: User) -> None:
    made = make_account(" Nora@Example.org ", "Nora", "een lange zin als wachtwoord")

    assert made.email == "nora@example.org"
    assert made.check_password("een lange zin als wachtwoord")
    assert not make_account("oidc@example.org", "", None).has_usable_password()
    for address in ("nora@example.org", "BRAM@example.org"):
        with pytest.raises(AddressTaken):
            make_account(address, "Ander", "x")
    with pytest.raises(BadAddress):
        make_account("geen adres", "", "x")
