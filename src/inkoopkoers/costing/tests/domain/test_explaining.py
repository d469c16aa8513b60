# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a number came about."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.costing.domain.explaining import explain
from inkoopkoers.costing.domain.sheet import (
    Category,
    CostSheet,
    Measure,
    Quantity,
    Remaining,
    Rhythm,
)
from inkoopkoers.costing.tests.domain.sheets import a_line, a_sheet, an_alternative

ALTERNATIVE = an_alternative(
    a_line(
        "koop",
        "620",
        quantity="laptops",
        life_years=20,
        remaining=Remaining.STRAIGHT_LINE,
    ),
    a_line(
        "stroom",
        "33",
        category=Category.ENERGY,
        measure=Measure.KWH,
        rhythm=Rhythm.YEARLY,
        quantity="laptops",
        growth=Decimal("0.01"),
    ),
    a_line("inruil", "5", category=Category.RESIDUAL, first_year=10),
)


def the_sheet() -> CostSheet:
    return a_sheet(
        ALTERNATIVE, quantities=(Quantity("laptops", "Laptops", Decimal(400)),)
    )


def test_a_line_is_explained_by_quantity_amount_growth_and_factor() -> None:
    _koop, stroom, _co2, _inruil = explain(the_sheet(), ALTERNATIVE)

    third = stroom.flows[2]
    assert (stroom.line.code, stroom.quantity) == ("stroom", Decimal(400))
    assert (stroom.price_eur, stroom.unit_amount) == (Decimal("0.32"), Decimal("10.56"))
    assert stroom.growth_rate == Decimal("0.01")
    assert third.unit_amount == Decimal("10.56")
    assert third.growth == pytest.approx(1.01**3)
    assert third.flow.amount == pytest.approx(400 * 10.56 * 1.01**3)
    assert third.flow.factor == pytest.approx(1.03**-3)
    assert stroom.amount > stroom.present > 0


def test_the_co2_of_electricity_is_explained_on_its_own() -> None:
    (co2,) = explain(the_sheet(), ALTERNATIVE, category=Category.CO2)

    assert (co2.line.code, co2.category) == ("stroom", Category.CO2)
    assert co2.price_eur == Decimal("0.04862")
    assert co2.growth_rate == 0


def test_income_is_negative_from_the_unit_amount_on() -> None:
    found = explain(the_sheet(), ALTERNATIVE, category=Category.RESIDUAL)

    assert [(one.line.code, one.flows[0].unit_amount) for one in found] == [
        ("koop", Decimal(-310)),
        ("inruil", Decimal(-5)),
    ]


def test_a_number_of_one_line_in_one_year_is_one_payment() -> None:
    (found,) = explain(
        the_sheet(), ALTERNATIVE, line="stroom", category=Category.ENERGY, year=4
    )

    assert [step.flow.moment for step in found.flows] == [4]


def test_the_start_is_a_year_too() -> None:
    (found,) = explain(the_sheet(), ALTERNATIVE, year=0)

    assert (found.line.code, len(found.flows)) == ("koop", 1)


def test_nothing_is_explained_of_what_is_not_there() -> None:
    assert explain(the_sheet(), ALTERNATIVE, line="nergens") == ()
