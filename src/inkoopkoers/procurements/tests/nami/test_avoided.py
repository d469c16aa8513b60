# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is avoided over all dossiers that someone may see."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import Dossier, NamiAnswer
from inkoopkoers.procurements.queries.avoided import avoided_totals
from inkoopkoers.procurements.tests.making import a_dossier

PAGE = "/trajecten/opbrengst/"


def an_answer(dossier: Dossier, question: str, eur: int, **fields: Any) -> None:
    given = {"outcome": "ja", "avoided_eur": Decimal(eur), **fields}
    NamiAnswer.objects.create(dossier=dossier, question=question, **given)


def not_bought(organisation: Organisation, by: User, year: int) -> Dossier:
    return a_dossier(
        organisation,
        by,
        title="Geschenken",
        standing=Standing.NOT_BOUGHT.value,
        ended_on=date(year, 5, 4),
    )


def test_answers_that_avoid_something_are_added_up_per_year(
    dossier: Dossier, bram: User
) -> None:
    an_answer(dossier, "anders", 100)
    an_answer(dossier, "minder", 20, outcome="deels")
    an_answer(dossier, "niet", 7, outcome="nee")

    found = avoided_totals(bram)

    assert [(one.year, one.avoided.eur) for one in found.years] == [
        (2027, Decimal(120))
    ]
    assert found.total.not_bought == 0


def test_what_is_not_bought_counts_once_in_the_year_it_ended(
    wilgenwaard: Organisation, bram: User
) -> None:
    ended = not_bought(wilgenwaard, bram, 2026)
    an_answer(ended, "niet", 500, outcome="deels")
    an_answer(ended, "minder", 300)

    found = avoided_totals(bram)

    assert [(one.year, one.avoided.eur) for one in found.years] == [
        (2026, Decimal(500))
    ]
    assert found.total.not_bought == 1


def test_a_dossier_without_publication_counts_in_the_year_it_was_made(
    dossier: Dossier, bram: User
) -> None:
    Dossier.objects.update(publish_on=None)
    an_answer(dossier, "minder", 5)

    assert avoided_totals(bram).years[0].year == dossier.made_at.year


def test_units_of_another_name_are_not_added_up(dossier: Dossier, bram: User) -> None:
    an_answer(dossier, "niet", 1, units=Decimal(3), unit_name="Laptops")
    an_answer(dossier, "minder", 1, units=Decimal(2), unit_name="kasten")

    units = avoided_totals(bram).total.avoided.units

    assert units == {"laptops": Decimal(3), "kasten": Decimal(2)}


def test_a_dossier_that_was_taken_off_or_is_elsewhere_does_not_count(
    dossier: Dossier, bram: User, cora: User
) -> None:
    an_answer(dossier, "minder", 5)
    assert avoided_totals(cora).is_empty

    Dossier.objects.update(removed_at=dossier.made_at)

    assert avoided_totals(bram).is_empty


@pytest.fixture
def part(bram: User) -> Organisation:
    """Another organisation of Bram, with the same name as his first."""
    made = Organisation.objects.create(name="Gemeente Wilgenwaard")
    Membership.objects.create(organisation=made, user=bram, role=Role.INKOPER)
    return made


def test_organisations_of_one_name_stay_apart(
    dossier: Dossier, part: Organisation, bram: User
) -> None:
    an_answer(dossier, "minder", 5)
    an_answer(a_dossier(part, bram), "minder", 6)

    found = avoided_totals(bram)

    assert [one.total.avoided.eur for one in found.places] == [Decimal(5), Decimal(6)]


def test_the_page_says_its_conclusion_and_shows_the_table(
    browser: Client, dossier: Dossier, wilgenwaard: Organisation, bram: User
) -> None:
    an_answer(dossier, "minder", 120000, units=Decimal(200), unit_name="laptops")
    ended = not_bought(wilgenwaard, bram, 2026)
    an_answer(ended, "niet", 8000)

    text = browser.get(PAGE).content.decode()

    assert "We vermijden het meest in 2027: €\xa0120.000" in text
    assert "Geschenken" in text
    assert '<th scope="row">laptops</th>' in text


def test_not_buying_without_any_figure_still_counts(
    browser: Client, wilgenwaard: Organisation, bram: User
) -> None:
    not_bought(wilgenwaard, bram, 2026)

    text = browser.get(PAGE).content.decode()

    assert "<svg" not in text.split("<main")[1]
    assert "Per jaar" in text


def test_an_empty_page_teaches_what_it_is_for(browser: Client, bram: User) -> None:
    assert "Nog niets vermeden" in browser.get(PAGE).content.decode()


def test_the_files_hold_what_the_page_shows(
    browser: Client, dossier: Dossier, bram: User
) -> None:
    an_answer(dossier, "minder", 1200, units=Decimal("2.5"), unit_name="=ton")

    csv = browser.get(reverse("procurements:avoided_file", args=["csv"]))
    xlsx = browser.get(reverse("procurements:avoided_file", args=["xlsx"]))

    assert "Gemeente Wilgenwaard;2027;1;0;1200;0;0" in csv.content.decode("utf-8-sig")
    book = CalamineWorkbook.from_filelike(io.BytesIO(xlsx.content))
    rows = book.get_sheet_by_name("Eenheden").to_python()
    assert rows[1] == ["Gemeente Wilgenwaard", 2027, "=ton", 2.5]


def test_another_kind_of_file_is_not_made(browser: Client, bram: User) -> None:
    assert browser.get("/trajecten/opbrengst.pdf").status_code == 404


def test_more_dossiers_cost_no_more_queries(
    browser: Client,
    wilgenwaard: Organisation,
    bram: User,
    django_assert_num_queries: Callable[[int], Any],
) -> None:
    def grow(times: int) -> int:
        for _number in range(times):
            an_answer(a_dossier(wilgenwaard, bram), "minder", 5)
            an_answer(not_bought(wilgenwaard, bram, 2026), "niet", 5)
        with django_assert_num_queries(2):
            return len(avoided_totals(bram).not_bought)

    assert (grow(1), grow(8)) == (1, 9)
