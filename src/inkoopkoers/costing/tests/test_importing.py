# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cost lines from a file: looked at first, then taken over or thrown away."""

from __future__ import annotations

from decimal import Decimal
from time import perf_counter
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from inkoopkoers.costing.domain.sheet import Budget, Category, Rhythm
from inkoopkoers.costing.models import Comparison, CostFile
from inkoopkoers.costing.queries.importing import preview_of
from inkoopkoers.costing.tests.browsing import Browse, at, kept, kept_line, text_of
from inkoopkoers.costing.tests.making import a_sheet
from inkoopkoers.organisations.models import User

HEAD = "alternatief;categorie;omschrijving;bedrag;aantal;ritme;bron\n"
GOOD = (
    "Aanbod A;Aanschaf;Laptops;599,50;Laptops;eenmalig;offerte 2\n"
    "Aanbod B;Licenties;Licentie voor beheer;18;Laptops;per jaar;\n"
    "Aanbod C;Opleiding;Leraren leren ermee werken;60;20;eenmalig;\n"
)


def sent(browser: Client, comparison: Comparison, text: str) -> Any:
    """Send this text as a file and follow."""
    file = SimpleUploadedFile("kosten.csv", text.encode())
    address = at(comparison, "kosten/inlezen/")
    return browser.post(address, {"file": file}, follow=True)


def test_a_file_is_looked_at_before_it_changes_anything(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    before = kept(comparison)

    response = sent(client_of(bram), comparison, HEAD + GOOD)

    found = response.context["found"]
    assert (len(found.new), len(found.changed), found.same) == (1, 1, 1)
    assert "offerte 2" in text_of(response)
    assert "599,5" in text_of(response)
    assert kept(comparison) == before


def test_taking_over_adds_and_changes(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    sent(browser, comparison, HEAD + GOOD)

    browser.post(at(comparison, "kosten/inlezen/overnemen/"))

    a = kept_line(comparison, "a", "aanschaf")
    assert (a.amount, a.source, a.life_years) == (Decimal("599.5"), "offerte 2", 4)
    made = kept_line(comparison, "aanbod-c", "leraren-leren-ermee-werken")
    assert (made.category, made.factor) == (Category.TRAINING, Decimal(20))
    assert made.rhythm is Rhythm.ONCE
    assert not CostFile.objects.exists()
    again = browser.post(at(comparison, "kosten/inlezen/overnemen/"))
    assert again.status_code == 302


@pytest.mark.parametrize(
    ("row", "column", "why"),
    [
        ("Aanbod A;Aanschaf;Tas;veel;;;", "bedrag", "geen bedrag"),
        ("Aanbod A;Aanschaf;Tas;-5;;;", "bedrag", "geen bedrag"),
        ("Aanbod A;Aanschaf;Tas;;;;", "bedrag", "leeg"),
        (";Aanschaf;Tas;5;;;", "alternatief", "leeg"),
        ("Aanbod A;Raket;Tas;5;;;", "categorie", "kennen we hier niet"),
        ("Aanbod A;Aanschaf;Tas;5;Muizen;;", "aantal", "staat niet in"),
        ("Aanbod A;Aanschaf;Tas;5;;soms;", "ritme", "kennen we hier niet"),
        ("Aanbod A;Aanschaf;Tas;5;;om de zoveel jaar;", "categorie", "past niet"),
        (f"Aanbod A;Aanschaf;{'x' * 201};5;;;", "omschrijving", "te lang"),
    ],
)
def test_a_row_that_cannot_be_used_says_why_and_can_be_downloaded(
    row: str, column: str, why: str, comparison: Comparison, client: Client
) -> None:
    client.force_login(comparison.made_by)  # type: ignore[arg-type]
    response = sent(client, comparison, f"{HEAD}{row}\n{GOOD}")

    refused = response.context["found"].refused
    assert [(one.row, one.column.value) for one in refused] == [(2, column)]
    assert why in text_of(response)
    mended = client.get(at(comparison, "kosten/inlezen/geweigerd.csv"))
    assert why in text_of(mended)
    assert "offerte 2" not in text_of(mended)


def test_what_is_bought_is_an_investment_unless_the_same_line_says_otherwise() -> None:
    header = ("alternatief", "categorie", "omschrijving", "bedrag")
    rows = [
        (2, ("Aanbod A", "Aanschaf", "Tas", "5")),
        (3, ("Aanbod A", "Opleiding", "Cursus", "5")),
        (4, ("Aanbod C", "Aanschaf", "Stroom", "5")),
    ]

    found = preview_of(a_sheet(), header, iter(rows))

    budgets = [one.line.budget for one in found.new]
    assert budgets == [Budget.INVESTMENT, Budget.RUNNING, Budget.RUNNING]


def test_the_same_line_twice_is_refused_the_second_time() -> None:
    header = ("alternatief", "categorie", "omschrijving", "bedrag")
    rows = [
        (2, ("Aanbod A", "Aanschaf", "Tas", "5")),
        (3, ("aanbod a", "Aanschaf", " TAS ", "6")),
    ]

    found = preview_of(a_sheet(), header, iter(rows))

    assert (len(found.new), found.refused_rows) == (1, [3])


def test_ten_thousand_rows_are_read_in_seconds_and_too_many_are_refused() -> None:
    header = ("alternatief", "categorie", "omschrijving", "bedrag")
    rows = [
        (n + 2, (f"Aanbod {n % 52}", "Aanschaf", f"Regel {n // 52}", "5"))
        for n in range(10_000)
    ]
    start = perf_counter()

    found = preview_of(a_sheet(), header, iter(rows))

    assert perf_counter() - start < 20
    assert len(found.after.alternatives) == 50
    assert found.refused


def test_a_file_without_the_columns_says_which(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    response = sent(client_of(bram), comparison, "naam;prijs\nLaptop;5\n")

    assert response.status_code == 422
    assert "Deze kolommen ontbreken: alternatief, categorie" in text_of(response)


def test_a_file_can_be_thrown_away(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser, before = client_of(bram), kept(comparison)
    sent(browser, comparison, HEAD + GOOD)

    browser.post(at(comparison, "kosten/inlezen/weggooien/"))

    assert not CostFile.objects.exists()
    assert kept(comparison) == before
    assert browser.get(at(comparison, "kosten/inlezen/bekijken/")).status_code == 404


def test_a_formula_in_a_name_stays_text(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    response = sent(browser, comparison, HEAD + "Aanbod A;Aanschaf;=1+1;x;;;\n" + GOOD)

    assert response.status_code == 200
    mended = text_of(browser.get(at(comparison, "kosten/inlezen/geweigerd.csv")))
    assert ";=1+1" not in mended


@pytest.mark.parametrize("rest", ["", "bekijken/", "geweigerd.csv"])
def test_a_stranger_and_a_reader_do_not_import(
    rest: str, comparison: Comparison, cora: User, lies: User, client_of: Browse
) -> None:
    address = at(comparison, f"kosten/inlezen/{rest}")

    assert client_of(cora).get(address).status_code == 404
    assert client_of(lies).get(address).status_code == 403


def test_a_file_that_a_colleague_sent_since_is_looked_at_first(
    comparison: Comparison, bram: User, anna: User, client_of: Browse
) -> None:
    browser, before = client_of(bram), kept(comparison)
    seen = sent(browser, comparison, HEAD + GOOD).context["waiting"]
    sent(client_of(anna), comparison, HEAD + GOOD.replace("599,50", "1"))

    response = browser.post(
        at(comparison, "kosten/inlezen/overnemen/"), {"bestand": str(seen.pk)}
    )

    assert response.headers["Location"] == at(comparison, "kosten/inlezen/bekijken/")
    assert kept(comparison) == before
    assert CostFile.objects.count() == 1
