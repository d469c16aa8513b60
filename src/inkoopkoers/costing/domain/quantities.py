# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The quantities of a sheet as numbers: 1.1 charger for each of 400 laptops is 440."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from inkoopkoers.costing.domain.sheet import Quantity


class CircularQuantity(ValueError):
    """Quantities that are counted in each other; `codes` is the circle."""

    def __init__(self, codes: tuple[str, ...]) -> None:
        super().__init__(" > ".join(codes))
        self.codes = codes


class UnknownQuantity(ValueError):
    """A quantity or line names a quantity that is not there."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def resolve(quantities: Iterable[Quantity]) -> Mapping[str, Decimal]:
    """The number of each quantity, by its code.

    Raises CircularQuantity or UnknownQuantity.
    """
    given = {quantity.code: quantity for quantity in quantities}
    numbers: dict[str, Decimal] = {}
    for code in given:
        _resolve(code, given, numbers)
    return numbers


def _resolve(
    code: str, given: Mapping[str, Quantity], numbers: dict[str, Decimal]
) -> None:
    """Follow the chain up to what is known, then multiply on the way back."""
    chain: list[str] = []
    while code and code not in numbers:
        if code not in given:
            raise UnknownQuantity(code)
        if code in chain:
            raise CircularQuantity(tuple(chain[chain.index(code) :]))
        chain.append(code)
        code = given[code].of
    number = numbers[code] if code else Decimal(1)
    for link in reversed(chain):
        number = given[link].number * number
        numbers[link] = number
