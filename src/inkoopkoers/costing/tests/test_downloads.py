# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking a comparison along, as a book of assumptions or a workbook."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.costing.actions.comparisons import make_comparison
from inkoopkoers.costing.domain.sheet import Rhythm
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.tests.domain.sheets import a_line, an_alternative
from inkoopkoers.costing.tests.making import a_sheet
from inkoopkoers.organisations.models import Organisation, User

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]


def book_of(comparison: Comparison, name: str = "html") -> str:
    return reverse("costing:document", args=[comparison.pk, name])


def workbook_of(comparison: Comparison) -> str:
    return reverse("costing:workbook", args=[comparison.pk])


def test_the_book_holds_the_outcome_and_all_it_stands_on(
    client_of: ClientOf, lies: User, comparison: Comparison
) -> None:
    response = client_of(lies).get(book_of(comparison))

    text = html.unescape(response.content.decode())
    assert response.status_code == 200
    for said in (
        "Vertrouwelijk",
        "kost over 8 jaar het minst",
        "2,8\N{NO-BREAK SPACE}% tot en met jaar 35",
        "aan het eind van het jaar",
        "CW = Σ",
        "Werkgroep",
        "Gegevens overzetten bij vertrek",
        "inschrijving",
        "Waar de volgorde omkeert",
        "van de gevallen het goedkoopst",
        "Alles wat is ingevuld, telt mee.",
    ):
        assert said in text


@pytest.mark.parametrize("name", ["pdf", "odt", "docx", "html"])
def test_every_paper_is_made(
    client_of: ClientOf, lies: User, comparison: Comparison, name: str
) -> None:
    response = client_of(lies).get(book_of(comparison, name))

    assert response.status_code == 200
    wanted = f'"aannamenboek-laptops-voor-de-scholen.{name}"'
    assert wanted in response["Content-Disposition"]


def test_taking_it_along_goes_into_the_trail_without_what_stands_in_it(
    client_of: ClientOf, lies: User, comparison: Comparison
) -> None:
    client = client_of(lies)

    client.head(workbook_of(comparison))
    client.get(workbook_of(comparison))
    client.get(book_of(comparison, "pdf"))

    taken = AuditEntry.objects.filter(event="comparison.downloaded").order_by("pk")
    assert [json.loads(one.details) for one in taken] == [
        {"format": "xlsx"},
        {"format": "pdf"},
    ]


def test_an_unknown_format_says_which_there_are(
    client_of: ClientOf, lies: User, comparison: Comparison
) -> None:
    response = client_of(lies).get(book_of(comparison, "exe"))

    assert response.status_code == 404
    assert "pdf, odt, docx, html" in response.content.decode()


def test_a_stranger_does_not_know_of_it(
    client_of: ClientOf, cora: User, comparison: Comparison
) -> None:
    client = client_of(cora)

    assert client.get(book_of(comparison)).status_code == 404
    assert client.get(workbook_of(comparison)).status_code == 404


def test_a_visitor_signs_in_first(client: Client, comparison: Comparison) -> None:
    assert client.get(book_of(comparison)).status_code == 302
    assert client.get(workbook_of(comparison)).status_code == 302


def test_without_an_outcome_it_says_what_to_do(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    empty = replace(a_sheet(), alternatives=())
    comparison = make_comparison(wilgenwaard, "Leeg", empty, by=bram)
    client = client_of(bram)

    for address in (book_of(comparison, "pdf"), workbook_of(comparison)):
        response = client.get(address)

        assert response.status_code == 409
        assert "Vul eerst de kosten in." in response.content.decode()


def test_too_much_for_a_workbook_is_said(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    lines = [a_line(f"r{n}", rhythm=Rhythm.YEARLY) for n in range(40)]
    many = [an_alternative(*lines, code=f"a{n}") for n in range(12)]
    large = replace(a_sheet(), alternatives=tuple(many), horizon_years=100)
    comparison = make_comparison(wilgenwaard, "Groot", large, by=bram)

    response = client_of(bram).get(workbook_of(comparison))

    assert response.status_code == 409
    assert "te veel betalingen" in response.content.decode()


def test_the_book_of_what_cannot_be_drawn_or_compared_is_still_written(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    one = replace(a_sheet(), alternatives=a_sheet().alternatives[:1])
    comparison = make_comparison(wilgenwaard, "Alleen A", one, by=bram)

    response = client_of(bram).get(book_of(comparison))

    text = response.content.decode()
    assert response.status_code == 200
    assert "Wat beslist" not in text
    assert "Hoe zeker is het" not in text
