# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts to the cent, for sums that have to agree with a file."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.web.dutch import grouped


def cents(amount: Decimal, currency: str = "EUR") -> str:
    """€ 1.234,50; another currency by its code."""
    sign = "€" if currency == "EUR" else currency
    return f"{sign}\u00a0{grouped(amount, 2)}"
