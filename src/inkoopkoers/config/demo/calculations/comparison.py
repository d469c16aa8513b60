# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A demo comparison: four hundred laptops for eight years, in three ways.

Keeping them costs least at first and then crosses; replacing and repairing stay close
enough to each other that some figures can turn the order, and others never do.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from inkoopkoers.costing.actions.comparisons import make_comparison
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    AlternativeKind,
    Budget,
    Category,
    CostLine,
    CostSheet,
    Growth,
    Informant,
    Measure,
    Quantity,
    Remaining,
    Rhythm,
    Timing,
    Vat,
)
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.queries.starting import Start, empty_sheet
from inkoopkoers.organisations.models import Organisation, User

TITLE = "400 laptops voor acht jaar"
HORIZON = 8
UNITS = {
    "laptops": "laptop",
    "reserve": "laptop",
    "scholen": "school",
    "leraren": "leraar",
}

OFFER_REPLACED = "Offerte Noordlicht Apparaten, nr. 2231"
OFFER_REPAIRED = "Offerte Lang Mee Computers, nr. 118"
OUR_HOURS = "Urenregistratie ICT-beheer, vorig schooljaar"
OUR_LOG = "Storingen in Topdesk, laatste twee schooljaren"
METERED = "Meting met een stekkermeter op tien laptops"
MAKER = "Productblad van de fabrikant"
ESTIMATE = "Raming van de coördinator ICT"


def add_comparison(schools: Organisation, by: User, day: date) -> Comparison:
    """Keep the comparison, with figures that were found in the weeks before."""
    return make_comparison(schools, TITLE, laptops(day), by=by)


def laptops(day: date) -> CostSheet:
    """The whole sheet."""
    start = Start(horizon_years=HORIZON, vat=Vat.INCLUDED, kwh_eur=Decimal("0.29"))
    sheet = empty_sheet(day, start)
    return replace(
        sheet,
        quantities=_quantities(),
        alternatives=tuple(_dated(one, day) for one in (_new(), _lasting(), _kept())),
        growths=(*sheet.growths, Growth(Category.OWN_HOURS, Decimal("0.01"))),
        timing=Timing.MIDDLE,
    )


def _quantities() -> tuple[Quantity, ...]:
    list_ = "Telling van de inventaris, september"
    return (
        Quantity("laptops", "Laptops", Decimal(400), "stuks", source=list_),
        Quantity(
            "reserve", "Reservelaptops", Decimal("0.04"), "stuks", "laptops", ESTIMATE
        ),
        Quantity("scholen", "Scholen", Decimal(3), "scholen", source=list_),
        Quantity("leraren", "Leraren", Decimal(62), "mensen", source="Formatieplan"),
    )


def _new() -> Alternative:
    """A cheap one that is bought twice."""
    lines = (
        _bought("laptop", "Laptop", "545", 4, OFFER_REPLACED),
        _bought("reserve", "Reservelaptop", "545", 4, OFFER_REPLACED, of="reserve"),
        _once(
            "uitrol", "Uitrollen en inrichten", Category.IMPLEMENTATION, "18", "laptops",
            OFFER_REPLACED, life_years=4,
        ),
        _yearly("onderhoud", "Onderhoud en onderdelen", "14", OFFER_REPLACED,
                note="Garantie op de school",
                category=Category.MAINTENANCE, supplied_by=Informant.BIDDER),
        _yearly("beheer", "Beheer door ons zelf", "26", OUR_HOURS),
        _power("28", MAKER),
        _embodied("265", 4, MAKER),
        _exit("wissen", "Wissen en inleveren", "9", "1", OFFER_REPLACED),
        _exit("overstap", "Van het beheersysteem af", "22", "0.4", ESTIMATE),
    )  # fmt: skip
    return Alternative(
        "nieuw", "Standaard, na vier jaar nieuw", supplier="Noordlicht Apparaten",
        contract_years=4, lines=lines,
    )  # fmt: skip


def _lasting() -> Alternative:
    """A dear one that lasts, with a battery halfway."""
    lines = (
        _bought("laptop", "Laptop", "839", 8, OFFER_REPAIRED),
        _bought("reserve", "Reservelaptop", "839", 8, OFFER_REPAIRED, of="reserve"),
        _once("uitrol", "Uitrollen en inrichten", Category.IMPLEMENTATION, "21",
              "laptops", OFFER_REPAIRED),
        _once("cursus", "Twee leerlingbeheerders per school opleiden",
              Category.TRAINING, "2400", "scholen", OFFER_REPAIRED),
        _once("accu", "Nieuwe accu", Category.MAINTENANCE, "74", "laptops",
              OFFER_REPAIRED, first_year=4, supplied_by=Informant.BIDDER),
        _yearly("onderhoud", "Onderhoud en onderdelen", "17", OFFER_REPAIRED,
                category=Category.MAINTENANCE, supplied_by=Informant.BIDDER),
        _yearly("beheer", "Beheer door ons zelf", "31", OUR_HOURS),
        _power("21", MAKER),
        _embodied("310", 8, MAKER),
        replace(
            _once("verkoop", "Verkoop aan het eind", Category.RESIDUAL, "45", "laptops",
                  OFFER_REPAIRED, first_year=HORIZON),
            supplied_by=Informant.BIDDER,
        ),
        _exit("wissen", "Wissen en inleveren", "12", "1", OFFER_REPAIRED),
        _exit("overstap", "Van het beheersysteem af", "65", "0.5", OFFER_REPAIRED),
    )  # fmt: skip
    return Alternative(
        "lang-mee", "Herstelbaar, acht jaar", supplier="Lang Mee Computers",
        contract_years=6, lines=lines,
    )  # fmt: skip


def _kept() -> Alternative:
    """What there is, with more and more repairs, and new ones after three years."""
    lines = (
        _once("accu", "Nieuwe accu", Category.MAINTENANCE, "69", "laptops", OUR_LOG),
        _yearly("onderhoud", "Onderhoud en onderdelen", "82", OUR_LOG,
                note="Herstel door een bedrijf, drie jaar lang",
                category=Category.MAINTENANCE, last_year=3),
        _yearly("beheer", "Beheer door ons zelf", "54", OUR_HOURS),
        _once("uitval", "Lessen die uitvallen, tijd van leraren", Category.OWN_HOURS,
              "260", "leraren", OUR_LOG, rhythm=Rhythm.YEARLY, first_year=1,
              last_year=3),
        _once("laptop", "Laptop", Category.PURCHASE, "520",
              "laptops", ESTIMATE, first_year=3, life_years=5,
              remaining=Remaining.MARKET, market_value=Decimal(60),
              budget=Budget.INVESTMENT),
        _once("uitrol", "Uitrollen en inrichten", Category.IMPLEMENTATION, "18",
              "laptops", ESTIMATE, first_year=3),
        _power("46", METERED),
        replace(_embodied("265", 5, MAKER), first_year=3),
        _exit("wissen", "Wissen en inleveren", "9", "1", ESTIMATE),
    )  # fmt: skip
    return Alternative(
        "houden", "Houden wat we hebben", AlternativeKind.KEEP, contract_years=1,
        lines=lines,
    )  # fmt: skip


def _once(*table: Any, **more: Any) -> CostLine:
    """A line from its columns: code, name, category, amount, quantity and source."""
    code, name, category, eur, quantity, source = table
    return CostLine(
        code, name, category, Decimal(eur), quantity=quantity, unit=UNITS[quantity],
        source=source, **more,
    )  # fmt: skip


def _bought(
    code: str, name: str, eur: str, life: int, source: str, *, of: str = "laptops"
) -> CostLine:
    return _once(
        code, name, Category.PURCHASE, eur, of, source, life_years=life,
        remaining=Remaining.MARKET, market_value=Decimal(60),
        budget=Budget.INVESTMENT, supplied_by=Informant.BIDDER,
    )  # fmt: skip


def _yearly(code: str, name: str, eur: str, source: str, **more: Any) -> CostLine:
    category = more.pop("category", Category.OWN_HOURS)
    rhythm = {"rhythm": Rhythm.YEARLY, "first_year": 1}
    return _once(code, name, category, eur, "laptops", source, **rhythm, **more)


def _power(kwh: str, source: str) -> CostLine:
    return _yearly(
        "stroom", "Stroom", kwh, source, category=Category.ENERGY, measure=Measure.KWH
    )


def _embodied(kg: str, life: int, source: str) -> CostLine:
    return _once(
        "maken", "Uitstoot van het maken", Category.CO2, kg, "laptops", source,
        measure=Measure.KG_CO2, life_years=life,
    )  # fmt: skip


def _exit(code: str, name: str, eur: str, chance: str, source: str) -> CostLine:
    return _once(
        code, name, Category.EXIT, eur, "laptops", source, first_year=HORIZON,
        probability=Decimal(chance),
    )  # fmt: skip


def _dated(one: Alternative, day: date) -> Alternative:
    """Each figure was found on its own day, the offers of a supplier together."""
    weeks = {OUR_HOURS: 6, OUR_LOG: 5, METERED: 4, ESTIMATE: 3, MAKER: 3}
    lines = tuple(
        replace(line, dated=day - timedelta(weeks=weeks.get(line.source, 2)))
        for line in one.lines
    )
    return replace(one, lines=lines)
