# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How certain it is: who wins when rates and prices fall out otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.book.texts import body, lead
from inkoopkoers.costing.domain.editing import alternative_of
from inkoopkoers.costing.domain.robustness import Robustness, Standing
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.domain.spreads import ImpossibleSpread
from inkoopkoers.costing.domain.uncertainty import (
    Driver,
    Reason,
    Uncertainty,
    default_uncertainties,
)
from inkoopkoers.costing.pictures.certainty import spread_picture
from inkoopkoers.costing.queries.outcomes import Outcome, robustness_for
from inkoopkoers.costing.wording.amounts import cell, figure, percentage, short
from inkoopkoers.reports.blocks import Block, Heading, Table
from inkoopkoers.reports.pictures import figure_of


def blocks(outcome: Outcome) -> Iterator[Block]:
    """Write the chapter; one alternative has nothing to lose from."""
    sheet = outcome.sheet
    ranges = default_uncertainties(sheet)
    if len(outcome.results) == 1 or not ranges:
        return
    try:
        found = robustness_for(sheet, ranges)
    except ImpossibleSpread:
        return  # a discount rate this far below zero has no other rates around it
    yield Heading(_("Hoe zeker is het"), 1)
    yield lead(_headline(found, sheet))
    yield body(
        _(
            "We rekenden %(number)s keer met andere rentes en prijzen, steeds binnen de "
            "grenzen hieronder. Met startgetal %(seed)s komt precies hetzelfde eruit."
        )
        % {"number": figure(Decimal(found.number)), "seed": found.seed}
    )
    yield _standings(found, sheet)
    if picture := spread_picture(found, sheet, title=_headline(found, sheet)):
        yield figure_of(picture.wide)
    yield _ranges(ranges)


def _headline(found: Robustness, sheet: CostSheet) -> str:
    best = max(found.standings, key=lambda one: one.cheapest)
    return _("%(name)s is in %(share)s van de gevallen het goedkoopst.") % {
        "name": _name(sheet, best),
        "share": percentage(best.cheapest),
    }


def _name(sheet: CostSheet, one: Standing) -> str:
    return short(alternative_of(sheet, one.alternative).name)


def _standings(found: Robustness, sheet: CostSheet) -> Block:
    return Table(
        _("Wat er uitkomt, contant, in euro"),
        (_("Alternatief"), _("Goedkoopst in"), _("Negen van de tien keer tussen"),
         _("en"), _("Gemiddelde spijt"), _("Grootste spijt")),
        tuple(
            (
                _name(sheet, one),
                percentage(one.cheapest),
                cell(one.p5_eur),
                cell(one.p95_eur),
                cell(one.mean_regret_eur),
                cell(one.worst_regret_eur),
            )
            for one in found.standings
        ),
        numeric_columns=(1, 2, 3, 4, 5),
    )  # fmt: skip


def _ranges(ranges: tuple[Uncertainty, ...]) -> Block:
    return Table(
        _("Hoe ver het kan uitvallen"),
        (_("Wat"), _("Laag"), _("Hoog"), _("Waarom zo ver")),
        tuple(
            (
                _drivers()[one.driver],
                _shift(one, one.spread.low),
                _shift(one, one.spread.high),
                _reasons()[one.reason],
            )
            for one in ranges
        ),
    )


def _shift(one: Uncertainty, value: float) -> str:
    """How much lower or higher than filled in."""
    part = value - one.driver.as_entered
    if one.driver is Driver.RATE:
        shown = _("%s procentpunt") % figure(round(part * 100, 2))
    elif one.driver.is_factor:
        shown = percentage(part)
    else:
        shown = _("%s per jaar") % percentage(part)
    return f"+{shown}" if part > 0 else shown


def _drivers() -> dict[Driver, str]:
    return {
        Driver.RATE: _("Discontovoet"),
        Driver.ENERGY_PRICE: _("Stroomprijs"),
        Driver.CO2_PRICE: _("Prijs van CO2"),
        Driver.LICENCE_GROWTH: _("Stijging van licenties"),
        Driver.WAGE_GROWTH: _("Stijging van lonen"),
        Driver.PURCHASE_PRICE: _("Aanschafprijs, per alternatief"),
    }


def _reasons() -> dict[Reason, str]:
    return {
        Reason.OFFICIAL_RATES: _("voeten die overheden hier en om ons heen gebruiken"),
        Reason.PRICE_SWINGS: _("onze schatting van hoe stroomprijzen schommelen"),
        Reason.CO2_HANDBOOK: _("laag en hoog in het Handboek Milieuprijzen 2023"),
        Reason.SUPPLIER_RAISES: _("onze schatting van wat leveranciers verhogen"),
        Reason.WAGE_AGREEMENTS: _("onze schatting van cao-afspraken"),
        Reason.EXTRA_WORK: _("onze schatting van meerwerk en korting"),
        Reason.OWN: _("zelf gekozen"),
    }
