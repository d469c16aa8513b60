# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Starting a comparison, from a template and empty."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.costing.domain.checking import problems_of, warnings_of
from inkoopkoers.costing.domain.problems import ProblemCode
from inkoopkoers.costing.domain.sheet import Basis, Category, Vat
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.queries.starting import (
    EXAMPLE,
    Start,
    empty_sheet,
    sheet_from,
    suggestions_for,
)
from inkoopkoers.costing.tests.browsing import Browse, form_of, kept, text_of
from inkoopkoers.knowledge.queries import cost_template, cost_templates
from inkoopkoers.organisations.models import Organisation, User

NEW = "/rekenen/kosten/nieuw/"
DAY = date(2026, 11, 22)
CODES = [one.code for one in cost_templates()]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("horizon", [1, 7, 40])
def test_a_template_with_its_examples_can_be_counted(code: str, horizon: int) -> None:
    template = cost_template(code, DAY)
    assert template

    sheet = sheet_from(template, DAY, Start(horizon, with_examples=True))

    assert sheet.horizon_years == horizon
    codes = {one.code for one in problems_of(sheet)}
    assert codes <= {"last-year-before-first", "first-year-outside-horizon"}
    if horizon > 1:
        assert codes == set()


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("horizon", [3, 5, 8, 15])
def test_a_template_never_counts_what_is_left_twice(code: str, horizon: int) -> None:
    template = cost_template(code, DAY)
    assert template

    sheet = sheet_from(template, DAY, Start(horizon, with_examples=True))

    codes = {one.code for one in warnings_of(sheet)}
    assert ProblemCode.LEFT_COUNTED_TWICE not in codes


def test_without_examples_only_amounts_of_rules_count() -> None:
    template = cost_template("laptops-school", DAY)
    assert template

    sheet = sheet_from(template, DAY, Start(5))

    amounts = {line.amount for one in sheet.alternatives for line in one.lines}
    assert amounts == {Decimal(35)}
    assert all(line.source for one in sheet.alternatives for line in one.lines)


def test_lines_without_an_amount_stay_suggestions() -> None:
    template = cost_template("laptops-school", DAY)
    assert template
    sheet = sheet_from(template, DAY, Start(5))

    found = {one.line.code: one for one in suggestions_for(template.code, sheet, DAY)}

    assert found["toestel"].example == Decimal(450)
    assert found["toestel"].line.source == ""
    assert suggestions_for("", sheet, DAY) == ()
    assert suggestions_for("bestaat-niet", sheet, DAY) == ()


def test_an_empty_sheet_has_the_rates_of_its_day() -> None:
    sheet, older = empty_sheet(DAY), empty_sheet(date(2024, 5, 1))

    assert [band.rate for band in sheet.rate.bands] == [
        Decimal("0.028"), Decimal("0.018"),
    ]  # fmt: skip
    assert (sheet.rate.basis, sheet.price_year) == (Basis.REAL, 2026)
    assert older.rate.bands[0].rate == Decimal("0.0225")
    assert sheet.growths[0].category is Category.CO2


def test_first_one_chooses_what_to_begin_with(bram: User, client_of: Browse) -> None:
    text = text_of(client_of(bram).get(NEW))

    assert all(f"?begin={code}" in text for code in CODES)
    assert "?begin=leeg" in text


def test_a_template_lands_on_its_lines(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    page = browser.get(f"{NEW}?begin=laptops-school")
    data = form_of(page) | {"aantal-apparaten": "1.200", "vat": "inclusief"}

    response = browser.post(f"{NEW}?begin=laptops-school", data)

    made = Comparison.objects.get()
    assert response.headers["Location"] == (
        f"/rekenen/kosten/{made.pk}/kosten/?bewaard=ja"
    )
    sheet = kept(made)
    assert (made.template, made.organisation) == ("laptops-school", wilgenwaard)
    assert (sheet.quantities[0].number, sheet.vat) == (Decimal(1200), Vat.INCLUDED)
    assert (sheet.quantities[0].source, sheet.quantities[1].source) == ("", EXAMPLE)
    assert sheet.prices.kwh_eur == Decimal("0.28")
    assert AuditEntry.objects.get().event == "comparison.made"


def test_empty_goes_on_with_the_first_alternative(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    data = form_of(browser.get(f"{NEW}?begin=leeg")) | {"title": "Bankjes"}

    response = browser.post(f"{NEW}?begin=leeg", data)

    assert response.headers["Location"].endswith("/kosten/alternatief/")
    assert kept(Comparison.objects.get()).alternatives == ()


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("title", " ", "Geef de vergelijking een naam."),
        ("horizon_years", "0", "Schrijf 1 of meer."),
        ("horizon_years", "200", "Schrijf hoogstens 100."),
        ("horizon_years", "veel", "Schrijf een heel getal."),
        ("horizon_years", "9" * 5000, "Schrijf"),
        ("vat", "raket", "Kies met of zonder btw."),
        ("organisation", "0", "Kies een organisatie uit de lijst."),
        ("aantal-apparaten", "-3", "Vul een getal in van 0 of meer."),
    ],
)
def test_bad_input_stays_with_what_to_do(
    name: str, value: str, message: str, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    address = f"{NEW}?begin=laptops-school"
    data = form_of(browser.get(address)) | {"title": "Typte ik zelf", name: value}

    response = browser.post(address, data)

    text = text_of(response)
    assert response.status_code == 422
    assert message in text
    assert "<title>Fout:" in text
    assert name == "title" or "Typte ik zelf" in text
    assert not Comparison.objects.exists()


def test_a_template_that_is_not_there_is_not_found(
    bram: User, client_of: Browse
) -> None:
    response = client_of(bram).get(f"{NEW}?begin=raketten")

    assert response.status_code == 404
    assert "Dit voorbeeld kennen we niet" in text_of(response)


def test_who_manages_nothing_starts_nothing(
    ivo: User, client: Client, client_of: Browse
) -> None:
    assert client_of(ivo).get(NEW).status_code == 403
    assert client.get(NEW).status_code == 302
