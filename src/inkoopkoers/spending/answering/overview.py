# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""In one look: how much, from how many suppliers, how sure, and what stands out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.spending.answering.answer import Way
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.known import contracts_in, known_for
from inkoopkoers.spending.answering.names import category_name
from inkoopkoers.spending.answering.over_time import missing_months
from inkoopkoers.spending.answering.threshold_parts import warnings_for
from inkoopkoers.spending.answering.unseen import sight_of
from inkoopkoers.spending.domain.unseen import Sight
from inkoopkoers.spending.pictures.over_time import months_picture
from inkoopkoers.spending.questions.concentration import CONCENTRATION
from inkoopkoers.spending.questions.coverage import COVERAGE, CoverageRow
from inkoopkoers.spending.questions.off_contract import off_contract
from inkoopkoers.spending.questions.over_time import PER_MONTH, PER_YEAR, PeriodRow
from inkoopkoers.spending.questions.pareto import PARETO_SUMS, ParetoSums
from inkoopkoers.spending.questions.small_orders import SMALL_ORDERS
from inkoopkoers.spending.wording import (
    buying,
    concentration,
    over_time,
    shares,
    thresholds,
)
from inkoopkoers.spending.wording import overview as words
from inkoopkoers.spending.wording.currency import told_in

MOST = 5
# Below this part of the euros, nobody needs to hear that some have no category.
UNTAGGED_SAYS = Decimal("0.05")
DUPLICATES_SAY = Decimal("0.001")


class Sign(StrEnum):
    """What can stand out; the first matter most."""

    THRESHOLDS = "thresholds"
    MISSING_MONTHS = "missing_months"
    DUPLICATES = "duplicates"
    UNTAGGED = "untagged"
    OFF_CONTRACT = "off_contract"
    DEPENDENCE = "concentration"
    SMALL_ORDERS = "small_orders"
    FEW_SUPPLIERS = "pareto"


@dataclass(frozen=True)
class StandsOut:
    """One thing that stands out, as a sentence; `way`: the answer or the lines of it."""

    sign: Sign
    text: str
    way: Way | None = None


@dataclass(frozen=True)
class Overview:
    """What one screen tells; `picture` is None when there is nothing to draw."""

    sentence: str
    suppliers: int
    sight: Sight
    sure: str
    picture: Picture | None
    stands_out: tuple[StandsOut, ...]


def overview_of(asked: Asked) -> Overview | None:
    """None without lines; in the currency of the organisation."""
    with told_in(asked.terms.currency):
        return _overview(asked)


def _overview(asked: Asked) -> Overview | None:
    seen = next(iter(asked.ask(COVERAGE)), None)
    if seen is None or not seen.lines:
        return None
    months, years = asked.ask(PER_MONTH), asked.ask(PER_YEAR)
    sums = asked.ask(PARETO_SUMS)[0]
    found, _rows = sight_of(asked)
    suppliers = sums.all_suppliers
    return Overview(
        words.whole_told(seen.amount, seen.first_on, seen.last_on, suppliers),
        suppliers,
        found,
        words.sure_told(found),
        months_picture(months, years),
        stands_out(asked, seen, months, sums),
    )


def stands_out(
    asked: Asked, seen: CoverageRow, months: Sequence[PeriodRow], sums: ParetoSums
) -> tuple[StandsOut, ...]:
    """At most five things, what matters most first; nothing is asked beyond those."""
    looks: tuple[Callable[[], Iterator[StandsOut]], ...] = (
        lambda: _thresholds(asked),
        lambda: _missing(asked, months),
        lambda: _duplicates(asked, seen),
        lambda: _untagged(asked, seen),
        lambda: _off_contract(asked),
        lambda: _dependence(asked),
        lambda: _small_orders(asked),
        lambda: _few(asked, sums),
    )
    found: list[StandsOut] = []
    for look in looks:
        found += look()
        if len(found) >= MOST:
            break
    return tuple(found[:MOST])


def _thresholds(asked: Asked) -> Iterator[StandsOut]:
    warnings = warnings_for(asked, known_for(asked))
    if warnings:
        yield StandsOut(
            Sign.THRESHOLDS,
            f"{thresholds.conclusion(warnings)}.",
            Way(asked.selection, "thresholds"),
        )


def _missing(asked: Asked, months: Sequence[PeriodRow]) -> Iterator[StandsOut]:
    missing = missing_months(months)
    if missing:
        way = Way(asked.selection, "over_time")
        yield StandsOut(Sign.MISSING_MONTHS, over_time.missing_months(missing), way)


def _duplicates(asked: Asked, seen: CoverageRow) -> Iterator[StandsOut]:
    if seen.duplicate_amount > max(seen.amount, Decimal(0)) * DUPLICATES_SAY:
        yield StandsOut(
            Sign.DUPLICATES,
            words.duplicates_told(seen.duplicate_lines, seen.duplicate_amount),
            Way(asked.selection, extra=(("having", "duplicate"),)),
        )


def _untagged(asked: Asked, seen: CoverageRow) -> Iterator[StandsOut]:
    if seen.amount <= 0:
        return
    share = seen.no_category_amount / seen.amount
    if share >= UNTAGGED_SAYS:
        yield StandsOut(
            Sign.UNTAGGED,
            words.untagged_told(min(share, Decimal(1)), seen.no_category_amount),
            Way(replace(asked.selection, category="-")),
        )


def _off_contract(asked: Asked) -> Iterator[StandsOut]:
    rows = asked.ask(off_contract(contracts_in(asked)))
    if any(one.off_amount > 0 for one in rows):
        yield StandsOut(
            Sign.OFF_CONTRACT,
            f"{buying.off_conclusion(rows)}.",
            Way(asked.selection, "off_contract"),
        )


def _dependence(asked: Asked) -> Iterator[StandsOut]:
    rows = asked.ask(CONCENTRATION)
    largest = next(filter(concentration.depends, rows), None)
    if largest is not None:
        yield StandsOut(
            Sign.DEPENDENCE,
            concentration.depend_told(rows, category_name(largest.category)),
            Way(asked.selection, "concentration"),
        )


def _small_orders(asked: Asked) -> Iterator[StandsOut]:
    total = next(iter(asked.ask(SMALL_ORDERS)), None)
    if total is not None and total.small_invoices:
        yield StandsOut(
            Sign.SMALL_ORDERS,
            f"{buying.small_conclusion(total)}.",
            Way(asked.selection, "small_orders"),
        )


def _few(asked: Asked, sums: ParetoSums) -> Iterator[StandsOut]:
    if sums.suppliers > 1:
        way = Way(asked.selection, "pareto")
        yield StandsOut(Sign.FEW_SUPPLIERS, shares.few_told(sums), way)
