# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What decides: where the order turns, what moves the outcome, the highest price."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpResponse

from inkoopkoers.costing.domain.reverse import HighestPrice
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.domain.tipping import Tipping
from inkoopkoers.costing.forms.choices import one_form, pair_form
from inkoopkoers.costing.pictures.deciding import tornado_picture
from inkoopkoers.costing.queries.outcomes import (
    LEADING,
    Pair,
    difference_bars,
    highest_prices,
    leading,
    own_bars,
    pair_of,
    tippings_of,
)
from inkoopkoers.costing.views.results.opening import Opened, with_outcome
from inkoopkoers.costing.wording import deciding as words
from inkoopkoers.costing.wording import tipping as turning
from inkoopkoers.costing.wording.amounts import cell, percentage

# Two alternatives need no choice.
PAIR = 2
# What turns only when something doubles stands in the table alone.
FARTHEST = 1.0


@dataclass(frozen=True)
class TurnRow:
    """A parameter in the table: now, where it turns, how far, who wins around it."""

    label: str
    now: str
    at: str
    distance: str
    below: str
    above: str
    never: str


@dataclass(frozen=True)
class PriceRow:
    """What an alternative costs to buy, and what it may cost at most."""

    name: str
    sentence: str
    now: str
    highest: str
    part: str


@with_outcome("decides")
def decides(found: Opened) -> HttpResponse:
    """Show what keeps or turns the order of two, and what moves the outcome."""
    asked = found.request.GET
    pair = pair_of(found.sheet, asked.get("eerste", ""), asked.get("tweede", ""))
    if pair is None:
        return found.page("costing/results/one_only.html", {})
    return found.page("costing/results/decides.html", _context(found, pair))


def _context(found: Opened, pair: Pair) -> dict[str, object]:
    sheet, outcome = found.sheet, found.outcome
    first, second = pair
    among = leading(outcome, pair)
    tippings = tippings_of(among, pair)
    bars = difference_bars(sheet, pair)
    own = _own(found, first)
    own_found = own_bars(sheet, own)
    difference = outcome.result(second).total - outcome.result(first).total
    return {
        "conclusion": words.conclusion(tippings),
        "pair_told": words.pair_told(sheet, first, second, difference),
        "pair_form": pair_form(sheet, first, second)
        if len(sheet.alternatives) > PAIR
        else None,
        "turning": [
            turning.tipping_sentence(one, sheet)
            for one in _in_order(tippings)
            if _apart(one) <= FARTHEST
        ],
        "rows": [_row(one, sheet) for one in _in_order(tippings, with_never=True)],
        "picture": tornado_picture(
            bars,
            sheet,
            title=words.difference_title(bars, sheet),
            turns_at_zero=True,
            uid="verschil",
        ),
        "own_form": one_form(sheet, own),
        "own_picture": tornado_picture(
            own_found,
            sheet,
            title=words.own_title(own_found, sheet, own),
            turns_at_zero=False,
            uid="eigen",
        ),
        "prices": [_price(one, sheet) for one in highest_prices(among)],
        "left_out": len(sheet.alternatives) > len(among.alternatives),
        "leading": LEADING,
        "first": first,
        "second": second,
    }


def _own(found: Opened, otherwise: str) -> str:
    """Whose own tornado was asked for."""
    asked = found.request.GET.get("voor", "")
    codes = {one.code for one in found.sheet.alternatives}
    return asked if asked in codes else otherwise


def _in_order(
    tippings: tuple[Tipping, ...], *, with_never: bool = False
) -> Iterator[Tipping]:
    """The nearest turn first; those that never turn last, in their own order."""
    turning_ones = [one for one in tippings if one.turns]
    yield from sorted(turning_ones, key=_apart)
    if with_never:
        yield from (one for one in tippings if not one.turns)


def _apart(tipping: Tipping) -> float:
    """How far the turn is, as a part of what was filled in."""
    part = tipping.distance
    return abs(part) if part is not None else float("inf")


def _row(one: Tipping, sheet: CostSheet) -> TurnRow:
    parameter = one.parameter
    name, now = turning.label(parameter, sheet), turning.now(parameter)
    if one.at is None:
        return TurnRow(name, now, "", "", "", "", turning.why_never(one, sheet))
    turn = one.turns[0]
    return TurnRow(
        name,
        now,
        turning.value(parameter, turn.at),
        turning.distance(one),
        words.name_of(sheet, turn.below),
        words.name_of(sheet, turn.above),
        "",
    )


def _price(one: HighestPrice, sheet: CostSheet) -> PriceRow:
    has_one = one.factor is not None and one.highest_eur is not None
    return PriceRow(
        words.name_of(sheet, one.alternative),
        words.highest_sentence(one, sheet),
        cell(one.now_eur),
        cell(one.highest_eur or 0.0) if has_one else "–",
        percentage(one.factor or 0.0) if has_one else "–",
    )
