# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines behind a figure: found, narrowed, opened, taken along."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable
from decimal import Decimal

import pyarrow.parquet as pq
import pytest
from django.http import QueryDict
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.withdrawing import withdraw
from inkoopkoers.spending.domain.line_filter import LineFilter, LineTrait, extra_of
from inkoopkoers.spending.forms.lines import LineForm
from inkoopkoers.spending.forms.selection import Choices
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries import lines as querying
from inkoopkoers.spending.tests.making import a_line, key_of
from inkoopkoers.spending.tests.published import published_lines
from inkoopkoers.spending.views.lines import exports

pytestmark = pytest.mark.django_db

Browsers = Callable[[User], Client]


@pytest.fixture
def row(wilgenwaard: Organisation, bram: User) -> SpendImport:
    return published_lines(
        wilgenwaard,
        bram,
        [
            a_line("1234.50", supplier="Bron BV", invoice="F1", description="Schoon"),
            a_line(-20, supplier="Bron BV", invoice="F1", contract="C-9"),
            a_line(75, supplier='=cmd|"x"', on="2026-05-01", unit="Zorg"),
        ],
    )


def _address(organisation: Organisation, rest: str = "") -> str:
    return f"/uitgaven/{organisation.pk}/regels/{rest}"


def test_every_line_stands_there_with_number_and_sum(
    client_of: Browsers, lies: User, wilgenwaard: Organisation, row: SpendImport
) -> None:
    page = client_of(lies).get(_address(wilgenwaard))

    text = page.content.decode()
    assert page.status_code == 200
    assert "3 regels, samen €\xa01.289,50" in text
    assert f"/regels/{row.pk}/1/" in text


def test_without_lines_the_page_says_what_to_do(
    client_of: Browsers, lies: User, wilgenwaard: Organisation
) -> None:
    page = client_of(lies).get(_address(wilgenwaard))

    assert "Er zijn nog geen uitgaven" in page.content.decode()


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("?zoek=SCHOON", 1),
        ("?zoek=f1", 2),
        ("?vanaf=100", 1),
        ("?onder=0", 1),
        ("?onder=-19,99", 1),
        ("?zonder=contract", 2),
        ("?lacking=contract&lacking=credit", 2),
        ("?zonder=contract,unit", 1),
        ("?contract=C-9", 1),
        ("?van=2026-04-01", 1),
        ("?eenheid=Zorg", 1),
        ("?factuur_onder=1000", 1),
        (f"?party={key_of('Bron BV')}", 2),
        (f"?leverancier={key_of('Bron BV')}", 2),
        ("?sorteer=oldest&pagina=99", 3),
    ],
)
def test_a_filter_in_the_address_narrows(
    *,
    client_of: Browsers,
    lies: User,
    wilgenwaard: Organisation,
    row: SpendImport,
    query: str,
    number: int,
) -> None:
    page = client_of(lies).get(_address(wilgenwaard, query))

    assert page.status_code == 200
    assert page.context["sums"].lines == number


@pytest.mark.parametrize(
    "query",
    [
        "?van=0000-01-01",
        "?vanaf=veel",
        "?vanaf=NaN",
        "?vanaf=1e40",
        "?vanaf=" + "9" * 10_000,
        "?party=" + "9" * 31,
        "?party=" + "9" * 10_000,
        "?bestand=x",
        "?zonder=alles",
        "?zoek=" + "x" * 10_000,
        "?sorteer=duurste",
        "?rekening=%00",
        "?eenheid=Bestaat+niet",
    ],
)
def test_a_wrong_filter_is_said_and_not_asked(
    client_of: Browsers,
    lies: User,
    wilgenwaard: Organisation,
    row: SpendImport,
    query: str,
) -> None:
    page = client_of(lies).get(_address(wilgenwaard, query))

    assert page.status_code == 422
    assert "Fout:" in page.content.decode()
    assert page.context["sums"].lines == 3


def test_a_filter_of_an_answer_becomes_an_address_and_comes_back() -> None:
    asked = LineFilter(
        party=-7,
        ledger="43 00",
        at_least=Decimal("0.00"),
        invoice_below=Decimal("250.00"),
        text="schoon",
        having=(LineTrait.CREDIT, LineTrait.PAID),
        lacking=(LineTrait.ORDER,),
    )

    data = QueryDict(mutable=True)
    data.update(dict(extra_of(asked)))

    assert LineForm(data, Choices()).line_filter == asked


def test_what_a_link_asked_can_be_taken_away_and_stays_when_more_is_asked(
    client_of: Browsers, lies: User, wilgenwaard: Organisation, row: SpendImport
) -> None:
    text = (
        client_of(lies)
        .get(_address(wilgenwaard, "?lacking=contract&zoek=s"))
        .content.decode()
    )

    assert "zonder contractnummer" in text
    assert f'href="/uitgaven/{wilgenwaard.pk}/regels/?zoek=s"' in text
    assert '<input type="hidden" name="zonder" value="contract">' in text


def test_a_line_tells_where_it_came_from_and_what_it_counts_in(
    client_of: Browsers, lies: User, wilgenwaard: Organisation, row: SpendImport
) -> None:
    page = client_of(lies).get(_address(wilgenwaard, f"{row.pk}/2/"))

    text = page.content.decode()
    assert page.status_code == 200
    assert "maart.csv" in text
    assert "rij 3" in text
    assert "creditregel" in text
    assert "€\xa01.214,50" in text  # the whole invoice


IN_MARCH = "van=2026-03-01&tot=2026-03-31&"


@pytest.mark.parametrize(
    "case", [("2026-04-01", "220,00", ""), ("2026-04-20", "130,00", IN_MARCH)]
)
def test_of_a_number_that_lasts_a_month_is_the_whole_invoice(
    client_of: Browsers, lies: User, wilgenwaard: Organisation, case: tuple[str, ...]
) -> None:
    last, whole, period = case
    made = [
        a_line(eur, on, invoice="KLANT")
        for eur, on in ((60, "2026-03-01"), (70, "2026-03-20"), (90, last))
    ]
    row = published_lines(wilgenwaard, lies, made)

    page = client_of(lies).get(_address(wilgenwaard, f"{row.pk}/1/"))

    text = page.content.decode().replace("&amp;", "&")
    (link,) = re.findall(r'href="([^"]*factuur=KLANT[^"]*)">([^<]*)<', text)
    assert link[1] == f"€\xa0{whole}"
    assert period in link[0]
    assert ("van=" in link[0]) == bool(period)
    assert f"In de kleine facturen: samen is de factuur €\xa0{whole}" in text


@pytest.mark.parametrize("place", ["{pk}/9/", "0/1/", "{pk}/" + "9" * 31 + "/"])
def test_a_line_that_is_not_there_is_a_clear_404(
    client_of: Browsers,
    lies: User,
    wilgenwaard: Organisation,
    row: SpendImport,
    place: str,
) -> None:
    page = client_of(lies).get(_address(wilgenwaard, place.format(pk=row.pk)))

    assert page.status_code == 404
    assert "Deze regel is er niet" in page.content.decode()


def test_a_line_of_what_was_withdrawn_is_gone(
    client_of: Browsers,
    lies: User,
    bram: User,
    wilgenwaard: Organisation,
    row: SpendImport,
) -> None:
    withdraw(row, by=bram)

    page = client_of(lies).get(_address(wilgenwaard, f"{row.pk}/1/"))

    assert page.status_code == 404


def test_csv_has_the_lines_and_no_formula(
    client_of: Browsers, lies: User, wilgenwaard: Organisation, row: SpendImport
) -> None:
    file = client_of(lies).get(_address(wilgenwaard, "als/csv/?zonder=contract"))

    rows = list(
        csv.DictReader(io.StringIO(file.content.decode("utf-8-sig")), delimiter=";")
    )
    assert [one["Bedrag zonder btw"] for one in rows] == ["1234,50", "75,00"]
    assert rows[1]["Naam in het bestand"] == '\'=cmd|"x"'


def test_xlsx_holds_text_and_numbers_but_no_formula(
    client_of: Browsers, lies: User, wilgenwaard: Organisation, row: SpendImport
) -> None:
    file = client_of(lies).get(_address(wilgenwaard, "als/xlsx/"))

    with zipfile.ZipFile(io.BytesIO(file.content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "<v>1234.5</v>" in sheet


@pytest.mark.parametrize("at_once", [1, 2, 10_000])
def test_parquet_has_decimals_however_it_is_cut(
    *,
    client_of: Browsers,
    lies: User,
    wilgenwaard: Organisation,
    row: SpendImport,
    monkeypatch: pytest.MonkeyPatch,
    at_once: int,
) -> None:
    monkeypatch.setattr(querying, "AT_ONCE", at_once)
    monkeypatch.setattr(exports, "AT_ONCE", at_once)

    file = client_of(lies).get(_address(wilgenwaard, "als/parquet/"))

    whole = b"".join(getattr(file, "streaming_content", None) or [file.content])
    table = pq.read_table(io.BytesIO(whole))
    assert table.column("amount").to_pylist() == [
        Decimal("1234.50"),
        Decimal("-20.00"),
        Decimal("75.00"),
    ]


def test_too_many_lines_for_a_sheet_is_said(
    client_of: Browsers,
    lies: User,
    wilgenwaard: Organisation,
    row: SpendImport,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(exports, "MOST_IN_SHEET", 2)

    page = client_of(lies).get(_address(wilgenwaard, "als/xlsx/"))

    assert page.status_code == 422
    assert "Kies CSV of Parquet" in page.content.decode()


def test_another_kind_of_file_is_a_clear_404(
    client_of: Browsers, lies: User, wilgenwaard: Organisation, row: SpendImport
) -> None:
    page = client_of(lies).get(_address(wilgenwaard, "als/docx/"))

    assert page.status_code == 404
    assert "csv, xlsx of parquet" in page.content.decode()


def test_a_stranger_finds_nothing(
    client_of: Browsers, cora: User, wilgenwaard: Organisation, row: SpendImport
) -> None:
    for rest in ("", f"{row.pk}/1/", "als/csv/"):
        assert client_of(cora).get(_address(wilgenwaard, rest)).status_code == 404
