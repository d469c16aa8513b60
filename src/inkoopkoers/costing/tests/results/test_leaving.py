# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Being stuck, and what is paid when and by whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inkoopkoers.costing.actions.comparisons import make_comparison
from inkoopkoers.costing.domain.sheet import AlternativeKind, Category, CostSheet
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.tests.browsing import Browse, at, text_of
from inkoopkoers.costing.tests.making import a_sheet
from inkoopkoers.organisations.models import Organisation, User

PAGE = "vastzitten/"


def keeping() -> CostSheet:
    """The first is what there is already, with a contract of four years."""
    sheet = a_sheet()
    first, second = sheet.alternatives
    kept = replace(first, kind=AlternativeKind.KEEP, contract_years=4)
    return replace(sheet, alternatives=(second, kept))


def test_it_begins_with_what_one_has(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    comparison = make_comparison(wilgenwaard, "Houden", keeping(), by=bram)

    response = client_of(bram).get(at(comparison, PAGE))

    text = text_of(response)
    assert response.context["name"] == "Aanbod A"
    assert "Vertrekken bij ‘Aanbod A’ kost" in text
    assert "loont meteen" in text
    assert text.count("binnen contract") == 3


def test_who_leaves_and_for_what_can_be_chosen(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    response = client_of(lies).get(at(comparison, PAGE), {"van": "a", "naar": "b"})

    assert (response.context["name"], response.context["to"]) == (
        "Aanbod A",
        "Aanbod B",
    )
    assert "meteen" not in [row.year for row in response.context["rows"]]


@pytest.mark.parametrize(
    "asked", [{"van": "weg"}, {"van": "b", "naar": "b"}, {"naar": "x" * 10_000}]
)
def test_what_is_not_there_is_chosen_by_the_page(
    asked: dict[str, str], comparison: Comparison, lies: User, client_of: Browse
) -> None:
    response = client_of(lies).get(at(comparison, PAGE), asked)

    assert response.status_code == 200
    assert {response.context["name"], response.context["to"]} == {
        "Aanbod A",
        "Aanbod B",
    }


def test_without_an_exit_it_says_what_people_forget(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    sheet = a_sheet()
    free = tuple(
        replace(
            one,
            lines=tuple(
                line for line in one.lines if line.category is not Category.EXIT
            ),
        )
        for one in sheet.alternatives
    )
    comparison = make_comparison(
        wilgenwaard, "Vrij", replace(sheet, alternatives=free), by=bram
    )

    text = text_of(client_of(bram).get(at(comparison, PAGE)))

    assert "Er staan geen kosten van vertrek." in text


def test_money_per_year_adds_up_and_says_who_saves(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    response = client_of(lies).get(at(comparison, "per-jaar/"))

    text = text_of(response)
    years = response.context["years"]
    assert [row.head for row in years.rows][:2] == ["Start", "Jaar 1"]
    assert len(years.rows) == 9
    assert "Kies je ‘Aanbod B’ en niet ‘Aanbod A’, dan bespaart bestuur" in text
    assert "Reëel: in prijzen van 2026" in text
