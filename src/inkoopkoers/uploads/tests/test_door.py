# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one door for files: what comes through, and what is said of the rest."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from inkoopkoers.uploads.tests.books import workbook

pytestmark = pytest.mark.django_db

CSV = b"naam;thema\r\neis;klimaat\r\n"
MEGABYTE = 1024 * 1024


@pytest.fixture(autouse=True)
def addresses(settings: Settings) -> None:
    settings.ROOT_URLCONF = "inkoopkoers.uploads.tests.urls_that_take_files"


def file(name: str = "eisen.csv", data: bytes = CSV) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def errors(page: str) -> str:
    return " ".join(re.findall(r"<li[^>]*>(.*?)</li>", page))


def test_a_file_comes_in_with_what_was_typed_beside_it(client: Client) -> None:
    sent = {"titel": "Import", "bestand": file()}

    response = client.post("/tabel/", sent)

    assert response.content.decode() == "Import: 1"


def test_the_form_offers_the_kinds_that_it_reads(client: Client) -> None:
    page = client.get("/tabel/").content.decode()

    assert 'accept=".csv,.xlsx"' in page


def test_a_workbook_comes_in_too(client: Client) -> None:
    book = workbook([["naam", "thema"], ["eis", "klimaat"], ["eis 2", "klimaat"]])

    response = client.post("/tabel/", {"bestand": file("eisen.xlsx", book)})

    assert response.content.decode() == ": 2"


def test_what_is_wrong_with_a_table_is_said_at_the_field(client: Client) -> None:
    sent = {"titel": "Import", "bestand": file(data=b"%PDF-1.7")}

    response = client.post("/tabel/", sent)

    assert response.status_code == 422
    assert "het is geen tekst" in errors(response.content.decode())
    assert 'value="Import"' in response.content.decode()


def test_no_file_is_said_at_the_field(client: Client) -> None:
    response = client.post("/tabel/", {"titel": "Import"})

    assert response.status_code == 422
    assert "Kies een bestand." in errors(response.content.decode())
    assert 'value="Import"' in response.content.decode()


@pytest.mark.parametrize("size", [2 * MEGABYTE + 1, 3 * MEGABYTE])
def test_a_large_file_is_said_at_the_field_and_what_was_typed_stays(
    client: Client, size: int
) -> None:
    large = file(data=CSV + b"x" * (size - len(CSV)))
    sent = {"titel": "Import", "bestand": large}

    response = client.post("/tabel/", sent)

    assert response.status_code == 422
    assert "Het bestand is groter dan 2 MB." in errors(response.content.decode())
    assert 'value="Import"' in response.content.decode()


def test_a_file_that_just_fits_is_taken(client: Client) -> None:
    row = b"eis;klimaat\r\n"
    rows = (2 * MEGABYTE - len(CSV)) // len(row)
    few = CSV + row * 15_000 + b"\r\n" * ((rows - 15_000) * len(row) // 2)
    assert 2 * MEGABYTE - 100 < len(few) <= 2 * MEGABYTE

    response = client.post("/tabel/", {"bestand": file(data=few)})

    assert response.content.decode() == ": 15001"


def test_a_body_that_is_far_too_large_is_not_read(client: Client) -> None:
    response = client.generic(
        "POST",
        "/tabel/",
        b"",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(60 * MEGABYTE),
    )

    assert response.status_code == 413
    assert "veel te groot" in response.content.decode()


def test_of_two_files_none_is_taken(client: Client) -> None:
    sent = {"bestand": [file(), file("tweede.csv")]}

    response = client.post("/tabel/", sent)

    assert response.status_code == 422
    assert "Kies één bestand" in errors(response.content.decode())


def test_a_second_file_under_another_name_is_dropped(client: Client) -> None:
    sent = {"bestand": file(), "anders": file("b.csv")}

    response = client.post("/tabel/", sent)

    assert response.content.decode() == ": 1"


@pytest.mark.parametrize("kind", ["text/html", "application/zip", "", "x" * 300])
def test_the_kind_that_a_browser_claims_does_not_matter(
    client: Client, kind: str
) -> None:
    given = SimpleUploadedFile("eisen.csv", CSV, content_type=kind)

    response = client.post("/tabel/", {"bestand": given})

    assert response.content.decode() == ": 1"


@pytest.mark.parametrize("name", ["eisen.pdf", "eisen", ".csv.exe", "csv"])
def test_another_ending_is_said_at_the_field(client: Client, name: str) -> None:
    response = client.post("/tabel/", {"bestand": file(name)})

    assert response.status_code == 422
    assert "eindigt op .csv of .xlsx" in errors(response.content.decode())


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("../../etc/brief.docx", "brief.docx 3"),
        ("C:\\\\map\\\\brief.docx", "brief.docx 3"),
        ("brief\0\x0b\u202e.docx", "brief.docx 3"),
        ("a" * 900 + ".docx", "a" * 115 + ".docx 3"),
    ],
)
def test_a_name_loses_its_folders_and_what_nobody_sees(
    client: Client, raw: str, shown: str
) -> None:
    body = (
        f'--x\r\nContent-Disposition: form-data; name="sjabloon"; filename="{raw}"\r\n'
        "Content-Type: text/plain\r\n\r\nabc\r\n"
        "--x--\r\n"
    ).encode()

    response = client.generic(
        "POST", "/sjabloon/", body, content_type="multipart/form-data; boundary=x"
    )

    assert response.content.decode() == shown


def test_a_field_may_be_smaller_than_the_door(client: Client) -> None:
    sent = {"sjabloon": file("brief.docx", b"x" * 1001)}

    response = client.post("/sjabloon/", sent)

    assert response.status_code == 422
    assert "groter dan" in response.content.decode()


def test_a_file_that_is_not_needed_may_stay_away(client: Client) -> None:
    response = client.post("/sjabloon/", {})

    assert response.content.decode() == "niets"


def test_without_a_token_nothing_is_taken() -> None:
    client = Client(enforce_csrf_checks=True)

    response = client.post("/tabel/", {"bestand": file()})

    assert response.status_code == 403


def test_with_the_token_of_the_page_the_file_is_taken() -> None:
    client = Client(enforce_csrf_checks=True)
    login = client.get("/account/inloggen/").content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', login)
    assert token
    sent = {
        "csrfmiddlewaretoken": token[1],
        "bestand": file(),
    }

    response = client.post("/tabel/", sent)

    assert response.content.decode() == ": 1"


def test_every_other_view_still_refuses_a_file(client: Client) -> None:
    response = client.post("/dicht/", {"bestand": file()})

    assert response.status_code == 400


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "multipart/form-data"),
        (b"", "multipart/form-data; boundary="),
        (b"--x\r\nonzin", "multipart/form-data; boundary=x"),
        (b'{"bestand": 1}', "application/json"),
        (b"bestand=abc", "application/x-www-form-urlencoded"),
        (CSV, "text/csv"),
        (CSV, ""),
    ],
)
def test_a_body_that_is_no_form_is_no_mistake_of_ours(
    client: Client, body: bytes, kind: str
) -> None:
    response = client.generic("POST", "/tabel/", body, content_type=kind)

    assert response.status_code in {200, 400, 422}
    assert b": 1" not in response.content
