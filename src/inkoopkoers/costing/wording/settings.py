# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a sheet counts with, in short facts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.costing.domain.sheet import Basis, CostSheet, Rate
from inkoopkoers.costing.wording.amounts import unit_price
from inkoopkoers.costing.wording.sheet import (
    BASES,
    CATEGORIES,
    PURPOSES,
    TIMINGS,
    VATS,
)
from inkoopkoers.knowledge.domain.money import Figure, MoneyRules
from inkoopkoers.knowledge.domain.rules import Rule
from inkoopkoers.web.dutch import number
from inkoopkoers.web.percentages import percent


@dataclass(frozen=True)
class Fact:
    """A label, what it is, and the rule that it comes from when there is one."""

    label: str
    text: str
    rule: Rule | None = None
    source: str = ""


def bands_text(rate: Rate) -> str:
    """2,8 % tot en met jaar 35, daarna 1,8 %."""
    parts = [
        percent(band.rate)
        if band.through is None
        else _("%(rate)s tot en met jaar %(year)s")
        % {"rate": percent(band.rate), "year": band.through}
        for band in rate.bands
    ]
    return _(", daarna ").join(parts)


def facts_of(sheet: CostSheet, rules: MoneyRules) -> dict[str, list[Fact]]:
    """The facts of each part of the settings, by its code."""
    return {
        "termijn": _term(sheet),
        "rente": _rate(sheet, rules),
        "prijspeil": _level(sheet, rules),
        "prijzen": _prices(sheet, rules),
        "stijging": _growths(sheet, rules),
        "milieu": _external(sheet),
    }


def _term(sheet: CostSheet) -> list[Fact]:
    return [
        Fact(_("Looptijd"), _("%s jaar") % sheet.horizon_years),
        Fact(_("Bedragen"), str(VATS[sheet.vat])),
        Fact(_("Jaarlijkse kosten"), str(TIMINGS[sheet.timing])),
    ]


def _rate(sheet: CostSheet, rules: MoneyRules) -> list[Fact]:
    is_current = sheet.rate.edition == rules.edition
    rule = rules.discount.rule if is_current else None
    return [
        Fact(_("Doel"), str(PURPOSES[sheet.purpose])),
        Fact(_("Discontovoet"), bands_text(sheet.rate), rule, sheet.rate.source),
        Fact(_("Soort"), str(BASES[sheet.rate.basis])),
    ]


def _level(sheet: CostSheet, rules: MoneyRules) -> list[Fact]:
    text = {
        Basis.REAL: _("zonder inflatie: alles in prijzen van %s"),
        Basis.NOMINAL: _("met inflatie, gerekend vanaf prijzen van %s"),
    }[sheet.basis]
    return [
        Fact(_("Prijzen"), text % sheet.price_year),
        _figure(
            _("Inflatie"), percent(sheet.inflation), rules.inflation, sheet.inflation
        ),
    ]


def _prices(sheet: CostSheet, rules: MoneyRules) -> list[Fact]:
    prices = sheet.prices
    co2 = next(
        (
            one
            for one in (
                rules.co2_low_eur_per_kg,
                rules.co2_eur_per_kg,
                rules.co2_high_eur_per_kg,
            )
            if one.amount == prices.co2_eur_per_kg
        ),
        rules.co2_eur_per_kg,
    )
    return [
        Fact(_("Stroom"), _("%s per kWh") % unit_price(prices.kwh_eur)),
        _figure(
            _("CO2"),
            _("%s per kilo") % unit_price(prices.co2_eur_per_kg),
            co2,
            prices.co2_eur_per_kg,
        ),
        _figure(
            _("CO2 van stroom"),
            _("%s kilo per kWh") % number(prices.co2_kg_per_kwh),
            rules.co2_kg_per_kwh,
            prices.co2_kg_per_kwh,
        ),
    ]


def _growths(sheet: CostSheet, rules: MoneyRules) -> list[Fact]:
    facts = [
        _figure(
            str(CATEGORIES[one.category]),
            _("%s per jaar") % percent(one.rate),
            rules.co2_growth,
            one.rate,
        )
        for one in sheet.growths
    ]
    usual = {
        Basis.REAL: _("geen stijging boven op de inflatie"),
        Basis.NOMINAL: _("%s per jaar, de inflatie") % percent(sheet.inflation),
    }[sheet.basis]
    label = _("Al het andere") if facts else _("Alles")
    return [*facts, Fact(label, usual)]


def _external(sheet: CostSheet) -> list[Fact]:
    counts = _("tellen mee, apart in de uitkomst")
    text = counts if sheet.counts_external else _("tellen niet mee")
    facts = [Fact(_("CO2 en milieukosten"), text)]
    if sheet.counts_external:
        embodied = {True: _("zit al in de MKI"), False: _("telt naast de MKI")}
        is_in = sheet.includes_embodied_co2_in_mki
        facts.append(Fact(_("CO2 van het maken"), embodied[is_in]))
    return facts


def _figure(label: str, text: str, figure: Figure, value: Decimal) -> Fact:
    """With the rule, as long as the sheet has the value of the rule."""
    return Fact(label, text, figure.rule if figure.amount == value else None)
