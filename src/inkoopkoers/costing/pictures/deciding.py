# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What decides, drawn: per assumption how far the outcome moves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.money import is_drawable
from inkoopkoers.charts.tornado import End, Swing, TornadoWords, tornado_chart
from inkoopkoers.costing.domain.sensitivity import Bar
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.pictures.shape import Picture, in_both
from inkoopkoers.costing.wording import tipping as words


def tornado_picture(
    bars: Sequence[Bar], sheet: CostSheet, *, title: str, turns_at_zero: bool, uid: str
) -> Picture | None:
    """A bar per assumption; of a difference the order turns where nothing is left."""
    if not bars or not is_drawable(_amounts(bars)):
        return None
    swings = [_swing(one, sheet, turns_at_zero=turns_at_zero) for one in bars]
    draw = partial(
        tornado_chart,
        title=title,
        description=_(
            "Een balk per aanname: de uitkomst als die lager en hoger is. De grootste "
            "invloed staat bovenaan."
        ),
        base=bars[0].now_eur,
        swings=swings,
        words=TornadoWords(turns=_("hier kosten ze evenveel")),
    )
    return in_both(draw, uid)


def _swing(bar: Bar, sheet: CostSheet, *, turns_at_zero: bool) -> Swing:
    ends = [End(words.setting(bar, one), one.eur) for one in (bar.low, bar.high)]
    found = (bar.low.eur, bar.high.eur, bar.now_eur)
    turns = (0.0,) if turns_at_zero and min(found) < 0 < max(found) else ()
    return Swing(words.label(bar.parameter, sheet), ends[0], ends[1], turns)


def _amounts(bars: Sequence[Bar]) -> list[float]:
    return [eur for one in bars for eur in (one.now_eur, one.low.eur, one.high.eur)]
