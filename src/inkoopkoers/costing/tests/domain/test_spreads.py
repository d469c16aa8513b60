# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
import math
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.costing.domain.spreads import ImpossibleSpread, Shape, Spread
from inkoopkoers.costing.domain.uncertainty import Driver, Uncertainty

CHANCES = (np.arange(20_000) + 0.5) / 20_000
figures = st.floats(0.01, 100)


@given(st.lists(figures, min_size=3, max_size=3), st.sampled_from(Shape))
def test_a_higher_chance_is_never_a_lower_value(
    found: list[float], shape: Shape
) -> None:
    low, likely, high = sorted(found)

    values = Spread(shape, low, likely, high).values(CHANCES)

    assert (np.diff(values) >= 0).all()
    if shape is not Shape.LOGNORMAL:
        assert values.min() >= low * (1 - 1e-12)
        assert values.max() <= high * (1 + 1e-12)


@pytest.mark.parametrize("likely", [2.0, 3.0, 5.0, 10.0])
def test_a_triangle_has_the_mean_and_the_spread_of_the_textbook(likely: float) -> None:
    values = Spread(Shape.TRIANGULAR, 2, likely, 10).values(CHANCES)

    squares = 4 + likely**2 + 100 - 2 * likely - 20 - 10 * likely
    assert values.mean() == pytest.approx((2 + likely + 10) / 3, rel=1e-6)
    assert values.var() == pytest.approx(squares / 18, rel=1e-3)


@pytest.mark.parametrize("likely", [2.0, 3.0, 5.0, 10.0])
def test_pert_counts_the_likely_value_four_times(likely: float) -> None:
    values = Spread(Shape.PERT, 2, likely, 10).values(CHANCES)

    mean = (2 + 4 * likely + 10) / 6
    assert values.mean() == pytest.approx(mean, rel=1e-5)
    assert values.var() == pytest.approx((mean - 2) * (10 - mean) / 7, rel=1e-3)


def test_pert_in_the_middle_is_a_known_polynomial() -> None:
    places = Spread(Shape.PERT, 0, 0.5, 1).values(CHANCES)

    chances = 10 * places**3 - 15 * places**4 + 6 * places**5
    assert chances == pytest.approx(CHANCES, abs=1e-6)


def test_a_lognormal_has_its_median_and_its_twentieths() -> None:
    spread = Spread(Shape.LOGNORMAL, 0.5, 1, 2)

    low, likely, high = spread.values(np.array([0.05, 0.5, 0.95]))

    assert (low, likely, high) == pytest.approx((0.5, 1, 2), rel=1e-5)
    deviation = math.log(4) / (2 * NormalDist().inv_cdf(0.95))
    mean = spread.values(CHANCES).mean()
    assert mean == pytest.approx(math.exp(deviation**2 / 2), rel=1e-3)


@pytest.mark.parametrize("shape", Shape)
def test_what_is_certain_has_one_value(shape: Shape) -> None:
    assert set(Spread(shape, 3, 3, 3).values(CHANCES)) == {3}


@pytest.mark.parametrize("shape", Shape)
def test_the_ends_of_chance_give_a_number(shape: Shape) -> None:
    values = Spread(shape, 1, 2, 3).values(np.array([0.0, 1.0]))

    assert np.isfinite(values).all()


@pytest.mark.parametrize(
    ("shape", "low", "likely", "high"),
    [
        (Shape.PERT, 2, 1, 3),
        (Shape.PERT, 1, 4, 3),
        (Shape.TRIANGULAR, 1, 2, math.inf),
        (Shape.TRIANGULAR, math.nan, 2, 3),
        (Shape.LOGNORMAL, 0, 1, 2),
    ],
)
def test_an_impossible_spread_is_refused(
    shape: Shape, low: float, likely: float, high: float
) -> None:
    with pytest.raises(ImpossibleSpread):
        Spread(shape, low, likely, high)


@pytest.mark.parametrize(
    ("driver", "low"), [(Driver.ENERGY_PRICE, -0.1), (Driver.WAGE_GROWTH, -1)]
)
def test_no_price_below_zero_and_no_growth_that_takes_all(
    driver: Driver, low: float
) -> None:
    with pytest.raises(ImpossibleSpread):
        Uncertainty(driver, Spread(Shape.PERT, low, 1, 2))
