# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money per year: what each budget needs when, who pays and who saves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.translation import gettext as _

from inkoopkoers.costing.domain.results import Cash, Result
from inkoopkoers.costing.forms.choices import pair_form
from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.costing.pictures.years import cash_picture
from inkoopkoers.costing.queries.outcomes import MOST_LINES, pair_of
from inkoopkoers.costing.views.results.opening import Opened, with_outcome
from inkoopkoers.costing.views.results.tables import Cell, MoneyTable, Row
from inkoopkoers.costing.wording import paying as words
from inkoopkoers.costing.wording.amounts import cell, short

# Two alternatives need no choice.
PAIR = 2


@dataclass(frozen=True)
class Drawn:
    """An alternative with its picture, when it can be drawn."""

    title: str
    picture: Picture | None


@with_outcome("cash")
def cash(found: Opened) -> HttpResponse:
    """Show what is paid in which year, out of which budget and by whom."""
    outcome, asked = found.outcome, found.request.GET
    pair = pair_of(found.sheet, asked.get("eerste", ""), asked.get("tweede", ""))
    shown = [outcome.result(code) for code in pair] if pair else list(outcome.results)
    all_fit = len(outcome.results) <= MOST_LINES
    beside = [one.result for one in outcome.ranked] if all_fit else shown
    return found.page(
        "costing/results/cash.html",
        {
            "conclusion": words.conclusion(beside[0]),
            "price_level": words.price_level(found.sheet),
            "choose": pair_form(found.sheet, *pair)
            if pair and len(outcome.results) > PAIR
            else None,
            "drawn": list(_drawn(beside)),
            "years": _year_table(beside),
            "payers": _payer_table(shown),
            "shift_told": words.shift_told(*shown) if pair else "",
        },
    )


def _drawn(results: Sequence[Result]) -> Iterator[Drawn]:
    for place, one in enumerate(results):
        title = words.cash_title(one)
        yield Drawn(title, cash_picture(one, title=title, uid=f"kas-{place}"))


def _year_table(results: Sequence[Result]) -> MoneyTable:
    """A row per year, a column per alternative; below it both budgets."""

    def row(head: str, amount: Callable[[Result], float], *, is_sum: bool) -> Row:
        cells = tuple(Cell(cell(amount(one)), head=one.name) for one in results)
        return Row(head, cells, is_sum)

    years = tuple(
        row(_year_name(year), _of_year(year), is_sum=False)
        for year in range(len(results[0].cash))
    )
    foot = (
        row(_("Samen, niet contant"), _sum_of(lambda one: one.total), is_sum=True),
        row(
            _("waarvan investering"), _sum_of(lambda one: one.investment), is_sum=False
        ),
        row(_("waarvan exploitatie"), _sum_of(lambda one: one.running), is_sum=False),
    )
    names = tuple(short(one.name) for one in results)
    return MoneyTable(_("Te betalen per jaar, in euro"), _("Jaar"), names, years, foot)


def _of_year(year: int) -> Callable[[Result], float]:
    return lambda result: result.cash[year].total


def _sum_of(amount: Callable[[Cash], float]) -> Callable[[Result], float]:
    return lambda result: sum(amount(one) for one in result.cash)


def _year_name(year: int) -> str:
    return _("Jaar %s") % year if year else _("Start")


def _payer_table(results: Sequence[Result]) -> MoneyTable:
    """Who pays what in each of them, and what that differs."""
    payers = sorted({payer for one in results for payer in one.by_payer})
    rows = tuple(
        Row(
            words.payer_name(payer),
            _payer_cells(results, [one.by_payer.get(payer, 0.0) for one in results]),
        )
        for payer in payers
    )
    foot = Row(
        _("Samen"),
        _payer_cells(results, [one.internal for one in results]),
        is_sum=True,
    )
    names = [short(one.name) for one in results]
    if len(results) == PAIR:
        names.append(_more_or_less(results[0]))
    return MoneyTable(
        _("Wie betaalt wat, contant in euro"),
        _("Wie betaalt"),
        tuple(names),
        rows,
        (foot,),
    )


def _payer_cells(
    results: Sequence[Result], amounts: Sequence[float]
) -> tuple[Cell, ...]:
    cells = [
        Cell(cell(amount), head=short(one.name))
        for one, amount in zip(results, amounts, strict=True)
    ]
    if len(amounts) == PAIR:
        difference = amounts[0] - amounts[1]
        sign = "+" if round(difference) > 0 else ""
        cells.append(Cell(sign + cell(difference), head=_more_or_less(results[0])))
    return tuple(cells)


def _more_or_less(first: Result) -> str:
    return _("Meer of minder bij %s") % short(first.name)
