# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Making an organisation, or a part of one."""

from __future__ import annotations

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tests.people_here import ClientOf, events, role_of

pytestmark = pytest.mark.django_db

SCHOOL = {"name": "School Noord", "kind": "school"}


def part(organisation: Organisation) -> str:
    return f"/organisatie/{organisation.pk}/onderdeel/"


def test_a_beheerder_makes_a_part_and_looks_after_it(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    client = client_of(anna)
    assert client.get(part(wilgenwaard)).status_code == 200

    response = client.post(part(wilgenwaard), SCHOOL)

    made = Organisation.objects.get(name="School Noord")
    assert made.parent == wilgenwaard
    assert made.kind == "school"
    assert role_of(anna, made) == "beheerder"
    assert response.headers["Location"] == f"/organisatie/{made.pk}/?gedaan=gemaakt"
    assert events() == ["organisation.made"]


def test_an_editor_of_the_installation_makes_one_on_its_own(
    client_of: ClientOf, anna: User
) -> None:
    client = client_of(anna)
    assert "Jij wordt de eerste beheerder" in client.get("/organisatie/nieuw/").text

    client.post("/organisatie/nieuw/", {**SCHOOL, "oin": "00000001 003214345 000"})

    made = Organisation.objects.get(name="School Noord")
    assert made.parent is None
    assert made.oin == "00000001003214345000"
    assert role_of(anna, made) == "beheerder"


def test_others_may_not(
    client: Client,
    client_of: ClientOf,
    bram: User,
    cora: User,
    wilgenwaard: Organisation,
) -> None:
    for user, url, status in (
        (bram, part(wilgenwaard), 403),
        (cora, part(wilgenwaard), 404),
        (bram, "/organisatie/nieuw/", 403),
    ):
        assert client_of(user).get(url).status_code == status
        assert client_of(user).post(url, SCHOOL).status_code == status

    assert client.post("/organisatie/nieuw/", SCHOOL).status_code == 302
    assert not Organisation.objects.filter(name="School Noord").exists()


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("name", " \x00 ", "Vul de naam in."),
        ("name", "x" * 201, "200"),
        ("kind", "bedrijf", "Kies een soort uit de lijst."),
        ("kind", "", "Kies een soort."),
        ("oin", "123", "Dit is geen OIN."),
        ("oin", "00000001003214346000", "Dit is geen OIN."),
        ("kvk", "1234", "Een KvK-nummer heeft 8 cijfers."),
        ("tooi", "https://example.org/x", "Dit adres moet beginnen met"),
        ("tooi", "javascript:alert(1)", "Dit adres moet beginnen met"),
    ],
)
def test_bad_input_comes_back_at_its_field(
    client_of: ClientOf,
    anna: User,
    field: str,
    value: str,
    message: str,
) -> None:
    here = anna.organisations.get()
    typed = {**SCHOOL, "kvk": "12345678", field: value}

    response = client_of(anna).post(part(here), typed)

    assert response.status_code == 422
    assert "<title>Fout:" in response.text
    assert message in response.text
    assert not Organisation.objects.filter(parent=here).exists()


def test_what_was_typed_is_still_there(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    html = client_of(anna).post(part(wilgenwaard), {**SCHOOL, "kvk": "12"}).text

    assert 'value="School Noord"' in html
    assert '<option value="school" selected>' in html


def test_the_seventh_level_is_refused_in_words(
    client_of: ClientOf, anna: User, wilgenwaard: Organisation
) -> None:
    above = None
    for number in range(5):
        above = Organisation.objects.create(name=f"Laag {number}", parent=above)
    wilgenwaard.parent = above
    wilgenwaard.save()

    response = client_of(anna).post(part(wilgenwaard), SCHOOL)

    assert response.status_code == 409
    assert "hooguit zes organisaties onder elkaar" in response.text
    assert 'value="School Noord"' in response.text
