# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Written off but fine: use it longer, and what that saves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from inkoopkoers.planning.domain.investing.amounts import to_cent, total
from inkoopkoers.planning.domain.investing.assets import (
    FINE_UP_TO,
    Asset,
    AssetKind,
)
from inkoopkoers.planning.domain.investing.checking import countable
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan
from inkoopkoers.planning.domain.investing.replacing import (
    Purchase,
    first_replacement,
    is_overdue,
    purchases_of,
)

# How many years longer by condition; a choice of ours, which the caller can change.
YEARS_LONGER: Mapping[int, int] = {1: 2, 2: 1}


@dataclass(frozen=True)
class Extension:
    """A proposal: replace `from_year` by `to_year`; `moved_years` says that to an asset.

    `postponed_eur` is what the replacement would cost in `from_year`. Of it,
    `saved_in_plan_eur` is what the whole plan buys less: next to nothing, or less than
    nothing, when the later replacement falls within the plan and prices grow.
    `saved_per_year_eur` is what a year of use costs less: cost less residual over the
    years that it was to last, minus the same over the longer time.
    """

    asset: str
    condition: int
    condition_on: date | None
    is_past_life: bool
    years: int
    from_year: int
    to_year: int
    moved_years: int
    postponed_eur: Decimal
    saved_in_plan_eur: Decimal
    saved_per_year_eur: Decimal


def extensions_of(
    plan: InvestmentPlan,
    assets: Sequence[Asset],
    years_longer: Mapping[int, int] = YEARS_LONGER,
) -> tuple[Extension, ...]:
    """Proposals for what is in good condition when it is due; what saves most first.

    Once taken, the same proposal does not come back until the plan begins later.
    """
    good, _left_out = countable(plan, assets)
    found = [
        _extension(plan, one, years_longer[one.condition or 0])
        for one in good
        if one.condition in years_longer and _is_fine_when_due(plan, one, years_longer)
    ]
    return tuple(sorted(found, key=lambda one: (-one.postponed_eur, one.asset)))


def _is_fine_when_due(
    plan: InvestmentPlan, asset: Asset, years_longer: Mapping[int, int]
) -> bool:
    condition = asset.condition or 0
    due = first_replacement(plan, asset)
    is_replaced = any(one.year == due for one in _replacements(plan, asset))
    return (
        condition <= FINE_UP_TO
        and asset.kind is AssetKind.DURABLE
        and is_replaced
        and due < _due(plan, asset) + years_longer[condition]
    )


def _due(plan: InvestmentPlan, asset: Asset) -> int:
    """The year in which it is due by its life; what is overdue, is due at once."""
    return max(asset.end_of_life, plan.from_year)


def _replacements(plan: InvestmentPlan, asset: Asset) -> list[Purchase]:
    return [one for one in purchases_of(plan, asset) if one.is_replacement]


def _extension(plan: InvestmentPlan, asset: Asset, years: int) -> Extension:
    before = _replacements(plan, asset)
    target = _due(plan, asset) + years
    longer = replace(asset, moved_years=target - asset.end_of_life)
    after = _replacements(plan, longer)
    first = before[0]
    due = first.year
    return Extension(
        asset=asset.code,
        condition=asset.condition or 0,
        condition_on=asset.condition_on,
        is_past_life=is_overdue(plan, asset),
        years=target - due,
        from_year=due,
        to_year=target,
        moved_years=longer.moved_years,
        postponed_eur=first.cost_eur,
        saved_in_plan_eur=_cost(before) - _cost(after),
        saved_per_year_eur=_per_year(plan, asset, due) - _per_year(plan, asset, target),
    )


def _cost(lots: Sequence[Purchase]) -> Decimal:
    return total(one.cost_eur for one in lots)


def _per_year(plan: InvestmentPlan, asset: Asset, until: int) -> Decimal:
    """What a year of use of the lot that is there now costs when it lasts till then."""
    return to_cent(
        purchases_of(plan, asset)[0].written_off_eur / (until - asset.first_year)
    )
