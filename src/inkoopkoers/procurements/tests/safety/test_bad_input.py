# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""No address of dossiers breaks on what someone may send."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django import forms as django_forms
from django.test import Client

from inkoopkoers.procurements import forms
from tests.access.door import Cast
from tests.access.table import TABLE as DOORS
from tests.access.table import Rows, address, make_cast, make_rows

pytestmark = pytest.mark.django_db

# A number that fits nowhere, what no database takes, too much, and the last day.
EVIL = ("9" * 30, "x\x00y²", "é" * 13_000, "9999-12-31")
# What views read from a request without a form.
READ = {
    "stand", "reden", "hoek", "doe", "antwoorden", "naar", "richting", "criterium",
    "verder", "thema", "advies", "tekst", "dossier", "van", "voorbeeld", "versie",
    "organisatie", "groep", "dag", "weg", "nieuw", "anders", "pagina", "q", "kwartaal",
    "soort", "wie", "los", "sorteer", "niveau", "herkomst", "welke", "toon", "prijs",
    "behoefte", "waarde", "op", "dienst", "bewaard", "cpv_choice",
}  # fmt: skip
NAMED = re.compile(r'\sname="([^"]+)"')


@pytest.fixture
def cast(db: None) -> Cast:
    """Everyone with an account."""
    return make_cast()


@pytest.fixture
def rows(cast: Cast) -> Rows:
    """One row of each kind that an address may name."""
    return make_rows(cast)


def all_names() -> set[str]:
    """Every field of every form, and what views read themselves."""
    names = set(READ)
    for found in pkgutil.walk_packages(forms.__path__, f"{forms.__name__}."):
        module = importlib.import_module(found.name)
        for one in vars(module).values():
            if isinstance(one, type) and issubclass(one, django_forms.Form):
                names |= set(one.base_fields)
    return names


def doors() -> Iterator[str]:
    """The addresses of dossiers."""
    for name in DOORS:
        if name.startswith("procurements:") or name in ("api:dossiers", "api:calendar"):
            yield name


def sent(names: set[str], value: str) -> dict[str, Any]:
    """The same in every field."""
    return {name: value for name in names if name != "csrfmiddlewaretoken"}


@pytest.mark.parametrize("value", EVIL, ids=lambda value: ascii(value[:12]))
def test_no_address_breaks_on_this(cast: Cast, rows: Rows, value: str) -> None:
    browser, names = Client(), all_names()
    browser.force_login(cast.people["beheerder"])

    for name in doors():
        url = address(name, rows)
        page = browser.get(url, sent(names, value[:2000]))
        there = set(NAMED.findall(page.content.decode("utf-8", "replace")))
        answers = [
            page,
            browser.post(url, sent(names | there, value)),
            browser.post(url, {**DOORS[name].data, "edition": value, "seen": value}),
        ]
        assert all(one.status_code < 500 for one in answers), name


@pytest.mark.parametrize("value", [10**30, 2**63])
def test_no_number_in_an_address_breaks(cast: Cast, rows: Rows, value: int) -> None:
    browser = Client()
    browser.force_login(cast.people["beheerder"])
    evil = {
        key: value if isinstance(given, int) else given for key, given in rows.items()
    }

    for name in doors():
        if not any(
            isinstance(rows.get(one), int) for one in DOORS[name].given.values()
        ):
            continue
        url = address(name, evil)
        found = [browser.get(url).status_code, browser.post(url).status_code]
        assert all(one in (404, 405) for one in found), (name, found)


@pytest.mark.parametrize("part", ["%00", "%ED%A0%80", "x" * 3000, "..%2F"])
def test_no_word_in_an_address_breaks(cast: Cast, rows: Rows, part: str) -> None:
    browser = Client()
    browser.force_login(cast.people["beheerder"])
    dossier, place = rows["dossier"], cast.organisation.pk
    here = f"/trajecten/{dossier}"

    for url in (
        f"{here}/advies/tips/{part}/neem-over/",
        f"{here}/advies/tips/{part}/opnieuw/",
        f"{here}/stap/{part}/",
        f"{here}/nami/vraag/{part}/",
        f"{here}/verplichtingen/{part}/",
        f"{here}/strategie/{part}/",
        f"{here}/regel/{part}/1/weg/",
        f"{here}/behoefte/markt/vragen-en-antwoorden.{part}",
        f"/trajecten/ambities/{place}/koers/{part}/",
        f"/trajecten/ambities/{place}/{part}/",
        f"/trajecten/ambities/{place}/sets/{part}/",
        f"/trajecten/criteria/{place}/voorbeeld/{part}/",
        f"/trajecten/export.{part}",
        f"/kalender/export.{part}",
    ):
        for send in (browser.get, browser.post):
            assert send(url).status_code in (404, 405), url
