# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tornado: what a change of each parameter does, the largest effect first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.costing.domain.parameters import (
    EQUAL_EUR,
    Parameter,
    ParameterKind,
    changed_values,
    parameters_of,
    values_of,
    with_rate_shift,
)
from inkoopkoers.costing.domain.results import in_cents
from inkoopkoers.costing.domain.sheet import CostSheet

Values = dict[str, float]


class Step(StrEnum):
    """How far a parameter is moved, down and up."""

    FIFTH = "20-procent"
    POINT = "procentpunt"
    YEAR = "jaar"


STEPS = {
    ParameterKind.RATE: Step.POINT,
    ParameterKind.LIFE: Step.YEAR,
    ParameterKind.HORIZON: Step.YEAR,
}
POINT = Decimal("0.01")


@dataclass(frozen=True)
class End:
    """What comes out at one end: euros, and what happens to the order of all.

    Years stop at 1, so `value` can be what it is now.
    """

    value: Decimal
    eur: float
    cheapest: frozenset[str]  # more than one when they are equal to the cent
    turns_ranking: bool


@dataclass(frozen=True)
class Bar:
    """One parameter of the tornado; euros are present values."""

    parameter: Parameter
    step: Step
    now_eur: float
    low: End
    high: End

    @property
    def swing_eur(self) -> float:
        """How far both ends, and what comes out now, lie apart."""
        found = (self.low.eur, self.now_eur, self.high.eur)
        return max(found) - min(found)

    @property
    def turns_ranking(self) -> bool:
        """One of the ends puts the alternatives in another order."""
        return self.low.turns_ranking or self.high.turns_ranking


def tornado(sheet: CostSheet, alternative: str) -> tuple[Bar, ...]:
    """What changes the present value of one alternative."""
    return _bars(sheet, lambda values: values[alternative])


def difference_tornado(
    sheet: CostSheet, pair: tuple[str, str] | None = None
) -> tuple[Bar, ...]:
    """What changes how much more the second costs than the first.

    Without a pair: the two cheapest. A sheet with one alternative has no bars.
    """
    chosen = pair or best_two(sheet)
    if chosen is None:
        return ()
    first, second = chosen
    return _bars(sheet, lambda values: values[second] - values[first])


def best_two(sheet: CostSheet) -> tuple[str, str] | None:
    """The cheapest and the next; equal ones by code. None with fewer than two."""
    found = sorted((in_cents(value), code) for code, value in values_of(sheet).items())
    return (found[0][1], found[1][1]) if len(found) > 1 else None


def ranking(values: Values) -> tuple[frozenset[str], ...]:
    """From cheap to expensive; those that are equal to the cent stand together."""
    cents = {code: in_cents(value) for code, value in values.items()}
    return tuple(
        frozenset(code for code, value in cents.items() if value == level)
        for level in sorted(set(cents.values()))
    )


def _bars(sheet: CostSheet, target: Callable[[Values], float]) -> tuple[Bar, ...]:
    """The bars that have a length; equally long ones in the order of the parameters."""
    base = values_of(sheet)
    bars = [_bar(sheet, one, base, target) for one in parameters_of(sheet)]
    long = [bar for bar in bars if bar.swing_eur > EQUAL_EUR]
    return tuple(sorted(long, key=lambda bar: -in_cents(bar.swing_eur)))


def _bar(
    sheet: CostSheet,
    parameter: Parameter,
    base: Values,
    target: Callable[[Values], float],
) -> Bar:
    step = STEPS.get(parameter.kind, Step.FIFTH)
    low, high = (
        End(
            value,
            target(values),
            ranking(values)[0],
            ranking(values) != ranking(base),
        )
        for value, values in _ends(sheet, parameter, step, base)
    )
    return Bar(parameter, step, target(base), low, high)


def _ends(
    sheet: CostSheet, parameter: Parameter, step: Step, base: Values
) -> Iterator[tuple[Decimal, Values]]:
    now = parameter.now
    if step is Step.FIFTH:
        # A straight line: the low end lies as far down as the high end lies up.
        high = base | changed_values(sheet, parameter, now * 6 / 5)
        yield now * 4 / 5, {code: 2 * base[code] - high[code] for code in base}
        yield now * 6 / 5, high
        return
    for sign in (-1, 1):
        if step is Step.POINT:
            # Every band moves, so that what holds later keeps its distance.
            shifted = with_rate_shift(sheet, sign * POINT)
            yield now + sign * POINT, values_of(shifted)
        else:
            value = max(now + sign, parameter.lowest)
            yield value, base | changed_values(sheet, parameter, value)
