# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files are given through the form; what is wrong with one keeps no other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending import store
from inkoopkoers.spending.models import SpendImport, SpendSource
from inkoopkoers.spending.tests.published import CSV

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]


def page(organisation: Organisation) -> str:
    return reverse("spending:import_add", args=[organisation.pk])


def a_file(name: str = "maart.csv", text: str = CSV) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode())


def given(
    client: Client, organisation: Organisation, *files: SimpleUploadedFile, **more: Any
) -> Any:
    return client.post(page(organisation), {"given": list(files), **more})


def test_the_page_says_what_we_read_and_how_long_we_keep_it(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    text = client_of(bram).get(page(wilgenwaard)).content.decode()

    assert "auditfile" in text
    assert "7 jaar" in text
    assert "multiple" in text


def test_a_file_goes_to_its_own_page(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    response = given(client_of(bram), wilgenwaard, a_file())

    row = SpendImport.objects.get()
    address = reverse("spending:import", args=[wilgenwaard.pk, row.pk])
    assert (response.status_code, response.url) == (302, address)
    assert store.given_file(wilgenwaard.pk, row.key).read_text() == CSV
    assert row.made_by == bram


def test_several_files_get_the_new_source_that_was_named(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    files = [a_file("a.csv"), a_file("b.csv", CSV + "1-6-2026;Bron BV;1,00;43;F9\n")]

    response = given(
        client_of(bram), wilgenwaard, *files, source="nieuw", new_source="Unit4"
    )

    assert response.url == reverse("spending:imports", args=[wilgenwaard.pk])
    assert [one.source for one in SpendImport.objects.all()] == 2 * [
        SpendSource.objects.get(name="Unit4")
    ]


def test_who_writes_a_name_means_a_new_source(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    given(client_of(bram), wilgenwaard, a_file(), source="", new_source="Unit4")

    row = SpendImport.objects.get()
    assert row.source == SpendSource.objects.get(name="Unit4")


def test_a_bad_file_is_named_and_the_good_ones_go_on(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    response = given(client_of(bram), wilgenwaard, a_file(), a_file("leeg.csv", ""))

    text = response.content.decode()
    assert response.status_code == 422
    assert "“leeg.csv” is leeg" in text
    assert "Het andere bestand is aangenomen" in text
    assert "<title>Fout:" in text
    assert [one.file_name for one in SpendImport.objects.all()] == ["maart.csv"]


def test_the_same_file_twice_adds_nothing(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    client = client_of(bram)
    given(client, wilgenwaard, a_file())

    response = given(client, wilgenwaard, a_file("kopie.csv"))

    assert response.status_code == 422
    assert "hetzelfde bestand als “maart.csv”" in response.content.decode()
    assert SpendImport.objects.count() == 1


def test_a_file_beyond_the_limit_leaves_nothing(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation, settings: Any
) -> None:
    settings.SPEND_FILE_MB = 1
    large = SimpleUploadedFile("groot.csv", b"x" * (1024 * 1024 + 1))

    response = given(client_of(bram), wilgenwaard, large)

    assert "“groot.csv”: Het bestand is groter dan 1 MB" in response.content.decode()
    assert not list(store.folder_of(wilgenwaard.pk).rglob("*.part"))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"source": "nieuw"}, "Geef de nieuwe bron een naam."),
        ({"source": "999999999999999999999999"}, "Kies een bron uit de lijst."),
        ({"source": "nieuw", "new_source": "x" * 10_000}, "hooguit 120 tekens"),
    ],
)
def test_a_bad_source_is_said_at_the_field_and_nothing_is_kept(
    client_of: ClientOf,
    bram: User,
    wilgenwaard: Organisation,
    more: dict[str, str],
    said: str,
) -> None:
    response = given(client_of(bram), wilgenwaard, a_file(), **more)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert not SpendImport.objects.exists()


def test_without_a_file_the_form_says_so(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    response = given(client_of(bram), wilgenwaard)

    assert response.status_code == 422
    assert "Kies een of meer bestanden." in response.content.decode()


def test_a_stranger_and_a_reader_are_refused_before_a_byte_is_kept(
    client_of: ClientOf, cora: User, lies: User, wilgenwaard: Organisation
) -> None:
    assert given(client_of(cora), wilgenwaard, a_file()).status_code == 404
    assert given(client_of(lies), wilgenwaard, a_file()).status_code == 403
    assert not store.folder_of(wilgenwaard.pk).exists()
