# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A year of spend in a few figures, for who sets goals by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import cast

from inkoopkoers.knowledge.queries import spend_emissions
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.known import contracts_in
from inkoopkoers.spending.domain.climate import Factor, Footprint, footprint
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.queries.asking import asked_for
from inkoopkoers.spending.questions.climate import CLIMATE
from inkoopkoers.spending.questions.coverage import COVERAGE
from inkoopkoers.spending.questions.off_contract import off_contract
from inkoopkoers.spending.questions.pareto import PARETO_SUMS
from inkoopkoers.spending.questions.small_orders import SMALL_ORDERS

FIRST_YEAR, LAST_YEAR = 1990, 2200


@dataclass(frozen=True)
class SpendFacts:
    """One calendar year; amounts in the currency of the organisation, excl. VAT.

    `off_contract`: the part bought beside contracts, of categories that have one.
    `order_cost_eur`: what handling small invoices cost. `leaders`: how many suppliers
    got 80 % of the money. `tagged`: the part of the euros with a category; the figures
    on contracts and tonnes see no more than that. None is not known.
    """

    year: int
    amount: Decimal
    lines: int
    suppliers: int
    leaders: int
    off_contract: Fraction | None
    small_invoices: int
    order_cost_eur: Decimal
    tonnes_low: Decimal | None
    tonnes: Decimal | None
    tonnes_high: Decimal | None
    tagged: Fraction | None


def spend_facts(organisation: Organisation, year: int) -> SpendFacts | None:
    """None for a year without lines, or one that cannot be."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    selection = Selection(date(year, 1, 1), date(year, 12, 31))
    asked = asked_for(organisation, selection)
    (seen,) = asked.ask(COVERAGE)
    if not seen.lines:
        return None
    (parts,) = asked.ask(PARETO_SUMS)
    small = next(iter(asked.ask(SMALL_ORDERS)), None)
    found = _footprint(asked)
    is_estimated = bool(found.emissions)
    return SpendFacts(
        year=year,
        amount=seen.amount,
        lines=seen.lines,
        suppliers=parts.suppliers + parts.returned_suppliers,
        leaders=parts.a_suppliers,
        off_contract=_off_contract(asked),
        small_invoices=small.small_invoices if small else 0,
        order_cost_eur=small.cost_eur if small else Decimal(0),
        tonnes_low=found.low if is_estimated else None,
        tonnes=found.tonnes if is_estimated else None,
        tonnes_high=found.high if is_estimated else None,
        tagged=_part(seen.amount - seen.no_category_amount, seen.amount),
    )


def _off_contract(asked: Asked) -> Fraction | None:
    rows = asked.ask(off_contract(contracts_in(asked)))
    return _part(
        sum((one.off_amount for one in rows), Decimal(0)),
        sum((one.amount for one in rows), Decimal(0)),
    )


def _footprint(asked: Asked) -> Footprint:
    """With the factors of the last day of the year, own ones first."""
    last = asked.selection.last or asked.today
    factors = cast("Mapping[str, Factor]", spend_emissions(last).factors)
    return footprint(asked.ask(CLIMATE), factors, asked.own_factors)


def _part(part: Decimal, whole: Decimal) -> Fraction | None:
    """None when credit notes outweigh the rest."""
    if whole <= 0 or not 0 <= part <= whole:
        return None
    return Fraction(part) / Fraction(whole)
