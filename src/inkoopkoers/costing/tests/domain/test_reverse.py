# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from inkoopkoers.costing.domain.parameters import (
    Parameter,
    ParameterKind,
    values_of,
    with_value,
)
from inkoopkoers.costing.domain.reverse import NoHighest, highest_price
from inkoopkoers.costing.domain.sheet import Category, CostSheet, Measure
from inkoopkoers.costing.tests.domain.laptops import CHEAP, comparisons, laptops
from inkoopkoers.costing.tests.domain.sheets import a_line, a_sheet, an_alternative


@settings(max_examples=30, deadline=None)
@given(comparisons)
def test_at_the_highest_price_it_costs_what_the_best_other_costs(
    sheet: CostSheet,
) -> None:
    found = highest_price(sheet, "a")

    if found.factor is not None:
        parameter = Parameter(ParameterKind.PURCHASE, "a")
        values = values_of(with_value(sheet, parameter, found.factor))
        assert values["a"] == pytest.approx(values[found.rival], abs=0.01, rel=1e-9)
        assert found.highest_eur == pytest.approx(found.now_eur * found.factor)


def test_the_highest_price_is_in_euros_together_and_per_unit() -> None:
    sheet = laptops()

    found = highest_price(sheet, "duurzaam")

    assert found.rival == "goedkoop"
    assert found.now_eur == 400 * 900
    assert found.factor is not None
    assert found.factor > 1  # it wins now
    (line,) = found.lines
    assert (line.line, line.now_eur) == ("laptop", Decimal(900))
    assert line.highest_eur == pytest.approx(900 * found.factor)


def test_any_line_can_be_the_price() -> None:
    sheet = laptops()

    found = highest_price(sheet, "duurzaam", ["beheer"])

    (line,) = found.lines
    assert (line.line, line.now_eur) == ("beheer", Decimal(22))
    changed = tuple(
        replace(one, amount=Decimal(str(line.highest_eur)))
        if one.code == "beheer"
        else one
        for one in sheet.alternatives[1].lines
    )
    dearer = replace(sheet.alternatives[1], lines=changed)
    values = values_of(replace(sheet, alternatives=(sheet.alternatives[0], dearer)))
    assert values["duurzaam"] == pytest.approx(values["goedkoop"])


def test_who_does_not_win_now_reads_how_far_the_price_must_fall() -> None:
    sheet = a_sheet(
        an_alternative(a_line("koop", "1000")),
        an_alternative(a_line("koop", "800"), code="b"),
    )

    found = highest_price(sheet, "a")

    assert found.factor == pytest.approx(0.8)
    assert found.highest_eur == pytest.approx(800)


def test_there_is_no_highest_price_without_another() -> None:
    assert highest_price(laptops(CHEAP), "goedkoop").none is NoHighest.NO_RIVAL


def test_what_costs_nothing_has_no_highest_price() -> None:
    sheet = a_sheet(
        an_alternative(a_line("beheer", category=Category.MAINTENANCE)),
        an_alternative(a_line(), code="b"),
    )

    found = highest_price(sheet, "a")

    assert found.none is NoHighest.NO_PRICE
    assert (found.now_eur, found.rival, found.factor) == (0, "b", None)


def test_kilos_have_no_price_of_their_own() -> None:
    one = an_alternative(a_line("co2", measure=Measure.KG_CO2))
    sheet = a_sheet(one, an_alternative(a_line(), code="b"))

    assert highest_price(sheet, "a", ["co2"]).none is NoHighest.NO_PRICE


def test_some_do_not_win_even_for_free() -> None:
    sheet = a_sheet(
        an_alternative(
            a_line("koop", "10"), a_line("beheer", "900", category=Category.MAINTENANCE)
        ),
        an_alternative(a_line("koop", "800"), code="b"),
    )

    found = highest_price(sheet, "a")

    assert found.none is NoHighest.NOT_EVEN_FREE
    assert found.highest_eur is None
