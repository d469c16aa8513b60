# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A cost line in a few words."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.costing.domain.sheet import CostLine, Measure, Rhythm
from inkoopkoers.costing.wording.sheet import MEASURES, RHYTHMS
from inkoopkoers.web.dutch import euro, number


def amount_text(line: CostLine, quantity: str) -> str:
    """€ 620 per laptop; 33 kWh per laptop."""
    unit = line.unit or quantity.lower()
    text = measured(line.measure, line.amount)
    # A unit of a template can have the measure in it: "kWh per apparaat".
    if " per " in unit:
        return f"{text} {_('per')} {unit.partition(' per ')[2]}"
    return f"{text} {_('per')} {unit}" if unit else text


def measured(measure: Measure, amount: Decimal) -> str:
    """€ 620, or 33 kWh."""
    if measure is Measure.EURO:
        return euro(amount) if amount == round(amount, 2) else f"€ {number(amount)}"
    return f"{number(amount)} {MEASURES[measure]}"


def per_text(line: CostLine, quantity: str) -> str:
    """What an amount in the grid counts: euro per laptop."""
    unit = line.unit or quantity.lower()
    name = str(MEASURES[line.measure])
    unit = unit.partition(" per ")[2] if " per " in unit else unit
    return f"{name} {_('per')} {unit}" if unit else name


def rhythm_text(line: CostLine, horizon: int) -> str:
    """Bij de start; in jaar 8; elk jaar; om de 3 jaar; with the years when limited."""
    if line.rhythm is Rhythm.ONCE:
        return _once(line, horizon)
    text = str(RHYTHMS[line.rhythm])
    if line.rhythm is Rhythm.EVERY:
        text = _("om de %s jaar") % line.every_years
    if line.first_year > 1:
        text += _(", vanaf jaar %s") % line.first_year
    if line.last_year is not None and line.last_year < horizon:
        text += _(", tot en met jaar %s") % line.last_year
    return text


def _once(line: CostLine, horizon: int) -> str:
    if line.first_year == 0:
        text = _("bij de start")
    elif line.first_year == horizon:
        text = _("aan het eind")
    else:
        text = _("in jaar %s") % line.first_year
    if line.life_years is not None and line.first_year + line.life_years < horizon:
        text += _(", opnieuw om de %s jaar") % line.life_years
    return text


def each_time(line: CostLine) -> str:
    """What a sum of money is for: per jaar, per keer, eenmalig."""
    return {
        Rhythm.ONCE: _("eenmalig"),
        Rhythm.YEARLY: _("per jaar"),
        Rhythm.MONTHLY: _("per maand"),
        Rhythm.EVERY: _("per keer"),
    }[line.rhythm]
