# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name of a masked person is nowhere: on no page, in no file, in no search."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import product
from typing import Any

import pyarrow.parquet as pq
import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.judging import touch_judgements
from inkoopkoers.spending.answering.registry import KINDS
from inkoopkoers.spending.models import SpendImport, SpendTerms, Supplier
from inkoopkoers.spending.tests.making import a_line, key_of
from inkoopkoers.spending.tests.published import published_lines
from inkoopkoers.spending.urls import urlpatterns

pytestmark = pytest.mark.django_db

# Who manages says here what a supplier is called, so sees what it is called now.
TO_CHANGE_THE_NAME = "/veranderen/"

NAME = "Zwaluwenburg"
FULL = f"Jansje {NAME}"
KVK, IBAN, VAT = "68750110", "NL91ABNA0417164300", "NL123456789B01"
SECRET = re.compile("|".join((NAME, KVK, IBAN, VAT)), re.IGNORECASE)


@pytest.fixture
def row(wilgenwaard: Organisation, anna: User) -> SpendImport:
    person = {
        "supplier": FULL,
        "kvk": KVK,
        "iban": IBAN,
        "vat_number": VAT,
        "description": f"Tekst van {FULL}",
    }
    lines = [
        a_line(900 + number, on=f"2026-0{number}-02", invoice=f"F{number}", **person)
        for number in range(1, 7)
    ]
    others = [a_line(50, supplier="Bron BV", on="2026-03-03", invoice="B1")]
    found = published_lines(wilgenwaard, anna, [*lines, *others])
    Supplier.objects.create(
        organisation=wilgenwaard, key=key_of(FULL), name=FULL, kvk=KVK, is_person=True
    )
    touch_judgements(wilgenwaard)
    return found


def _addresses(row: SpendImport) -> Iterator[str]:
    """Every address of spend of which we can fill in the parts."""
    known: dict[str, list[int | str]] = {
        "organisation": [row.organisation_id],
        "slug": [kind.slug for kind in KINDS],
        "format_name": ["csv", "xlsx", "parquet", "pdf", "odt", "docx"],
        "batch": [row.pk],
        "line": [1],
        "supplier": [key_of(FULL), Supplier.objects.get().pk],
        "key": [key_of(FULL)],
        "party": [key_of(FULL)],
        "category": ["0"],
        "year": [2026],
    }
    for one in urlpatterns:
        names = list(one.pattern.converters)
        if one.name and set(names) <= set(known):
            for values in product(*(known[name] for name in names)):
                with suppress(NoReverseMatch):
                    given = dict(zip(names, values, strict=True))
                    yield reverse(f"spending:{one.name}", kwargs=given)


def _text(answer: Any) -> str:
    """What stands in a page or a file, also when it is packed."""
    data = b"".join(getattr(answer, "streaming_content", None) or [answer.content])
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            return "".join(
                book.read(name).decode("utf-8", "replace") for name in book.namelist()
            )
    if data.startswith(b"PAR1"):
        return str(pq.read_table(io.BytesIO(data)).to_pylist())
    return data.decode("utf-8", "replace")


def test_a_masked_person_is_on_no_page_and_in_no_file(
    client_of: Callable[[User], Client], anna: User, row: SpendImport
) -> None:
    browser = client_of(anna)

    asked = [url for url in _addresses(row) if TO_CHANGE_THE_NAME not in url]
    found = {url: _text(browser.get(url)) for url in asked}

    assert len(found) > 8
    assert {
        url: SECRET.findall(text)[:3]
        for url, text in found.items()
        if SECRET.search(text)
    } == {}


@pytest.mark.parametrize("word", [NAME, "Tekst van", "Jansje"])
def test_who_looks_for_the_name_of_a_masked_person_finds_nothing(
    client_of: Callable[[User], Client], anna: User, row: SpendImport, word: str
) -> None:
    page = client_of(anna).get(
        f"/uitgaven/{row.organisation_id}/regels/", {"zoek": word}
    )

    assert page.context["sums"].lines == 0


def test_an_organisation_may_show_who_it_is(
    client_of: Callable[[User], Client], anna: User, row: SpendImport
) -> None:
    SpendTerms.objects.filter(organisation=row.organisation).update(mask_persons=False)

    page = client_of(anna).get(f"/uitgaven/{row.organisation_id}/regels/{row.pk}/1/")

    assert NAME in page.content.decode()
    assert IBAN in page.content.decode()
