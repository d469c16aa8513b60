# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What decides: where the order of the two cheapest turns, and what moves it most."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.book.texts import body, bullets, lead
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.domain.tipping import Tipping
from inkoopkoers.costing.pictures.deciding import tornado_picture
from inkoopkoers.costing.queries.outcomes import (
    Outcome,
    Pair,
    difference_bars,
    highest_prices,
    is_quick,
    pair_of,
    tippings_of,
)
from inkoopkoers.costing.wording import deciding as words
from inkoopkoers.costing.wording import tipping as turning
from inkoopkoers.reports.blocks import Block, Heading, Table
from inkoopkoers.reports.pictures import figure_of


def blocks(outcome: Outcome) -> Iterator[Block]:
    """Write the chapter; there is none with one alternative or far too many lines."""
    sheet = outcome.sheet
    pair = pair_of(sheet)
    if pair is None or not is_quick(sheet, pair):
        return
    first, second = pair
    tippings = tippings_of(sheet, pair)
    difference = outcome.result(second).total - outcome.result(first).total
    yield Heading(_("Wat beslist"), 1)
    yield lead(words.conclusion(tippings))
    yield body(words.pair_told(sheet, first, second, difference))
    if turns := [one for one in tippings if one.turns]:
        yield bullets(turning.tipping_sentence(one, sheet) for one in turns)
    yield _table(sheet, tippings)
    yield from _picture(sheet, pair)
    yield Heading(_("Hoe duur mag het zijn?"), 2)
    yield bullets(words.highest_sentence(one, sheet) for one in highest_prices(sheet))


def _table(sheet: CostSheet, tippings: tuple[Tipping, ...]) -> Block:
    return Table(
        _("Waar de volgorde omkeert"),
        (_("Aanname"), _("Nu"), _("Keert om bij"), _("Verschil"), _("Daaronder wint"),
         _("Daarboven wint")),
        tuple(_row(sheet, one) for one in tippings),
    )  # fmt: skip


def _row(sheet: CostSheet, one: Tipping) -> tuple[str, ...]:
    parameter = one.parameter
    name, now = turning.label(parameter, sheet), turning.now(parameter)
    if one.at is None:
        return name, now, turning.why_never(one, sheet)
    turn = one.turns[0]
    return (
        name,
        now,
        turning.value(parameter, turn.at),
        turning.distance(one),
        words.name_of(sheet, turn.below),
        words.name_of(sheet, turn.above),
    )


def _picture(sheet: CostSheet, pair: Pair) -> Iterator[Block]:
    bars = difference_bars(sheet, pair)
    title = words.difference_title(bars, sheet)
    picture = tornado_picture(
        bars, sheet, title=title, turns_at_zero=True, uid="verschil"
    )
    if picture:
        yield figure_of(picture.wide)
