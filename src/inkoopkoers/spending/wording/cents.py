# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts of single lines: always with their cents, so that they can be compared."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.web.dutch import POINT, THIN, grouped

_CENTS = 2


def cents(amount: Decimal, currency: str = "EUR") -> str:
    """€ 1 234,50 with a thin space, for a column."""
    return _written(amount, currency, THIN)


def told_cents(amount: Decimal, currency: str = "EUR") -> str:
    """€ 1.234,50 in a sentence or a title."""
    return _written(amount, currency, POINT)


def _written(amount: Decimal, currency: str, between: str) -> str:
    sign = "€" if currency == "EUR" else currency
    return f"{sign}\u00a0{grouped(amount, _CENTS, between)}"
