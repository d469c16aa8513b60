# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What decides: tipping points, the tornado and the highest price."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inkoopkoers.costing.actions.comparisons import make_comparison
from inkoopkoers.costing.domain.reverse import highest_price
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.queries.outcomes import highest_prices
from inkoopkoers.costing.tests.browsing import Browse, at, text_of
from inkoopkoers.costing.tests.making import a_sheet, laptops
from inkoopkoers.organisations.models import Organisation, User

PAGE = "wat-beslist/"


@pytest.fixture
def three(wilgenwaard: Organisation, bram: User) -> Comparison:
    """A third offer, dearer than both."""
    sheet = a_sheet()
    third = replace(
        sheet.alternatives[0], code="c", name="Aanbod C", lines=laptops("950")
    )
    wider = replace(sheet, alternatives=(*sheet.alternatives, third))
    return make_comparison(wilgenwaard, "Drie", wider, by=bram)


def test_it_tells_each_turn_in_a_sentence_and_a_row(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    response = client_of(lies).get(at(comparison, PAGE))

    text = text_of(response)
    assert "De volgorde keert pas om bij een grotere verandering." in text
    assert "Daalt de aanschafprijs van ‘Aanbod A’ met meer dan" in text
    assert "nooit: het doet voor beide hetzelfde" in text
    assert response.context["pair_form"] is None


def test_the_pair_can_be_chosen(
    three: Comparison, lies: User, client_of: Browse
) -> None:
    browser = client_of(lies)

    chosen = browser.get(at(three, PAGE), {"eerste": "a", "tweede": "c"})
    default = browser.get(at(three, PAGE))

    assert "‘Aanbod C’ kost nu" in text_of(chosen)
    assert (chosen.context["first"], chosen.context["second"]) == ("a", "c")
    assert (default.context["first"], default.context["second"]) == ("b", "a")


@pytest.mark.parametrize(
    "asked",
    [
        {"eerste": "a", "tweede": "a"},
        {"eerste": "weg", "tweede": "b"},
        {"eerste": "\0", "tweede": "x" * 10_000},
        {"voor": "weg"},
    ],
)
def test_a_pair_that_is_not_there_is_the_two_cheapest(
    asked: dict[str, str], three: Comparison, lies: User, client_of: Browse
) -> None:
    response = client_of(lies).get(at(three, PAGE), asked)

    assert response.status_code == 200
    assert response.context["first"] == "b"


def test_the_costs_of_one_have_their_own_picture(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    response = client_of(lies).get(at(comparison, PAGE), {"voor": "a"})

    title = response.context["own_picture"].wide.title
    assert "wat ‘Aanbod A’ kost" in title


def test_the_highest_price_is_that_against_all_others() -> None:
    sheet = a_sheet()
    third = replace(sheet.alternatives[0], code="c", lines=laptops("950"))
    wider = replace(sheet, alternatives=(*sheet.alternatives, third))

    found = highest_prices(wider)

    assert found == tuple(highest_price(wider, code) for code in "abc")
