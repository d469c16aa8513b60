# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The grid: amounts side by side, and two people in it at once."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inkoopkoers.costing.actions.settings import change_sheet
from inkoopkoers.costing.domain import editing
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.queries.starting import EXAMPLE
from inkoopkoers.costing.tests.browsing import (
    Browse,
    at,
    form_of,
    kept,
    kept_line,
    text_of,
)
from inkoopkoers.organisations.models import User

GRID = "kosten/"
AWAY = "kosten/weghalen/"
POWER_OF_A = {"soort": "regel", "wat": "stroom", "alternatief": "a"}


def test_the_same_cost_stands_side_by_side_with_what_it_comes_to(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    text = text_of(client_of(lies).get(at(comparison, GRID)))

    assert "euro per laptop, bij de start, opnieuw om de 4 jaar" in text
    assert "€\N{NO-BREAK SPACE}248.000 eenmalig" in text
    assert "€\N{NO-BREAK SPACE}356.000 eenmalig" in text
    assert "over 8 jaar, in geld van nu" in text
    assert "Bewaar de bedragen" not in text


def test_amounts_that_were_typed_are_kept_and_the_rest_stays(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser, before = client_of(bram), kept(comparison)
    page = browser.get(at(comparison, GRID))

    browser.post(at(comparison, GRID), form_of(page) | {"a:aanschaf": "615,50"})

    assert kept_line(comparison, "a", "aanschaf").amount == Decimal("615.5")
    assert kept(comparison).alternatives[1] == before.alternatives[1]


def test_an_empty_cell_is_no_zero(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    browser.post(at(comparison, AWAY), POWER_OF_A)

    page = browser.get(at(comparison, GRID))
    assert "1 bedrag is nog leeg en telt niet mee." in text_of(page)
    browser.post(at(comparison, GRID), form_of(page) | {"a:stroom": "0"})

    line = kept_line(comparison, "a", "stroom")
    other = kept_line(comparison, "b", "stroom")
    assert (line.amount, line.measure) == (Decimal(0), other.measure)


def test_a_cell_that_is_cleared_can_be_put_back(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser, before = client_of(bram), kept(comparison)
    page = browser.get(at(comparison, GRID))

    browser.post(at(comparison, GRID), form_of(page) | {"b:beheer": " "})
    assert len(kept(comparison).alternatives[1].lines) == 3
    browser.post(at(comparison, "kosten/terug/1/"))

    assert kept(comparison) == before


def test_two_people_in_other_cells_do_not_get_in_each_others_way(
    comparison: Comparison, bram: User, anna: User, client_of: Browse
) -> None:
    browser, other = client_of(bram), client_of(anna)
    mine, hers = (form_of(one.get(at(comparison, GRID))) for one in (browser, other))
    other.post(at(comparison, GRID), hers | {"b:aanschaf": "800"})

    response = browser.post(at(comparison, GRID), mine | {"a:aanschaf": "600"})

    assert response.status_code == 302
    assert kept_line(comparison, "a", "aanschaf").amount == 600
    assert kept_line(comparison, "b", "aanschaf").amount == 800


def test_two_people_in_one_cell_see_both_amounts(
    comparison: Comparison, bram: User, anna: User, client_of: Browse
) -> None:
    browser, other = client_of(bram), client_of(anna)
    mine, hers = (form_of(one.get(at(comparison, GRID))) for one in (browser, other))
    other.post(at(comparison, GRID), hers | {"a:aanschaf": "610"})

    response = browser.post(at(comparison, GRID), mine | {"a:aanschaf": "600"})

    text = text_of(response)
    assert response.status_code == 409
    assert "Nu staat er 610" in text
    assert 'value="600"' in text
    assert kept_line(comparison, "a", "aanschaf").amount == 610
    again = browser.post(at(comparison, GRID), form_of(response))
    assert again.status_code == 302
    assert kept_line(comparison, "a", "aanschaf").amount == 600


def test_what_was_typed_in_a_line_that_went_away_is_told(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    mine = form_of(browser.get(at(comparison, GRID)))
    for code in ("a", "b"):
        browser.post(at(comparison, AWAY), POWER_OF_A | {"alternatief": code})

    response = browser.post(at(comparison, GRID), mine | {"a:stroom": "44"})

    assert response.status_code == 409
    assert "‘44’ bij stroom" in text_of(response)
    assert browser.post(at(comparison, GRID), mine).status_code == 302


@pytest.mark.parametrize("amount", ["veel", "-1", "1,234", "9" * 30, "1" * 10_000])
def test_what_is_no_amount_stays_in_its_cell(
    amount: str, comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser, before = client_of(bram), kept(comparison)
    data = form_of(browser.get(at(comparison, GRID)))

    response = browser.post(at(comparison, GRID), data | {"a:aanschaf": amount})

    assert response.status_code == 422
    assert amount in text_of(response)
    assert "<title>Fout:" in text_of(response)
    assert kept(comparison) == before


@pytest.mark.parametrize(
    "seen", ["", "{", "[]", "7", '{"a:aanschaf": "NaN"}', '{"a:aanschaf": "sNaN"}']
)
def test_what_was_seen_cannot_be_bent(
    seen: str, comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    data = form_of(browser.get(at(comparison, GRID)))

    response = browser.post(at(comparison, GRID), data | {"seen": seen})

    assert response.status_code == 302


def test_an_example_stands_out_until_it_is_replaced(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    def with_example(sheet: CostSheet) -> CostSheet:
        line = replace(editing.line_of(sheet, "a", "beheer"), source=EXAMPLE)
        return editing.with_line(sheet, "a", line)

    change_sheet(comparison, with_example, by=bram, edition=None)
    browser = client_of(bram)
    page = browser.get(at(comparison, GRID))
    assert "Er staan nog voorbeeldbedragen" in text_of(page)

    after = browser.post(
        at(comparison, GRID), form_of(page) | {"a:beheer": "19"}, follow=True
    )

    assert "Er staan nog voorbeeldbedragen" not in text_of(after)


def test_many_alternatives_and_lines_come_in_pages_within_the_limit_of_a_form(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    def many(sheet: CostSheet) -> CostSheet:
        line = sheet.alternatives[0].lines[0]
        lines = tuple(
            replace(line, code=f"r{n}", name=f"Regel {n}") for n in range(120)
        )
        return replace(
            sheet,
            alternatives=tuple(
                replace(sheet.alternatives[0], code=f"x{n}", lines=lines)
                for n in range(50)
            ),
        )

    change_sheet(comparison, many, by=bram, edition=None)
    browser = client_of(bram)
    address = at(comparison, "kosten/?naast=13&pagina=3")
    page = browser.get(address)
    assert "Alternatief 49 tot en met 50 van 50" in text_of(page)
    assert "Regel 81 tot en met 120 van 120" in text_of(page)

    response = browser.post(address, form_of(page) | {"x49:r119": "7"})

    assert "naast=13&pagina=3&bewaard=ja" in response.headers["Location"]
    assert kept_line(comparison, "x49", "r119").amount == 7


def test_the_grid_asks_as_often_for_many_lines_as_for_few(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    def many(sheet: CostSheet) -> CostSheet:
        line = sheet.alternatives[0].lines[0]
        for number in range(30):
            sheet = editing.with_line(sheet, "a", replace(line, code=f"r{number}"))
        return sheet

    browser, counts = client_of(bram), []
    for change in (lambda sheet: sheet, many):
        change_sheet(comparison, change, by=bram, edition=None)
        with CaptureQueriesContext(connection) as queries:
            browser.get(at(comparison, GRID))
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_without_alternatives_the_first_one_is_asked_for(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    change_sheet(
        comparison, lambda sheet: replace(sheet, alternatives=()), by=bram, edition=None
    )

    text = text_of(client_of(bram).get(at(comparison, GRID)))

    assert "Zet eerst neer waaruit je kiest." in text


def test_what_keeps_it_from_counting_stands_above_with_a_way_to_mend(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    def late(sheet: CostSheet) -> CostSheet:
        line = replace(editing.line_of(sheet, "a", "uitstap"), first_year=9)
        return editing.with_line(sheet, "a", line)

    change_sheet(comparison, late, by=bram, edition=None)

    text = text_of(client_of(bram).get(at(comparison, GRID)))

    assert "Aanbod A · Gegevens overzetten bij vertrek: Kies een jaar" in text
    assert at(comparison, "kosten/alternatief/a/regel/uitstap/") in text
    assert "in geld van nu" not in text


def test_a_stranger_finds_nothing_and_a_reader_saves_nothing(
    comparison: Comparison, cora: User, lies: User, client_of: Browse
) -> None:
    address = at(comparison, GRID)

    assert client_of(cora).get(address).status_code == 404
    assert client_of(cora).post(address, {"a:aanschaf": "1"}).status_code == 404
    assert client_of(lies).post(address, {"a:aanschaf": "1"}).status_code == 403
