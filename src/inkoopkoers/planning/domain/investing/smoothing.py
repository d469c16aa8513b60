# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Move replacements by a year or two, so that no year costs more than it must."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.planning.domain.investing.amounts import (
    cents_of,
    euros_of,
    total,
)
from inkoopkoers.planning.domain.investing.assets import (
    BAD_FROM,
    Asset,
    AssetKind,
)
from inkoopkoers.planning.domain.investing.checking import countable, is_fit
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan
from inkoopkoers.planning.domain.investing.replacing import (
    first_replacement,
    purchases_of,
    replacement_years,
)
from inkoopkoers.planning.domain.investing.yearly import asset_years

FARTHEST = 2
MOST_MOVES = 60


class Optimality(StrEnum):
    """How good the proposal is."""

    BEST = "best"  # no other choice of moves has a lower peak
    NO_BETTER_MOVE = "no better move"  # no single further move makes it better
    STOPPED = "stopped"  # at the most moves that were asked for


@dataclass(frozen=True)
class Move:
    """One replacement, and with it all later ones of this asset, and why.

    `moved_years` is what the asset would say. `out_of_peak_eur` leaves the peak year.
    `book_loss_eur` is what the books lose more than without the move.
    """

    asset: str
    from_year: int
    to_year: int
    moved_years: int
    peak_year: int
    peak_before_eur: Decimal
    peak_after_eur: Decimal
    out_of_peak_eur: Decimal
    book_loss_eur: Decimal


@dataclass(frozen=True)
class YearAmount:
    """What a year costs in cash, without contingency."""

    year: int
    amount_eur: Decimal


@dataclass(frozen=True)
class Smoothing:
    """The proposal; `least_peak_eur` is a bound that no choice of moves goes below."""

    moves: tuple[Move, ...]
    before: tuple[YearAmount, ...]
    after: tuple[YearAmount, ...]
    peak_before_eur: Decimal
    peak_after_eur: Decimal
    least_peak_eur: Decimal
    optimality: Optimality


Cash = tuple[int, ...]  # in cents, per year of the plan


@dataclass(frozen=True)
class _Option:
    """An asset with its replacement moved."""

    asset: Asset
    was: Asset
    distance: int
    cash: Cash
    difference: Cash

    @property
    def order(self) -> tuple[int, str, int]:
        return self.distance, self.was.code, self.asset.moved_years


def smoothed(
    plan: InvestmentPlan, assets: Sequence[Asset], most_moves: int = MOST_MOVES
) -> Smoothing:
    """Propose moves one by one, each time the one after which the peak is lowest.

    Of equal ones: the flattest cash, the smallest move, the first code. An asset moves
    once, never before its first use or the plan, never in a poor condition, and only
    when as many replacements stay in the plan: cost is not pushed over its end. Later
    replacements count at the prices of their new years. A greedy search that always
    gives the same answer; `optimality` says whether it is proven best.
    """
    good, _left_out = countable(plan, assets)
    now = {one.code: _cash(plan, one) for one in good}
    options = [one for asset in good for one in _options(plan, asset, now[asset.code])]
    steps = [_together(plan, now.values())]
    chosen: list[_Option] = []
    left = options
    while len(chosen) < most_moves and (best := _best(steps[-1], left)):
        chosen.append(best)
        steps.append(_plus(steps[-1], best.difference))
        left = [one for one in left if one.was is not best.was]
    bound = _bound(now, options)
    return Smoothing(
        moves=tuple(
            _move(plan, one, held) for one, held in zip(chosen, steps, strict=False)
        ),
        before=_amounts(plan, steps[0]),
        after=_amounts(plan, steps[-1]),
        peak_before_eur=euros_of(_peak(steps[0])),
        peak_after_eur=euros_of(_peak(steps[-1])),
        least_peak_eur=euros_of(bound),
        optimality=_optimality(
            is_best=_peak(steps[-1]) <= bound, is_done=len(chosen) < most_moves
        ),
    )


def with_moves(assets: Iterable[Asset], moves: Iterable[Move]) -> tuple[Asset, ...]:
    """The assets as they would be with these moves."""
    moved = {one.asset: one.moved_years for one in moves}
    return tuple(
        replace(one, moved_years=moved.get(one.code, one.moved_years)) for one in assets
    )


def _cash(plan: InvestmentPlan, asset: Asset) -> Cash:
    """What goes out and comes in; without the books, for there are many options."""
    found = dict.fromkeys(plan.years, 0)
    for lot in purchases_of(plan, asset):
        if lot.year in found:
            found[lot.year] += cents_of(lot.cost_eur - lot.subsidy_eur)
        if lot.out_year in found:
            found[lot.out_year] -= cents_of(lot.residual_eur)
    return tuple(found.values())


def _together(plan: InvestmentPlan, parts: Iterable[Cash]) -> Cash:
    return tuple(sum(row) for row in zip([0] * len(plan.years), *parts, strict=True))


def _plus(cash: Cash, difference: Cash) -> Cash:
    return tuple(one + more for one, more in zip(cash, difference, strict=True))


def _peak(cash: Cash) -> int:
    return max(cash, default=0)


def _options(plan: InvestmentPlan, asset: Asset, now: Cash) -> Iterator[_Option]:
    """Every move that this asset may make."""
    if asset.kind is AssetKind.LICENCE or (asset.condition or 0) >= BAD_FROM:
        return
    planned = first_replacement(plan, asset)
    times = len(replacement_years(plan, asset))
    for year in range(planned - FARTHEST, planned + FARTHEST + 1):
        moved = replace(asset, moved_years=year - asset.end_of_life)
        if year == planned or year < plan.from_year or not is_fit(plan, moved):
            continue
        if times and len(replacement_years(plan, moved)) == times:
            cash = _cash(plan, moved)
            difference = tuple(one - was for one, was in zip(cash, now, strict=True))
            yield _Option(moved, asset, abs(year - planned), cash, difference)


def _best(cash: Cash, options: Sequence[_Option]) -> _Option | None:
    """The option after which the peak is lowest, if that is any better than now."""
    peak = _peak(cash)
    places = [place for place, one in enumerate(cash) if one == peak]
    helps = [one for one in options if any(one.difference[at] < 0 for at in places)]
    ranked = min(
        ((*_height(_plus(cash, one.difference)), one.order, one) for one in helps),
        default=None,
        key=lambda found: found[:3],
    )
    if ranked is None or ranked[:2] >= _height(cash):
        return None
    return ranked[3]


def _height(cash: Cash) -> tuple[int, int]:
    """The peak, and how far from flat it all is."""
    return _peak(cash), sum(one * one for one in cash)


def _bound(now: Mapping[str, Cash], options: Sequence[_Option]) -> int:
    """No choice of moves has a lower peak: not that of any year, nor the average."""
    ways: dict[str, list[Cash]] = {code: [cash] for code, cash in now.items()}
    for one in options:
        ways[one.was.code].append(one.cash)
    lowest = [[min(year) for year in zip(*each, strict=True)] for each in ways.values()]
    least = sum(min(sum(cash) for cash in each) for each in ways.values())
    years = [sum(row) for row in zip(*lowest, strict=True)]
    return max([*years, -(-least // len(years))], default=0) if years else 0


def _optimality(*, is_best: bool, is_done: bool) -> Optimality:
    if is_best:
        return Optimality.BEST
    return Optimality.NO_BETTER_MOVE if is_done else Optimality.STOPPED


def _move(plan: InvestmentPlan, option: _Option, held: Cash) -> Move:
    after = _plus(held, option.difference)
    place = next(at for at, one in enumerate(held) if one == _peak(held) > after[at])
    return Move(
        asset=option.was.code,
        from_year=first_replacement(plan, option.was),
        to_year=first_replacement(plan, option.asset),
        moved_years=option.asset.moved_years,
        peak_year=plan.years[place],
        peak_before_eur=euros_of(_peak(held)),
        peak_after_eur=euros_of(_peak(after)),
        out_of_peak_eur=euros_of(-option.difference[place]),
        book_loss_eur=_book_loss(plan, option.asset) - _book_loss(plan, option.was),
    )


def _book_loss(plan: InvestmentPlan, asset: Asset) -> Decimal:
    return total(one.book_loss_eur for one in asset_years(plan, asset))


def _amounts(plan: InvestmentPlan, cash: Cash) -> tuple[YearAmount, ...]:
    return tuple(
        YearAmount(year, euros_of(one))
        for year, one in zip(plan.years, cash, strict=False)
    )
