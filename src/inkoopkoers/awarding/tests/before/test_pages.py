# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tests of the pages of what is tried before the tender."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.tests.making import a_design, an_award
from inkoopkoers.organisations.models import Organisation, User

pytestmark = pytest.mark.django_db
NAMES = ("before", "markets", "reversal", "strategic", "all_formulas")


@pytest.fixture
def award(wilgenwaard: Organisation, bram: User) -> AwardModel:
    return an_award(wilgenwaard, bram)


@pytest.fixture
def page_of(
    client_of: Callable[[User], Client], bram: User
) -> Callable[..., tuple[int, str]]:
    def asked(award: AwardModel, name: str, **given: str) -> tuple[int, str]:
        url = reverse(f"awarding:{name}", args=[award.pk])
        response = client_of(bram).get(url, given)
        return response.status_code, response.content.decode().replace("\xa0", " ")

    return asked


PageOf = Callable[..., tuple[int, str]]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_that_its_bids_are_made_up(
    award: AwardModel, page_of: PageOf, name: str
) -> None:
    status, page = page_of(award, name)

    assert status == 200
    assert "Dit zijn voorbeeldinschrijvingen." in page
    assert "€ 300.000" in page
    assert "Voorbeeld A" in page


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("formula", Formula)
def test_a_page_opens_for_every_formula(
    wilgenwaard: Organisation, bram: User, page_of: PageOf, name: str, formula: Formula
) -> None:
    design = a_design(formula)
    worth = Decimal(20_000)
    design = replace(
        design,
        criteria=tuple(
            replace(one, value_eur=worth if one.scale else None)
            for one in design.criteria
        ),
        parameters=replace(design.parameters, value_of_point_eur=Decimal(1000)),
    )

    status, page = page_of(an_award(wilgenwaard, bram, design=design), name)

    assert status == 200
    assert page.count("<h1") == 1


@pytest.mark.parametrize("name", NAMES)
def test_an_unfinished_model_says_what_is_needed_first(
    wilgenwaard: Organisation, bram: User, page_of: PageOf, name: str
) -> None:
    empty = an_award(wilgenwaard, bram, design=AwardDesign(Formula.BOUNDS, Decimal(40)))

    status, page = page_of(empty, name)

    assert status == 200
    assert "Dit is eerst nodig" in page


@pytest.mark.parametrize("name", NAMES)
def test_a_ceiling_that_keeps_all_out_is_said(
    wilgenwaard: Organisation, bram: User, page_of: PageOf, name: str
) -> None:
    design = replace(a_design(), ceiling_eur=Decimal(10))

    status, page = page_of(an_award(wilgenwaard, bram, design=design), name)

    assert status == 200
    assert "Geen inschrijving doet mee" in page


def test_the_weight_page_says_what_the_price_decides(
    award: AwardModel, page_of: PageOf
) -> None:
    _status, page = page_of(award, "before")

    assert "Prijs telt voor 40 %, maar beslist voor 14 %" in page
    assert "Maatschappelijke impact telt voor 20 % (van de kwaliteit: 33 %)." in page
    assert "minstens 50 %" in page
    assert "Inkopen met impact" in page
    assert "mag een inschrijver" in page


def test_prices_further_apart_decide_more(award: AwardModel, page_of: PageOf) -> None:
    _status, page = page_of(award, "before", prices="100 %", scores="50 %")

    assert "maar beslist voor 14 %" not in page
    assert 'value="100 %"' in page


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("before", "prices", "veel"), "Schrijf een percentage als 2,8 %"),
        (("before", "scores", "0,5"), "Bedoel je 50 % of 0,5 %?"),
        (("before", "prices", "9999999 %"), "Schrijf een percentage van 0 % tot"),
        (("markets", "bidders", "1"), "van 2 tot en met 15"),
        (("markets", "bidders", "vijf"), "van 2 tot en met 15"),
        (("markets", "seed", "9" * 40), "van 1 tot en met 9999"),
        (("markets", "relation", "zomaar"), "Kies een van de mogelijkheden."),
        (("markets", "prices", "\x00"), "Spreiding van de prijzen"),
    ],
)
def test_bad_input_is_said_at_its_field(
    award: AwardModel, page_of: PageOf, asked: tuple[str, str, str], said: str
) -> None:
    name, field, typed = asked

    status, page = page_of(award, name, **{field: typed})

    assert status == 422
    assert "<title>Fout:" in page
    assert said in page


def test_the_same_seed_gives_the_same_markets(
    award: AwardModel, page_of: PageOf
) -> None:
    first = page_of(award, "markets", seed="7")
    again = page_of(award, "markets", seed="7")
    other = page_of(award, "markets", seed="8")

    assert "Startgetal: 7." in first[1]
    assert _table(first[1]) == _table(again[1])
    assert _table(first[1]) != _table(other[1])


def _table(page: str) -> str:
    start = page.index("Wat er in 5.000 markten gebeurt")
    return page[start : page.index("</table>", start)]


def test_an_absolute_formula_has_a_certificate(
    wilgenwaard: Organisation, bram: User, page_of: PageOf
) -> None:
    award = an_award(wilgenwaard, bram, design=a_design(Formula.BOUNDS))

    _status, page = page_of(award, "reversal")

    assert "Hier kan niemand anders de winnaar veranderen" in page
    assert "het zit in de formule" in page


def test_a_reversal_is_named_with_the_promise_of_the_documents(
    wilgenwaard: Organisation, bram: User, page_of: PageOf
) -> None:
    award = an_award(wilgenwaard, bram, design=a_design(Formula.MIN_MAX))

    _status, page = page_of(award, "reversal")

    assert "Een derde kan hier de winnaar bepalen" in page
    assert "In je leidraad staat dat de volgorde blijft staan" in page
    assert "Waar een extra inschrijver de winnaar verandert" in page


def test_every_formula_stands_in_the_table(award: AwardModel, page_of: PageOf) -> None:
    _status, page = page_of(award, "all_formulas")

    assert "Tussen vaste grenzen" in page
    assert "wint met" in page


@pytest.mark.parametrize("name", NAMES)
def test_a_stranger_finds_no_page(
    award: AwardModel, client_of: Callable[[User], Client], cora: User, name: str
) -> None:
    url = reverse(f"awarding:{name}", args=[award.pk])

    assert client_of(cora).get(url).status_code == 404


@pytest.mark.parametrize("name", NAMES)
def test_a_visitor_is_asked_to_sign_in(
    award: AwardModel, client: Client, name: str
) -> None:
    assert client.get(reverse(f"awarding:{name}", args=[award.pk])).status_code == 302
