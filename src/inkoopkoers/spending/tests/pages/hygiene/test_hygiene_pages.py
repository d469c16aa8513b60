# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to mend first, the lines behind a gap, and what we do not see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.domain.hygiene import Gap
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines
from inkoopkoers.spending.views.hygiene.slugs import SLUGS

Browser = Callable[[User], Client]
WHOLE: dict[str, Any] = {
    "supplier_code": "1", "kvk": "12345678", "vat_number": "NL1", "iban": "NL2",
    "invoice": "F1", "order_number": "B1", "contract": "C1", "unit": "Wegen",
    "category_code": "45233141-9", "description": "asfalt",
    "invoiced_on": date(2026, 3, 1), "due_on": date(2026, 3, 31),
}  # fmt: skip
BAD = (
    "van=0000-00-00",
    f"leverancier={10**30}",
    "categorie=schoon%00",
    f"eenheid={'x' * 10000}",
)


def gaps(organisation: Organisation, rest: str = "") -> str:
    return f"/uitgaven/{organisation.pk}/gaten/{rest}"


@pytest.fixture
def lines(wilgenwaard: Organisation, anna: User) -> None:
    """One whole line, one without a category, one twice the same without a KvK."""
    made = [
        a_line(1000, "2026-03-02", "Bron BV", **WHOLE),
        a_line(600, "2026-03-09", "Van Dijk", **{**WHOLE, "category_code": None}),
        a_line(
            40, "2026-05-09", "Groen", **{**WHOLE, "kvk": None, "is_duplicate": True}
        ),
    ]
    published_lines(wilgenwaard, anna, made)


@pytest.mark.usefixtures("lines")
def test_the_worst_comes_first_with_why_and_what_to_do(
    client_of: Browser, lies: User, wilgenwaard: Organisation
) -> None:
    page = Page(client_of(lies).get(gaps(wilgenwaard)))

    assert "Begin hier: geen categorie, bij 37 % van het geld" in page.text
    assert "1 regel, samen € 600" in page.text
    assert "Deze maand heeft geen enkele regel: april 2026" in page.text
    assert gaps(wilgenwaard, "geen-categorie/") in page.links
    assert gaps(wilgenwaard, "ongezien/") in page.links


@pytest.mark.usefixtures("lines")
def test_the_choice_goes_along_to_the_lines(
    client_of: Browser, lies: User, wilgenwaard: Organisation
) -> None:
    page = Page(client_of(lies).get(gaps(wilgenwaard, "?van=2026-05-01")))

    assert gaps(wilgenwaard, "geen-kvk/?van=2026-05-01") in page.links
    assert gaps(wilgenwaard, "geen-categorie/?van=2026-05-01") not in page.links


@pytest.mark.usefixtures("lines")
def test_a_gap_opens_to_its_lines(
    client_of: Browser, lies: User, wilgenwaard: Organisation
) -> None:
    page = Page(client_of(lies).get(gaps(wilgenwaard, "geen-categorie/")))

    assert "Van Dijk" in page.text
    assert "Bron BV" not in page.text
    assert "Geen categorie" in page.text


@pytest.mark.usefixtures("lines")
@pytest.mark.parametrize("gap", Gap)
def test_every_gap_has_a_page(
    client_of: Browser, lies: User, wilgenwaard: Organisation, gap: Gap
) -> None:
    response = client_of(lies).get(gaps(wilgenwaard, f"{SLUGS[gap]}/"))

    assert response.status_code == 200


def test_the_same_invoice_in_two_files_is_shown_once_too_many(
    client_of: Browser, anna: User, wilgenwaard: Organisation
) -> None:
    published_lines(wilgenwaard, anna, [a_line(70, supplier="Bron", invoice="F1")])
    again = [a_line(70, "2026-04-01", "Bron", invoice="F1"), a_line(1, "2026-04-02")]
    published_lines(wilgenwaard, anna, again, name="april.csv")

    page = Page(client_of(anna).get(gaps(wilgenwaard, "twee-bestanden/")))

    assert "1 regel, samen € 70" in page.text
    assert "1 april 2026" in page.text
    assert page.text.count("2 maart 2026") == 1


def test_a_double_over_the_turn_of_the_year_links_to_the_first(
    client_of: Browser, lies: User, wilgenwaard: Organisation
) -> None:
    made = [
        a_line(70, "2025-12-31", "Bron", invoice="F1", document="B1"),
        a_line(70, "2026-01-02", "Bron", invoice="F1", document="B2"),
    ]
    batch = published_lines(wilgenwaard, lies, made)
    asked = gaps(wilgenwaard, "twee-keer-geboekt/?van=2025-01-01&tot=2025-12-31")

    page = Page(client_of(lies).get(asked))

    assert "1 regel, samen € 70. Dat is 100 % van al het geld." in page.text
    assert "2 januari 2026" in page.text
    assert "31 december 2025" in page.text
    assert "als ten minste één van de twee in je keuze ligt" in page.text
    for line in (1, 2):
        assert f"/uitgaven/{wilgenwaard.pk}/regels/{batch.pk}/{line}/" in page.links


def test_an_invoice_that_was_booked_twice_says_what_to_look_at(
    client_of: Browser, anna: User, wilgenwaard: Organisation
) -> None:
    made = [
        a_line(70, "2026-03-03", "Bron", invoice="F1", document="B1"),
        a_line(70, "2026-03-20", "Bron", invoice="F1", document="B2"),
        a_line(30, "2026-03-20", "Groen", invoice="F2", document="B3"),
    ]
    published_lines(wilgenwaard, anna, made)
    client = client_of(anna)

    all_gaps = Page(client.get(gaps(wilgenwaard)))
    page = Page(client.get(gaps(wilgenwaard, "twee-keer-geboekt/")))

    assert gaps(wilgenwaard, "twee-keer-geboekt/") in all_gaps.links
    assert "1 regel, samen € 70. Dat is 41 % van al het geld." in page.text
    assert "Dit kan dubbel zijn" in page.text
    assert "alle antwoorden" in page.text
    assert "20 maart 2026" in page.text
    assert page.text.count("3 maart 2026") == 1
    assert f"/uitgaven/{wilgenwaard.pk}/regels/" in page.links


@pytest.mark.usefixtures("lines")
def test_what_we_do_not_see_is_said_in_euros_of_a_hundred(
    client_of: Browser, lies: User, wilgenwaard: Organisation
) -> None:
    page = Page(client_of(lies).get(gaps(wilgenwaard, "ongezien/")))

    assert "Van elke 100 euro zien we bij 63 wat ervoor gekocht is" in page.text
    assert "600 nog geen categorie" in page.text
    assert "Zo zien we meer" in page.text


@pytest.mark.parametrize("rest", ["", "ongezien/", "geen-kvk/"])
def test_without_lines_every_page_says_so(
    client_of: Browser, lies: User, wilgenwaard: Organisation, rest: str
) -> None:
    page = Page(client_of(lies).get(gaps(wilgenwaard, rest)))

    assert "Er zijn nog geen uitgaven" in page.text


@pytest.mark.usefixtures("lines")
@pytest.mark.parametrize("rest", ["", "ongezien/", "geen-kvk/"])
@pytest.mark.parametrize("bad", BAD)
def test_a_bad_filter_is_said_and_filters_nothing(
    client_of: Browser, lies: User, wilgenwaard: Organisation, rest: str, bad: str
) -> None:
    response = client_of(lies).get(f"{gaps(wilgenwaard, rest)}?{bad}")

    assert response.status_code == 422


@pytest.mark.usefixtures("lines")
def test_a_choice_without_lines_says_so(
    client_of: Browser, lies: User, wilgenwaard: Organisation
) -> None:
    client = client_of(lies)

    for rest in ("", "ongezien/", "geen-kvk/"):
        response = client.get(f"{gaps(wilgenwaard, rest)}?van=2030-01-01")
        assert response.status_code == 200
        assert "deze keuze" in Page(response).text


def test_who_is_not_a_member_does_not_come_in(
    client: Client, client_of: Browser, cora: User, wilgenwaard: Organisation
) -> None:
    for rest in ("", "ongezien/", "geen-kvk/"):
        assert client_of(cora).get(gaps(wilgenwaard, rest)).status_code == 404
        assert client.get(gaps(wilgenwaard, rest)).status_code == 302


def test_a_gap_that_we_do_not_know_is_not_there(
    client_of: Browser, lies: User, wilgenwaard: Organisation
) -> None:
    response = client_of(lies).get(gaps(wilgenwaard, "geen-idee/"))

    assert response.status_code == 404
    assert "Dit gat kennen we niet" in Page(response).text
