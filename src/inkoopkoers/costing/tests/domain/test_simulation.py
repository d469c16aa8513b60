# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.costing.chance import MOST_WORLDS, TooManyWorlds, draws
from inkoopkoers.costing.domain.expectation import expected
from inkoopkoers.costing.domain.flows import Flow, flows_of
from inkoopkoers.costing.domain.parameters import values_of
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Category,
    CostLine,
    CostSheet,
    Growth,
    Measure,
)
from inkoopkoers.costing.domain.simulation import (
    COMMON,
    as_entered,
    model_of,
    simulate,
    width_of,
)
from inkoopkoers.costing.domain.spreads import ImpossibleSpread, Shape, Spread
from inkoopkoers.costing.domain.uncertainty import (
    DEFAULTS,
    Driver,
    Reason,
    Uncertainty,
    default_uncertainties,
    spread_of,
)
from inkoopkoers.costing.tests.domain.laptops import (
    CHEAP,
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


def always(driver: Driver, value: float, alternative: str = "") -> Uncertainty:
    spread = Spread(Shape.TRIANGULAR, value, value, value)
    return Uncertainty(driver, spread, alternative=alternative)


@settings(max_examples=30, deadline=None)
@given(comparisons)
def test_as_entered_it_says_what_the_sheet_says(sheet: CostSheet) -> None:
    model = model_of(sheet, DEFAULTS)

    found = dict(zip(model.alternatives, as_entered(model), strict=True))

    assert found == pytest.approx(values_of(sheet), rel=1e-9)


def by_hand(sheet: CostSheet, one: Alternative, drawn: Mapping[Driver, float]) -> float:
    """What an alternative costs with these values, payment by payment."""
    shift = Decimal(str(drawn[Driver.RATE]))
    bands = tuple(replace(band, rate=band.rate + shift) for band in sheet.rate.bands)
    moved = replace(sheet, rate=replace(sheet.rate, bands=bands))
    lines = {line.code: line for line in one.lines}
    return sum(
        flow.present * times(lines[flow.line], flow, drawn)
        for flow in flows_of(moved, one)
    )


def times(line: CostLine, flow: Flow, drawn: Mapping[Driver, float]) -> float:
    if line.measure is not Measure.EURO:
        is_co2 = flow.category is Category.CO2
        return drawn[Driver.CO2_PRICE if is_co2 else Driver.ENERGY_PRICE]
    euros: dict[Category, float] = {
        Category.LICENCE: (1 + drawn[Driver.LICENCE_GROWTH]) ** flow.moment,
        Category.OWN_HOURS: (1 + drawn[Driver.WAGE_GROWTH]) ** flow.moment,
        Category.PURCHASE: drawn[Driver.PURCHASE_PRICE],
    }
    return euros.get(line.category, 1.0)


@settings(max_examples=20, deadline=None)
@given(comparisons, st.floats(-0.005, 0.02), st.floats(0.5, 2), st.floats(-0.02, 0.04))
def test_a_world_says_what_the_sheet_with_those_values_says(
    sheet: CostSheet, shift: float, factor: float, growth: float
) -> None:
    drawn = {
        Driver.RATE: shift,
        Driver.ENERGY_PRICE: factor,
        Driver.CO2_PRICE: 2 - factor / 2,
        Driver.LICENCE_GROWTH: growth,
        Driver.WAGE_GROWTH: growth / 2,
        Driver.PURCHASE_PRICE: 2 * factor,
    }
    model = model_of(sheet, [always(driver, value) for driver, value in drawn.items()])

    found = simulate(model, draws(1, 2, model.width))[0]

    by_code = {one.code: one for one in sheet.alternatives}
    expected = [by_hand(sheet, by_code[code], drawn) for code in model.alternatives]
    assert found == pytest.approx(expected, rel=1e-9)


def test_the_same_seed_gives_the_same_worlds_and_another_seed_others() -> None:
    model = model_of(laptops(), DEFAULTS)

    once, again, other = (
        simulate(model, draws(seed, 50, model.width)) for seed in (7, 7, 8)
    )

    assert (once == again).all()
    assert not (once == other).any()


def test_the_order_of_the_offers_does_not_matter() -> None:
    one = model_of(laptops(CHEAP, LASTING), DEFAULTS)
    other = model_of(laptops(LASTING, CHEAP), DEFAULTS)
    chances = draws(3, 100, one.width)

    assert (simulate(one, chances) == simulate(other, chances)).all()


def test_worlds_do_not_depend_on_how_many_are_counted_at_once() -> None:
    model = model_of(laptops(), DEFAULTS)
    chances = draws(3, 9000, model.width)

    together = simulate(model, chances)

    assert together[5000:5010] == pytest.approx(simulate(model, chances[5000:5010]))


def test_the_price_of_energy_is_the_same_for_all_and_a_purchase_price_is_not() -> None:
    twins = laptops(CHEAP, replace(CHEAP, code="tweeling"))
    chances = draws(5, 200, width_of(2))
    energy, purchase = (
        simulate(
            model_of(twins, [one for one in DEFAULTS if one.driver is driver]), chances
        )
        for driver in (Driver.ENERGY_PRICE, Driver.PURCHASE_PRICE)
    )

    assert (energy[:, 0] == energy[:, 1]).all()
    assert len(np.unique(energy[:, 0])) == 200
    assert (purchase[:, 0] != purchase[:, 1]).all()


def test_leaving_a_driver_out_moves_no_other() -> None:
    sheet = laptops(LASTING)
    chances = draws(5, 3, width_of(1))
    without_rate = [one for one in DEFAULTS if one.driver is not Driver.RATE]
    certain_rate = [*without_rate, always(Driver.RATE, 0)]

    found = simulate(model_of(sheet, without_rate), chances)

    assert found == pytest.approx(simulate(model_of(sheet, certain_rate), chances))


def test_nothing_uncertain_is_the_sheet_in_every_world() -> None:
    model = model_of(laptops(), ())

    found = simulate(model, draws(1, 4, model.width))

    assert found.shape == (4, 3)
    assert (found == as_entered(model)).all()


def test_an_alternative_without_costs_costs_nothing() -> None:
    model = model_of(a_sheet(an_alternative()), DEFAULTS)

    assert (simulate(model, draws(1, 3, model.width)) == 0).all()
    assert expected(model) == pytest.approx([0])


@pytest.mark.parametrize("bands", [[("0.03", None)], [("0.03", 4), ("0.01", None)]])
def test_the_mean_of_many_worlds_comes_to_what_is_expected(
    bands: list[tuple[str, int | None]],
) -> None:
    growths = (Growth(Category.OWN_HOURS, Decimal("0.01")),)
    model = model_of(laptops(rate=a_rate(*bands), growths=growths), DEFAULTS)

    totals = simulate(model, draws(11, 40_000, model.width))

    error = totals.std(axis=0) / np.sqrt(len(totals))
    assert (abs(totals.mean(axis=0) - expected(model)) < 4 * error).all()


def test_a_band_without_an_end_goes_on_for_ever() -> None:
    sheet = laptops(rate=a_rate(("0.03", None), ("0.9", None)))

    model = model_of(sheet, DEFAULTS)

    assert as_entered(model)[0] == pytest.approx(
        values_of(sheet)[model.alternatives[0]]
    )


def test_a_rate_that_could_take_everything_is_refused() -> None:
    sheet = laptops(rate=a_rate(("-0.995", None)))

    with pytest.raises(ImpossibleSpread):
        model_of(sheet, DEFAULTS)


def test_only_what_matters_is_uncertain_at_first_and_each_range_has_a_reason() -> None:
    little = a_sheet(an_alternative(a_line()))

    assert default_uncertainties(laptops()) == DEFAULTS
    assert [one.driver for one in default_uncertainties(little)] == [
        Driver.PURCHASE_PRICE
    ]
    assert all(one.reason is not Reason.OWN for one in DEFAULTS)
    assert {one.driver for one in DEFAULTS} == {*COMMON, Driver.PURCHASE_PRICE}


def test_a_range_for_one_goes_before_the_range_for_all() -> None:
    given = (always(Driver.PURCHASE_PRICE, 1), always(Driver.PURCHASE_PRICE, 2, "a"))

    found = [spread_of(given, Driver.PURCHASE_PRICE, code) for code in "ab"]

    assert [one and one.likely for one in found] == [2, 1]
    assert spread_of((), Driver.RATE) is None


@pytest.mark.parametrize("number", [0, -1, MOST_WORLDS + 1])
def test_no_worlds_and_too_many_are_refused(number: int) -> None:
    with pytest.raises(TooManyWorlds):
        draws(1, number, 3)


def test_chances_lie_from_zero_up_to_one() -> None:
    chances = draws(1, 1000, 6)

    assert chances.shape == (1000, 6)
    assert chances.min() >= 0
    assert chances.max() < 1
