# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome: who is cheapest and why, the picture, the costs per kind and over time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.book.texts import (
    MOST_ACROSS,
    body,
    bullets,
    lead,
    note,
)
from inkoopkoers.costing.domain.results import Result
from inkoopkoers.costing.pictures.outcome import (
    crossing_picture,
    stacked_picture,
    used_categories,
)
from inkoopkoers.costing.pictures.years import cash_picture
from inkoopkoers.costing.queries.outcomes import Outcome
from inkoopkoers.costing.wording import results as words
from inkoopkoers.costing.wording.amounts import cell
from inkoopkoers.costing.wording.sheet import CATEGORIES
from inkoopkoers.reports.blocks import Block, Heading, Table
from inkoopkoers.reports.pictures import figure_of

# Of more alternatives the cash of each year would fill pages that nobody reads.
MOST_CASH = 3
# The last lines: own costs, those of society, the total, and that per year.
TOTALS = 4
Line = tuple[str, tuple[float, ...]]


def blocks(outcome: Outcome) -> Iterator[Block]:
    """Write the chapter."""
    yield Heading(_("De uitkomst"), 1)
    yield lead(words.headline(outcome))
    yield body(words.margin(outcome))
    yield body(words.why(outcome))
    yield body(words.caution(outcome))
    if picture := stacked_picture(outcome):
        figure = figure_of(picture.wide)
        # With few alternatives the table below says the same and more.
        few = len(outcome.results) <= MOST_ACROSS
        yield replace(figure, data=None) if few else figure
    yield _totals(outcome)
    yield note(words.basis_note(outcome.sheet))
    if len(outcome.results) > 1:
        yield from _over_time(outcome)
    yield from _cash(outcome)


def _over_time(outcome: Outcome) -> Iterator[Block]:
    yield Heading(_("Vanaf wanneer is het goedkoper?"), 2)
    if outcome.overtakings:
        sheet = outcome.sheet
        told = [words.overtaking_sentence(one, sheet) for one in outcome.overtakings]
        yield bullets(told)
    else:
        yield body(words.never_overtaken(outcome))
    if picture := crossing_picture(outcome):
        yield figure_of(picture.wide)


def _cash(outcome: Outcome) -> Iterator[Block]:
    """What is paid in each year, by budget."""
    if len(outcome.ranked) > MOST_CASH:
        return
    yield Heading(_("Wat je per jaar betaalt"), 2)
    yield body(
        _(
            "In euro van dat jaar, niet contant gemaakt. Jaar 0 is de start. Wat de "
            "samenleving betaalt, zit hier niet in."
        )
    )
    for place, one in enumerate(outcome.ranked):
        title, uid = one.result.name, f"kas{place}"
        if picture := cash_picture(one.result, title=title, uid=uid):
            yield figure_of(picture.wide)


def _totals(outcome: Outcome) -> Block:
    """Costs per kind, down when few alternatives stand across and else the other way."""
    results = [one.result for one in outcome.ranked]
    lines = list(_lines(results))
    caption = _("Kosten per soort, in euro")
    if len(results) <= MOST_ACROSS:
        return Table(
            caption,
            (_("Soort"), *(one.name for one in results)),
            tuple((name, *map(cell, amounts)) for name, amounts in lines),
            numeric_columns=tuple(range(1, len(results) + 1)),
        )
    kept = lines[-TOTALS:]
    return Table(
        _("Totalen, in euro"),
        (_("Alternatief"), *(name for name, _amounts in kept)),
        tuple(
            (one.name, *(cell(amounts[place]) for _name, amounts in kept))
            for place, one in enumerate(results)
        ),
        numeric_columns=tuple(range(1, len(kept) + 1)),
    )


def _lines(results: list[Result]) -> Iterator[Line]:
    for category in used_categories(results):
        amounts = tuple(one.by_category.get(category, 0.0) for one in results)
        yield str(CATEGORIES[category]), amounts
    yield _("Wat je zelf betaalt"), tuple(one.internal for one in results)
    yield _("Wat de samenleving betaalt"), tuple(one.external for one in results)
    yield _("Totaal"), tuple(one.total for one in results)
    yield _("Gelijk aan per jaar"), tuple(one.yearly for one in results)
