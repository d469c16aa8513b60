# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money in templates."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from django import template

from inkoopkoers.web.dutch import euro, number
from inkoopkoers.web.percentages import percent

register = template.Library()


@register.filter(name="euro")
def as_euro(value: Decimal | None) -> str:
    """€ 1.234,50; whole euros without decimals; nothing for None."""
    return "" if value is None else euro(value)


@register.filter(name="number")
def as_number(value: Decimal | int | None) -> str:
    """1.234,5 with no more decimals than it has; nothing for None."""
    return "" if value is None else number(Decimal(value))


@register.filter(name="whole_euro")
def as_whole_euro(value: Decimal | float | None) -> str:
    """€ 1.235 for 1234.5: rounded for a reader, halves up; nothing for None."""
    if value is None:
        return ""
    exact = Decimal(repr(value)) if isinstance(value, float) else value
    return euro(exact.quantize(Decimal(1), ROUND_HALF_UP))


@register.filter(name="percentage")
def as_percentage(value: Decimal | None) -> str:
    """2,8 % for the fraction 0.028; nothing for None."""
    return "" if value is None else percent(value)
