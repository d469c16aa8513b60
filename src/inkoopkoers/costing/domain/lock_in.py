# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How hard it is to leave: what an exit costs, and when switching pays.

Whoever leaves pays the exit in full, whatever its probability was, and keeps what the
purchases are still worth then.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from inkoopkoers.costing.domain.flows import flows_of
from inkoopkoers.costing.domain.moving import (
    delayed,
    leaving_at_the_end,
    leaving_for_certain,
    leaving_now,
    with_horizon,
)
from inkoopkoers.costing.domain.parameters import (
    EQUAL_EUR,
    alternative_of,
    value_of,
)
from inkoopkoers.costing.domain.results import present_value
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    AlternativeKind,
    Category,
    CostSheet,
)


@dataclass(frozen=True)
class Leaving:
    """Leaving after so many years; euros are present values.

    `used_eur` are these years, less what the purchases are worth then; `staying_eur` is
    what all years cost on top of that.
    """

    year: int
    used_eur: float
    exit_eur: float
    staying_eur: float
    is_within_contract: bool

    @property
    def total_eur(self) -> float:
        """What it costs to use it for these years and then leave."""
        return self.used_eur + self.exit_eur


@dataclass(frozen=True)
class SwitchYear:
    """All years together: this one first, after `year` years the other."""

    year: int
    total_eur: float
    saving_eur: float  # against staying; negative when it costs more


@dataclass(frozen=True)
class Switch:
    """Going over to another alternative, which then buys and starts up everything."""

    to: str
    years: tuple[SwitchYear, ...]

    @property
    def first_year(self) -> int | None:
        """After how many years it first pays, the exit included; None is never."""
        paying = (one.year for one in self.years if one.saving_eur > EQUAL_EUR)
        return next(paying, None)


@dataclass(frozen=True)
class LockIn:
    """The meter of one alternative; euros are present values.

    `exit_eur` counts with the probabilities, `certain_exit_eur` without.
    """

    alternative: str
    total_eur: float
    exit_eur: float
    certain_exit_eur: float
    leavings: tuple[Leaving, ...]
    switches: tuple[Switch, ...]

    @property
    def share(self) -> float | None:
        """The exit as a part of all costs; None when there is nothing to pay."""
        return _part(self.exit_eur, self.total_eur)

    @property
    def certain_share(self) -> float | None:
        """The same, for who knows that they will leave."""
        certain_eur = self.total_eur - self.exit_eur + self.certain_exit_eur
        return _part(self.certain_exit_eur, certain_eur)


def lock_in_of(
    sheet: CostSheet, alternative: str, against: Collection[str] | None = None
) -> LockIn:
    """The meter of an alternative, beside these others; None is beside all."""
    one = alternative_of(sheet, alternative)
    total, exit_eur = _total_and_exit(sheet, one)
    sure = leaving_for_certain(one)
    years = range(1, sheet.horizon_years + 1)
    leavings = tuple(_leaving(sheet, sure, year, total) for year in years)
    others = tuple(
        other
        for other in sheet.alternatives
        if other.code != alternative and (against is None or other.code in against)
    )
    costs = {0: value_of(sheet, leaving_now(sure))} if _is_there(one) else {}
    costs |= {one.year: one.total_eur for one in leavings[:-1]}
    return LockIn(
        alternative,
        total,
        exit_eur,
        _total_and_exit(sheet, sure)[1],
        leavings,
        tuple(_switch(sheet, costs, total, other) for other in others),
    )


def exit_of(sheet: CostSheet, alternative: str) -> LockIn:
    """Only what the exit is beside all costs, without any year of leaving."""
    one = alternative_of(sheet, alternative)
    total, exit_eur = _total_and_exit(sheet, one)
    certain_eur = _total_and_exit(sheet, leaving_for_certain(one))[1]
    return LockIn(alternative, total, exit_eur, certain_eur, (), ())


def _part(eur: float, total_eur: float) -> float | None:
    return eur / total_eur if total_eur > EQUAL_EUR else None


def _is_there(alternative: Alternative) -> bool:
    """What one has can be left at the start; an offer that is not taken is no exit."""
    return alternative.kind is AlternativeKind.KEEP


def _leaving(
    sheet: CostSheet, alternative: Alternative, year: int, total: float
) -> Leaving:
    moved = leaving_at_the_end(alternative, sheet.horizon_years)
    shorter = with_horizon(replace(sheet, alternatives=(moved,)), year)
    (left,) = shorter.alternatives
    total_eur, exit_eur = _total_and_exit(shorter, left)
    used_eur = total_eur - exit_eur
    contract = alternative.contract_years
    within = contract is not None and year < contract
    return Leaving(year, used_eur, exit_eur, total - used_eur, within)


def _switch(
    sheet: CostSheet, costs: Mapping[int, float], total: float, other: Alternative
) -> Switch:
    """Years of use and leaving by their number, with the rest by the other."""

    def year(after: int, left_eur: float) -> SwitchYear:
        later = delayed(other, after, sheet.horizon_years)
        together = left_eur + value_of(sheet, later)
        return SwitchYear(after, together, total - together)

    return Switch(other.code, tuple(year(*one) for one in costs.items()))


def _total_and_exit(sheet: CostSheet, alternative: Alternative) -> tuple[float, float]:
    """All costs, and of those the exit: also the CO2 of the energy of exit lines."""
    exits = {
        line.code for line in alternative.lines if line.category is Category.EXIT
    }  # fmt: skip
    flows = flows_of(sheet, alternative)
    exit_eur = present_value(flow for flow in flows if flow.line in exits)
    return present_value(flows), exit_eur
