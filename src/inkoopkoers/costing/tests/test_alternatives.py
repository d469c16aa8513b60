# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Alternatives and their lines: adding, changing, copying, taking away."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from inkoopkoers.costing.actions.settings import change_sheet
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    AlternativeKind,
    Category,
    CostSheet,
    Rhythm,
)
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.tests.browsing import (
    Browse,
    at,
    form_of,
    kept,
    kept_line,
    text_of,
)
from inkoopkoers.organisations.models import User

ALTERNATIVE = {"name": "Aanbod C", "kind": "aanbod", "supplier": "Eik BV"}
A = "kosten/alternatief/a/"


def test_an_alternative_is_added_and_changed(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    browser.post(
        at(comparison, "kosten/alternatief/?soort=houden"),
        ALTERNATIVE | {"kind": "houden"},
    )
    address = at(comparison, "kosten/alternatief/aanbod-c/verander/")

    browser.post(address, form_of(browser.get(address)) | {"contract_years": "4"})

    made = kept(comparison).alternatives[2]
    assert (made.name, made.kind) == ("Aanbod C", AlternativeKind.KEEP)
    assert (made.supplier, made.contract_years) == ("Eik BV", 4)


@pytest.mark.parametrize("page", ["kosten/alternatief/", f"{A}verander/"])
def test_two_alternatives_never_have_the_same_name(
    page: str, comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser, address = client_of(bram), at(comparison, page)
    typed = form_of(browser.get(address)) | {"name": "aanbod b"}

    response = browser.post(address, typed)

    assert response.status_code == 422
    assert "Er is al een alternatief met deze naam" in text_of(response)
    assert "aanbod b" in text_of(response)
    assert [one.name for one in kept(comparison).alternatives] == [
        "Aanbod A",
        "Aanbod B",
    ]


def test_there_is_room_for_fifty(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    def many(sheet: CostSheet) -> CostSheet:
        more = tuple(Alternative(f"x{n}", f"Aanbod {n}") for n in range(48))
        return replace(sheet, alternatives=(*sheet.alternatives, *more))

    change_sheet(comparison, many, by=bram, edition=None)

    response = client_of(bram).post(at(comparison, "kosten/alternatief/"), ALTERNATIVE)

    assert response.status_code == 409
    assert "Er staan al 50 alternatieven" in text_of(response)
    assert 'value="Aanbod C"' in text_of(response)


def test_a_copy_has_the_same_lines_and_asks_for_a_name(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    response = client_of(bram).post(at(comparison, f"{A}kopie/"))

    made = kept(comparison).alternatives[2]
    assert made.name == "Kopie van Aanbod A"
    assert made.lines == kept(comparison).alternatives[0].lines
    assert response.headers["Location"].endswith(f"/{made.code}/verander/")


def test_an_alternative_is_taken_away_and_put_back_in_its_place(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser, before = client_of(bram), kept(comparison)

    gone = browser.post(
        at(comparison, "kosten/weghalen/"),
        {"soort": "alternatief", "wat": "a"},
        follow=True,
    )
    assert "Weggehaald: Aanbod A" in text_of(gone)
    assert browser.get(at(comparison, A)).status_code == 404
    browser.post(at(comparison, "kosten/terug/1/"))

    assert kept(comparison) == before


def test_a_line_whose_alternative_is_gone_waits_for_it(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser, away = client_of(bram), at(comparison, "kosten/weghalen/")
    browser.post(away, {"soort": "regel", "wat": "stroom", "alternatief": "a"})
    browser.post(away, {"soort": "alternatief", "wat": "a"})

    early = browser.post(at(comparison, "kosten/terug/1/"))
    browser.post(at(comparison, "kosten/terug/2/"))
    browser.post(at(comparison, "kosten/terug/1/"))

    assert early.status_code == 409
    assert "Zet dat eerst terug" in text_of(early)
    assert kept_line(comparison, "a", "stroom").amount == 33


def test_the_page_tells_of_each_line_where_it_comes_from(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    text = text_of(client_of(lies).get(at(comparison, A)))

    assert "€\N{NO-BREAK SPACE}620 per laptop" in text
    assert "€\N{NO-BREAK SPACE}248.000" in text
    assert "de aanbieder, inschrijving" in text
    assert "kans 50 %" in text
    assert "33 kWh per laptops" in text
    assert "Voeg een kostenregel toe" not in text


@pytest.mark.parametrize("category", list(Category))
def test_every_kind_of_cost_can_be_added(
    category: Category, comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    address = at(comparison, f"{A}regel/?soort={category.value}")
    data = form_of(browser.get(address)) | {"name": "Iets nieuws", "amount": "12,50"}

    response = browser.post(address, data)

    assert response.status_code == 302
    made = kept_line(comparison, "a", "iets-nieuws")
    assert (made.category, made.amount) == (category, Decimal("12.5"))


def test_a_line_can_go_to_all_alternatives_at_once(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    address = at(comparison, f"{A}regel/?soort=opleiding")
    data = form_of(browser.get(address)) | {
        "name": "Opleiding", "amount": "60", "everywhere": "on",
    }  # fmt: skip

    browser.post(address, data)

    assert kept_line(comparison, "a", "opleiding") == kept_line(
        comparison, "b", "opleiding"
    )


def test_what_alternatives_share_changes_in_all_but_not_the_amount(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser, address = client_of(bram), at(comparison, f"{A}regel/aanschaf/")
    data = form_of(browser.get(address)) | {
        "name": "Schoollaptops", "amount": "600", "payer": "scholen",
        "everywhere": "on",
    }  # fmt: skip

    browser.post(address, data)

    a, b = (kept_line(comparison, code, "aanschaf") for code in ("a", "b"))
    assert (a.name, a.amount, a.payer) == ("Schoollaptops", Decimal(600), "scholen")
    assert (b.name, b.amount, b.payer) == ("Schoollaptops", Decimal(890), "scholen")
    assert (a.life_years, b.life_years) == (4, 8)


@pytest.mark.parametrize("line", ["aanschaf", "stroom", "beheer", "uitstap"])
def test_saving_a_line_untouched_changes_nothing(
    line: str, comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser, before = client_of(bram), kept(comparison)
    address = at(comparison, f"{A}regel/{line}/")

    response = browser.post(address, form_of(browser.get(address)))

    assert response.status_code == 302
    assert kept(comparison) == before


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"amount": "-5"}, "Vul een getal in van 0 of meer."),
        ({"amount": "veel"}, "Schrijf een getal"),
        ({"amount": "9" * 10_000}, "40"),
        ({"name": "\0"}, "Schrijf op wat geld kost."),
        ({"rhythm": "om-de-zoveel-jaar"}, "Vul in om de hoeveel jaar"),
        ({"first_year": "9"}, "Kies een jaar van 0 tot en met 7."),
        ({"life_years": "0"}, "Schrijf 1 of meer."),
        ({"life_years": ""}, "Zonder levensduur weten we niet"),
        ({"probability": "0,5"}, "Bedoel je 50 % of 0,5 %?"),
        ({"quantity": "maan"}, "Kies een aantal uit de lijst."),
        ({"measure": "pond"}, "Kies een van deze mogelijkheden."),
        ({"category": "raket"}, "Kies een soort uit de lijst."),
        ({"remaining": "marktwaarde"}, "Vul in wat de markt er"),
        ({"dated": "31-31-2026"}, "Schrijf een datum"),
        ({"amount": "90000000000", "factor": "90000000000"}, "1.000 miljard"),
    ],
)
def test_bad_input_of_a_line_is_said(
    values: dict[str, str],
    message: str,
    comparison: Comparison,
    bram: User,
    client_of: Browse,
) -> None:
    browser, before = client_of(bram), kept(comparison)
    address = at(comparison, f"{A}regel/aanschaf/")
    data = form_of(browser.get(address)) | {"note": "Dit typte ik"} | values

    response = browser.post(address, data)

    assert response.status_code == 422
    assert message in text_of(response)
    assert "Dit typte ik" in text_of(response)
    assert kept(comparison) == before


def test_a_line_goes_to_who_lacks_it(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    browser.post(at(comparison, "kosten/alternatief/"), ALTERNATIVE)

    browser.post(at(comparison, f"{A}regel/beheer/naar-alle/"))

    made = kept_line(comparison, "aanbod-c", "beheer")
    assert (made.amount, made.rhythm) == (Decimal(18), Rhythm.YEARLY)


def test_a_line_that_a_colleague_took_away_is_said(
    comparison: Comparison, bram: User, anna: User, client_of: Browse
) -> None:
    browser, address = client_of(bram), at(comparison, f"{A}verander/")
    mine = form_of(browser.get(address)) | {"name": "Mijn naam"}
    client_of(anna).post(address, mine | {"name": "Haar naam"})

    response = browser.post(address, mine)

    assert response.status_code == 409
    assert "Haar naam" in text_of(response)
    assert 'value="Mijn naam"' in text_of(response)


@pytest.mark.parametrize(
    "rest",
    ["kosten/alternatief/z/", "kosten/alternatief/z/verander/", f"{A}regel/z/"],
)
def test_what_is_not_there_is_not_found(
    rest: str, comparison: Comparison, bram: User, client_of: Browse
) -> None:
    assert client_of(bram).get(at(comparison, rest)).status_code == 404


@pytest.mark.parametrize(
    "rest", [A, f"{A}verander/", f"{A}regel/", f"{A}regel/aanschaf/"]
)
def test_a_stranger_finds_nothing_and_a_reader_changes_nothing(
    rest: str, comparison: Comparison, cora: User, lies: User, client_of: Browse
) -> None:
    assert client_of(cora).get(at(comparison, rest)).status_code == 404
    assert client_of(lies).get(at(comparison, rest)).status_code == (
        200 if rest == A else 403
    )


@pytest.mark.parametrize("kind", ["", "raket", "regel"])
def test_what_cannot_be_taken_away_is_not_found(
    kind: str, comparison: Comparison, bram: User, client_of: Browse
) -> None:
    data = {"soort": kind, "wat": "z", "alternatief": "a"}

    response = client_of(bram).post(at(comparison, "kosten/weghalen/"), data)

    assert response.status_code == 404
