# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names of files and of suppliers that mean harm are text, everywhere."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import duckdb
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending import store
from inkoopkoers.spending.actions.receiving import receive
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.reading.parsing import LONGEST, text_sql
from inkoopkoers.spending.reading.tables import relation_of
from inkoopkoers.spending.reading.tidiness import tidiness_of
from inkoopkoers.spending.tests.life.making import given_file
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines
from inkoopkoers.spending.tests.reading.giving import given

pytestmark = pytest.mark.django_db

ClientOf = Callable[[User], Client]
EVIL = "=cmd|'/c calc'!A1\x0b\u202e<b>]]>&{{7*7}}{%x%}\ufffe"
CSV = b"Datum;Leverancier;Bedrag\r\n2-3-2026;Bron BV;100,00\r\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        "a%0Ab\x85c.csv",
        "a\u202evsc.exe.csv",
        "../../../etc/cron.d/x.csv",
        "x" * 10_000 + ".csv",
        "<script>alert(1)</script>.csv",
        "%s{0}%(x)s{{7*7}}.csv",
        "=cmd|calc.csv",
        "\x0b.csv",
        "'; DROP TABLE spending_spendimport; --.csv",
    ],
)
def test_a_name_of_a_file_is_only_text(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation, name: str, folder: Path
) -> None:
    browser, home = client_of(bram), f"/uitgaven/{wilgenwaard.pk}/bestanden/"
    body = (
        b'--b\r\nContent-Disposition: form-data; name="given"; filename="'
        + name.encode()
        + b'"\r\nContent-Type: text/csv\r\n\r\n'
        + CSV
        + b"\r\n--b--\r\n"
    )

    sent = browser.generic(
        "POST", f"{home}toevoegen/", body, "multipart/form-data; boundary=b"
    )

    # Django reads no header of a part that is longer than 1,024 bytes.
    assert sent.status_code in (302, 422) or (len(name) > 1_000)
    for row in SpendImport.objects.all():
        assert len(row.file_name) <= 200
        assert re.search(r"[\x00-\x1f\u202e]", row.file_name) is None
        assert Path(store.given_file(wilgenwaard.pk, row.key)).is_file()
        page = browser.get(f"{home}{row.pk}/").content.decode()
        assert "<script>alert" not in page
        assert "49" not in row.file_name
    assert browser.get(home).status_code == 200
    assert {one.name for one in folder.iterdir()} <= {"spend"}


@pytest.mark.parametrize("sign", "\u200f\u202e\u2066\x0b\x7f")
@pytest.mark.parametrize("other", ["Bron", " Bron"])
def test_no_sign_turns_a_text_around(tmp_path: Path, sign: str, other: str) -> None:
    text = f"Datum;Leverancier;Bedrag\n2-3-2026;{other};1\n2-3-2026;{sign}VB{sign};2\n"
    (table,) = given(tmp_path, text).tables
    cell = text_sql("c1", tidiness_of(table, LONGEST))

    rows = duckdb.sql(f"SELECT {cell} FROM {relation_of(table)}").fetchall()

    assert rows == [("Bron",), ("VB",)]


def _texts(data: bytes) -> str:
    """All XML of a document, which has to be good XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        parts = [name for name in book.namelist() if name.endswith((".xml", ".rels"))]
        for name in parts:
            etree.fromstring(book.read(name))
        return "".join(book.read(name).decode() for name in parts)


@pytest.fixture
def evil(wilgenwaard: Organisation, bram: User) -> SpendImport:
    """A line with harm in every text."""
    texts = dict.fromkeys(
        ("unit", "ledger", "ledger_name", "description", "order_number", "contract"),
        EVIL,
    )
    lines = [
        a_line(100 + at, supplier=f"{EVIL}{at}", invoice=f"+{at}", **texts)
        for at in range(3)
    ]
    return published_lines(wilgenwaard, bram, lines, "=1+1.csv")


@pytest.mark.parametrize("kind", ["pdf", "odt", "docx", "xlsx"])
def test_a_report_holds_text_and_is_whole(
    client_of: ClientOf, bram: User, evil: SpendImport, kind: str
) -> None:
    parts = ["over_time", "by_supplier", "pareto"]
    query = urlencode({"parts": parts, "format": kind}, doseq=True)

    page = client_of(bram).get(
        f"/uitgaven/{evil.organisation_id}/rapport/bestand/?{query}"
    )

    assert page.status_code == 200, page.content.decode()[:500]
    if kind != "pdf":
        text = _texts(page.content)
        assert "cmd|" in text
        assert "<f>" not in text
        assert "\x0b" not in text


def test_no_export_of_lines_has_a_live_formula(
    client_of: ClientOf, bram: User, evil: SpendImport
) -> None:
    browser, own = client_of(bram), f"/uitgaven/{evil.organisation_id}/"
    pages = ("regels/als/csv/", "antwoorden/over-de-tijd/csv/")

    for place in pages:
        page = browser.get(own + place)
        body = b"".join(getattr(page, "streaming_content", None) or [page.content])
        cells = re.split(r"[;\r\n]+", body.decode("utf-8-sig"))
        assert not [
            one for one in cells if one.lstrip('" ').startswith(("=", "+", "@"))
        ]
    sheet = _texts(browser.get(f"{own}regels/als/xlsx/").content)
    assert "<f>" not in sheet
    assert "\x0b" not in sheet


@pytest.mark.parametrize(
    "place", ["", "regels/", "leveranciers/", "categorieen/", "gaten/", "antwoorden/"]
)
def test_no_page_lets_it_through(
    client_of: ClientOf, bram: User, evil: SpendImport, place: str
) -> None:
    page = client_of(bram).get(f"/uitgaven/{evil.organisation_id}/{place}")

    assert page.status_code == 200
    assert "<b>]]>" not in page.content.decode()
    assert "{%x%}49" not in page.content.decode()


def _invoice(number: int) -> bytes:
    names = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
    return f'<Invoice xmlns="{names}">{number}</Invoice>'.encode()


def test_invoices_that_came_before_leave_no_copy(wilgenwaard: Organisation) -> None:
    for _turn in range(2):
        invoices = [
            given_file(wilgenwaard, _invoice(at), f"{at}.xml") for at in range(3)
        ]
        receive(wilgenwaard, invoices, by=None)

    left = store.incoming_folder(wilgenwaard.pk).glob("*")
    assert {one.suffix for one in left} == {".part"}
    assert not [one for one in left if one.read_bytes().startswith(b"PK")]


def test_a_disk_that_takes_nothing_is_said(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    home = store.folder_of(wilgenwaard.pk)
    home.mkdir(parents=True)
    (home / "given").write_text("no folder, so nothing can be put in it")
    sent = SimpleUploadedFile("maart.csv", CSV)

    page = client_of(bram).post(
        f"/uitgaven/{wilgenwaard.pk}/bestanden/toevoegen/", {"given": sent}
    )

    assert page.status_code == 507
    assert "niet allemaal bewaren" in page.content.decode()
    assert not SpendImport.objects.exists()
    assert list(store.incoming_folder(wilgenwaard.pk).iterdir()) == []
