# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts of a plan without cents, as tables and sentences show them."""

from __future__ import annotations

from decimal import Decimal

from django import template

from inkoopkoers.planning.documents.pictures import whole_euro
from inkoopkoers.web.dutch import THIN, grouped

register = template.Library()


@register.filter
def whole(value: Decimal | None) -> str:
    """1 234, with a thin space per thousand; nothing for None."""
    return "" if value is None else grouped(value, 0, THIN)


@register.filter(name="whole_euro")
def as_whole_euro(value: Decimal | None) -> str:
    """€ 1.234; nothing for None."""
    return "" if value is None else whole_euro(value)


@register.filter
def size_euro(value: Decimal) -> str:
    """The same without its sign."""
    return whole_euro(abs(value))
