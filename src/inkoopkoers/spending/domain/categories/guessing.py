# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What untagged lines probably are, how sure that is, and why."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Basis(StrEnum):
    """What a guess stands on, the most specific first; WORDS: how the CPV is worded.

    NO_PURCHASE: a name that gives away that nothing is bought (no_purchase.py).
    """

    SUPPLIER_LEDGER_GIVEN = "supplier_ledger_given"
    SUPPLIER_LEDGER = "supplier_ledger"
    SUPPLIER_GIVEN = "supplier_given"
    LEDGER_GIVEN = "ledger_given"
    GIVEN = "given"
    SUPPLIER = "supplier"
    LEDGER = "ledger"
    WORDS = "words"
    NO_PURCHASE = "no_purchase"


BASES = tuple(Basis)
# How words alone can never be more sure than this.
MOST_BY_WORDS = Decimal("0.50")


@dataclass(frozen=True)
class Guess:
    """`lines` of `of` tagged lines that share the basis have this category.

    `confidence` runs from 0 to 1. `words`: for Basis.WORDS, what both have.
    `sort`: for Basis.NO_PURCHASE, a Sort of no_purchase.py.
    """

    category: str
    basis: Basis
    confidence: Decimal
    lines: int = 0
    of: int = 0
    words: tuple[str, ...] = ()
    sort: str = ""


def confidence(lines: int, of: int) -> Decimal:
    """How likely the next line is the same: a share, less sure when there are few.

    One of one is 0.67, nine of nine 0.91: Laplace's rule of succession.
    """
    return (Decimal(lines + 1) / Decimal(of + 2)).quantize(Decimal("0.0001"))


def guess_of(category: str, basis: int, lines: int, of: int) -> Guess:
    """A guess from what was tagged; `basis` counts from 1."""
    return Guess(category, BASES[basis - 1], confidence(lines, of), lines, of)
