# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer with nothing to stand on says the one thing to do first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

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
def folder(db: None, settings: Any, tmp_path: Path) -> None:
    """A folder for this test alone."""
    settings.SPEND_FOLDER = tmp_path / "spend"
    cache.clear()


@pytest.mark.usefixtures("folder")
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


@pytest.mark.usefixtures("folder")
def test_with_a_category_nothing_comes_first(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    published_lines(wilgenwaard, bram, [a_line(900, category_code="90911300")])

    page = client_of(bram).get(address(wilgenwaard, "wat")).content.decode()

    assert reverse("spending:convert_categories", args=[wilgenwaard.pk]) not in page


@pytest.mark.usefixtures("folder")
def test_a_file_that_waits_is_what_to_do_first(
    wilgenwaard: Organisation, bram: User, lies: User, client_of: Browser
) -> None:
    asking_file(wilgenwaard, bram)

    buyer = client_of(bram).get(address(wilgenwaard, "wie")).content.decode()
    reader = client_of(lies).get(address(wilgenwaard, "wie")).content.decode()

    assert "Zeg van 1 bestand wat er in de kolommen staat. Daarna staan hier" in buyer
    assert "Dezelfde keuze, een andere vraag" not in buyer
    assert "Er zijn nog geen uitgaven" in reader
