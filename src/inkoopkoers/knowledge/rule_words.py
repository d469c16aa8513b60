# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say the value and the period of a rule as Dutch readers write them."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.knowledge.domain.rules import Rule
from inkoopkoers.web.dutch import euro, long_date, number

_ONE = {"dagen": "dag", "maanden": "maand"}


def value_in_words(rule: Rule) -> str:
    """Return € 216.000, € 0,13 per kg, 45 dagen, 2,8 %, 3 or "" for no value."""
    if rule.value is None:
        return ""
    if rule.unit.startswith("EUR"):
        return euro(rule.value) + rule.unit.removeprefix("EUR")
    amount = number(rule.value)
    if rule.unit == "procent":
        return f"{amount}\N{NO-BREAK SPACE}%"
    if rule.unit == "aantal":
        return amount
    unit = _ONE.get(rule.unit, rule.unit) if rule.value == Decimal(1) else rule.unit
    return f"{amount}\N{NO-BREAK SPACE}{unit}"


def period_in_words(rule: Rule) -> str:
    """Return the days on which this edition holds."""
    if rule.valid_from and rule.valid_to:
        return f"{long_date(rule.valid_from)} tot en met {long_date(rule.valid_to)}"
    if rule.valid_from:
        return f"vanaf {long_date(rule.valid_from)}"
    if rule.valid_to:
        return f"tot en met {long_date(rule.valid_to)}"
    return "geen datum bekend"
