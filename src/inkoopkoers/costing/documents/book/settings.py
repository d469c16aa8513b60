# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What everything is counted with: settings with their source, quantities, formula."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.book.texts import body, lead
from inkoopkoers.costing.domain.flows import growth_of
from inkoopkoers.costing.domain.quantities import resolve
from inkoopkoers.costing.domain.sheet import Category, CostSheet
from inkoopkoers.costing.queries.sources import Behind, Setting
from inkoopkoers.costing.wording import explaining
from inkoopkoers.costing.wording.amounts import figure, percentage, unit_price, years
from inkoopkoers.costing.wording.sheet import (
    BASES,
    CATEGORIES,
    PURPOSES,
    TIMINGS,
    VATS,
)
from inkoopkoers.reports.blocks import Block, BulletList, Heading, Run, Runs, Table
from inkoopkoers.web.dutch import long_date

Sources = Mapping[Setting, Behind]
Row = tuple[str, str, str]


def blocks(sheet: CostSheet, behind: tuple[Behind, ...]) -> Iterator[Block]:
    """Write the chapter."""
    sources = {one.setting: one for one in behind}
    yield Heading(_("Waarmee we rekenen"), 1)
    yield Table(
        _("Uitgangspunten voor alle alternatieven"),
        (_("Uitgangspunt"), _("Waarde"), _("Bron")),
        (*_general(sheet, sources), *_prices(sheet, sources)),
    )
    yield from _quantities(sheet)
    yield Heading(_("Hoe we rekenen"), 2)
    yield lead(explaining.formula())
    yield body(f"{explaining.symbols()}.")
    yield body(explaining.symbols_told(sheet))
    yield body(
        _(
            "Wat eenmalig is, telt op het moment dat bij de regel staat. Alle "
            "alternatieven rekenen we over dezelfde looptijd: wat eerder op is, koop je "
            "opnieuw."
        )
    )
    yield body(explaining.yearly_why(sheet))


def rules(behind: tuple[Behind, ...]) -> Iterator[Block]:
    """Every rule with the law, the source and the day that someone checked it."""
    if behind:
        yield Heading(_("Regels en bronnen"), 1)
        yield BulletList(tuple(_rule(one) for one in behind))


def _rule(one: Behind) -> Runs:
    rule = one.rule
    since = (
        _("geldt sinds %s") % long_date(rule.valid_from)
        if rule.valid_from
        else _("begindatum onbekend")
    )
    unsure = []
    if one.is_beyond:
        unsure.append(
            _("Voor deze dag kennen we geen regel: dit is de dichtstbijzijnde.")
        )
    if not rule.is_verified:
        unsure.append(_("Niemand las deze regel nog na in de bron."))
    return (
        Run(f"{rule.title}: ", strong=True),
        Run(", ".join(filter(None, (since, rule.law))) + ". "),
        Run(_("Bron: ")),
        Run(rule.source_title, link=rule.source_url or None),
        Run(_(", nagekeken op %s.") % long_date(rule.checked_on)),
        Run(" ".join(["", *unsure])),
    )


def _general(sheet: CostSheet, sources: Sources) -> Iterator[Row]:
    yield _("Looptijd"), years(sheet.horizon_years), ""
    rate = explaining.rate_text(sheet.rate)
    known = Setting.RATE in sources
    source = _source(sources, Setting.RATE) if known else sheet.rate.source
    yield _("Discontovoet"), rate, source
    yield _("Waarvoor de uitkomst is"), str(PURPOSES[sheet.purpose]), ""
    yield _("Prijsniveau"), str(BASES[sheet.basis]), ""
    yield _("Prijspeil"), str(sheet.price_year), ""
    yield _("Bedragen"), str(VATS[sheet.vat]), ""
    yield _("Wat jaarlijks is, telt"), str(TIMINGS[sheet.timing]), ""
    yield (
        _("Inflatie"),
        _("%s per jaar") % percentage(sheet.inflation, 2),
        _source(sources, Setting.INFLATION),
    )
    external = _("tellen mee, apart getoond") if sheet.counts_external else _("nee")
    yield _("CO2 en milieukosten"), external, ""


def _prices(sheet: CostSheet, sources: Sources) -> Iterator[Row]:
    prices = sheet.prices
    yield _("Stroom"), _("%s per kWh") % unit_price(prices.kwh_eur), ""
    yield (
        _("CO2"),
        _("%s per kilo") % unit_price(prices.co2_eur_per_kg),
        _source(sources, Setting.CO2_PRICE),
    )
    yield (
        _("CO2 van stroom"),
        _("%s kilo per kWh") % figure(prices.co2_kg_per_kwh),
        _source(sources, Setting.CO2_PER_KWH),
    )
    for one in sheet.growths:
        source = Setting.CO2_GROWTH if one.category is Category.CO2 else None
        yield (
            _("Prijsstijging: %s") % CATEGORIES[one.category],
            _("%s per jaar") % percentage(one.rate, 2),
            _source(sources, source) if source else "",
        )
    others = growth_of(replace(sheet, growths=()), Category.PURCHASE, None)
    yield _("Andere prijzen stijgen"), _("%s per jaar") % percentage(others, 2), ""


def _source(sources: Sources, setting: Setting) -> str:
    """The rule that has this value; without one it is a figure of one's own."""
    if setting not in sources:
        return _("eigen getal")
    rule = sources[setting].rule
    since = _("sinds %s") % long_date(rule.valid_from) if rule.valid_from else ""
    return ", ".join(filter(None, (rule.law or rule.source_title, since)))


def _quantities(sheet: CostSheet) -> Iterator[Block]:
    if not sheet.quantities:
        return
    numbers = resolve(sheet.quantities)
    names = {one.code: one.name for one in sheet.quantities}
    yield Heading(_("Aantallen"), 2)
    yield Table(
        _("Waarmee kostenregels tellen"),
        (_("Wat"), _("Hoeveel"), _("Hoe"), _("Bron")),
        tuple(
            (
                one.name,
                f"{figure(numbers[one.code])} {one.unit}".strip(),
                f"{figure(one.number)} × {names[one.of]}" if one.of else "",
                one.source,
            )
            for one in sheet.quantities
        ),
    )
