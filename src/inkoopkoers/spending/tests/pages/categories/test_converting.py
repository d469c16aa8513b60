# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Categories and ledgers of the files themselves, named as the CPV calls them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.domain.categories.board import Group, Level
from inkoopkoers.spending.forms.converting import PickedCategoryField
from inkoopkoers.spending.models import CategoryRule
from inkoopkoers.spending.queries.categories.converting import (
    better_level,
    needed_for,
    own_groups,
)
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines

Browser = Callable[[User], Client]
BOTH = {"per": "ledger", "groep-0": "4310", "groep-1": "4700"}


def address(organisation: Organisation) -> str:
    return reverse("spending:convert_categories", args=[organisation.pk])


def holding() -> set[tuple[str, str, str]]:
    rows = CategoryRule.objects.filter(retired_at=None)
    return set(rows.values_list("ledger", "given", "category"))


@pytest.fixture
def given(wilgenwaard: Organisation, bram: User) -> Organisation:
    """An organisation whose files have their own categories, and no ledger."""
    cache.clear()
    lines = [
        a_line(900, category_name="Inhuur personeel"),
        a_line(60, category_name="Divers"),
    ]
    published_lines(wilgenwaard, bram, lines)
    return wilgenwaard


def test_the_page_says_how_few_are_enough(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    page = client_of(bram).get(address(bought)).content.decode()

    assert "Wat is “4310”?" in page
    assert page.index("4310") < page.index("4700")
    assert "De bovenste 2 zijn genoeg" in page
    assert "tot en met hier 66\u00a0%" in page
    assert '<option value="909 ' in page


def test_many_are_named_in_one_press_and_it_can_be_undone(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    data = {**BOTH, "wat-0": "909 Schoonmaakdiensten", "wat-1": "79410000-1"}

    done = browser.post(address(bought), data, follow=True)

    assert holding() == {('"4310"', "-", "909"), ('"4700"', "-", "79410000")}
    page = done.content.decode()
    assert "Er zijn 2 regels gemaakt" in page
    assert "Hier is niets om te zetten" in page
    assert AuditEntry.objects.filter(event="spend.rules_converted").count() == 1
    number = done.request["QUERY_STRING"].split("besluit=")[1]
    browser.post(reverse("spending:undo_category", args=[bought.pk, int(number)]))
    assert holding() == set()


def test_what_stays_empty_stays_as_it_was(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    client_of(bram).post(address(bought), {**BOTH, "wat-1": "794"})

    assert holding() == {('"4700"', "-", "794")}


def test_a_category_of_the_file_is_asked_for_exactly(
    given: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)

    page = browser.get(address(given)).content.decode()
    data = {"per": "given", "groep-0": "Inhuur personeel", "wat-0": "909"}
    browser.post(address(given), data)

    assert "Wat is “Inhuur personeel”?" in page
    assert holding() == {("", "Inhuur personeel", "909")}


def test_writings_that_differ_in_capitals_are_one_group(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    cache.clear()
    lines = [
        a_line(900, ledger="1", category_name="Diensten en Leveringen"),
        a_line(500, ledger="2", category_name="Diensten en leveringen"),
        a_line(1_000, ledger="3", category_name="Divers"),
    ]
    published_lines(wilgenwaard, bram, lines)
    first, second = own_groups(wilgenwaard, Level.GIVEN)

    data = {"per": "given", "groep-0": first.given, "wat-0": "909"}
    client_of(bram).post(address(wilgenwaard), data)

    assert (first.given, first.lines, first.amount) == (
        "Diensten en Leveringen", 2, Decimal(1_400),
    )  # fmt: skip
    assert (second.given, second.also) == ("Divers", ())
    assert holding() == {
        ("", "Diensten en Leveringen", "909"), ("", "Diensten en leveringen", "909"),
    }  # fmt: skip
    assert [one.given for one in own_groups(wilgenwaard, Level.GIVEN)] == ["Divers"]


def test_a_proposal_is_taken_with_a_tick_and_what_is_written_wins(
    given: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    data = {"per": "given", "groep-0": "Inhuur personeel", "neem-0": "on"}

    page = browser.get(address(given)).content.decode()
    browser.post(address(given), {**data, "wat-0": "45"})
    first = holding()
    CategoryRule.objects.all().delete()
    cache.clear()
    browser.post(address(given), data)

    assert "Neem over: 79600000" in page
    assert {row[2] for row in first} == {"45"}
    assert {row[2] for row in holding()} == {"79600000"}


def test_a_name_written_whole_is_that_category_also_when_others_hold_it() -> None:
    field = PickedCategoryField()

    assert field.clean("Meubilair") == field.clean("391")
    with pytest.raises(ValidationError, match="Schrijf de cijfers"):
        field.clean("schoonmaak")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("xyzzy", "We kennen geen categorie “xyzzy”"),
        ("diensten", "Hier passen er meer bij"),
        ("00", "We kennen geen categorie"),
        ("x" * 10_000, "Dit is te lang"),
        ("", "Schrijf bij minstens één regel"),
    ],
)
def test_a_mistake_is_said_and_nothing_typed_is_lost(
    bought: Organisation, bram: User, client_of: Browser, typed: str, said: str
) -> None:
    other = {} if not typed else {"wat-1": "794"}

    response = client_of(bram).post(address(bought), {**BOTH, "wat-0": typed, **other})

    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in page
    assert said in page
    assert 'value="794"' in page or not typed
    assert holding() == set()


@pytest.mark.parametrize(
    "data", [{}, {"groep-0": "nergens", "wat-0": "909"}, {"per": "maan"}]
)
def test_a_group_that_a_colleague_named_meanwhile_is_no_mistake(
    bought: Organisation, bram: User, client_of: Browser, data: dict[str, str]
) -> None:
    response = client_of(bram).post(address(bought), data)

    assert response.status_code == 302
    assert holding() == set()


def test_files_with_few_names_are_converted_by_ledger(given: Organisation) -> None:
    assert better_level(given) is Level.GIVEN

    published_lines(
        given,
        User.objects.get(email="bram@example.org"),
        [a_line(990, ledger="4310", ledger_name="Glas", category_name="Divers")],
        "meer.csv",
    )

    assert better_level(given) is Level.LEDGER
    assert [one.ledger for one in own_groups(given, Level.LEDGER)] == ["4310"]


@pytest.mark.parametrize(("tagged", "answer"), [("0", 2), ("35", 1), ("-300", None)])
def test_how_many_from_the_top_reach_the_goal(tagged: str, answer: int | None) -> None:
    groups = [
        Group(Level.LEDGER, None, "", ledger, "", "", 1, Decimal(amount), ())
        for ledger, amount in (("1", 50), ("2", 40), ("3", 10))
    ]

    assert needed_for(groups, Decimal(tagged), Decimal(100)) == answer


def test_without_lines_there_is_one_thing_to_do(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    page = client_of(bram).get(address(wilgenwaard)).content.decode()

    assert "Bestanden toevoegen" in page
