# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a new sheet begins with: the figures of the day, and lines of a template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from inkoopkoers.costing.domain import editing
from inkoopkoers.costing.domain.payments import years_left
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    AlternativeKind,
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
    Vat,
)
from inkoopkoers.knowledge.domain.cost_templates import (
    CostTemplate,
    TemplateAlternative,
    TemplateLine,
)
from inkoopkoers.knowledge.domain.money import MoneyRules
from inkoopkoers.knowledge.queries import cost_template, money_rules

# Kept with an amount or number that came with a template, until someone replaces it.
EXAMPLE = "Voorbeeld: vervang dit"
DEFAULT_HORIZON = 8


@dataclass(frozen=True)
class Start:
    """What someone chose for a new sheet; `numbers` are quantities by their code."""

    horizon_years: int = DEFAULT_HORIZON
    vat: Vat = Vat.EXCLUDED
    numbers: Mapping[str, Decimal] = field(default_factory=dict)
    kwh_eur: Decimal = Decimal(0)
    with_examples: bool = False


def prescribed_rate(rules: MoneyRules) -> Rate:
    """The real discount rate that held on the day of these rules."""
    bands = tuple(Band(rate, through) for through, rate in rules.discount_bands)
    return Rate(bands, Basis.REAL, rules.edition_title, rules.edition)


def empty_sheet(day: date, start: Start | None = None) -> CostSheet:
    """A sheet without alternatives, with the rates and prices of this day."""
    start, rules = start or Start(), money_rules(day)
    return CostSheet(
        horizon_years=start.horizon_years,
        rate=prescribed_rate(rules),
        price_year=day.year,
        vat=start.vat,
        inflation=rules.inflation.amount,
        prices=Prices(
            start.kwh_eur, rules.co2_eur_per_kg.amount, rules.co2_kg_per_kwh.amount
        ),
        growths=(Growth(Category.CO2, rules.co2_growth.amount),),
    )


def sheet_from(template: CostTemplate, day: date, start: Start) -> CostSheet:
    """A sheet with the alternatives and quantities of a template.

    A line comes along when its amount is of a dated rule, or when examples are wanted;
    the others stay suggestions until someone fills in an amount.
    """
    sheet = empty_sheet(day, start)
    for one in template.quantities:
        number = start.numbers.get(one.code)
        kept = one.number if number is None else number
        source = EXAMPLE if number is None else ""
        made = Quantity(one.code, one.name, kept, one.unit, one.of, source)
        sheet = editing.with_quantity(sheet, made)
    for alternative in template.alternatives:
        sheet = editing.with_alternative(
            sheet, _alternative(alternative, template, start)
        )
    return sheet


def _alternative(
    one: TemplateAlternative, template: CostTemplate, start: Start
) -> Alternative:
    lines = tuple(
        line_from(line, template, start.horizon_years)
        for line in one.lines
        if line.amount is not None and (start.with_examples or not line.is_example)
    )
    kept = _without_double_value(lines, start.horizon_years)
    return Alternative(one.code, one.name, AlternativeKind(one.kind), lines=kept)


def _without_double_value(
    lines: tuple[CostLine, ...], horizon: int
) -> tuple[CostLine, ...]:
    """What is left of the last unit counts already: then its sale stays a suggestion."""
    counts = any(
        line.category is Category.PURCHASE
        and line.remaining is not Remaining.NOTHING
        and years_left(line, horizon)
        for line in lines
    )
    return tuple(
        line for line in lines if not (counts and line.category is Category.RESIDUAL)
    )


def line_from(line: TemplateLine, template: CostTemplate, horizon: int) -> CostLine:
    """A line of a template; what it has at its own horizon comes at this one."""
    first = line.first_year
    if first >= template.horizon_years or first > horizon:
        first = horizon
    return CostLine(
        code=line.code,
        name=line.name,
        category=Category(line.category),
        amount=line.amount or Decimal(0),
        measure=Measure(line.measure),
        quantity=line.quantity,
        factor=line.factor,
        unit=line.unit,
        rhythm=Rhythm(line.rhythm),
        every_years=line.every_years,
        first_year=first,
        last_year=line.last_year,
        life_years=line.life_years,
        remaining=Remaining(line.remaining),
        probability=line.probability,
        budget=Budget(line.budget),
        supplied_by=Informant(line.supplied_by),
        source=_source(line),
        dated=line.amount_from.valid_from if line.amount_from else None,
    )


def _source(line: TemplateLine) -> str:
    if line.amount_from:
        return line.amount_from.law
    return EXAMPLE if line.is_example else ""


@dataclass(frozen=True)
class Suggestion:
    """A line that a template has: what people forget, and an example of its amount."""

    line: CostLine
    hint: str
    example: Decimal | None


def suggestions_for(
    template_code: str, sheet: CostSheet, day: date
) -> tuple[Suggestion, ...]:
    """The lines of the template whose quantities are in this sheet, each code once."""
    template = cost_template(template_code, day) if template_code else None
    if template is None:
        return ()
    known = {"", *(one.code for one in sheet.quantities)}
    made: dict[str, Suggestion] = {}
    for line in template.lines:
        if line.quantity in known and line.code not in made:
            kept = line_from(line, template, sheet.horizon_years)
            example = line.amount if line.is_example else None
            made[line.code] = Suggestion(_without_example(kept), line.hint, example)
    return tuple(made.values())


def _without_example(line: CostLine) -> CostLine:
    return replace(line, source="" if line.source == EXAMPLE else line.source)
