# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of an answer: filters, order, pages, doors, files."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.settling import change_terms
from inkoopkoers.spending.answering.registry import KINDS
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.models import SpendImport, SpendTerms
from inkoopkoers.spending.questions.span import Span
from inkoopkoers.spending.tests.making import a_line, key_of
from inkoopkoers.spending.tests.pages.answers.conftest import LONG, Get
from inkoopkoers.spending.tests.published import published_lines
from inkoopkoers.spending.views.answers.filters import last_months, presets

Browser = Callable[[User], Client]


def text(response: Any) -> str:
    """The page as a person reads its source."""
    found: str = response.content.decode()
    return found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_answer_opens_for_a_reader(kind: Any, get: Get) -> None:
    response = get(kind.slug)

    assert response.status_code == 200
    assert "<h1>" in text(response)


def test_the_conclusion_comes_before_the_picture_and_the_table(get: Get) -> None:
    page = text(get("wie"))

    lead, figure, table = (
        page.index(part) for part in ("ik-lead", "<figure", 'id="tabel-by_supplier"')
    )
    assert lead < figure < table
    assert "Bovenaan staat Bron BV met" in page


def test_names_from_a_file_are_text_and_long_ones_stay_whole(get: Get) -> None:
    page = text(get("wie"))

    assert "<b>Zee</b>" not in page
    assert "&lt;b&gt;Zee&lt;/b&gt;" in page
    assert LONG in page


def test_filters_narrow_and_stay_in_every_link(get: Get) -> None:
    page = text(get("wie", van="2026-01-01", tot="2026-12-31", eenheid="Ruimte"))

    assert "De Beek" not in page
    assert "Bron BV" in page
    # The chip of the unit goes to the same period without the unit.
    assert 'href="?van=2026-01-01&amp;tot=2026-12-31"' in page
    assert "van=2026-01-01&amp;tot=2026-12-31&amp;eenheid=Ruimte&amp;tabel=" in page
    assert re.search(r"/wat/\?van=2026-01-01&amp;tot=2026-12-31&amp;eenheid=Ru", page)


def test_a_chosen_supplier_is_named_on_a_chip_and_stays_chosen(get: Get) -> None:
    number = str(key_of("De Beek"))
    page = text(get("over-de-tijd", leverancier=number))

    assert "Haal weg: </span>De Beek</a>" in page
    assert f'name="leverancier" value="{number}"' in page


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("van", "0000-13-99", "Vul een datum in, zoals 1-1-2026."),
        ("van", "0001-01-01", "Kies een datum tussen 1990 en 2200."),
        ("tot", "9999-12-31", "Kies een datum tussen 1990 en 2200."),
        ("categorie", "x", "Vul cijfers in, zoals 9091."),
        ("categorie", "9" * 10_000, "8"),
        ("eenheid", "a\x00b", "Kies een onderdeel uit de lijst."),
        ("leverancier", "9" * 30, "Deze leverancier kennen we niet."),
        ("leverancier", "x", "Deze leverancier kennen we niet."),
        ("bron", "9" * 10_000, "Kies een bron uit de lijst."),
    ],
)
def test_a_wrong_filter_is_said_at_its_field_and_not_asked(
    name: str, value: str, said: str, get: Get
) -> None:
    response = get("wie", **{name: value})

    assert response.status_code == 422
    page = text(response)
    assert "<title>Fout:" in re.sub(r"\s+", " ", page).replace("> ", ">")
    assert re.search(rf'class="ik-error">[^<]*{re.escape(said)}', page)
    assert "Bron BV" in page


def test_a_period_that_runs_backwards_is_said(get: Get) -> None:
    response = get("wie", van="2026-02-01", tot="2026-01-01")

    assert response.status_code == 422
    assert "Kies een datum op of na de eerste datum." in text(response)


@pytest.mark.parametrize("page", ["0", "-1", "x", "9" * 5000, "1\x00"])
def test_an_odd_page_or_order_shows_the_nearest(page: str, get: Get) -> None:
    assert get("wie", pagina=page).status_code == 200
    assert get("wie", sorteer=page).status_code == 200


def test_heads_sort_and_say_how(get: Get) -> None:
    page = text(get("wie", sorteer="amount"))

    order = [page.rindex(name) for name in ("&lt;b&gt;Zee", LONG, "De Beek</a></th>")]
    assert order == sorted(order)
    assert 'aria-sort="ascending"><a href="?sorteer=-amount#tabel-by_supplier"' in page


def test_each_table_has_its_own_pages(
    bought: Organisation, bram: User, get: Get
) -> None:
    lines = [a_line(10 + n, supplier=f"Naam {n:03}") for n in range(60)]
    published_lines(bought, bram, lines, name="meer.csv")

    second = text(get("verdeling", pagina="2"))

    assert "Pagina 2 van 2" in second
    assert "De drie groepen" in second
    assert "A: samen 80 %" in second
    assert 'href="?pagina=1#tabel-suppliers" rel="prev"' in second


def test_the_file_has_every_row_of_the_selection_and_is_told(
    bought: Organisation, lies: User, get: Get
) -> None:
    response = get("wie", "csv", eenheid="Ruimte")

    assert response.status_code == 200
    assert response["Content-Disposition"] == 'attachment; filename="wie.csv"'
    assert "Bron BV" in text(response)
    assert "De Beek" not in text(response)
    event = AuditEntry.objects.latest("pk")
    assert event.event == "spend.answer_exported"
    assert "Bron" not in str(event.details)


def test_the_file_of_another_table_by_its_name(get: Get) -> None:
    response = get("over-de-tijd", "csv", tabel="years")

    assert response["Content-Disposition"].endswith('"over-de-tijd-years.csv"')
    assert get("over-de-tijd", "csv", tabel="x\x00").status_code == 404
    assert get("over-de-tijd", "pdf").status_code == 404


def test_an_unknown_answer_is_a_clear_404(get: Get) -> None:
    response = get("bestaat-niet")

    assert response.status_code == 404
    assert "Dit antwoord kennen we niet." in text(response)


def test_a_selection_without_lines_says_what_to_do(get: Get) -> None:
    page = text(get("wie", van="2030-01-01"))

    assert "In deze keuze zijn geen uitgaven." in page
    assert "vanaf 1 januari 2030" in page


def test_without_any_lines_it_shows_the_way_in(
    wilgenwaard: Organisation, bram: User, lies: User, client_of: Browser
) -> None:
    address = reverse("spending:answer", args=[wilgenwaard.pk, "wie"])

    manager, reader = (client_of(one).get(address) for one in (bram, lies))

    assert "Er zijn nog geen uitgaven" in text(reader)
    assert "Bestanden toevoegen" not in text(reader)
    assert "Bestanden toevoegen" in text(manager)
    assert manager.status_code == 200


def test_a_stranger_and_someone_unknown_get_nothing(
    bought: Organisation, cora: User, client: Client, client_of: Browser
) -> None:
    for name, more in (
        ("answers", []),
        ("answer", ["wie"]),
        ("answer_sheet", ["wie", "csv"]),
    ):
        address = reverse(f"spending:{name}", args=[bought.pk, *more])
        assert client_of(cora).get(address).status_code == 404
        assert client.get(address).status_code == 302


def test_a_page_only_shows(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    address = reverse("spending:answer", args=[bought.pk, "wie"])

    assert client_of(bram).post(address).status_code == 405


def test_more_lines_and_imports_cost_no_more_queries(
    bought: Organisation, bram: User, get: Get
) -> None:
    get("wie")
    with CaptureQueriesContext(connection) as few:
        get("wie")
    for number in range(3):
        published_lines(bought, bram, [a_line(number + 1)], name=f"{number}.csv")
    get("wie")

    with CaptureQueriesContext(connection) as many:
        get("wie")

    assert len(few) == len(many)


def test_periods_to_choose_are_of_the_years_with_lines() -> None:
    span = Span(date(2019, 12, 31), date(2026, 2, 10), 9)

    found = presets(Selection(first=date(2025, 1, 1), last=date(2025, 12, 31)), span)

    labels = ["Alles", "Laatste 12 maanden", "2026", "2025", "2024", "2023"]
    assert [one.label for one in found] == labels
    assert [one.label for one in found if one.is_here] == ["2025"]
    assert found[1].href == "?van=2025-03-01&tot=2026-02-28"


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 12, 5), date(2026, 1, 1), date(2026, 12, 31)),
        (date(2024, 2, 5), date(2023, 3, 1), date(2024, 2, 29)),
        (date(2026, 1, 31), date(2025, 2, 1), date(2026, 1, 31)),
    ],
)
def test_the_last_twelve_months_are_whole(day: date, first: date, last: date) -> None:
    assert last_months(day) == (first, last)


def test_a_year_of_which_nothing_is_known_says_so_in_its_row(
    client_of: Browser, lies: User, anna: User, wilgenwaard: Organisation
) -> None:
    lines = [
        a_line(100, "2025-03-01", "Dichtbij", place="Bunnik"),
        a_line(40, "2026-03-01", "Onbekend"),
    ]
    published_lines(wilgenwaard, anna, lines)
    edition = SpendTerms.objects.get().edition
    places = {"local_places": ["Bunnik"]}
    change_terms(wilgenwaard, places, by=anna, edition=edition)
    address = reverse("spending:answer", args=[wilgenwaard.pk, "lokaal-en-mkb"])

    page = Page(client_of(lies).get(address))

    assert "2026 niet bekend – – € 40 0,0 %" in page.text.replace("\xa0", " ")
    assert "2025 100,0 % € 100 € 0 € 0 100,0 %" in page.text.replace("\xa0", " ")


def test_of_which_part_the_vat_is_not_known_is_said_under_the_answer(
    bought: Organisation, bram: User, get: Get
) -> None:
    row = published_lines(bought, bram, [a_line("-267.50"), a_line(90)], "b.csv")
    before = text(get("wie"))
    SpendImport.objects.filter(pk=row.pk).update(mapping={"basis": "unknown"})

    after = text(get("wie"))
    with ZipFile(BytesIO(get("wie", file="xlsx").content)) as book:
        sheet = "".join(
            book.read(one).decode() for one in book.namelist() if one.endswith(".xml")
        )

    assert "met of zonder btw is" not in before
    assert "Van 25\xa0% van dit geld weten we niet" in after
    assert "Van 25\xa0% van dit geld weten we niet" in sheet
