# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables of money: every amount leads to the figure behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _

from inkoopkoers.costing.domain.results import Result
from inkoopkoers.costing.domain.sheet import Category
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.pictures.outcome import used_categories
from inkoopkoers.costing.queries.outcomes import Outcome
from inkoopkoers.costing.wording.amounts import cell, places_for, short
from inkoopkoers.costing.wording.sheet import CATEGORIES

# More alternatives than this go down instead of across.
MOST_ACROSS = 5
TOTAL = "totaal"


@dataclass(frozen=True)
class Cell:
    """An amount; `href` is where it comes from."""

    text: str
    href: str = ""
    head: str = ""


@dataclass(frozen=True)
class Row:
    """A row of amounts; `is_sum` adds up what stands above it."""

    head: str
    cells: tuple[Cell, ...]
    is_sum: bool = False


@dataclass(frozen=True)
class MoneyTable:
    """A table; its rows end with a total, unless they are alternatives."""

    caption: str
    corner: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    foot: tuple[Row, ...] = ()


@dataclass(frozen=True)
class _Line:
    """One figure of every alternative, whichever way the table turns."""

    head: str
    amounts: tuple[float, ...]
    category: str = ""
    is_sum: bool = False


def category_table(comparison: Comparison, outcome: Outcome) -> MoneyTable:
    """What every category costs in each alternative, with what society pays apart.

    Few alternatives stand beside each other; many below each other, cheapest first.
    """
    results = [one.result for one in outcome.ranked]
    lines = _lines(results)
    places = places_for(amount for line in lines for amount in line.amounts)
    cells = [
        [
            Cell(
                cell(amount, places),
                _href(comparison, result, line.category),
                short(result.name) if len(results) <= MOST_ACROSS else line.head,
            )
            for result, amount in zip(results, line.amounts, strict=True)
        ]
        for line in lines
    ]
    caption = _("Kosten per soort, in euro")
    if len(results) > MOST_ACROSS:
        rows = tuple(
            Row(short(result.name), tuple(found[place] for found in cells))
            for place, result in enumerate(results)
        )
        heads = tuple(line.head for line in lines)
        return MoneyTable(caption, _("Alternatief"), heads, rows)
    across = tuple(
        Row(line.head, tuple(found), line.is_sum)
        for line, found in zip(lines, cells, strict=True)
    )
    names = tuple(short(one.name) for one in results)
    return MoneyTable(caption, _("Soort"), names, across[:-2], across[-2:])


def _lines(results: Sequence[Result]) -> tuple[_Line, ...]:
    used = used_categories(results)
    own = [_line(one, results) for one in used if not one.is_external]
    others = [_line(one, results) for one in used if one.is_external]
    if others:
        own.append(
            _Line(
                _("Wat je zelf betaalt"),
                tuple(one.internal for one in results),
                is_sum=True,
            )
        )
        others = [
            replace(one, head=_("%s (voor de samenleving)") % one.head)
            for one in others
        ]
    return (
        *own,
        *others,
        _Line(_("Totaal"), tuple(one.total for one in results), TOTAL, is_sum=True),
        _Line(_("Per jaar"), tuple(one.yearly for one in results), TOTAL),
    )


def _line(category: Category, results: Sequence[Result]) -> _Line:
    amounts = tuple(one.by_category.get(category, 0.0) for one in results)
    return _Line(str(CATEGORIES[category]), amounts, category.value)


def _href(comparison: Comparison, result: Result, category: str) -> str:
    if not category or (
        category != TOTAL and Category(category) not in result.by_category
    ):
        return ""
    return reverse("costing:figure", args=[comparison.pk, result.alternative, category])
