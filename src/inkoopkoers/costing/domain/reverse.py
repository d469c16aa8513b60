# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The other way round: the highest price at which an alternative still wins."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.costing.domain.parameters import (
    EQUAL_EUR,
    alternative_of,
    value_of,
    values_of,
)
from inkoopkoers.costing.domain.quantities import resolve
from inkoopkoers.costing.domain.results import in_cents
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Category,
    CostLine,
    CostSheet,
    Measure,
)


class NoHighest(StrEnum):
    """Why there is no highest price."""

    NO_RIVAL = "geen-ander"
    NO_PRICE = "geen-prijs"  # the lines cost nothing, so there is nothing to change
    NOT_EVEN_FREE = "zelfs-gratis-niet"


@dataclass(frozen=True)
class LinePrice:
    """The amount of one line, per unit and per payment, now and at most."""

    line: str
    now_eur: Decimal
    highest_eur: float


@dataclass(frozen=True)
class HighestPrice:
    """At `factor` times its price the alternative costs the same as `rival`.

    The euros are what the lines cost once (a purchase) or each time (per year), at the
    prices of the start. Below 1, the alternative does not win now.
    """

    alternative: str
    now_eur: float
    rival: str = ""
    factor: float | None = None
    highest_eur: float | None = None
    lines: tuple[LinePrice, ...] = ()
    none: NoHighest | None = None


def highest_price(
    sheet: CostSheet, alternative: str, lines: Collection[str] = ()
) -> HighestPrice:
    """The price of these lines together, which keep their proportions.

    Without lines: everything that is purchase. Lines in another measure than euros have
    no price of their own and stay as they are.
    """
    one = alternative_of(sheet, alternative)
    codes = _chosen(one, lines)
    now_eur = float(sum(_costs(sheet, one, codes)))
    found = HighestPrice(alternative, now_eur)
    others = values_of(sheet)
    others.pop(alternative)
    if not others:
        return replace(found, none=NoHighest.NO_RIVAL)
    _, rival = min((in_cents(eur), code) for code, eur in others.items())
    free = value_of(sheet, _priced(one, codes, Decimal(0)))
    price = value_of(sheet, one) - free
    if price <= EQUAL_EUR:
        return replace(found, rival=rival, none=NoHighest.NO_PRICE)
    factor = (others[rival] - free) / price
    if factor < 0:
        return replace(found, rival=rival, none=NoHighest.NOT_EVEN_FREE)
    return replace(
        found,
        rival=rival,
        factor=factor,
        highest_eur=now_eur * factor,
        lines=tuple(
            LinePrice(line.code, line.amount, float(line.amount) * factor)
            for line in one.lines
            if line.code in codes
        ),
    )


def _chosen(alternative: Alternative, lines: Collection[str]) -> frozenset[str]:
    def is_chosen(line: CostLine) -> bool:
        return line.code in lines if lines else line.category is Category.PURCHASE

    return frozenset(
        line.code
        for line in alternative.lines
        if is_chosen(line) and line.measure is Measure.EURO
    )


def _costs(
    sheet: CostSheet, alternative: Alternative, codes: frozenset[str]
) -> Iterator[Decimal]:
    numbers = {"": Decimal(1), **resolve(sheet.quantities)}
    for line in alternative.lines:
        if line.code in codes:
            yield line.amount * line.factor * numbers[line.quantity]


def _priced(
    alternative: Alternative, codes: frozenset[str], factor: Decimal
) -> Alternative:
    lines = tuple(
        replace(line, amount=line.amount * factor) if line.code in codes else line
        for line in alternative.lines
    )
    return replace(alternative, lines=lines)
