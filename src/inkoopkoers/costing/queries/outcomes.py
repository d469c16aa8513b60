# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What comes out of a sheet: every page, document and workbook asks it here.

A sheet is a value: the same sheet always gives the same outcome. So what takes long is
remembered by the sheet itself, and never needs to be forgotten when someone saves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from inkoopkoers.charts.money import is_drawable
from inkoopkoers.costing.chance import WORLDS, draws
from inkoopkoers.costing.domain.checking import problems_of, warnings_of
from inkoopkoers.costing.domain.flows import Skipped, skipped_lines
from inkoopkoers.costing.domain.lock_in import LockIn, exit_of, lock_in_of
from inkoopkoers.costing.domain.payback import lasting_year
from inkoopkoers.costing.domain.problems import Problem, ProblemCode
from inkoopkoers.costing.domain.results import Ranked, Result, ranking, results_of
from inkoopkoers.costing.domain.reverse import HighestPrice, highest_price
from inkoopkoers.costing.domain.robustness import Robustness, robustness_of
from inkoopkoers.costing.domain.sensitivity import (
    Bar,
    best_two,
    difference_tornado,
    tornado,
)
from inkoopkoers.costing.domain.sheet import Alternative, CostSheet
from inkoopkoers.costing.domain.simulation import width_of
from inkoopkoers.costing.domain.tipping import Tipping, tipping_points
from inkoopkoers.costing.domain.uncertainty import Uncertainty, default_uncertainties
from inkoopkoers.costing.domain.verdict import Verdict, is_near, verdict_of

REMEMBERED = 8
SEED = 1
# Above this many lines × years of a pair, tipping points are no matter of a moment.
QUICK = 4000
# How many alternatives a picture of lines holds.
MOST_LINES = 4
# Beyond this many alternatives, what takes long looks at the cheapest only.
MANY, LEADING = 12, 10

Pair = tuple[str, str]


@dataclass(frozen=True)
class Overtaking:
    """From `year` on, `later` is up to the end no dearer in total than `earlier`."""

    year: int
    later: Result
    earlier: Result


@dataclass(frozen=True)
class SkippedLine:
    """A line that does not count, with whose it is."""

    alternative: Alternative
    skipped: Skipped


@dataclass(frozen=True)
class Outcome:
    """What a sheet comes to; with `problems` there are no results at all.

    `sheet` has only the alternatives that cost something to count: one without any line
    is `left_out`, because it would be the cheapest of all.
    """

    sheet: CostSheet
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    results: tuple[Result, ...]
    ranked: tuple[Ranked, ...]
    verdict: Verdict | None
    overtakings: tuple[Overtaking, ...]
    skipped: tuple[SkippedLine, ...]
    left_out: tuple[Alternative, ...] = ()

    @property
    def can_count(self) -> bool:
        """There is an outcome."""
        return self.verdict is not None

    def result(self, code: str) -> Result:
        """What one alternative costs; KeyError when it does not count."""
        return {one.alternative: one for one in self.results}[code]


@lru_cache(maxsize=REMEMBERED)
def outcome_of(sheet: CostSheet) -> Outcome:
    """The results of every alternative, or what must be mended first."""
    problems = problems_of(sheet)
    if problems:
        return Outcome(sheet, problems, (), (), (), None, (), ())
    left_out = tuple(one for one in sheet.alternatives if not one.lines)
    kept = tuple(one for one in sheet.alternatives if one.lines)
    sheet = replace(sheet, alternatives=kept)
    results = results_of(sheet)
    absurd = tuple(one for one in results if not is_drawable(_amounts(one)))
    if absurd:
        problems = tuple(
            Problem(ProblemCode.TOO_LARGE, one.alternative) for one in absurd
        )
        return Outcome(sheet, problems, (), (), (), None, (), ())
    ranked = ranking(results)
    return Outcome(
        sheet,
        (),
        warnings_of(sheet),
        results,
        ranked,
        verdict_of(results),
        overtakings_of(ranked),
        tuple(
            SkippedLine(one, skipped)
            for one in sheet.alternatives
            for skipped in skipped_lines(sheet, one)
        ),
        left_out,
    )


def _amounts(result: Result) -> Iterator[float]:
    """Everything that is shown of it; years of growth can make absurd amounts."""
    yield result.total
    yield from result.by_category.values()
    yield from result.cumulative
    yield from result.paid
    for one in result.cash:
        yield from (one.investment, one.running)


def overtakings_of(ranked: tuple[Ranked, ...]) -> tuple[Overtaking, ...]:
    """When the cheapest passes the next ones in line, the first year first."""
    if not ranked:
        return ()
    best = ranked[0].result
    found = [
        Overtaking(year, best, one.result)
        for one in ranked[1:MOST_LINES]
        for year in [lasting_year(best.cumulative, one.result.cumulative)]
        if year is not None
    ]
    return tuple(sorted(found, key=lambda one: one.year))


def is_quick(sheet: CostSheet, pair: Pair | None = None) -> bool:
    """Whether tipping points are found in a moment, so that any page may show them."""
    ends = pair or ()
    lines = sorted(
        len(one.lines) for one in sheet.alternatives if not ends or one.code in ends
    )
    return sum(lines[-2:]) * sheet.horizon_years <= QUICK


@lru_cache(maxsize=REMEMBERED)
def tippings_of(sheet: CostSheet, pair: Pair | None = None) -> tuple[Tipping, ...]:
    """Where the order of a pair turns, per parameter; without one, of the two best."""
    return tipping_points(sheet, pair)


def near_tippings(sheet: CostSheet) -> tuple[Tipping, ...]:
    """Those of the two best that lie close to what was filled in."""
    found = tippings_of(sheet, pair_of(sheet))
    return tuple(one for one in found if is_near(one))


def pair_of(sheet: CostSheet, first: str = "", second: str = "") -> Pair | None:
    """The pair that someone chose, else the two best; None with one alternative."""
    codes = {one.code for one in sheet.alternatives}
    if first != second and {first, second} <= codes:
        return first, second
    return _best_two(sheet)


@lru_cache(maxsize=REMEMBERED)
def _best_two(sheet: CostSheet) -> Pair | None:
    return best_two(sheet)


@lru_cache(maxsize=REMEMBERED)
def difference_bars(sheet: CostSheet, pair: Pair) -> tuple[Bar, ...]:
    """What changes how much more the second costs; the others stay out of it."""
    two = tuple(one for one in sheet.alternatives if one.code in pair)
    return difference_tornado(replace(sheet, alternatives=two), pair)


@lru_cache(maxsize=REMEMBERED)
def own_bars(sheet: CostSheet, alternative: str) -> tuple[Bar, ...]:
    """What changes what one alternative costs."""
    one = tuple(one for one in sheet.alternatives if one.code == alternative)
    return tornado(replace(sheet, alternatives=one), alternative)


@lru_cache(maxsize=REMEMBERED)
def highest_prices(sheet: CostSheet) -> tuple[HighestPrice, ...]:
    """Per alternative the highest purchase price at which it is still the cheapest."""
    best = _best_two(sheet)
    return tuple(
        highest_price(_beside(sheet, one.code, best), one.code)
        for one in sheet.alternatives
    )


def _beside(sheet: CostSheet, code: str, best: Pair | None) -> CostSheet:
    """An alternative with the one that it must beat: the cheapest of all others."""
    rivals = [one for one in best or () if one != code]
    kept = {code, *rivals[:1]}
    two = tuple(one for one in sheet.alternatives if one.code in kept)
    return replace(sheet, alternatives=two)


def leading(outcome: Outcome, also: Pair | None = None) -> CostSheet:
    """The sheet with the cheapest ones only, and a pair, when there are very many."""
    if len(outcome.ranked) <= MANY:
        return outcome.sheet
    codes = {one.result.alternative for one in outcome.ranked[:LEADING]}
    codes |= set(also or ())
    kept = tuple(one for one in outcome.sheet.alternatives if one.code in codes)
    return replace(outcome.sheet, alternatives=kept)


@lru_cache(maxsize=REMEMBERED)
def default_ranges(sheet: CostSheet) -> tuple[Uncertainty, ...]:
    """The ranges to start from, of what changes something here."""
    return default_uncertainties(sheet)


@lru_cache(maxsize=REMEMBERED)
def robustness_for(
    sheet: CostSheet,
    uncertainties: tuple[Uncertainty, ...],
    *,
    seed: int = SEED,
    number: int = WORLDS,
) -> Robustness:
    """Who wins in so many worlds; the same seed and ranges give the same worlds."""
    chances = draws(seed, number, width_of(len(sheet.alternatives)))
    return robustness_of(sheet, uncertainties, chances, seed=seed)


@lru_cache(maxsize=REMEMBERED)
def lock_in_for(sheet: CostSheet, alternative: str, against: str = "") -> LockIn:
    """How hard it is to leave one alternative, for another when that is named."""
    return lock_in_of(sheet, alternative, (against,) if against else ())


@lru_cache(maxsize=REMEMBERED)
def exits_of(sheet: CostSheet) -> tuple[LockIn, ...]:
    """What leaving each alternative costs, without going to another."""
    return tuple(exit_of(sheet, one.code) for one in sheet.alternatives)
