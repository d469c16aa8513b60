# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of suppliers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.models import SpendTerms
from inkoopkoers.spending.tests.making import a_line, key_of
from inkoopkoers.spending.tests.published import published_lines

Browser = Callable[[User], Client]


def listed(client: Client, organisation: Organisation, **asked: str) -> str:
    address = reverse("spending:suppliers", args=[organisation.pk])
    response = client.get(address, asked)
    assert response.status_code == 200
    return response.content.decode()


def test_the_list_has_the_largest_first_and_says_what_waits(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    page = listed(client_of(bram), bought)

    assert page.index("Bron bv") < page.index("De Bron") < page.index("Zee Schepen")
    assert "voorstellen wachten op een besluit" in page
    assert reverse("spending:supplier_proposals", args=[bought.pk]) in page


def test_a_reader_sees_the_list_without_the_way_to_decide(
    bought: Organisation, lies: User, client_of: Browser
) -> None:
    page = listed(client_of(lies), bought)

    assert "Bron bv" in page
    assert reverse("spending:supplier_proposals", args=[bought.pk]) not in page


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"q": "SCHEPEN"}, ("Zee Schepen", "De Bron")),
        ({"q": "12345678"}, ("De Bron", "Zee Schepen")),
        ({"q": "niets"}, ("Geen leverancier gevonden", "Zee Schepen")),
        ({"kenmerk": "internal"}, ("Geen leverancier gevonden", "Zee Schepen")),
        ({"pagina": "999999"}, ("Zee Schepen", "Pagina")),
        ({"pagina": "9" * 40}, ("Zee Schepen", "Pagina")),
    ],
)
def test_the_list_is_filtered(
    bought: Organisation,
    bram: User,
    client_of: Browser,
    asked: dict[str, str],
    told: tuple[str, str],
) -> None:
    seen, unseen = told

    page = listed(client_of(bram), bought, **asked)

    assert seen in page
    assert f">{unseen}<" not in page


@pytest.mark.parametrize(
    "asked", [{"kenmerk": "blauw"}, {"q": "x" * 10_000}, {"q": "a", "kenmerk": "\x00"}]
)
def test_a_filter_that_cannot_be_is_said_and_shows_all(
    bought: Organisation, bram: User, client_of: Browser, asked: dict[str, str]
) -> None:
    address = reverse("spending:suppliers", args=[bought.pk])

    response = client_of(bram).get(address, asked)

    assert response.status_code == 422
    assert "<title>Fout:" in response.content.decode()


def test_without_files_the_page_says_where_suppliers_come_from(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    page = listed(client_of(bram), wilgenwaard)

    assert "Nog geen leveranciers" in page


def test_many_suppliers_stand_on_pages(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    lines = [a_line(1000 + at, supplier=f"Naam {at:02}") for at in range(40)]
    published_lines(bought, bram, lines, name="april.csv")

    page = listed(client_of(bram), bought, pagina="2")

    assert "Pagina 2 van 2" in page
    assert "Bron bv" in page
    assert "Naam 39" not in page


def test_a_masked_person_has_no_name_anywhere(
    bought: Organisation, bram: User, lies: User, client_of: Browser
) -> None:
    person = _accepted_person(bought, client_of(bram))
    SpendTerms.objects.filter(organisation=bought).update(mask_persons=True)

    browser = client_of(lies)
    pages = [
        browser.get(reverse(f"spending:{name}", args=args)).content.decode()
        for name, args in (
            ("suppliers", [bought.pk]),
            ("supplier", [bought.pk, person]),
            ("supplier_decisions", [bought.pk]),
        )
    ]

    for page in pages:
        assert "Natuurlijk persoon" in page
        assert "Vries" not in page


def _accepted_person(organisation: Organisation, client: Client) -> int:
    key = key_of("J. de Vries")
    address = reverse(
        "spending:accept_supplier", args=[organisation.pk, f"person-{key}"]
    )
    assert client.post(address, {"alles": "ja"}).status_code == 302
    return key


def test_a_stranger_finds_nothing_and_a_visitor_logs_in(
    bought: Organisation, cora: User, client: Client, client_of: Browser
) -> None:
    address = reverse("spending:suppliers", args=[bought.pk])

    assert client_of(cora).get(address).status_code == 404
    assert client.get(address).status_code == 302
