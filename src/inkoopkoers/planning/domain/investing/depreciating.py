# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Depreciation, in equal parts, and what a lot is still worth in the books."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.planning.domain.investing.amounts import (
    cents_of,
    euros_of,
    shared_cents,
)
from inkoopkoers.planning.domain.investing.plan import Convention
from inkoopkoers.planning.domain.investing.replacing import Purchase

MONTHS = 12


@dataclass(frozen=True)
class BookYear:
    """A lot in one year; `book_value_eur` is that of the last day of the year.

    `loss_eur` is what the books still held when it went out of use too early.
    """

    year: int
    depreciation_eur: Decimal
    loss_eur: Decimal
    book_value_eur: Decimal


def parts_of_life(
    first_year: int, first_month: int, life_years: int, convention: Convention
) -> dict[int, int]:
    """Which part of the life falls in which year: months, whole years or half ones."""
    years = range(first_year, first_year + life_years)
    if convention is Convention.FULL_YEAR:
        return dict.fromkeys(years, 1)
    if convention is Convention.HALF_YEAR:
        return {**dict.fromkeys(years, 2), first_year: 1, first_year + life_years: 1}
    before = first_month - 1
    parts = {**dict.fromkeys(years, MONTHS), first_year: MONTHS - before}
    return {**parts, first_year + life_years: before} if before else parts


def books_of(
    lot: Purchase, life_years: int, convention: Convention, through: int
) -> tuple[BookYear, ...]:
    """The books of a lot from its purchase through a year, or till it is gone.

    All depreciation and the loss together are exactly cost, less subsidy and residual.
    What lasts longer than its life stays at its residual value.
    """
    return tuple(
        BookYear(year, *(euros_of(one) for one in amounts))
        for year, *amounts in book_cents(lot, life_years, convention, through)
    )


def book_cents(
    lot: Purchase, life_years: int, convention: Convention, through: int
) -> Iterator[tuple[int, int, int, int]]:
    """The same in cents: the year, its depreciation, its loss and the book value."""
    parts = parts_of_life(lot.year, lot.month, life_years, convention)
    left = cents_of(lot.written_off_eur)
    residual = cents_of(lot.residual_eur)
    amounts = dict(zip(parts, shared_cents(left, (*parts.values(),)), strict=True))
    last = through if lot.out_year is None else min(through, lot.out_year)
    for year in range(lot.year, last + 1):
        amount = amounts.get(year, 0)
        if year == lot.out_year:
            part = parts.get(year, 0)
            used = _part_before_out(lot, part, convention)
            amount = shared_cents(amount, (used, part - used))[0] if used else 0
            yield year, amount, left - amount, 0
        else:
            left -= amount
            yield year, amount, 0, left + residual


def _part_before_out(lot: Purchase, part: int, convention: Convention) -> int:
    """How much of this year's part counts when the lot goes out of use in this year.

    By the year: nothing, for what comes in its place counts a whole year.
    """
    if convention is Convention.FULL_YEAR:
        return 0
    if convention is Convention.HALF_YEAR:
        return min(part, 1)
    since = lot.month if lot.out_year == lot.year else 1
    return min(part, lot.out_month - since)
