# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every page of an outcome: for whom, and what it says when there is none yet."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client

from inkoopkoers.costing.actions.comparisons import make_comparison
from inkoopkoers.costing.domain.sheet import Alternative, CostSheet
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.tests.browsing import Browse, at, text_of
from inkoopkoers.costing.tests.making import a_sheet
from inkoopkoers.organisations.models import Organisation, User

PAGES = [
    "", "wat-beslist/", "hoe-zeker/", "vastzitten/", "per-jaar/",
    "cijfer/a/aanschaf/", "cijfer/b/totaal/",
]  # fmt: skip


def kept_with(sheet: CostSheet, organisation: Organisation, by: User) -> Comparison:
    return make_comparison(organisation, "Iets", sheet, by=by)


@pytest.mark.parametrize("page", PAGES)
def test_everyone_of_the_organisation_reads_it(
    page: str, comparison: Comparison, lies: User, client_of: Browse
) -> None:
    response = client_of(lies).get(at(comparison, page))

    assert response.status_code == 200
    assert "Laptops voor de scholen" in text_of(response)


@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_does_not_know_it_exists(
    page: str, comparison: Comparison, cora: User, client_of: Browse
) -> None:
    response = client_of(cora).get(at(comparison, page))

    assert response.status_code == 404
    assert "Laptops" not in text_of(response)


@pytest.mark.parametrize("page", PAGES)
def test_a_visitor_signs_in_first(
    page: str, comparison: Comparison, client: Client
) -> None:
    assert client.get(at(comparison, page)).status_code == 302


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_posted_to_it(
    page: str, comparison: Comparison, bram: User, client_of: Browse
) -> None:
    assert client_of(bram).post(at(comparison, page)).status_code == 405


@pytest.mark.parametrize("page", PAGES)
def test_a_sheet_with_a_problem_says_what_to_mend(
    page: str, wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    wrong = kept_with(replace(a_sheet(), horizon_years=0), wilgenwaard, bram)

    response = client_of(bram).get(at(wrong, page))

    assert response.status_code == 200
    assert "Eerst dit, dan kunnen we rekenen" in text_of(response)


@pytest.mark.parametrize("page", PAGES)
def test_without_costs_it_says_where_to_begin(
    page: str, wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    for alternatives, title in (
        ((), "Nog geen alternatieven"),
        ((Alternative("a", "Leeg"),), "Nog geen kosten"),
    ):
        sheet = replace(a_sheet(), alternatives=alternatives)

        response = browser.get(at(kept_with(sheet, wilgenwaard, bram), page))

        assert response.status_code == 200
        assert title in text_of(response)


@pytest.mark.parametrize("page", [page for page in PAGES if "/b/" not in page])
def test_one_alternative_has_every_page(
    page: str, wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    sheet = a_sheet()
    alone = replace(sheet, alternatives=sheet.alternatives[:1])

    response = client_of(bram).get(at(kept_with(alone, wilgenwaard, bram), page))

    assert response.status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_absurd_sheets_have_every_page(
    page: str, wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    sheet = a_sheet()
    dear = tuple(
        replace(
            one,
            name="n" * 200,
            lines=tuple(
                replace(line, amount=Decimal(10) ** 9, growth=Decimal(1))
                for line in one.lines
            ),
        )
        for one in sheet.alternatives
    )
    absurd = replace(sheet, horizon_years=100, alternatives=dear)
    free = replace(
        sheet,
        alternatives=tuple(
            replace(
                one, lines=tuple(replace(line, amount=Decimal(0)) for line in one.lines)
            )
            for one in sheet.alternatives
        ),
    )
    browser = client_of(bram)

    for one in (absurd, free):
        response = browser.get(at(kept_with(one, wilgenwaard, bram), page))

        assert response.status_code == 200


def test_many_alternatives_stand_below_each_other(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    sheet = a_sheet()
    first = sheet.alternatives[0]
    many = tuple(replace(first, code=f"a{n}", name=f"Aanbod {n}") for n in range(14))
    comparison = kept_with(replace(sheet, alternatives=many), wilgenwaard, bram)
    browser = client_of(bram)

    for page in ("", "wat-beslist/", "hoe-zeker/", "vastzitten/", "per-jaar/"):
        assert browser.get(at(comparison, page)).status_code == 200
    assert "De 10 goedkoopste" in text_of(browser.get(at(comparison)))
