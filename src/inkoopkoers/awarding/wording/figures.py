# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Exact figures of an award as a Dutch reader writes them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.formulas import gives_points
from inkoopkoers.awarding.domain.ranking import as_decimal
from inkoopkoers.web.dutch import euro, number

POINT_PLACES = 2
SHARE_PLACES = 1
EURO_PLACES = 2
DIGITS = 4
MOST_PLACES = 12
EXACT_PLACES = 6
LARGEST_DENOMINATOR = 999
_HUNDRED = 100


def points_text(value: Fraction, places: int = POINT_PLACES) -> str:
    """37,91 or 40: rounded half up, without empty decimals."""
    return number(as_decimal(value, places))


def euros_text(value: Fraction) -> str:
    """€ 1.234,50 or € 1.234: to the cent."""
    return euro(as_decimal(value, EURO_PLACES))


def share_text(part: Fraction, places: int = SHARE_PLACES) -> str:
    """A part such as 5/9 as 55,6 %."""
    return f"{number(as_decimal(part * _HUNDRED, places))} %"


def discount_text(part: Fraction) -> str:
    """The step of a ladder as it was typed: 1,25 %, where 1,3 % would mislead."""
    return share_text(part, EXACT_PLACES)


def part_text(part: Fraction) -> str:
    """A part that can be calculated with: 5/9, where 55,56 % would be rounded.

    What makes no small fraction, such as the part of an MKI, is shown rounded.
    """
    is_exact = as_decimal(part * _HUNDRED, POINT_PLACES) == part * _HUNDRED
    if is_exact or part.denominator > LARGEST_DENOMINATOR:
        return share_text(part, POINT_PLACES)
    return f"{part.numerator}/{part.denominator}"


def both_texts(part: Fraction) -> str:
    """A part as a fraction, with the share when that differs: 5/9 (55,56 %)."""
    shown, share = part_text(part), share_text(part, POINT_PLACES)
    return shown if shown == share else f"{shown} ({share})"


def small_text(value: Fraction) -> str:
    """A figure that may be far below one, in four digits: 0,0004091."""
    if not value:
        return "0"
    places = DIGITS
    while places < MOST_PLACES and abs(value) * 10**places < 10 ** (DIGITS - 1):
        places += 1
    return number(as_decimal(value, places))


def decimal_text(value: Decimal) -> str:
    """A figure that someone typed: 12,5."""
    return number(value)


def figure_text(formula: Formula, value: Fraction, decimals: int | None = None) -> str:
    """The figure that ranks: points, euros or a ratio.

    With as many decimals as the design declares; otherwise as many as one reads.
    """
    if gives_points(formula):
        return points_text(value, POINT_PLACES if decimals is None else decimals)
    if formula in {Formula.RATIO, Formula.UTILITY}:
        return (
            small_text(value)
            if decimals is None
            else number(as_decimal(value, decimals))
        )
    if decimals is not None and decimals > EURO_PLACES:
        return f"€\N{NO-BREAK SPACE}{number(as_decimal(value, decimals))}"
    return euros_text(value)
