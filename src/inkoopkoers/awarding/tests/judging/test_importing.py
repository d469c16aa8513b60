# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file with bids: preview, cell by cell, and taking over."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from inkoopkoers.awarding.models import AwardModel, Bid
from inkoopkoers.awarding.tests.judging.making import a_bid
from inkoopkoers.awarding.tests.making import an_award
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.uploads.tests.books import workbook

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

SignIn = Callable[[User], Client]


@pytest.fixture
def award(wilgenwaard: Organisation, bram: User) -> AwardModel:
    """One in design."""
    return an_award(wilgenwaard, bram)


def _send(
    browser: Client, award: AwardModel, text: str | bytes, name: str = "a.csv"
) -> Any:
    data = text.encode() if isinstance(text, str) else text
    file = SimpleUploadedFile(name, data)
    return browser.post(
        reverse("awarding:bids_import", args=[award.pk]), {"file": file}
    )


def _carried(response: Any) -> str:
    found = re.search(r'name="rows" value="([^"]*)"', response.content.decode())
    assert found
    return unescape(found[1])


def test_a_file_is_shown_and_then_taken_over(
    award: AwardModel, client_of: SignIn, bram: User
) -> None:
    browser = client_of(bram)
    text = "Naam;Prijs;Uitgesloten omdat\nAlfa;1.234,50;\nBeta;;te laat\n"

    shown = _send(browser, award, text)
    taken = browser.post(
        reverse("awarding:bids_take", args=[award.pk]), {"rows": _carried(shown)}
    )

    assert shown.status_code == 200
    assert "Neem 2 inschrijvingen over" in shown.content.decode()
    assert taken.status_code == 302
    assert [(one.name, one.excluded_because) for one in Bid.objects.all()] == [
        ("Alfa", ""),
        ("Beta", "te laat"),
    ]


def test_a_bad_cell_is_named_and_the_rest_can_be_used(
    award: AwardModel, client_of: SignIn, bram: User
) -> None:
    text = "Inschrijver;Extra;Inschrijfsom\nAlfa;x;veel\n;y;10\nGamma;z;30\n"

    page = _send(client_of(bram), award, text).content.decode()

    assert "C2" in page
    assert "veel" in page
    assert "A3" in page
    assert "Neem 1 inschrijving over" in page
    assert "De kolom ‘Extra’ gebruiken we niet." in page


def test_a_name_that_is_there_twice_is_said(
    award: AwardModel, client_of: SignIn, bram: User
) -> None:
    a_bid(award, bram, "Alfa")

    page = _send(client_of(bram), award, "Naam;Prijs\nALFA;1\nBeta;2\nbeta ;3\n")

    assert "meer dan één keer voor" in page.content.decode()
    assert "ALFA, beta" in page.content.decode()


def test_501_bids_are_too_many(
    award: AwardModel, client_of: SignIn, bram: User
) -> None:
    lines = "".join(f"Bedrijf {at};{at}\n" for at in range(1, 502))

    response = _send(client_of(bram), award, f"Naam;Prijs\n{lines}")

    assert response.status_code == 422
    assert "staan 501 inschrijvingen" in response.content.decode()


def test_500_bids_beside_one_are_too_many(
    award: AwardModel, client_of: SignIn, bram: User
) -> None:
    a_bid(award, bram)
    browser = client_of(bram)
    lines = "".join(f"Bedrijf {at};{at}\n" for at in range(1, 501))

    shown = _send(browser, award, f"Naam;Prijs\n{lines}")
    taken = browser.post(
        reverse("awarding:bids_take", args=[award.pk]), {"rows": _carried(shown)}
    )

    assert taken.status_code == 422
    assert "501 inschrijvingen" in taken.content.decode()
    assert Bid.objects.count() == 1


@pytest.mark.parametrize(
    "text", ["Prijs\n1\n", "Naam\nAlfa\n", "Naam;Prijs\n;\n", "", "Naam"]
)
def test_a_file_that_cannot_be_used_says_why(
    award: AwardModel, client_of: SignIn, bram: User, text: str
) -> None:
    response = _send(client_of(bram), award, text)

    assert response.status_code == 422
    assert "<title>Fout:" in response.content.decode()


@pytest.mark.parametrize("rows", ["", "x", "{}", "[]", "[1]", '[{"name": 1}]', "[{}]"])
def test_rows_that_came_back_broken_are_refused(
    award: AwardModel, client_of: SignIn, bram: User, rows: str
) -> None:
    url = reverse("awarding:bids_take", args=[award.pk])

    response = client_of(bram).post(url, {"rows": rows})

    assert response.status_code == 422
    assert not Bid.objects.exists()


def test_a_formula_and_a_hidden_row_in_a_workbook_are_said(
    award: AwardModel, client_of: SignIn, bram: User
) -> None:
    def more(_book: Workbook, sheet: Worksheet) -> None:
        sheet.write_formula("B2", "=1+1", None, 2)
        sheet.set_row(2, None, None, {"hidden": True})

    made = workbook([["Naam", "Prijs"], ["Alfa", 0], ["Beta", 20]], more=more)

    page = _send(client_of(bram), award, made, "a.xlsx").content.decode()

    assert "In cel B2 staat een formule" in page
    assert "Rij 3 is verborgen" in page


def test_our_own_file_can_be_read_back(
    award: AwardModel, client_of: SignIn, bram: User
) -> None:
    a_bid(award, bram, "=Alfa", "12.50")
    browser = client_of(bram)
    url = reverse("awarding:bids_file", args=[award.pk, "csv"])
    other = an_award(award.organisation, bram)

    shown = _send(browser, other, browser.get(url).content)
    browser.post(
        reverse("awarding:bids_take", args=[other.pk]), {"rows": _carried(shown)}
    )

    copied = Bid.objects.get(award=other)
    assert (copied.name, str(copied.price_eur)) == ("=Alfa", "12.50")
    assert browser.get(url.replace(".csv", ".pdf")).status_code == 404
