# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The light version: two alternatives in the address, nothing kept."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.costing.domain.quick import Choice, QuickCase
from inkoopkoers.costing.domain.results import result_of
from inkoopkoers.costing.domain.sheet import Category, Vat
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.queries.outcomes import outcome_of
from inkoopkoers.costing.queries.quick import day_of, sheet_of_case
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.tests.quick_case import address
from inkoopkoers.organisations.models import Organisation, User

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 22)


def text_of(response: object) -> str:
    return html.unescape(response.content.decode())  # type: ignore[attr-defined]


def test_an_empty_form_says_that_nothing_is_kept(client: Client) -> None:
    response = client.get(reverse("costing:quick"))

    assert response.status_code == 200
    assert "We bewaren niets" in text_of(response)
    assert "Fout:" not in text_of(response)


def test_who_wins_stands_first(client: Client) -> None:
    response = client.get(address())

    page = text_of(response)
    assert response.status_code == 200
    assert re.search(r"<h1>‘?Opgeknapt kopen’? kost over 8 jaar het minst", page)
    assert "Wat beslist" in page
    assert "Vanaf wanneer is het goedkoper?" in page


def test_a_visitor_gets_no_cookie_and_nothing_is_written(
    client: Client, django_assert_num_queries: Callable[..., object]
) -> None:
    with django_assert_num_queries(0):  # type: ignore[attr-defined]
        response = client.get(address())

    assert not response.cookies
    assert response["Cache-Control"] == "private"
    assert not Comparison.objects.exists()


def test_the_link_to_share_holds_everything_and_the_day(client: Client) -> None:
    page = text_of(client.get(address(a_kwh="", b_kwh="", op="")))

    found = re.search(r'id="adres" type="text" value="([^"]+)"', page)
    assert found
    given = parse_qs(urlsplit(found[1]).query)
    assert given["a_naam"] == ["Nieuw kopen"]
    assert "a_kwh" not in given
    assert date.fromisoformat(given["op"][0])


def test_the_day_in_the_link_chooses_the_rules(client: Client) -> None:
    before = text_of(client.get(address(op="2020-06-01")))
    after = text_of(client.get(address(op="2026-11-22")))

    assert "Gerekend met de regels van 1 juni 2020" in before
    assert "Reken met de regels van vandaag" in before
    assert re.findall(r"<h1>.*?</h1>", before) != re.findall(r"<h1>.*?</h1>", after)


@pytest.mark.parametrize("day", ["gisteren", "0001-01-01", "9999-12-31", "2026-13-40"])
def test_a_day_that_nobody_can_read_counts_with_today(client: Client, day: str) -> None:
    response = client.get(address(op=day))

    assert response.status_code == 200
    assert "kunnen we niet lezen" in text_of(response)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"a_prijs": "1,234"}, "Bedoel je 1.234, of 1,23?"),
        ({"a_prijs": "-5"}, "Vul een getal in van 0 of meer."),
        ({"b_prijs": ""}, "Vul een bedrag in."),
        ({"aantal": ""}, "Schrijf een aantal."),
        ({"jaren": "0"}, "Schrijf 1 of meer."),
        ({"jaren": "200"}, "Schrijf hoogstens 100."),
        ({"jaren": "1e99"}, "Schrijf een heel getal."),
        ({"a_levensduur": "9" * 30}, "Schrijf hoogstens 100."),
        ({"stroom": ""}, "Vul in wat je voor een kWh betaalt."),
        ({"b_naam": "Nieuw kopen"}, "Geef ze verschillende namen."),
        ({"btw": "misschien"}, "Kies met of zonder btw."),
        ({"aantal": "9" * 11, "a_prijs": "9" * 11}, "Dat is niet gelukt"),
        ({"wat": "x" * 10_000}, "Fout:"),
        ({"wat": "\x00"}, "Schrijf wat je wilt kopen."),
    ],
)
def test_bad_input_is_said_at_the_field_and_stays(
    client: Client, changes: dict[str, str], said: str
) -> None:
    response = client.get(address(**changes))

    page = text_of(response)
    assert response.status_code == 422
    assert said in page
    assert "<title>Fout:" in page
    assert 'value="Opgeknapt kopen"' in page or "b_naam" in changes


def test_half_an_address_asks_for_the_rest(client: Client) -> None:
    response = client.get(reverse("costing:quick"), {"wat": "Laptops"})

    assert response.status_code == 422
    assert 'value="Laptops"' in text_of(response)


def test_what_people_type_is_never_markup(client: Client) -> None:
    page = client.get(address(a_naam="<script>alert(1)</script>")).content.decode()

    assert "<script>alert(1)" not in page


@pytest.mark.parametrize("name", ["pdf", "odt", "docx", "html"])
def test_the_same_goes_on_paper(client: Client, name: str) -> None:
    response = client.get(address("quick_document", name))

    assert response.status_code == 200
    assert (
        f"aannamenboek-laptops-nieuw-kopen-of-opgeknapt-kopen.{name}"
        in (response["Content-Disposition"])
    )
    assert "no-store" in response["Cache-Control"]


def test_an_unknown_format_is_not_found(client: Client) -> None:
    response = client.get(address("quick_document", "exe"))

    assert response.status_code == 404
    assert "Kies uit: pdf, odt, docx, html." in text_of(response)


def test_the_same_goes_in_a_workbook(client: Client) -> None:
    response = client.get(address("quick_workbook"))

    assert response.status_code == 200
    assert response.content.startswith(b"PK")


@pytest.mark.parametrize("name", ["quick_document", "quick_workbook"])
def test_a_file_of_mistakes_leads_back_to_the_form(client: Client, name: str) -> None:
    args = ("pdf",) if name == "quick_document" else ()

    response = client.get(address(name, *args, jaren="0"))

    assert response.status_code == 302
    assert response["Location"].startswith(f"{reverse('costing:quick')}?")


def test_a_member_keeps_it_as_a_comparison(
    client_of: Callable[[User], Client], bram: User, wilgenwaard: Organisation
) -> None:
    client = client_of(bram)
    page = text_of(client.get(address()))

    response = client.post(address("quick_keep"), {"organisation": wilgenwaard.pk})

    kept = Comparison.objects.get()
    assert "Bewaar in een vergelijking" in page
    assert response["Location"].endswith(f"/{kept.pk}/?bewaard=ja")
    assert kept.title == "Laptops"
    assert [one.name for one in sheet_of(kept.sheet).alternatives] == [
        "Nieuw kopen",
        "Opgeknapt kopen",
    ]
    assert client.get(response["Location"]).status_code == 200


def test_who_may_not_keep_hears_who_can(
    client_of: Callable[[User], Client], lies: User, wilgenwaard: Organisation
) -> None:
    client = client_of(lies)

    page = text_of(client.get(address()))
    response = client.post(address("quick_keep"), {"organisation": wilgenwaard.pk})

    assert "Stuur die collega het adres" in page
    assert response.status_code == 403
    assert not Comparison.objects.exists()


def test_nobody_keeps_in_another_organisation(
    client_of: Callable[[User], Client], cora: User, wilgenwaard: Organisation
) -> None:
    response = client_of(cora).post(
        address("quick_keep"), {"organisation": wilgenwaard.pk}
    )

    assert response.status_code == 422
    assert "Kies een organisatie uit de lijst." in text_of(response)
    assert not Comparison.objects.exists()


def test_a_visitor_signs_in_and_comes_back_to_the_same_figures(
    client: Client, client_of: Callable[[User], Client], bram: User
) -> None:
    away = client.get(address("quick_keep"))
    back = client_of(bram).get(address("quick_keep"))

    assert "/account/inloggen/" in away["Location"]
    assert back["Location"] == address()


def a_case(**changes: object) -> QuickCase:
    first = {"code": "a", "name": "A", "price_eur": Decimal(100), **changes}
    return QuickCase(
        "Dingen",
        Decimal(10),
        6,
        Decimal("0.5"),
        (Choice(**first), Choice("b", "B", Decimal(90))),  # type: ignore[arg-type]
    )


def test_what_is_not_worn_out_counts_in_proportion_unless_an_amount_is_given() -> None:
    worn = sheet_of_case(a_case(life_years=4), DAY)
    given = sheet_of_case(a_case(life_years=4, residual_eur=Decimal(0)), DAY)
    sold = sheet_of_case(a_case(life_years=3, residual_eur=Decimal(5)), DAY)

    left = result_of(worn, worn.alternatives[0]).by_category[Category.RESIDUAL]
    assert left < 0
    assert Category.RESIDUAL not in result_of(given, given.alternatives[0]).by_category
    # At the end of its life too: someone pays for it.
    assert result_of(sold, sold.alternatives[0]).by_category[Category.RESIDUAL] < 0


def test_every_number_becomes_its_own_line() -> None:
    case = a_case(
        licence_eur=Decimal(1),
        maintenance_eur=Decimal(2),
        kwh=Decimal(3),
        one_off_eur=Decimal(4),
        exit_eur=Decimal(5),
        residual_eur=Decimal(6),
    )

    sheet = sheet_of_case(case, DAY)

    result = result_of(sheet, sheet.alternatives[0])
    assert outcome_of(sheet).can_count
    assert set(result.by_category) == {
        Category.PURCHASE,
        Category.LICENCE,
        Category.MAINTENANCE,
        Category.ENERGY,
        Category.IMPLEMENTATION,
        Category.EXIT,
        Category.RESIDUAL,
        Category.CO2,
    }
    assert sheet.vat is Vat.EXCLUDED


@pytest.mark.parametrize("text", ["", "2026", "1999-12-31", "2101-01-01"])
def test_only_days_of_our_time_are_days(text: str) -> None:
    assert day_of(text) is None
