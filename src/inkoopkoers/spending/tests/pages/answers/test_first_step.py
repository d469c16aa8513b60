# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer with nothing to stand on says the one thing to do first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import asking_file, published_lines

Browser = Callable[[User], Client]


def address(organisation: Organisation, slug: str) -> str:
    return reverse("spending:answer", args=[organisation.pk, slug])


@pytest.fixture
def unknown(db: None) -> None:
    """Nothing is remembered of an organisation with the same number."""
    cache.clear()


@pytest.mark.usefixtures("unknown")
@pytest.mark.parametrize("slug", ["wat", "afhankelijkheid", "klimaat"])
def test_without_any_category_it_leads_to_the_names_of_the_files(
    wilgenwaard: Organisation,
    bram: User,
    lies: User,
    client_of: Browser,
    slug: str,
) -> None:
    published_lines(wilgenwaard, bram, [a_line(900, category_name="Schoonmaak")])
    way = reverse("spending:convert_categories", args=[wilgenwaard.pk])

    buyer = client_of(bram).get(address(wilgenwaard, slug)).content.decode()
    reader = client_of(lies).get(address(wilgenwaard, slug)).content.decode()

    assert way in buyer
    assert way not in reader


@pytest.mark.usefixtures("unknown")
def test_words_of_the_files_lead_to_their_lines_and_to_the_cpv(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    lines = [a_line(900, category_name="Zorg & thuis"), a_line(100)]
    published_lines(wilgenwaard, bram, lines)
    browser = client_of(bram)

    page = browser.get(address(wilgenwaard, "wat"))
    csv = browser.get(
        reverse("spending:answer_sheet", args=[wilgenwaard.pk, "wat", "csv"])
    )
    way = page.context["shown"][0].rows[0].href
    behind = browser.get(way).content.decode()

    assert "Zet om naar CPV" in page.content.decode()
    assert "Zorg & thuis" in csv.content.decode("utf-8-sig")
    assert "in het bestand: Zorg &amp; thuis" in behind
    assert "1 regel" in behind


@pytest.mark.usefixtures("unknown")
def test_with_a_category_nothing_comes_first(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    published_lines(wilgenwaard, bram, [a_line(900, category_code="90911300")])

    page = client_of(bram).get(address(wilgenwaard, "wat")).content.decode()

    assert reverse("spending:convert_categories", args=[wilgenwaard.pk]) not in page


@pytest.mark.usefixtures("unknown")
def test_a_file_that_waits_is_what_to_do_first(
    wilgenwaard: Organisation, bram: User, lies: User, client_of: Browser
) -> None:
    asking_file(wilgenwaard, bram)

    buyer = client_of(bram).get(address(wilgenwaard, "wie")).content.decode()
    reader = client_of(lies).get(address(wilgenwaard, "wie")).content.decode()

    assert "Zeg van 1 bestand wat er in de kolommen staat. Daarna staan hier" in buyer
    assert "Dezelfde keuze, een andere vraag" not in buyer
    assert "Er zijn nog geen uitgaven" in reader


@pytest.mark.usefixtures("unknown")
@pytest.mark.parametrize(
    ("on", "category", "is_asked"),
    [("2011-03-04", None, False), ("2026-03-04", None, True),
     ("2026-03-04", "90911300", False)],
)  # fmt: skip
def test_thresholds_ask_for_categories_only_when_those_would_help(
    wilgenwaard: Organisation,
    bram: User,
    client_of: Browser,
    on: str,
    category: str | None,
    *,
    is_asked: bool,
) -> None:
    line = a_line(900, on, category_name="Schoonmaak", category_code=category)
    published_lines(wilgenwaard, bram, [line])

    page = client_of(bram).get(address(wilgenwaard, "drempels")).content.decode()

    way = reverse("spending:convert_categories", args=[wilgenwaard.pk])
    assert (way in page) is is_asked
