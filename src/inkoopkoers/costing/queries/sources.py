# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which dated rules stand behind the figures that a sheet counts with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.costing.domain.discounting import as_basis
from inkoopkoers.costing.domain.flows import growth_of
from inkoopkoers.costing.domain.sheet import Basis, Category, CostSheet
from inkoopkoers.knowledge.domain.money import Figure, MoneyRules
from inkoopkoers.knowledge.domain.rules import Rule
from inkoopkoers.knowledge.queries import money_rules


class Setting(StrEnum):
    """What can come from a rule."""

    RATE = "discontovoet"
    INFLATION = "inflatie"
    CO2_PRICE = "co2-prijs"
    CO2_GROWTH = "co2-groei"
    CO2_PER_KWH = "co2-per-kwh"


@dataclass(frozen=True)
class Behind:
    """A setting with the rule that has the same value; `is_beyond`: the nearest day."""

    setting: Setting
    rule: Rule
    is_beyond: bool


def rules_behind(sheet: CostSheet, today: date) -> tuple[Behind, ...]:
    """The rules with the very values of the sheet, on the day of its rate or today."""
    found: dict[Setting, Behind] = {}
    for day in (_day_of(sheet) or today, today):
        rules = money_rules(day)
        for setting, figure in _same(sheet, rules):
            found.setdefault(setting, Behind(setting, figure.rule, figure.is_beyond))
    return tuple(found[one] for one in Setting if one in found)


def _day_of(sheet: CostSheet) -> date | None:
    """The first day of the edition of its rate."""
    try:
        return date.fromisoformat(sheet.rate.edition)
    except ValueError:
        return None


def _same(sheet: CostSheet, rules: MoneyRules) -> Iterator[tuple[Setting, Figure]]:
    prices = sheet.prices
    if sheet.rate.edition == rules.edition and _rate(sheet) == rules.discount.amount:
        yield Setting.RATE, rules.discount
    if sheet.inflation == rules.inflation.amount:
        yield Setting.INFLATION, rules.inflation
    known = (rules.co2_eur_per_kg, rules.co2_low_eur_per_kg, rules.co2_high_eur_per_kg)
    for one in known:
        if prices.co2_eur_per_kg == one.amount:
            yield Setting.CO2_PRICE, one
            break
    if growth_of(sheet, Category.CO2, None) == rules.co2_growth.amount:
        yield Setting.CO2_GROWTH, rules.co2_growth
    if prices.co2_kg_per_kwh == rules.co2_kg_per_kwh.amount:
        yield Setting.CO2_PER_KWH, rules.co2_kg_per_kwh


def _rate(sheet: CostSheet) -> Decimal:
    """The first band without inflation, without what converting adds at the end."""
    real = as_basis(sheet.rate, Basis.REAL, sheet.inflation).bands[0].rate
    return round(real, 10)
