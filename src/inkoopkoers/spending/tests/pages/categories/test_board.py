# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The board: what has no category, a choice with its effect, and undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.rules import make_rule
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.models import CategoryRule
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines

Browser = Callable[[User], Client]
GROUP = {"per": "ledger", "grootboek": "4310"}


def at(name: str, organisation: Organisation, *args: object) -> str:
    return reverse(f"spending:{name}", args=[organisation.pk, *args])


def holding() -> list[CategoryRule]:
    return list(CategoryRule.objects.filter(retired_at=None))


def test_the_board_has_the_largest_first_and_says_how_much_is_known(
    bought: Organisation, lies: User, client_of: Browser
) -> None:
    page = client_of(lies).get(at("categories", bought)).content.decode()

    assert page.index("Glas BV") < page.index("Raad BV")
    assert "Van 0\u00a0% van het geld weten we" in page
    assert "Kies een categorie" not in page


@pytest.mark.parametrize("level", ["supplier", "ledger", "both"])
def test_lines_are_put_together_by_what_is_asked(
    bought: Organisation, bram: User, client_of: Browser, level: str
) -> None:
    response = client_of(bram).get(at("categories", bought), {"per": level})

    assert response.status_code == 200
    assert "Kies een" in response.content.decode()


@pytest.mark.parametrize(
    "asked", [{"per": "maan"}, {"per": "\x00"}, {"q": "x" * 10_000}]
)
def test_a_wrong_filter_is_said(
    bought: Organisation, bram: User, client_of: Browser, asked: dict[str, str]
) -> None:
    response = client_of(bram).get(at("categories", bought), asked)

    assert response.status_code == 422
    assert "Glas BV" in response.content.decode()


def test_without_files_the_page_says_what_it_is_for(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    page = client_of(bram).get(at("categories", wilgenwaard)).content.decode()

    assert "Nog geen uitgaven" in page


def test_a_code_is_searched_and_its_effect_seen_before_saving(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)

    found = browser.get(at("tag_category", bought), {**GROUP, "zoek": "reiniging"})
    seen = browser.get(at("tag_category", bought), {**GROUP, "categorie": "90911000"})

    assert "categorie=909" in found.content.decode()
    assert "2 regels (€\u00a01.000) zonder categorie" in seen.content.decode()
    assert holding() == []


def test_one_choice_tags_the_group_and_can_be_undone(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    data = {**GROUP, "categorie": "90911000", "reason": "ramen"}

    done = browser.post(at("tag_category", bought), data, follow=True)

    page = done.content.decode()
    assert "Er is één regel gemaakt" in page
    assert "Van 66\u00a0% van het geld" in page
    (rule,) = holding()
    assert (rule.ledger, rule.category, rule.reason) == (
        '"4310"', "90911000", "ramen",
    )  # fmt: skip

    number = done.request["QUERY_STRING"].split("besluit=")[1].split("&")[0]
    browser.post(at("undo_category", bought, int(number)))
    assert holding() == []


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"categorie": ""}, 422),
        ({"categorie": "00"}, 422),
        ({"categorie": "x" * 10_000}, 422),
        ({"reason": "x" * 10_000}, 422),
        ({"per": "maan"}, 404),
        ({"grootboek": "nergens"}, 404),
        ({"grootboek": "\x00"}, 404),
        ({"per": "supplier", "leverancier": "9" * 30}, 404),
        ({"per": "supplier", "leverancier": "1"}, 404),
    ],
)
def test_what_cannot_be_is_said(
    bought: Organisation,
    bram: User,
    client_of: Browser,
    wrong: dict[str, str],
    status: int,
) -> None:
    data = {**GROUP, "categorie": "90911000", **wrong}

    assert client_of(bram).post(at("tag_category", bought), data).status_code == status
    assert holding() == []


def test_proposals_that_are_sure_are_accepted_together(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    make_rule(bought, Draft("90911000", ledger="4310", words="kantoor"), by=bram)
    browser = client_of(bram)

    page = browser.get(at("accept_categories", bought)).content.decode()
    wrong = browser.post(at("accept_categories", bought), {"sure": "0.01"})

    assert "voorstellen" in page.lower()
    assert wrong.status_code == 422


def test_the_tree_adds_up_what_was_tagged(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    empty = browser.get(at("category_tree", bought)).content.decode()
    make_rule(bought, Draft("90911000", ledger="4310"), by=bram)

    page = browser.get(at("category_tree", bought)).content.decode()

    assert "Nog geen categorieën" in empty
    assert "€\u00a01.000" in page
    assert "categorie=909" in page


def test_readers_may_not_decide_and_strangers_find_nothing(
    bought: Organisation, lies: User, cora: User, client: Client, client_of: Browser
) -> None:
    data = {**GROUP, "categorie": "90911000"}

    assert client_of(lies).post(at("tag_category", bought), data).status_code == 403
    assert client_of(cora).post(at("tag_category", bought), data).status_code == 404
    assert client_of(cora).get(at("categories", bought)).status_code == 404
    assert client.get(at("categories", bought)).status_code == 302


def test_a_choice_for_one_ledger_leaves_longer_ones_alone(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    lines = [a_line(70, ledger="43"), a_line(80, ledger="431")]
    published_lines(bought, bram, lines, "korter.csv")
    browser = client_of(bram)
    address = at("tag_category", bought)

    browser.post(address, {"per": "ledger", "grootboek": "43", "categorie": "45"})

    left = browser.get(at("categories", bought), {"per": "ledger"}).content.decode()
    assert "431" in left
    assert "4310" in left
    assert "<dd>43</dd>" not in left
