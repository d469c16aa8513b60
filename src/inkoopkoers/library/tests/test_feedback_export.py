# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The experiences as a file."""

from __future__ import annotations

import csv
import io
from zipfile import ZipFile

import pytest
from django.test import Client

from inkoopkoers.library.domain import Verdict
from inkoopkoers.library.tests.editors_room import ClientOf, experience
from inkoopkoers.organisations.models import User
from inkoopkoers.reports.tests.read_sheet import cells_of

pytestmark = pytest.mark.django_db

DANGEROUS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", ' =HYPERLINK("x")', "＝1")


def exported(client: Client, name: str, query: str = "") -> bytes:
    response = client.get(f"/redactie/ervaringen/export.{name}{query}")

    assert response.status_code == 200
    assert f'filename="ervaringen.{name}"' in response.headers["Content-Disposition"]
    content: bytes = response.content
    return content


def csv_rows(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))


def test_both_files_hold_what_the_list_shows(client_of: ClientOf, anna: User) -> None:
    experience(0, remark='Één\n"regel"; en nog', context="Zaaksysteem", is_read=True)
    experience(1, verdict=Verdict.NO, code="OUD-1")
    client = client_of(anna)

    as_csv = csv_rows(exported(client, "csv"))
    as_xlsx = cells_of(exported(client, "xlsx"))

    assert as_csv == as_xlsx
    assert as_csv[0][0] == "Datum"
    assert as_csv[1][0] == "2026-11-20 09:30"
    assert as_csv[1][4:] == [
        "Zaaksysteem", 'Één "regel"; en nog', "wegwijzer 1", "ja"]  # fmt: skip
    assert as_csv[2][1:4] == ["OUD-1", "", "nee"]
    assert len(as_csv) == 3


def test_the_filters_of_the_list_hold_for_the_file(
    client_of: ClientOf, anna: User
) -> None:
    experience(0, remark="a")
    experience(1, remark="b", verdict=Verdict.NO)

    rows = csv_rows(exported(client_of(anna), "csv", "?oordeel=nee&pagina=7"))

    assert [row[5] for row in rows[1:]] == ["b"]


def test_the_file_holds_every_page(client_of: ClientOf, anna: User) -> None:
    for number in range(60):
        experience(number)

    assert len(csv_rows(exported(client_of(anna), "csv"))) == 61


def test_an_empty_list_gives_a_header(client_of: ClientOf, anna: User) -> None:
    client = client_of(anna)

    assert len(csv_rows(exported(client, "csv"))) == 1
    assert len(cells_of(exported(client, "xlsx"))) == 1


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_remark_never_becomes_a_formula(
    client_of: ClientOf, anna: User, text: str
) -> None:
    experience(remark=text, context=text)
    client = client_of(anna)

    row = csv_rows(exported(client, "csv"))[1]
    with ZipFile(io.BytesIO(exported(client, "xlsx"))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")

    assert row[4] == row[5]
    assert row[4].startswith("'")
    assert b"<f>" not in sheet
    assert b"<hyperlink" not in sheet


@pytest.mark.parametrize("name", ["pdf", "csv.exe", "CSV", "xls"])
def test_another_kind_of_file_is_not_found(
    client_of: ClientOf, anna: User, name: str
) -> None:
    response = client_of(anna).get(f"/redactie/ervaringen/export.{name}")

    assert response.status_code == 404
    assert "csv of xlsx" in response.content.decode()


@pytest.mark.parametrize("name", ["csv", "xlsx", "pdf"])
def test_only_an_editor_may(
    client: Client, client_of: ClientOf, bram: User, cora: User, name: str
) -> None:
    url = f"/redactie/ervaringen/export.{name}"

    assert client.get(url).status_code == 302
    assert client_of(bram).get(url).status_code == 403
    assert client_of(cora).get(url).status_code == 403
