# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How certain it is, drawn: per alternative where nine of ten outcomes lie."""

from __future__ import annotations

from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.money import is_drawable
from inkoopkoers.charts.spread import Spread, spread_chart
from inkoopkoers.costing.domain.editing import alternative_of
from inkoopkoers.costing.domain.robustness import Robustness, Standing
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.pictures.shape import Picture, in_both
from inkoopkoers.costing.queries.outcomes import LEADING, MANY


def in_order(found: Robustness) -> list[Standing]:
    """The most often cheapest first, then by the middle outcome."""
    return sorted(found.standings, key=lambda one: (-one.cheapest, one.p50_eur))


def spread_picture(
    found: Robustness, sheet: CostSheet, *, title: str
) -> Picture | None:
    """A bar per alternative, the most often cheapest on top; of many only ten."""
    ordered = in_order(found)
    shown = ordered if len(ordered) <= MANY else ordered[:LEADING]
    ends = [eur for one in shown for eur in (one.p5_eur, one.p50_eur, one.p95_eur)]
    if not is_drawable(ends):
        return None
    draw = partial(
        spread_chart,
        title=title,
        description=_(
            "Een balk per alternatief: negen van de tien uitkomsten vallen daarin. De "
            "ruit is de middelste uitkomst."
        ),
        spreads=[
            Spread(
                alternative_of(sheet, one.alternative).name,
                one.p5_eur,
                one.p50_eur,
                one.p95_eur,
                one.cheapest,
            )
            for one in shown
        ],
    )
    return in_both(draw, "spreiding")
