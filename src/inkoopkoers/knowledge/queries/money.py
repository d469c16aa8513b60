# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read the dated figures that costs over years are counted with."""

from __future__ import annotations

from datetime import date

from inkoopkoers.knowledge.domain.money import MoneyRules, money_rules_on
from inkoopkoers.knowledge.queries.rules import rulebook


def money_rules(day: date) -> MoneyRules:
    """Discount rate, inflation, CO2 and order cost as they were on this day."""
    return money_rules_on(rulebook(), day)
