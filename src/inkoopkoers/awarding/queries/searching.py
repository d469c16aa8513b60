# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Searches over bids that may take long, kept within what a reader waits for."""

from __future__ import annotations

from dataclasses import dataclass

from inkoopkoers.awarding.domain.decoys import DecoyMap, decoy_map, price_grid
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.domain.stability import (
    Change,
    Search,
    leave_one_out,
    smallest_exclusion,
)
from inkoopkoers.awarding.domain.strategic import Attempt, try_strategies
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.queries.trying import Trial

# From here on, a search takes longer than a reader waits.
MOST_SEARCHED = 60
MOST_PRICES = 40
MOST_LINES = 12
MOST_RIVALS = 10


@dataclass(frozen=True)
class Stability:
    """Who falls away, who joins; `search` is None for too many bids to search."""

    search: Search | None
    changes: tuple[Change, ...]
    decoys: DecoyMap | None


def stability_of(trial: Trial) -> Stability:
    """An absolute formula needs no search, and gets no map."""
    changes = leave_one_out(trial.design, trial.bids)
    is_absolute = trial.design.formula.is_absolute
    if len(trial.bids) > MOST_SEARCHED and not is_absolute:
        return Stability(None, changes, None)
    search = smallest_exclusion(trial.design, trial.bids)
    return Stability(search, changes, None if is_absolute else _map(trial))


def _map(trial: Trial) -> DecoyMap:
    """At most forty prices, so that it stays readable; the outer ones always."""
    prices = price_grid(award(trial.design, trial.bids))
    space = max(1, -(-len(prices) // MOST_PRICES))
    chosen = sorted({*prices[::space], *prices[-1:]})
    return decoy_map(trial.design, trial.bids, chosen)


def strategies_of(trial: Trial) -> tuple[Attempt, ...]:
    """Every strategy against the best ten; of many criteria only the heaviest."""
    outcome = award(trial.design, trial.bids)
    rivals = [place.bid for place in outcome.ranked[:MOST_RIVALS]]
    return try_strategies(
        trial.design, trial.estimate_eur, rivals, criteria=heaviest(trial)
    )


def heaviest(trial: Trial) -> frozenset[str]:
    """The twelve leaves that weigh most, or are worth most."""
    leaves = sorted(
        leaves_of(trial.design),
        key=lambda leaf: (leaf.weight or 0, leaf.value_eur or 0),
        reverse=True,
    )
    return frozenset(leaf.code for leaf in leaves[:MOST_LINES])
