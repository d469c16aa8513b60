# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A picture in three shapes, whose scale names the currency of the organisation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from inspect import signature

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.money import EURO
from inkoopkoers.charts.svg import Svg
from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.costing.pictures.shape import in_both as in_euros
from inkoopkoers.spending.wording.currency import called, is_euro, sign

# What charts write beside a scale, such as miljoen euro; no word of people ends so.
_UNITS = ("miljard euro", "miljoen euro", "duizend euro", ">euro<")


@dataclass(frozen=True)
class PaperPicture(Picture):
    """A picture that is drawn for paper only when a document asks it."""

    draw: Callable[[], Chart] = field(compare=False)


def on_paper(picture: Picture) -> Chart:
    """With letters that can be read in print; wide when there is no such shape."""
    return picture.draw() if isinstance(picture, PaperPicture) else picture.wide


def in_both(draw: Callable[..., Chart], uid: str) -> Picture:
    """Draw it wide and narrow, and for paper when asked; ids on one page differ."""
    made = in_euros(draw, uid)
    # The currency is that of now, also when a document asks later.
    called_so = (lambda chart: chart) if is_euro() else _renamer()
    wide, narrow = called_so(made.wide), called_so(made.narrow)
    if "paper" not in signature(draw).parameters:
        return Picture(wide, narrow)
    return PaperPicture(wide, narrow, lambda: called_so(draw(uid=uid, paper=True)))


def _renamer() -> Callable[[Chart], Chart]:
    """Charts know euros only: what a scale or an amount says becomes the currency."""
    name, mark = called(), sign()

    def renamed(chart: Chart) -> Chart:
        drawn = str(chart.svg)
        for unit in _UNITS:
            drawn = drawn.replace(unit, unit.replace("euro", name))
        return replace(chart, svg=Svg(drawn.replace(EURO, mark)))

    return renamed
