# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sums of demo dossiers: what it costs over all years, and how the award goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from django.utils import timezone

from inkoopkoers.config.demo.dossiers.writing import Pen
from inkoopkoers.costing.actions.comparisons import changing
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    AlternativeKind,
    Budget,
    Category,
    CostLine,
    Measure,
    Rhythm,
)
from inkoopkoers.costing.queries.starting import Start
from inkoopkoers.knowledge.queries import cost_template
from inkoopkoers.procurements.actions import money
from inkoopkoers.procurements.actions.approach import Hand
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.queries.money.award import row_of as award_row
from inkoopkoers.procurements.queries.money.costs import row_of as costs_row

HORIZON_OF_ROAD = 15
_BY_US = "Raming van de afdeling Openbare ruimte"


def compare_devices(pen: Pen) -> None:
    """Buy new ones or keep what there is, with the amounts of the example."""
    day = timezone.localdate()
    new = money.NewComparison(
        "Apparaten: kopen of langer gebruiken",
        cost_template("laptops-school", day),
        Start(
            horizon_years=6,
            numbers={"apparaten": Decimal(2400), "leraren": Decimal(180)},
            kwh_eur=Decimal("0.30"),
            with_examples=True,
        ),
    )
    money.start_comparison(pen.dossier, new, day=day, hand=_hand(pen, Step.COSTS))
    _take_costs(pen)


def compare_road(pen: Pen) -> None:
    """All at once, or patches first; over fifteen years."""
    day = timezone.localdate()
    start = Start(horizon_years=HORIZON_OF_ROAD)
    new = money.NewComparison("Rietweg: nu alles of in delen", None, start)
    money.start_comparison(pen.dossier, new, day=day, hand=_hand(pen, Step.COSTS))
    linked = costs_row(pen.dossier)
    if linked and linked.comparison:
        with changing(linked.comparison, by=pen.by) as draft:
            draft.sheet = replace(draft.sheet, alternatives=_ways(day))
    _take_costs(pen)


def model_award(pen: Pen, title: str) -> None:
    """A model from the criteria of the basket, taken over as it is."""
    money.start_award(pen.dossier, title, hand=_hand(pen, Step.AWARD))
    linked = award_row(pen.dossier)
    seen = linked.award.edition if linked and linked.award else 0
    money.take_award(pen.dossier, seen=seen, hand=_hand(pen, Step.AWARD))


def _take_costs(pen: Pen) -> None:
    linked = costs_row(pen.dossier)
    seen = linked.comparison.edition if linked and linked.comparison else 0
    money.take_costs(pen.dossier, seen=seen, hand=_hand(pen, Step.COSTS))


def _hand(pen: Pen, step: Step) -> Hand:
    return Hand(pen.by, pen.edition(step))


def _ways(day: date) -> tuple[Alternative, ...]:
    whole = (
        _line("aanleg", "Rijbaan en fietspad vernieuwen", "1480000"),
        _yearly("onderhoud", "Onderhoud van scheuren en voegen", "9000"),
        _co2("uitstoot", "Uitstoot van materiaal en werk", "410000"),
    )
    parts = (
        _line("herstel", "De slechtste stukken herstellen", "420000"),
        _line("aanleg", "De rest vernieuwen", "1390000", first_year=5),
        _yearly("onderhoud", "Onderhoud en gaten vullen", "26000"),
        _line("hinder", "Twee keer omleiden en borden", "38000", first_year=5),
        _co2("uitstoot", "Uitstoot van materiaal en werk", "520000"),
    )
    return tuple(
        Alternative(code, name, kind, lines=tuple(replace(x, dated=day) for x in lines))
        for code, name, kind, lines in (
            ("alles", "Nu alles vernieuwen", AlternativeKind.OFFER, whole),
            (
                "delen",
                "Eerst herstellen, later vernieuwen",
                AlternativeKind.KEEP,
                parts,
            ),
        )
    )


def _line(code: str, name: str, eur: str, *, first_year: int = 0) -> CostLine:
    return CostLine(
        code, name, Category.PURCHASE, Decimal(eur), first_year=first_year,
        budget=Budget.INVESTMENT, source=_BY_US,
    )  # fmt: skip


def _yearly(code: str, name: str, eur: str) -> CostLine:
    return CostLine(
        code, name, Category.MAINTENANCE, Decimal(eur), rhythm=Rhythm.YEARLY,
        source=_BY_US,
    )  # fmt: skip


def _co2(code: str, name: str, kg: str) -> CostLine:
    return CostLine(
        code, name, Category.CO2, Decimal(kg), measure=Measure.KG_CO2, source=_BY_US
    )
