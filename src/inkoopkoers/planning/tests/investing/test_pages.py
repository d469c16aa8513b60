# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan: begin it, change its choices, and read what it says per year."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.domain.investing.plan import Convention
from inkoopkoers.planning.frames import frame_of
from inkoopkoers.planning.models import InvestmentPlan, PlanUnit
from inkoopkoers.planning.tests.investing.kept import (
    a_filled_plan,
    a_kept_plan,
    again,
)

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]

FILLED = {
    "title": "Plan 2027–2036", "from_year": "2027", "to_year": "2036",
    "threshold_eur": "2.500", "convention": "half-jaar", "maintenance": "activeren",
    "growth": "2,5 %", "contingency_share": "5%", "contingency_eur": "0",
    "unit_contingency_share": "0", "opening_cash_eur": "1.234.567,89",
    "income_eur": "0", "income_growth": "2 %",
}  # fmt: skip


def test_a_buyer_begins_a_plan_with_the_choices_of_the_board(
    client_of: SignIn, bram: User, wilgenwaard: Organisation
) -> None:
    given = {**FILLED, "organisation": str(wilgenwaard.pk)}

    answer = client_of(bram).post("/rekenen/investeren/nieuw/", given)

    plan = InvestmentPlan.objects.get()
    frame = frame_of(plan.frame)
    assert answer["Location"] == f"/rekenen/investeren/{plan.pk}/scholen/?bewaard=ja"
    assert (frame.from_year, frame.to_year) == (2027, 2036)
    assert frame.convention is Convention.HALF_YEAR
    assert str(frame.opening_cash_eur) == "1234567.89"


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("to_year", "2020", "Kies een jaar na het eerste jaar."),
        ("to_year", "2080", "Een plan heeft hoogstens 40 jaar."),
        ("from_year", "9" * 30, "Schrijf hoogstens 2200."),
        ("growth", "0,05", "Schrijf het %-teken erbij"),
        ("threshold_eur", "1,234", "Bedoel je 1.234"),
        ("title", "\0", "Geef het plan een naam."),
        ("convention", "ooit", "Kies iets uit de lijst."),
        ("organisation", "999999", "Kies iets uit de lijst."),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_typed_is_lost(
    client_of: SignIn, bram: User, name: str, value: str, told: str
) -> None:
    here = Organisation.objects.get()
    given = {**FILLED, "organisation": str(here.pk), name: value}

    answer = client_of(bram).post("/rekenen/investeren/nieuw/", given)

    assert answer.status_code == 422
    page = answer.content.decode()
    assert told in page
    assert "Fout:" in page
    assert 'value="1.234.567,89"' in page


def test_a_reader_sees_the_plan_per_year_with_its_conclusion_first(
    client_of: SignIn, lies: User, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)

    page = Page(client_of(lies).get(f"/rekenen/investeren/{plan.pk}/"))

    # 20 x 600 in 2027 and 2032 for two lots, and the network of 90,000 in 2032.
    assert "In 2032 gaat er het meeste geld uit: € 114.000." in page.text
    assert f"/rekenen/investeren/{plan.pk}/plan.pdf" in page.links


def test_one_school_is_its_own_things_and_its_share_of_the_central_ones(
    client_of: SignIn, lies: User, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)
    eik = PlanUnit.objects.get(plan=plan, code="eik")

    chosen = Page(client_of(lies).get(f"/rekenen/investeren/{plan.pk}/?school=eik"))
    own = Page(client_of(lies).get(f"/rekenen/investeren/{plan.pk}/scholen/{eik.pk}/"))

    # De Eik has 200 of 300 pupils: 60,000 of the network.
    for page in (chosen, own):
        assert "In 2032 gaat er het meeste geld uit: € 72.000." in page.text


def test_an_unknown_school_shows_the_whole_board(
    client_of: SignIn, lies: User, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)

    page = client_of(lies).get(f"/rekenen/investeren/{plan.pk}/?school=%00x")

    assert page.status_code == 200
    assert "€ 114.000" in Page(page).text


def test_a_colleague_who_was_first_is_not_overwritten(
    client_of: SignIn, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_kept_plan(wilgenwaard, anna)
    url = f"/rekenen/investeren/{plan.pk}/uitgangspunten/"
    client_of(anna).post(url, {**FILLED, "edition": plan.edition})

    late = client_of(bram).post(
        url, {**FILLED, "title": "Van Bram", "edition": plan.edition}
    )

    assert late.status_code == 409
    page = late.content.decode()
    assert "Dit staat er nu" in page
    assert 'value="Van Bram"' in page
    assert again(plan).title == "Plan 2027–2036"


def test_a_plan_that_was_taken_off_can_be_put_back(
    client_of: SignIn, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_kept_plan(wilgenwaard, bram)
    client = client_of(bram)

    shown = client.post(f"/rekenen/investeren/{plan.pk}/weg/", follow=True)
    gone = client.get(f"/rekenen/investeren/{plan.pk}/")
    client.post(f"/rekenen/investeren/{plan.pk}/terug/")

    assert "is weggehaald" in Page(shown).text
    assert gone.status_code == 404
    assert client.get(f"/rekenen/investeren/{plan.pk}/").status_code == 200


def test_a_stranger_finds_no_plan_and_a_number_too_large_is_no_error(
    client_of: SignIn, cora: User, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)
    client = client_of(cora)

    for tab in ("", "scholen/", "bezit/", "voorstellen/", "werkelijk/", "licenties/"):
        assert client.get(f"/rekenen/investeren/{plan.pk}/{tab}").status_code == 404
        assert client.get(f"/rekenen/investeren/{10**30}/{tab}").status_code == 404
    assert "Plan van de scholen" not in Page(client.get("/rekenen/investeren/")).text


def test_the_trail_tells_that_it_changed_but_nothing_of_it(
    client_of: SignIn, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)

    client_of(bram).get(f"/rekenen/investeren/{plan.pk}/bezit.csv")

    trail = [str(vars(one)) for one in AuditEntry.objects.all()]
    assert any("investment_plan.downloaded" in one for one in trail)
    assert not any("Netwerk" in one or "Eik" in one for one in trail)
