# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts of single lines: always with their cents, so that they can be compared."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.charts.money import THIN, grouped

_CENTS = 2


def cents(amount: Decimal, currency: str = "EUR") -> str:
    """€ 1 234,50 with a thin space, for a column."""
    sign = "€" if currency == "EUR" else currency
    return f"{sign}\u00a0{grouped(amount, _CENTS)}"


def told_cents(amount: Decimal, currency: str = "EUR") -> str:
    """€ 1.234,50 in a sentence or a title."""
    return cents(amount, currency).replace(THIN, ".")
