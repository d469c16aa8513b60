# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From assets to units, from units to the board, and central costs back to units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from inkoopkoers.planning.domain.investing.amounts import shared, to_cent
from inkoopkoers.planning.domain.investing.assets import Asset
from inkoopkoers.planning.domain.investing.checking import countable, is_countable
from inkoopkoers.planning.domain.investing.plan import (
    Contingency,
    InvestmentPlan,
    Unit,
)
from inkoopkoers.planning.domain.investing.yearly import (
    AMOUNTS,
    YearFigures,
    added_up,
    assets_years,
)

Years = tuple[YearFigures, ...]


@dataclass(frozen=True)
class UnitFigures:
    """A unit: what is its own, and its share of what the board holds for all."""

    unit: Unit
    own: Years
    central: Years
    together: Years


@dataclass(frozen=True)
class PlanFigures:
    """Everything per year; the units together are exactly the board.

    `central` is what the board holds for all, before it is divided. `left_out` has the
    codes of assets with a problem that cannot be counted with.
    """

    units: tuple[UnitFigures, ...]
    central: Years
    board: Years
    left_out: tuple[str, ...]


def figures_of(plan: InvestmentPlan, assets: Sequence[Asset]) -> PlanFigures:
    """Count the plan; with a plan that cannot be counted, nothing but who is left out."""
    good, left_out = countable(plan, assets)
    if not is_countable(plan):
        return PlanFigures((), (), (), left_out)
    by_unit = _by_unit(plan, good)
    central = _with_contingency(plan.contingency, by_unit.get("", _none(plan)))
    shares = _divided(plan, central)
    units = tuple(
        _unit(plan, unit, by_unit.get(unit.code, _none(plan)), share)
        for unit, share in zip(plan.units, shares, strict=True)
    )
    board = added_up(plan, [central, *(one.own for one in units)])
    return PlanFigures(units, central, board, left_out)


def _none(plan: InvestmentPlan) -> Years:
    return added_up(plan, [])


def _by_unit(plan: InvestmentPlan, assets: Iterable[Asset]) -> Mapping[str, Years]:
    found: defaultdict[str, list[Asset]] = defaultdict(list)
    for one in assets:
        found[one.unit].append(one)
    return {code: assets_years(plan, each) for code, each in found.items()}


def _unit(plan: InvestmentPlan, unit: Unit, bare: Years, share: Years) -> UnitFigures:
    own = _with_contingency(plan.unit_contingency, bare)
    return UnitFigures(unit, own, share, added_up(plan, [own, share]))


def _with_contingency(rule: Contingency, years: Years) -> Years:
    return tuple(
        replace(one, contingency_eur=contingency_of(rule, one.bought_eur))
        for one in years
    )


def contingency_of(rule: Contingency, bought_eur: Decimal) -> Decimal:
    """What is kept for the unforeseen beside what is bought in a year."""
    return to_cent(rule.fixed_eur + rule.share * bought_eur)


def _divided(plan: InvestmentPlan, central: Years) -> list[Years]:
    """The share of each unit by its key number; shares add up to the cent."""
    if not plan.units:
        return []
    keys = [max(one.key_number, Decimal(0)) for one in plan.units]
    per_year = [_year_divided(one, keys) for one in central]
    return [tuple(year[place] for year in per_year) for place in range(len(keys))]


def _year_divided(year: YearFigures, keys: Sequence[Decimal]) -> list[YearFigures]:
    parts = {name: shared(getattr(year, name), keys) for name in AMOUNTS}
    return [
        YearFigures(year.year, **{name: part[place] for name, part in parts.items()})
        for place in range(len(keys))
    ]
