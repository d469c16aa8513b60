# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A picture in two shapes, whose scale names the currency of the organisation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.money import EURO
from inkoopkoers.charts.svg import Svg
from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.costing.pictures.shape import in_both as in_euros
from inkoopkoers.spending.wording.currency import called, is_euro, sign

# What charts write beside a scale, such as miljoen euro; no word of people ends so.
_UNITS = ("miljard euro", "miljoen euro", "duizend euro", ">euro<")


def in_both(draw: Callable[..., Chart], uid: str) -> Picture:
    """Draw it wide and narrow; ids on one page differ."""
    made = in_euros(draw, uid)
    if is_euro():
        return made
    return Picture(_renamed(made.wide), _renamed(made.narrow))


def _renamed(chart: Chart) -> Chart:
    """Charts know euros only: what a scale or an amount says becomes the currency."""
    drawn = str(chart.svg)
    for unit in _UNITS:
        drawn = drawn.replace(unit, unit.replace("euro", called()))
    return replace(chart, svg=Svg(drawn.replace(EURO, sign())))
