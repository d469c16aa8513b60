# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Changing what is known of an organisation."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.organisations.tests.people_here import ClientOf, events

pytestmark = pytest.mark.django_db


def url(organisation: Organisation) -> str:
    return f"/organisatie/{organisation.pk}/instellingen/"


def typed(organisation: Organisation, **given: Any) -> dict[str, Any]:
    known = {
        "name": organisation.name,
        "kind": organisation.kind,
        "parent": organisation.parent_id or "",
        "edition": organisation.edition,
    }
    return {**known, **given}


def test_a_beheerder_changes_everything(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    client = client_of(anna)
    assert 'value="Gemeente Wilgenwaard"' in client.get(url(wilgenwaard)).text

    response = client.post(
        url(wilgenwaard),
        typed(
            wilgenwaard,
            name="Gemeente Wilgen",
            kind="gemeente",
            oin="00000001003214345000",
            kvk="12 34 56 78",
            tooi="https://identifier.overheid.nl/tooi/id/gemeente/gm9999",
        ),
    )

    wilgenwaard.refresh_from_db()
    assert response.status_code == 302
    assert wilgenwaard.name == "Gemeente Wilgen"
    assert wilgenwaard.kvk == "12345678"
    assert wilgenwaard.edition == 2
    assert events() == ["organisation.changed"]


def test_saving_without_a_change_writes_nothing(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    client_of(anna).post(url(wilgenwaard), typed(wilgenwaard))

    wilgenwaard.refresh_from_db()
    assert wilgenwaard.edition == 1
    assert events() == []


def test_others_may_not(
    client: Client,
    client_of: ClientOf,
    bram: User,
    otto: User,
    wilgenwaard: Organisation,
) -> None:
    data = typed(wilgenwaard, name="Gekaapt")

    assert client_of(bram).post(url(wilgenwaard), data).status_code == 403
    assert client_of(otto).post(url(wilgenwaard), data).status_code == 404
    assert client.post(url(wilgenwaard), data).status_code == 302

    wilgenwaard.refresh_from_db()
    assert wilgenwaard.name == "Gemeente Wilgenwaard"


@pytest.mark.parametrize("edition", ["", "abc", "-1", str(10**30)])
def test_a_form_without_a_proper_edition_is_refused(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation, edition: str
) -> None:
    data = typed(wilgenwaard, edition=edition, name="Nieuw")

    assert client_of(anna).post(url(wilgenwaard), data).status_code == 422


def test_two_at_once_lose_nothing(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    client = client_of(anna)
    first = typed(wilgenwaard, name="Van de een", kind="gemeente")
    second = typed(wilgenwaard, name="Van de ander", kind="provincie")
    client.post(url(wilgenwaard), first)

    conflict = client.post(url(wilgenwaard), second)

    assert conflict.status_code == 409
    assert "<title>Fout:" in conflict.text
    assert "<strong>Naam:</strong> Van de een" in conflict.text
    assert "<strong>Soort organisatie:</strong> Gemeente" in conflict.text
    assert 'value="Van de ander"' in conflict.text
    assert 'name="edition" value="2"' in conflict.text
    again = client.post(url(wilgenwaard), {**second, "edition": 2})
    wilgenwaard.refresh_from_db()
    assert again.status_code == 302
    assert wilgenwaard.name == "Van de ander"


def test_two_who_typed_the_same_have_nothing_left_to_do(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    client = client_of(anna)
    same = typed(wilgenwaard, name="Nieuwe naam")
    client.post(url(wilgenwaard), same)

    conflict = client.post(url(wilgenwaard), same)

    assert conflict.status_code == 409
    assert "Jullie vulden hetzelfde in." in conflict.text


def test_an_organisation_moves_only_under_one_that_one_looks_after_too(
    client_of: ClientOf, anna: User, otto: User, wilgenwaard: Organisation
) -> None:
    mine = Organisation.objects.create(name="Samenwerking")
    Membership.objects.create(user=anna, organisation=mine, role=Role.BEHEERDER)
    read_only = Organisation.objects.create(name="Provincie")
    Membership.objects.create(user=anna, organisation=read_only, role=Role.INKOPER)
    client = client_of(anna)
    refused = [read_only, otto.organisations.get()]

    for parent in refused:
        answer = client.post(url(wilgenwaard), typed(wilgenwaard, parent=parent.pk))
        assert answer.status_code == 422
    client.post(url(wilgenwaard), typed(wilgenwaard, parent=mine.pk))

    wilgenwaard.refresh_from_db()
    assert wilgenwaard.parent == mine


@pytest.mark.parametrize("parent", ["abc", "0", str(10**30), "\x00"])
def test_a_parent_that_is_no_organisation_is_refused(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation, parent: str
) -> None:
    answer = client_of(anna).post(url(wilgenwaard), typed(wilgenwaard, parent=parent))

    assert answer.status_code == 422
    assert "Kies een organisatie uit de lijst." in answer.text


def test_a_circle_is_refused_in_words(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    part = Organisation.objects.create(name="Onderdeel", parent=wilgenwaard)
    Membership.objects.create(user=anna, organisation=part, role=Role.BEHEERDER)

    answer = client_of(anna).post(url(wilgenwaard), typed(wilgenwaard, parent=part.pk))

    assert answer.status_code == 422
    assert "niet onder zichzelf" in answer.text


def test_a_parent_where_one_is_a_stranger_stays_without_a_name_or_goes(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    wilgenwaard.parent = Organisation.objects.create(name="Geheim Bestuur")
    wilgenwaard.save()
    client = client_of(anna)

    page = client.get(url(wilgenwaard)).text
    client.post(url(wilgenwaard), typed(wilgenwaard, name="Anders"))

    wilgenwaard.refresh_from_db()
    assert "Geheim Bestuur" not in page
    assert "waar de organisatie nu bij hoort" in page
    assert wilgenwaard.parent
    client.post(url(wilgenwaard), typed(wilgenwaard, parent=""))
    wilgenwaard.refresh_from_db()
    assert wilgenwaard.parent is None


def test_who_has_no_second_step_cannot_ask_it_of_everyone(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    data = typed(wilgenwaard, requires_second_factor="on")

    answer = client_of(anna).post(url(wilgenwaard), data)

    wilgenwaard.refresh_from_db()
    assert answer.status_code == 422
    assert "Stel eerst voor jezelf een tweede stap in" in answer.text
    assert not wilgenwaard.requires_second_factor


def test_who_has_one_can_and_it_stands_in_the_trail(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    Authenticator.objects.create(user=anna, type="totp", data={})
    data = typed(wilgenwaard, requires_second_factor="on")

    client_of(anna).post(url(wilgenwaard), data)

    wilgenwaard.refresh_from_db()
    assert wilgenwaard.requires_second_factor
    assert events() == ["organisation.second_factor_required"]
