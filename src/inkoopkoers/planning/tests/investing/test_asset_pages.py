# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of assets: add, change, look at, take off and find back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.models import InvestmentPlan, PlanAsset, PlanUnit
from inkoopkoers.planning.tests.investing.kept import (
    a_filled_plan,
    a_kept_asset,
    a_kept_plan,
)

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]

FILLED = {
    "name": "Stoelen", "code": "S1", "unit": "eik", "category": "meubilair",
    "quantity": "30", "unit_price_eur": "1.250,50", "base_year": "2026",
    "growth": "2 %", "first_year": "2020", "first_month": "3", "life_years": "10",
    "is_replaced": "ja", "condition": "2", "condition_on": "2026-03-01",
    "kind": "bezit", "threshold_mode": "per-partij", "funding": "lumpsum",
}  # fmt: skip


@pytest.fixture
def plan(wilgenwaard: Organisation, bram: User) -> InvestmentPlan:
    return a_kept_plan(wilgenwaard, bram)


def _address(plan: InvestmentPlan, rest: str = "") -> str:
    return f"/rekenen/investeren/{plan.pk}/bezit/{rest}"


def test_what_is_filled_in_stands_on_the_list_with_its_year(
    client_of: SignIn, bram: User, plan: InvestmentPlan
) -> None:
    answer = client_of(bram).post(_address(plan, "nieuw/"), FILLED)

    row = PlanAsset.objects.get()
    assert answer["Location"] == _address(plan, "?bewaard=ja")
    assert (row.due_year, row.condition_on) == (2030, date(2026, 3, 1))
    assert "Stoelen" in Page(client_of(bram).get(_address(plan))).text


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("life_years", "0", "Schrijf 1 of meer."),
        ("quantity", "9" * 20, "Schrijf hoogstens 10000000."),
        ("unit_price_eur", "-5", "Vul een getal in van 0 of meer."),
        ("unit", "wilg", "Kies iets uit de lijst."),
        ("condition", "6", "Kies iets uit de lijst."),
        ("disposed_year", "2010", "Het gaat weg voordat het in gebruik komt."),
        ("name", "\0\0", "Schrijf op wat het is."),
        ("name", "x" * 10_000, "200"),
    ],
)
def test_what_cannot_be_counted_is_said_at_its_field(
    client_of: SignIn, plan: InvestmentPlan, name: str, value: str, told: str
) -> None:
    bram = plan.made_by
    assert bram is not None

    answer = client_of(bram).post(_address(plan, "nieuw/"), {**FILLED, name: value})

    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not PlanAsset.objects.exists()


def test_a_number_is_used_once_whatever_its_capitals(
    client_of: SignIn, bram: User, plan: InvestmentPlan
) -> None:
    a_kept_asset(plan, bram, code="s1")

    answer = client_of(bram).post(_address(plan, "nieuw/"), FILLED)

    assert answer.status_code == 422
    assert "Nummer S1 staat al op de lijst" in Page(answer).text


def test_a_change_over_that_of_a_colleague_is_not_saved_and_not_lost(
    client_of: SignIn, anna: User, bram: User, plan: InvestmentPlan
) -> None:
    row = a_kept_asset(plan, bram, code="S1")
    url = _address(plan, f"{row.pk}/wijzig/")
    client_of(anna).post(url, {**FILLED, "name": "Van Anna", "edition": "1"})

    late = client_of(bram).post(url, {**FILLED, "name": "Van Bram", "edition": "1"})

    row.refresh_from_db()
    assert late.status_code == 409
    assert 'value="Van Bram"' in late.content.decode()
    assert row.name == "Van Anna"


def test_who_fills_in_tells_the_condition_and_nothing_else(
    client_of: SignIn, ivo: User, bram: User, plan: InvestmentPlan
) -> None:
    row = a_kept_asset(plan, bram)
    ivo_here = client_of(ivo)

    told = ivo_here.post(
        _address(plan, f"{row.pk}/conditie/"),
        {"condition": "4", "condition_on": "2026-11-01", "edition": "1"},
    )
    changed = ivo_here.post(_address(plan, f"{row.pk}/wijzig/"), FILLED)

    row.refresh_from_db()
    assert told.status_code == 302
    assert changed.status_code == 403
    assert (row.condition, row.condition_on) == (4, date(2026, 11, 1))
    assert "4: slecht" in Page(ivo_here.get(_address(plan, f"{row.pk}/"))).text


def test_what_is_taken_off_is_offered_back(
    client_of: SignIn, bram: User, plan: InvestmentPlan
) -> None:
    row = a_kept_asset(plan, bram)
    client = client_of(bram)

    shown = client.post(_address(plan, f"{row.pk}/weg/"), follow=True)
    assert "‘Laptops’ is weggehaald." in Page(shown).text

    client.post(_address(plan, f"{row.pk}/terug/"))
    assert client.get(_address(plan, f"{row.pk}/")).status_code == 200


def test_what_is_taken_off_stays_off_when_its_number_was_given_away(
    client_of: SignIn, bram: User, plan: InvestmentPlan
) -> None:
    row = a_kept_asset(plan, bram, code="S1")
    client = client_of(bram)
    client.post(_address(plan, f"{row.pk}/weg/"))
    client.post(_address(plan, "nieuw/"), FILLED)

    answer = client.post(_address(plan, f"{row.pk}/terug/"))

    assert answer.status_code == 409


def test_the_list_is_filtered_and_sorted_and_odd_questions_ask_nothing(
    client_of: SignIn, lies: User, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)
    client = client_of(lies)

    def names(query: str) -> list[str]:
        page = client.get(_address(plan, query))
        assert page.status_code == 200
        return [row["asset"].code for row in page.context["rows"]]

    assert names("?school=linde") == ["L2"]
    assert names("?school=centraal") == ["C1"]
    assert names("?jaar=2032") == ["C1"]
    assert names("?q=tafel") == ["L2"]
    assert names("?op=-vervangen") == ["C1", "L1", "L2"]
    assert names("?op=conditie") == ["L1", "L2", "C1"]
    assert len(names("?school=%00&jaar=99999999999999999999&op=zomaar&pagina=x")) == 3


def test_a_school_goes_only_when_nothing_hangs_on_it(
    client_of: SignIn, bram: User, plan: InvestmentPlan
) -> None:
    a_kept_asset(plan, bram)
    eik, linde = (
        PlanUnit.objects.get(plan=plan, code=code) for code in ("eik", "linde")
    )
    client = client_of(bram)
    base = f"/rekenen/investeren/{plan.pk}/scholen/"

    kept = client.post(f"{base}{eik.pk}/weg/")
    gone = client.post(f"{base}{linde.pk}/weg/", follow=True)

    assert kept.status_code == 409
    assert "‘De Linde’ is weggehaald." in Page(gone).text
    client.post(f"{base}{linde.pk}/terug/")
    assert client.get(f"{base}{linde.pk}/").status_code == 200


def test_two_schools_never_answer_to_one_name(
    client_of: SignIn, bram: User, plan: InvestmentPlan
) -> None:
    client = client_of(bram)
    url = f"/rekenen/investeren/{plan.pk}/scholen/nieuw/"

    for name, code in (("Anders", "EIK"), ("de eik", "x"), ("Centraal", "y")):
        answer = client.post(url, {"name": name, "code": code})
        assert answer.status_code == 422, name
    assert client.post(url, {"name": "De Es", "code": "es"}).status_code == 302
