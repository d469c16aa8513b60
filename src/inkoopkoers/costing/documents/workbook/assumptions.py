# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sheet with everything that holds for all alternatives: change it here once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.workbook.page import (
    EURO_UNIT,
    NUMBER,
    PERCENT,
    Page,
    cell,
)
from inkoopkoers.costing.domain.flows import growth_of
from inkoopkoers.costing.domain.quantities import resolve
from inkoopkoers.costing.domain.sheet import (
    Basis,
    Category,
    CostSheet,
    Measure,
    Quantity,
)
from inkoopkoers.costing.wording.sheet import (
    BASES,
    CATEGORIES,
    PURPOSES,
    TIMINGS,
    VATS,
)

LABEL, VALUE = 0, 1
FIRST = 3


@dataclass(frozen=True)
class Assumptions:
    """Where the other sheets find what they count with.

    `bands` are a discount rate and the last year that it holds; None: all later years.
    """

    bands: tuple[tuple[str, str | None], ...]
    prices: Mapping[Measure, str]
    kg_per_kwh: str
    growths: Mapping[Category, str]
    quantities: Mapping[str, str]
    numbers: Mapping[str, Decimal]


def write_assumptions(page: Page, sheet: CostSheet) -> Assumptions:
    """Write all tables below each other."""
    page.text(0, LABEL, _("Aannames"), page.look.title)
    page.text(1, LABEL, _("Een geel vak kun je veranderen. Alles rekent dan mee."))
    widths = (34, 20, 20, 22, 18, 50)
    for column, width in enumerate(widths):
        page.sheet.set_column(column, column, width)
    row = _settings(page, sheet, FIRST)
    inflation = page.address(row - 1, VALUE)
    bands, row = _bands(page, sheet, row + 1)
    prices, row = _prices(page, sheet, row + 1)
    growths, row = _growths(page, sheet, row + 1, inflation)
    quantities = _quantities(page, sheet, row + 1)
    return Assumptions(
        bands,
        {Measure.KWH: prices[0], Measure.KG_CO2: prices[1]},
        prices[2],
        growths,
        quantities,
        resolve(sheet.quantities),
    )


def _settings(page: Page, sheet: CostSheet, row: int) -> int:
    """Ends with inflation."""
    page.text(row, LABEL, _("Uitgangspunten"), page.look.section)
    fixed: tuple[tuple[str, object], ...] = (
        (_("Looptijd in jaren (ligt hier vast)"), sheet.horizon_years),
        (_("Prijspeil"), sheet.price_year),
        (_("Bedragen"), VATS[sheet.vat]),
        (_("Prijsniveau"), BASES[sheet.basis]),
        (_("Waarvoor"), PURPOSES[sheet.purpose]),
        (_("Wat jaarlijks is, betaal je"), TIMINGS[sheet.timing]),
        (
            _("CO2 en milieukosten tellen mee"),
            _("ja") if sheet.counts_external else _("nee"),
        ),
    )
    for at, (name, value) in enumerate(fixed, row + 1):
        page.text(at, LABEL, name)
        page.text(at, VALUE, value)
    last = row + 1 + len(fixed)
    page.text(last, LABEL, _("Inflatie per jaar"))
    page.number(last, VALUE, sheet.inflation, PERCENT)
    return last + 1


def _bands(
    page: Page, sheet: CostSheet, row: int
) -> tuple[tuple[tuple[str, str | None], ...], int]:
    page.text(row, LABEL, _("Discontovoet"), page.look.section)
    page.heads(row + 1, (_("Tot en met jaar"), _("Per jaar"), "", "", "", _("Bron")))
    found: list[tuple[str, str | None]] = []
    for at, band in enumerate(sheet.rate.bands, row + 2):
        until = None
        if band.through is None or band is sheet.rate.bands[-1]:
            page.text(at, LABEL, _("alle latere jaren") if found else _("alle jaren"))
        else:
            page.number(at, LABEL, Decimal(band.through), "0")
            until = page.address(at, LABEL)
        page.number(at, VALUE, band.rate, PERCENT)
        page.text(at, 5, " · ".join(filter(None, source_of_rate(sheet))))
        found.append((page.address(at, VALUE), until))
    return tuple(found), row + 2 + len(found)


def source_of_rate(sheet: CostSheet) -> tuple[str, str]:
    """Its source, and since when that edition holds."""
    rate = sheet.rate
    return rate.source, _("editie %s") % rate.edition if rate.edition else ""


def _prices(page: Page, sheet: CostSheet, row: int) -> tuple[tuple[str, ...], int]:
    page.text(row, LABEL, _("Prijzen"), page.look.section)
    prices = sheet.prices
    rows = (
        (_("Stroom, euro per kWh"), prices.kwh_eur),
        (_("CO2, euro per kilo"), prices.co2_eur_per_kg),
        (_("Kilo CO2 per kWh"), prices.co2_kg_per_kwh),
    )
    for place, (name, value) in enumerate(rows, row + 1):
        page.text(place, LABEL, name)
        page.number(place, VALUE, value, EURO_UNIT)
    addresses = tuple(page.address(row + 1 + place, VALUE) for place in range(3))
    return addresses, row + 4


def _growths(
    page: Page, sheet: CostSheet, row: int, inflation: str
) -> tuple[dict[Category, str], int]:
    """Without a growth of its own a category follows inflation, or stays as it is."""
    page.text(row, LABEL, _("Prijsstijging per jaar"), page.look.section)
    own = {one.category for one in sheet.growths}
    places = {one: row + n for n, one in enumerate(Category, 1)}
    for category, at in places.items():
        page.text(at, LABEL, CATEGORIES[category])
        rate = growth_of(sheet, category, None)
        if category not in own and sheet.basis is Basis.NOMINAL:
            page.formula(at, VALUE, inflation, rate, PERCENT)
        else:
            page.number(at, VALUE, rate, PERCENT)
    found = {one: page.address(at, VALUE) for one, at in places.items()}
    return found, row + 1 + len(places)


def _quantities(page: Page, sheet: CostSheet, row: int) -> dict[str, str]:
    if not sheet.quantities:
        return {}
    page.text(row, LABEL, _("Aantallen"), page.look.section)
    names = (
        _("Aantal"),
        _("Getal"),
        _("Eenheid"),
        _("Voor elke"),
        _("Samen"),
        _("Bron"),
    )
    page.heads(row + 1, names)
    first = row + 2
    places = {one.code: first + n for n, one in enumerate(sheet.quantities)}
    for one in sheet.quantities:
        chained = cell(places[one.of], 4) if one.of else ""
        _quantity(page, one, places[one.code], chained, sheet)
    return {code: page.address(place, 4) for code, place in places.items()}


def _quantity(
    page: Page, one: Quantity, row: int, chained: str, sheet: CostSheet
) -> None:
    names = {other.code: other.name for other in sheet.quantities}
    page.text(row, LABEL, one.name)
    page.number(row, VALUE, one.number, NUMBER)
    page.text(row, 2, one.unit)
    page.text(row, 3, names.get(one.of, ""))
    formula = cell(row, VALUE) + (f"*{chained}" if chained else "")
    page.formula(row, 4, formula, resolve(sheet.quantities)[one.code], NUMBER)
    page.text(row, 5, one.source)
