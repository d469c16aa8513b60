# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small sheets, and any sheet at all, for tests of the arithmetic."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Band,
    Basis,
    Budget,
    Category,
    CostLine,
    CostSheet,
    Growth,
    Measure,
    Prices,
    Quantity,
    Rate,
    Remaining,
    Rhythm,
    Timing,
)

PRICES = Prices(Decimal("0.32"), Decimal("0.13"), Decimal("0.374"))


def a_rate(*bands: tuple[str, int | None], basis: Basis = Basis.REAL) -> Rate:
    """A rate with an edition, from ("0.028", 35) and the like."""
    made = tuple(Band(Decimal(rate), through) for rate, through in bands)
    return Rate(made, basis, edition="2026-01-01")


GREEN_BOOK = a_rate(("0.035", 30), ("0.030", 75), ("0.025", None))


def a_line(code: str = "regel", amount: str = "100", **changes: Any) -> CostLine:
    """A purchase at the start, unless changed."""
    line = CostLine(code, code.title(), Category.PURCHASE, Decimal(amount))
    return replace(line, **changes)


def an_alternative(*lines: CostLine, code: str = "a") -> Alternative:
    """An offer with these lines."""
    return Alternative(code, f"Aanbod {code.upper()}", lines=lines)


def a_sheet(*alternatives: Alternative, **changes: Any) -> CostSheet:
    """Ten years at 3 %, real, with a price for kWh and CO2."""
    sheet = CostSheet(10, a_rate(("0.03", None)), 2026, alternatives, prices=PRICES)
    return replace(sheet, **changes)


def decimals(low: str, high: str, places: int = 2) -> st.SearchStrategy[Decimal]:
    """Numbers as people type them."""
    return st.decimals(low, high, places=places, allow_nan=False, allow_infinity=False)


rates = st.tuples(decimals("-0.02", "0.12", 3), decimals("-0.01", "0.10", 3)).map(
    lambda pair: Rate(
        (Band(pair[0], 7), Band(pair[1])), Basis.REAL, edition="2026-01-01"
    )
)

lines = st.builds(
    CostLine,
    code=st.uuids().map(str),
    name=st.just("Regel"),
    category=st.sampled_from(
        [one for one in Category if one not in {Category.MKI, Category.RESIDUAL}]
    ),
    amount=decimals("0.01", "100000"),
    quantity=st.sampled_from(["", "laptops", "laders"]),
    factor=decimals("0.1", "5"),
    rhythm=st.sampled_from([Rhythm.YEARLY, Rhythm.MONTHLY, Rhythm.EVERY]),
    every_years=st.integers(1, 6),
    first_year=st.integers(0, 9),
    last_year=st.none() | st.integers(9, 20),
    growth=st.none() | decimals("-0.05", "0.08", 3),
    probability=decimals("0.1", "1"),
    budget=st.sampled_from(Budget),
    payer=st.sampled_from(["", "bestuur", "scholen"]),
)

purchases = st.builds(
    replace,
    lines,
    rhythm=st.just(Rhythm.ONCE),
    category=st.just(Category.PURCHASE),
    last_year=st.none(),
    life_years=st.integers(1, 15),
    remaining=st.sampled_from([Remaining.NOTHING, Remaining.STRAIGHT_LINE]),
)

energy = st.builds(replace, lines, measure=st.just(Measure.KWH)).map(
    lambda line: replace(line, category=Category.ENERGY)
)

alternatives = st.lists(lines | purchases | energy, min_size=1, max_size=8).map(
    lambda found: an_alternative(*found)
)

sheets = st.builds(
    CostSheet,
    horizon_years=st.integers(10, 25),
    rate=rates,
    price_year=st.just(2026),
    alternatives=alternatives.map(lambda one: (one,)),
    quantities=st.just(
        (
            Quantity("laders", "Laders", Decimal("1.1"), of="laptops"),
            Quantity("laptops", "Laptops", Decimal(400)),
        )
    ),
    timing=st.sampled_from(Timing),
    inflation=decimals("0", "0.06", 3),
    prices=st.just(PRICES),
    growths=st.just(
        (
            Growth(Category.CO2, Decimal("0.035")),
            Growth(Category.OWN_HOURS, Decimal("0.01")),
        )
    ),
)
