# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What lines pay for: euros, electricity, CO2, and what is left."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.costing.domain.flows import (
    Skipped,
    SkipReason,
    flows_of,
    skipped_lines,
)
from inkoopkoers.costing.domain.quantities import UnknownQuantity
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Basis,
    Category,
    CostLine,
    CostSheet,
    Growth,
    Measure,
    Quantity,
    Remaining,
    Rhythm,
)
from inkoopkoers.costing.tests.domain.sheets import a_line, a_sheet, an_alternative

POWER = a_line(
    "stroom",
    "1000",
    category=Category.ENERGY,
    measure=Measure.KWH,
    rhythm=Rhythm.YEARLY,
)
EMBODIED = a_line("maken", "500", category=Category.CO2, measure=Measure.KG_CO2)
GAS = a_line("gas", "200", category=Category.ENERGY, measure=Measure.KG_CO2)
MKI = a_line("mki", "60", category=Category.MKI)


def first_amounts(sheet: CostSheet, *lines: CostLine) -> dict[Category, float]:
    """The amounts of the first moment of each category."""
    flows = flows_of(sheet, an_alternative(*lines))
    return {flow.category: flow.amount for flow in reversed(flows)}


def skipped(sheet: CostSheet, *lines: CostLine) -> tuple[Skipped, ...]:
    return skipped_lines(sheet, an_alternative(*lines))


def test_the_amount_is_quantity_times_price_times_factor_and_probability() -> None:
    sheet = a_sheet(quantities=(Quantity("laptops", "Laptops", Decimal(400)),))
    line = a_line(
        amount="620",
        quantity="laptops",
        factor=Decimal("0.5"),
        probability=Decimal("0.1"),
        payer="bestuur",
    )

    (flow,) = flows_of(sheet, an_alternative(line))

    assert flow.amount == 12_400
    assert (flow.line, flow.payer, flow.year, flow.present) == (
        "regel",
        "bestuur",
        0,
        12_400,
    )


def test_electricity_costs_money_and_its_co2_costs_society() -> None:
    found = first_amounts(a_sheet(), POWER)

    assert found == {
        Category.ENERGY: pytest.approx(320),
        Category.CO2: pytest.approx(1000 * 0.374 * 0.13),
    }


def test_kilograms_of_co2_are_multiplied_by_their_price() -> None:
    assert first_amounts(a_sheet(), EMBODIED) == {Category.CO2: pytest.approx(65)}


def test_the_co2_of_gas_counts_as_co2_and_not_as_energy() -> None:
    assert first_amounts(a_sheet(), GAS) == {Category.CO2: pytest.approx(26)}


def test_without_external_costs_only_the_buyer_pays() -> None:
    sheet = a_sheet(counts_external=False)

    assert list(first_amounts(sheet, POWER, EMBODIED, GAS, MKI)) == [Category.ENERGY]
    assert skipped(sheet, POWER, EMBODIED, MKI) == (
        Skipped("maken", SkipReason.EXTERNAL),
        Skipped("mki", SkipReason.EXTERNAL),
    )


def test_co2_that_is_in_the_mki_is_not_counted_twice() -> None:
    euros = a_line("maken-eur", "40", category=Category.CO2)

    found = skipped(a_sheet(), POWER, EMBODIED, euros, GAS, MKI)

    assert found == (
        Skipped("maken", SkipReason.IN_MKI),
        Skipped("maken-eur", SkipReason.IN_MKI),
    )
    flows = flows_of(a_sheet(), an_alternative(POWER, EMBODIED, euros, GAS, MKI))
    assert {flow.line for flow in flows} == {"stroom", "gas", "mki"}


def test_an_mki_without_co2_leaves_the_co2_where_it_is() -> None:
    sheet = a_sheet(includes_embodied_co2_in_mki=False)

    assert skipped(sheet, EMBODIED, MKI) == ()
    assert skipped(a_sheet(), EMBODIED) == ()


def test_a_residual_value_is_income_and_costs_of_disposal_are_not() -> None:
    income = a_line(category=Category.RESIDUAL, first_year=10)
    disposal = a_line(category=Category.RESIDUAL, amount="-30", first_year=10)

    assert first_amounts(a_sheet(), income) == {Category.RESIDUAL: -100}
    assert first_amounts(a_sheet(), disposal) == {Category.RESIDUAL: 30}


def test_what_is_left_of_a_purchase_is_a_residual_value() -> None:
    line = a_line(life_years=20, remaining=Remaining.STRAIGHT_LINE)

    assert first_amounts(a_sheet(), line) == {
        Category.PURCHASE: 100,
        Category.RESIDUAL: -50,
    }


def test_what_is_left_of_the_co2_of_a_purchase_stays_co2() -> None:
    line = CostLine(
        "maken",
        "Maken",
        Category.CO2,
        Decimal(500),
        Measure.KG_CO2,
        life_years=20,
        remaining=Remaining.STRAIGHT_LINE,
    )

    flows = flows_of(a_sheet(), an_alternative(line))

    assert [flow.category for flow in flows] == [Category.CO2, Category.CO2]
    assert sum(flow.amount for flow in flows) == pytest.approx(32.5)


def test_a_price_grows_until_it_is_paid() -> None:
    line = a_line(growth=Decimal("0.1"), rhythm=Rhythm.YEARLY, last_year=2)

    flows = flows_of(a_sheet(), an_alternative(line))

    assert [flow.amount for flow in flows] == [pytest.approx(110), pytest.approx(121)]


def test_what_is_left_has_grown_with_the_price() -> None:
    line = a_line(
        life_years=20, remaining=Remaining.STRAIGHT_LINE, growth=Decimal("0.02")
    )

    found = first_amounts(a_sheet(), line)

    assert found[Category.RESIDUAL] == pytest.approx(-50 * 1.02**10)


@pytest.mark.parametrize(
    ("basis", "growth"), [(Basis.REAL, 1.0), (Basis.NOMINAL, 1.02)]
)
def test_without_growth_of_its_own_a_price_follows_the_basis(
    basis: Basis, growth: float
) -> None:
    line = a_line(rhythm=Rhythm.YEARLY)

    found = first_amounts(a_sheet(basis=basis), line)

    assert found == {Category.PURCHASE: pytest.approx(100 * growth)}


def test_electricity_has_its_own_growth_and_its_co2_that_of_co2() -> None:
    sheet = a_sheet(
        growths=(
            Growth(Category.ENERGY, Decimal("0.5")),
            Growth(Category.CO2, Decimal("0.035")),
        )
    )
    own = a_line(
        "eigen",
        "1000",
        category=Category.ENERGY,
        measure=Measure.KWH,
        rhythm=Rhythm.YEARLY,
        growth=Decimal("0.1"),
    )

    assert first_amounts(sheet, POWER)[Category.ENERGY] == pytest.approx(480)
    assert first_amounts(sheet, own) == {
        Category.ENERGY: pytest.approx(352),
        Category.CO2: pytest.approx(48.62 * 1.035),
    }


def test_a_line_of_an_unknown_quantity_is_refused() -> None:
    alternative = an_alternative(a_line(quantity="nergens"))

    with pytest.raises(UnknownQuantity):
        flows_of(a_sheet(alternative), alternative)


def test_an_alternative_without_lines_costs_nothing() -> None:
    assert flows_of(a_sheet(), Alternative("a", "Niets")) == ()
