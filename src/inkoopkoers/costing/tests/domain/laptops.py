# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Four hundred laptops over eight years: cheap ones, ones that last, or what there is."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from inkoopkoers.costing.domain.sheet import (
    Alternative,
    AlternativeKind,
    Category,
    CostLine,
    CostSheet,
    Growth,
    Measure,
    Quantity,
    Remaining,
    Rhythm,
    Timing,
)
from inkoopkoers.costing.tests.domain.sheets import (
    a_line,
    a_sheet,
    alternatives,
    an_alternative,
    decimals,
    rates,
)

EACH = {"quantity": "laptops"}
YEARLY = {"rhythm": Rhythm.YEARLY, "first_year": 1}


def an_exit(amount: str = "8000", **changes: Any) -> CostLine:
    """Moving to something else at the end, more likely than not."""
    given = {"category": Category.EXIT, "first_year": 8, "probability": Decimal("0.5")}
    return a_line("exit", amount, **{**given, **changes})


CHEAP = an_alternative(
    a_line("laptop", "500", life_years=4, **EACH),
    a_line("co2", "300", life_years=4, measure=Measure.KG_CO2, **EACH),
    a_line(
        "stroom", "40", category=Category.ENERGY, measure=Measure.KWH, **EACH, **YEARLY
    ),
    a_line("beheer", "30", category=Category.OWN_HOURS, **EACH, **YEARLY),
    a_line("licentie", "25", category=Category.LICENCE, **EACH, **YEARLY),
    an_exit(),
    code="goedkoop",
)
LASTING = an_alternative(
    a_line("laptop", "900", life_years=7, remaining=Remaining.STRAIGHT_LINE, **EACH),
    a_line("co2", "330", life_years=7, measure=Measure.KG_CO2, **EACH),
    a_line(
        "stroom", "25", category=Category.ENERGY, measure=Measure.KWH, **EACH, **YEARLY
    ),
    a_line("beheer", "22", category=Category.OWN_HOURS, **EACH, **YEARLY),
    code="duurzaam",
)
KEEP = replace(
    an_alternative(
        a_line("reparatie", "150", category=Category.MAINTENANCE, **EACH, **YEARLY),
        a_line("beheer", "80", category=Category.OWN_HOURS, **EACH, **YEARLY),
        a_line("inruil", "2000", category=Category.RESIDUAL, first_year=8),
        an_exit("500", probability=Decimal(1)),
        code="houden",
    ),
    kind=AlternativeKind.KEEP,
)


def laptops(*chosen: Alternative, **changes: Any) -> CostSheet:
    """The comparison; without a choice of all three."""
    given: dict[str, Any] = {
        "horizon_years": 8,
        "quantities": (Quantity("laptops", "Laptops", Decimal(400)),),
        "growths": (Growth(Category.OWN_HOURS, Decimal("0.01")),),
        "timing": Timing.MIDDLE,
    }
    return a_sheet(*(chosen or (CHEAP, LASTING, KEEP)), **{**given, **changes})


def _coded(found: list[Alternative]) -> tuple[Alternative, ...]:
    return tuple(
        replace(one, code=code) for one, code in zip(found, "abc", strict=False)
    )


# Any two or three alternatives at all.
comparisons = st.builds(
    a_sheet,
    horizon_years=st.integers(10, 14),
    rate=rates,
    alternatives=st.lists(alternatives, min_size=2, max_size=3).map(_coded),
    quantities=st.just(
        (
            Quantity("laptops", "Laptops", Decimal(400)),
            Quantity("laders", "Laders", Decimal("1.1"), of="laptops"),
        )
    ),
    timing=st.sampled_from(Timing),
    inflation=decimals("0", "0.05", 3),
)
