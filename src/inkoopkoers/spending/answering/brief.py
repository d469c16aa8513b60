# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Three figures and three things to do, with the euros behind each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.known import contracts_in, known_for
from inkoopkoers.spending.answering.threshold_parts import warnings_for
from inkoopkoers.spending.answering.unseen import sight_of
from inkoopkoers.spending.questions.coverage import COVERAGE, CoverageRow
from inkoopkoers.spending.questions.off_contract import off_contract
from inkoopkoers.spending.questions.pareto import PARETO_SUMS
from inkoopkoers.spending.questions.small_orders import SMALL_ORDERS
from inkoopkoers.spending.wording import brief as words
from inkoopkoers.spending.wording.currency import told_in

MOST = 3


@dataclass(frozen=True)
class Task:
    """Something to do, and how many euros it is about."""

    text: str
    eur: Decimal


@dataclass(frozen=True)
class Brief:
    """`seen_of_100`: of every hundred euros, how many tell what they bought."""

    amount: Decimal
    suppliers: int
    seen_of_100: int
    tasks: tuple[Task, ...]


def brief_of(asked: Asked) -> Brief | None:
    """What fits on one page; None without lines."""
    seen = next(iter(asked.ask(COVERAGE)), None)
    if seen is None or not seen.lines:
        return None
    sight, _rows = sight_of(asked)
    with told_in(asked.terms.currency):
        tasks = tuple(islice(_tasks(asked, seen), MOST))
    return Brief(
        seen.amount,
        asked.ask(PARETO_SUMS)[0].all_suppliers,
        sight.seen_of_100 or 0,
        tasks,
    )


def _tasks(asked: Asked, seen: CoverageRow) -> Iterator[Task]:
    """What the law asks first, then money to get back, then what to know or to save."""
    warnings = warnings_for(asked, known_for(asked))
    if warnings:
        eur = sum((one.peak_eur for one in warnings), Decimal(0))
        yield Task(words.tender(warnings), eur)
    if seen.duplicate_amount > 0:
        yield Task(words.look_at_doubles(seen.duplicate_lines), seen.duplicate_amount)
    yield from _off_contract(asked)
    if seen.no_category_amount > 0:
        yield Task(words.categorise(), seen.no_category_amount)
    small = next(iter(asked.ask(SMALL_ORDERS)), None)
    if small is not None and small.small_amount > 0:
        yield Task(words.bundle(small), small.small_amount)


def _off_contract(asked: Asked) -> Iterator[Task]:
    rows = asked.ask(off_contract(contracts_in(asked)))
    eur = sum((one.off_amount for one in rows), Decimal(0))
    if eur > 0:
        yield Task(words.use_contracts(), eur)
