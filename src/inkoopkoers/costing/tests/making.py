# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A comparison that tests can look at: 400 laptops for a school, eight years."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.costing.actions.comparisons import make_comparison
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Band,
    Basis,
    Budget,
    Category,
    CostLine,
    CostSheet,
    Growth,
    Informant,
    Measure,
    Prices,
    Quantity,
    Rate,
    Remaining,
    Rhythm,
)
from inkoopkoers.costing.models import Comparison
from inkoopkoers.organisations.models import Organisation, User

BANDS = (Band(Decimal("0.028"), 35), Band(Decimal("0.018")))


def laptops(price: str = "620", life: int = 4) -> tuple[CostLine, ...]:
    """Lines of an offer of laptops."""
    return (
        CostLine(
            "aanschaf",
            "Laptops",
            Category.PURCHASE,
            Decimal(price),
            quantity="laptops",
            unit="laptop",
            life_years=life,
            remaining=Remaining.STRAIGHT_LINE,
            budget=Budget.INVESTMENT,
            payer="bestuur",
            supplied_by=Informant.BIDDER,
            source="inschrijving",
        ),
        CostLine(
            "stroom",
            "Stroom",
            Category.ENERGY,
            Decimal(33),
            measure=Measure.KWH,
            quantity="laptops",
            rhythm=Rhythm.YEARLY,
            payer="scholen",
        ),
        CostLine(
            "beheer",
            "Licentie voor beheer",
            Category.LICENCE,
            Decimal(18),
            quantity="laptops",
            rhythm=Rhythm.YEARLY,
            payer="scholen",
        ),
        CostLine(
            "uitstap",
            "Gegevens overzetten bij vertrek",
            Category.EXIT,
            Decimal(9000),
            first_year=8,
            probability=Decimal("0.5"),
        ),
    )


def a_sheet() -> CostSheet:
    """Two offers: cheap and short-lived, or dearer and used for longer."""
    return CostSheet(
        horizon_years=8,
        rate=Rate(BANDS, Basis.REAL, "Werkgroep discontovoet 2025", "2026-01-01"),
        price_year=2026,
        quantities=(Quantity("laptops", "Laptops", Decimal(400), "laptop"),),
        prices=Prices(Decimal("0.32"), Decimal("0.13"), Decimal("0.374")),
        growths=(Growth(Category.CO2, Decimal("0.035")),),
        alternatives=(
            Alternative("a", "Aanbod A", supplier="Bron BV", lines=laptops()),
            Alternative(
                "b", "Aanbod B", supplier="Wilg BV", lines=laptops("890", life=8)
            ),
        ),
    )


def a_comparison(
    organisation: Organisation, by: User, title: str = "Laptops voor de scholen"
) -> Comparison:
    """Keep the sheet."""
    return make_comparison(organisation, title, a_sheet(), by=by)
