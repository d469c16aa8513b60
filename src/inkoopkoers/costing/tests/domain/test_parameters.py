# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from inkoopkoers.costing.domain.parameters import (
    Parameter,
    ParameterKind,
    ParameterUnit,
    alternative_of,
    changed_values,
    main_life,
    parameters_of,
    value_of,
    values_of,
    with_rate_shift,
    with_value,
)
from inkoopkoers.costing.domain.sheet import Band, Category, CostSheet, Measure, Prices
from inkoopkoers.costing.tests.domain.laptops import (
    CHEAP,
    KEEP,
    LASTING,
    comparisons,
    laptops,
)
from inkoopkoers.costing.tests.domain.sheets import (
    a_line,
    a_rate,
    a_sheet,
    an_alternative,
)


def one_of(sheet: CostSheet, kind: ParameterKind, alternative: str = "") -> Parameter:
    return next(
        one
        for one in parameters_of(sheet)
        if (one.kind, one.alternative) == (kind, alternative)
    )


def test_only_what_changes_something_is_a_parameter() -> None:
    only_purchase = an_alternative(a_line())

    everything = {one.kind for one in parameters_of(laptops())}
    little = [one.kind for one in parameters_of(a_sheet(only_purchase))]

    assert everything == set(ParameterKind)
    assert little == [ParameterKind.PURCHASE, ParameterKind.HORIZON]


def test_a_sheet_that_leaves_society_out_has_no_price_of_co2() -> None:
    sheet = laptops(counts_external=False)

    kinds = {one.kind for one in parameters_of(sheet)}

    assert ParameterKind.CO2_PRICE not in kinds
    assert ParameterKind.ENERGY_PRICE in kinds


@pytest.mark.parametrize(
    ("kind", "alternative", "values", "unit"),
    [
        (ParameterKind.RATE, "", "0.03 -0.01 0.15", ParameterUnit.FRACTION),
        (ParameterKind.CO2_PRICE, "", "0.13 0 2.6", ParameterUnit.EUR_PER_KG),
        (ParameterKind.ENERGY_PRICE, "", "0.32 0 6.4", ParameterUnit.EUR_PER_KWH),
        (ParameterKind.LICENCE_PRICE, "", "1 0 10", ParameterUnit.FACTOR),
        (ParameterKind.WAGES, "", "1 0 10", ParameterUnit.FACTOR),
        (ParameterKind.PURCHASE, "duurzaam", "1 0 10", ParameterUnit.FACTOR),
        (ParameterKind.LIFE, "duurzaam", "7 1 30", ParameterUnit.YEARS),
        (ParameterKind.HORIZON, "", "8 1 30", ParameterUnit.YEARS),
    ],
)
def test_each_has_its_value_range_and_unit(
    kind: ParameterKind, alternative: str, values: str, unit: ParameterUnit
) -> None:
    now, lowest, highest = map(Decimal, values.split())

    found = one_of(laptops(), kind, alternative)

    assert found == Parameter(kind, alternative, now, lowest, highest)
    assert found.unit is unit


def test_a_value_outside_the_usual_range_widens_it() -> None:
    sheet = laptops(rate=a_rate(("0.20", None)), horizon_years=40)

    assert one_of(sheet, ParameterKind.RATE).highest == Decimal("0.20")
    assert one_of(sheet, ParameterKind.HORIZON).highest == 40
    assert one_of(sheet, ParameterKind.LIFE, "goedkoop").highest == 40


def test_a_price_of_nothing_can_still_rise() -> None:
    sheet = laptops(prices=Prices())

    assert one_of(sheet, ParameterKind.ENERGY_PRICE).highest == 5


@settings(max_examples=20)
@given(comparisons)
def test_the_value_of_now_changes_nothing(sheet: CostSheet) -> None:
    sheet = replace(sheet, rate=replace(sheet.rate, bands=sheet.rate.bands[:1]))
    base = values_of(sheet)

    for parameter in parameters_of(sheet):
        values = changed_values(sheet, parameter, parameter.now)

        assert values == {code: pytest.approx(base[code]) for code in values}


def test_one_rate_comes_instead_of_all_bands_and_keeps_its_source() -> None:
    sheet = laptops(rate=a_rate(("0.028", 5), ("0.018", None)))
    parameter = one_of(sheet, ParameterKind.RATE)

    changed = with_value(sheet, parameter, 0.04)

    assert parameter.now == Decimal("0.028")
    assert changed.rate.bands == (Band(Decimal("0.04")),)
    assert changed.rate.edition == sheet.rate.edition


def test_a_shift_moves_all_bands() -> None:
    sheet = laptops(rate=a_rate(("0.028", 5), ("0.018", None)))

    shifted = with_rate_shift(sheet, Decimal("0.01"))

    assert shifted.rate == a_rate(("0.038", 5), ("0.028", None))


def test_a_shift_stops_before_everything_is_gone() -> None:
    sheet = laptops(rate=a_rate(("-0.985", 5), ("-0.995", None)))

    shifted = with_rate_shift(sheet, Decimal("-0.01"))

    assert shifted.rate == a_rate(("-0.99", 5), ("-0.995", None))


@pytest.mark.parametrize(
    ("kind", "alternative", "category"),
    [
        (ParameterKind.LICENCE_PRICE, "", Category.LICENCE),
        (ParameterKind.WAGES, "", Category.OWN_HOURS),
        (ParameterKind.PURCHASE, "goedkoop", Category.PURCHASE),
    ],
)
def test_a_factor_changes_the_euros_of_its_category(
    kind: ParameterKind, alternative: str, category: Category
) -> None:
    changed = with_value(laptops(), Parameter(kind, alternative), 2)

    one = alternative_of(changed, "goedkoop")
    for was, now in zip(CHEAP.lines, one.lines, strict=True):
        is_meant = was.category is category and was.measure is Measure.EURO
        assert now.amount == was.amount * (2 if is_meant else 1)


def test_the_purchase_of_one_leaves_the_others_alone() -> None:
    sheet = laptops()
    changed = with_value(sheet, Parameter(ParameterKind.PURCHASE, "goedkoop"), 2)

    assert alternative_of(changed, "duurzaam") == LASTING
    assert changed_values(sheet, Parameter(ParameterKind.PURCHASE, "goedkoop"), 2) == {
        "goedkoop": value_of(changed, changed.alternatives[0])
    }


def test_the_life_is_that_of_the_largest_purchase() -> None:
    one = an_alternative(
        a_line("lader", "30", life_years=2),
        a_line("laptop", "500", life_years=4),
        a_line("co2", "300", life_years=4, category=Category.CO2),
    )
    sheet = a_sheet(one)

    changed = with_value(sheet, Parameter(ParameterKind.LIFE, "a"), 6)

    assert main_life(sheet, one) == 4
    assert [line.life_years for line in changed.alternatives[0].lines] == [2, 6, 6]


def test_what_is_bought_without_a_life_has_none() -> None:
    sheet = laptops(KEEP)

    changed = with_value(sheet, Parameter(ParameterKind.LIFE, "houden"), 6)

    assert main_life(sheet, KEEP) is None
    assert changed == sheet


def test_an_alternative_that_is_not_there_is_no_alternative() -> None:
    with pytest.raises(KeyError):
        alternative_of(laptops(), "nergens")


@pytest.mark.parametrize("value", [5, 5.0, Decimal(5)])
def test_years_may_be_any_kind_of_number(value: Any) -> None:
    changed = with_value(laptops(), Parameter(ParameterKind.HORIZON), value)

    assert changed.horizon_years == 5
