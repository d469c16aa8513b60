# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small designs and bids, written shortly."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Bid,
    Criterion,
    Formula,
    Measured,
    Parameters,
)
from inkoopkoers.awarding.domain.scales import own_scale

TENTHS = own_scale(Decimal(0), Decimal(10), 11, code="0-10")
PARAMETERS = Parameters(
    lower_eur=Decimal(0),
    upper_eur=Decimal(1000),
    value_of_point_eur=Decimal(3),
    ladder=(Decimal("0.01"), Decimal("0.02"), Decimal("0.05")),
)


def leaf(code: str, weight: str | None = "60", **more: Any) -> Criterion:
    """A criterion on the scale 0-10, worth ten euros per percent."""
    given = None if weight is None else Decimal(weight)
    value = None if given is None else given * 10
    usual: dict[str, Any] = {"scale": "0-10", "value_eur": value}
    return Criterion(code, code, weight=given, **{**usual, **more})


def ladder(code: str = "ladder") -> Criterion:
    """A criterion that lowers the price."""
    return Criterion(code, code, measured=Measured.LADDER)


def mki(code: str = "mki", weight: str = "60", floor: int = 20) -> Criterion:
    """A criterion in euros of environmental cost: 0 at 100, everything at the floor."""
    return leaf(
        code,
        weight,
        measured=Measured.MKI,
        mki_floor_eur=Decimal(floor),
        mki_ceiling_eur=Decimal(100),
    )


def a_design(
    formula: Formula = Formula.RELATIVE, *criteria: Criterion, **more: Any
) -> AwardDesign:
    """40 % price and, unless given, one criterion of 60 %."""
    usual: dict[str, Any] = {
        "price_weight": Decimal(40),
        "criteria": criteria or (leaf("q"),),
        "scales": (TENTHS,),
        "parameters": PARAMETERS,
    }
    return AwardDesign(formula, **{**usual, **more})


def having(design: AwardDesign, **parameters: Any) -> AwardDesign:
    """The same design with other parameters."""
    return replace(design, parameters=replace(design.parameters, **parameters))


def a_bid(
    code: str, price: str | int | Decimal | None, because: str = "", **scores: Any
) -> Bid:
    """A bid; scores are anything that a Decimal can be made of, or None."""
    given = {
        name: None if score is None else Decimal(score)
        for name, score in scores.items()
    }
    money = None if price is None else Decimal(price)
    return Bid(code, code, money, given, because)
