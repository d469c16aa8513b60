# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money in templates."""

from __future__ import annotations

from decimal import Decimal

from django import template

from inkoopkoers.web.dutch import euro, number

register = template.Library()


@register.filter(name="euro")
def as_euro(value: Decimal | None) -> str:
    """€ 1.234,50; whole euros without decimals; nothing for None."""
    return "" if value is None else euro(value)


@register.filter(name="number")
def as_number(value: Decimal | int | None) -> str:
    """1.234,5 with no more decimals than it has; nothing for None."""
    return "" if value is None else number(Decimal(value))
