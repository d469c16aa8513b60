# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which fields of a cost line matter for a category, and what they begin with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from inkoopkoers.costing.domain.sheet import (
    Budget,
    Category,
    Informant,
    Measure,
    Remaining,
    Rhythm,
)

_BASE = ("name", "amount", "quantity", "supplied_by", "source")
_REPEATED = ("name", "amount", "quantity", "rhythm", "supplied_by", "source")
_BOUGHT = (
    "name", "amount", "quantity", "life_years", "remaining", "supplied_by", "source",
)  # fmt: skip


@dataclass(frozen=True)
class Shape:
    """What is asked at once; the rest waits behind "more"."""

    asked: tuple[str, ...]
    measures: tuple[Measure, ...] = (Measure.EURO,)
    begins: Mapping[str, Any] = field(default_factory=dict)


_YEARLY = Shape(
    _REPEATED,
    (Measure.EURO, Measure.KWH),
    {"rhythm": Rhythm.YEARLY.value},
)
_ONCE = Shape(_BASE, (Measure.EURO, Measure.KWH))
SHAPES: dict[Category, Shape] = {
    Category.PURCHASE: Shape(
        _BOUGHT,
        begins={
            "budget": Budget.INVESTMENT.value,
            "supplied_by": Informant.BIDDER.value,
            "remaining": Remaining.NOTHING.value,
        },
    ),
    Category.ACCESSORIES: Shape(_BOUGHT),
    Category.IMPLEMENTATION: _ONCE,
    Category.TRAINING: _ONCE,
    Category.LICENCE: _YEARLY,
    Category.MAINTENANCE: _YEARLY,
    Category.SUPPORT: _YEARLY,
    Category.ADMINISTRATION: _YEARLY,
    Category.OWN_HOURS: _YEARLY,
    Category.ENERGY: Shape(
        ("name", "measure", *_REPEATED[1:]),
        (Measure.KWH, Measure.EURO, Measure.KG_CO2),
        {"rhythm": Rhythm.YEARLY.value, "measure": Measure.KWH.value},
    ),
    Category.EXIT: Shape(
        ("name", "amount", "quantity", "first_year", "probability", "source"),
        begins={"probability": Decimal(1)},
    ),
    Category.RESIDUAL: Shape(("name", "amount", "quantity", "first_year", "source")),
    Category.CO2: Shape(
        ("name", "measure", *_REPEATED[1:]),
        (Measure.KG_CO2, Measure.EURO),
        {"measure": Measure.KG_CO2.value},
    ),
    Category.MKI: Shape(_BASE),
}
AT_THE_END = frozenset({Category.EXIT, Category.RESIDUAL})


def beginning(category: Category, horizon: int) -> dict[str, Any]:
    """What the form of a new line of this category begins with."""
    return {
        "category": category.value,
        "measure": Measure.EURO.value,
        "rhythm": Rhythm.ONCE.value,
        "first_year": horizon if category in AT_THE_END else 0,
        "factor": Decimal(1),
        "probability": Decimal(1),
        "budget": Budget.RUNNING.value,
        "remaining": Remaining.NOTHING.value,
        "supplied_by": Informant.WE.value,
        **SHAPES[category].begins,
    }
