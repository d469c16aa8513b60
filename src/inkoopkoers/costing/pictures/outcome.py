# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome drawn: a bar per alternative, and the costs as they add up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.crossing import Crossing, crossing_chart
from inkoopkoers.charts.money import is_drawable
from inkoopkoers.charts.money_lines import MoneyLine
from inkoopkoers.charts.stacked import Stack, stacked_chart
from inkoopkoers.costing.domain.results import Result
from inkoopkoers.costing.domain.sheet import Category
from inkoopkoers.costing.domain.verdict import Standing
from inkoopkoers.costing.pictures.shape import Picture, in_both
from inkoopkoers.costing.queries.outcomes import LEADING, MANY, MOST_LINES, Outcome
from inkoopkoers.costing.wording.results import difference_title, overtaking_sentence
from inkoopkoers.costing.wording.sheet import CATEGORIES


def stacked_picture(outcome: Outcome) -> Picture | None:
    """A bar per alternative, the cheapest on top; of many only the ten cheapest."""
    ranked = [one.result for one in outcome.ranked]
    shown = ranked if len(ranked) <= MANY else ranked[:LEADING]
    categories = used_categories(shown)
    stacks = [
        Stack(one.name, tuple(one.by_category.get(name, 0.0) for name in categories))
        for one in shown
    ]
    amounts = [amount for one in stacks for amount in (*one.amounts, one.total)]
    if not any(amounts) or not is_drawable(amounts):
        return None
    draw = partial(
        stacked_chart,
        title=_title(outcome, len(ranked) - len(shown)),
        description=_(
            "Een balk per alternatief, in stukken per soort kosten, met het totaal "
            "erachter. De goedkoopste staat bovenaan."
        ),
        categories=[str(CATEGORIES[one]) for one in categories],
        stacks=stacks,
    )
    return in_both(draw, "kosten")


def crossing_picture(outcome: Outcome) -> Picture | None:
    """What at most four alternatives have cost up to each year."""
    shown = [one.result for one in outcome.ranked[:MOST_LINES]]
    if len(shown) == 1 or not is_drawable(_all(one.cumulative for one in shown)):
        return None
    places = {one.alternative: place for place, one in enumerate(shown)}
    crossings = [
        Crossing(
            one.year,
            (places[one.later.alternative], places[one.earlier.alternative]),
            overtaking_sentence(one, outcome.sheet),
        )
        for one in outcome.overtakings
    ]
    draw = partial(
        crossing_chart,
        title=_crossing_title(outcome),
        description=_(
            "Een lijn per alternatief: wat het tot en met elk jaar gekost heeft, contant."
        ),
        years=[str(year) for year in range(outcome.sheet.horizon_years + 1)],
        lines=[MoneyLine(one.name, one.cumulative) for one in shown],
        crossings=crossings,
    )
    return in_both(draw, "optellen")


def used_categories(results: Sequence[Result]) -> tuple[Category, ...]:
    """The categories that any of them has, in their fixed order."""
    return tuple(
        one for one in Category if any(one in result.by_category for result in results)
    )


def _title(outcome: Outcome, left_out: int) -> str:
    if left_out:
        return _("De %s goedkoopste alternatieven, per soort kosten") % LEADING
    return difference_title(outcome)


def _crossing_title(outcome: Outcome) -> str:
    if outcome.overtakings:
        return overtaking_sentence(outcome.overtakings[0], outcome.sheet)
    if outcome.verdict and outcome.verdict.standing is Standing.EQUAL:
        return _("Ze kosten over de hele looptijd evenveel")
    return _("De goedkoopste is dat vanaf het begin")


def _all(parts: Iterable[Iterable[float]]) -> list[float]:
    return [amount for part in parts for amount in part]
