# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dated rules as a page and as a sheet."""

from __future__ import annotations

import csv
import io

import pytest
from django.test import Client

from inkoopkoers.knowledge.queries import rulebook

pytestmark = pytest.mark.once

URL = "/bibliotheek/regels/"
EURO = "€\N{NO-BREAK SPACE}"


def test_every_rule_has_a_value_a_period_a_source_and_a_date(client: Client) -> None:
    html = client.get(URL).content.decode()

    for code in rulebook().codes:
        assert html.count(f'id="{code}"') == 1
    assert "bekeken op 22 november 2026" in html
    assert "artikel 2.71" in html


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        ("2025-12-31", "5.538.000"),
        ("2026-01-01", "5.404.000"),
        ("31-12-2025", "5.538.000"),
    ],
)
def test_the_page_shows_what_held_on_a_day(
    client: Client, day: str, amount: str
) -> None:
    html = client.get(URL, {"op": day}).content.decode()

    row = html[html.index('id="drempel-werken"') :]
    assert row.index(f"{EURO}{amount}") < row.index("</tr>")
    assert "Toon vandaag" in html


def test_a_day_outside_what_we_know_says_so(client: Client) -> None:
    html = client.get(URL, {"op": "2040-01-01"}).content.decode()

    assert "Van deze dag kennen we geen versie" in html


def test_what_nobody_read_in_its_source_is_marked(client: Client) -> None:
    html = client.get(URL).content.decode()

    row = html[html.index('id="klein-perceel-werken"') :]
    assert row.index("nog niet nagekeken") < row.index("</tr>")


@pytest.mark.parametrize(
    "day", ["31-02-2026", "morgen", "1" * 10_000, "0001-01-01", "2026-01-01\x00"]
)
def test_what_is_no_day_comes_back_with_the_rules_of_today(
    client: Client, day: str
) -> None:
    response = client.get(URL, {"op": day})

    html = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in html
    assert "Dit geldt vandaag" in html


def test_an_empty_day_is_today(client: Client) -> None:
    response = client.get(URL, {"op": ""})

    assert response.status_code == 200
    assert "Dit geldt vandaag" in response.content.decode()


def test_the_page_of_today_is_made_again_tomorrow(client: Client) -> None:
    assert "max-age=300" not in client.get(URL).get("Cache-Control", "")
    asked = client.get(URL, {"op": "2026-01-01"})
    assert "max-age=300" in asked["Cache-Control"]


def test_the_sheet_has_every_edition(client: Client) -> None:
    response = client.get(f"{URL}export.csv", {"op": "2024-05-01"})

    rows = list(
        csv.DictReader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";")
    )
    book = rulebook()
    assert len(rows) == sum(len(book.editions(code)) for code in book.codes)
    works = [row for row in rows if row["Code"] == "drempel-werken"]
    assert [row["Geldt op 01-05-2024"] for row in works] == [
        "nee", "nee", "nee", "ja", "nee",
    ]  # fmt: skip
    assert works[3]["Waarde"] == "5538000"


def test_the_sheet_also_comes_as_xlsx_and_as_nothing_else(client: Client) -> None:
    assert client.get(f"{URL}export.xlsx").content.startswith(b"PK")
    assert client.get(f"{URL}export.pdf").status_code == 404
    assert client.get(f"{URL}export.csv", {"op": "morgen"}).status_code == 200


def test_the_page_is_only_read(client: Client) -> None:
    assert client.post(URL).status_code == 405
