# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pictures of a trend: themes in one drawing, questions as small lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.chart import Chart, Table
from inkoopkoers.charts.figures import figure
from inkoopkoers.charts.rows import MOST_ROWS
from inkoopkoers.charts.trend import trend_chart
from inkoopkoers.charts.trend_grid import trend_grid
from inkoopkoers.charts.trend_lines import POINTS, Done, Series
from inkoopkoers.knowledge.domain.documents import Group as Theme
from inkoopkoers.measuring.domain.attribution import DoneAction
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.presented import SetTarget
from inkoopkoers.measuring.domain.scores import ends_of, items_of
from inkoopkoers.measuring.domain.trend import Point, line, theme_line
from inkoopkoers.measuring.pictures import Picture
from inkoopkoers.measuring.queries.trend import Trend, places_of
from inkoopkoers.measuring.wording.names import people
from inkoopkoers.measuring.wording.trend import round_names
from inkoopkoers.web.dutch import long_date

Ends = tuple[int, int]
NONE = "–"


@dataclass(frozen=True)
class _Row:
    """One line: a theme or a question, on its scale; `cells` are for the table."""

    code: str
    label: str
    points: tuple[Point, ...]
    ends: Ends
    target: SetTarget | None
    cells: tuple[str, ...]


def theme_pictures(
    trend: Trend, done: Sequence[DoneAction], title: str
) -> tuple[Picture, ...]:
    """How the themes went, with what was finished meanwhile."""
    ends = ends_of(trend.newest)
    rows = [
        _theme_row(trend, theme, ends[theme.code])
        for theme in trend.newest.groups
        if theme.code in ends
    ]
    drawn = _Drawn(trend, title, "trend-themas", done)
    return tuple(drawn.pictures(rows))


def item_pictures(trend: Trend, theme: str, title: str) -> tuple[Picture, ...]:
    """How the questions of one theme went, each in a small picture."""
    ends = ends_of(trend.newest)
    rows = [
        _item_row(trend, item.code, item.short, ends[item.code])
        for item in items_of(trend.newest, theme)
    ]
    drawn = _Drawn(trend, title, f"trend-{theme}")
    return tuple(drawn.pictures(rows))


def _theme_row(trend: Trend, theme: Theme, ends: Ends) -> _Row:
    points = theme_line(trend.measured, theme.code)
    cells = tuple(figure(point.mean) for point in points)
    target = trend.targets.get(theme.code)
    return _Row(theme.code, theme.name, points, ends, target, cells)


def _item_row(trend: Trend, code: str, short: str, ends: Ends) -> _Row:
    points = line(trend.measured, code)
    cells = tuple(
        _item_cell(code, one.measured.result.counts(code), one.agreed)
        for one in trend.rounds
    )
    return _Row(code, short, points, ends, trend.targets.get(code), cells)


def _item_cell(code: str, counts: Counts | None, agreed: Mapping[str, int]) -> str:
    if counts is None or counts.mean is None:
        return NONE
    said = [figure(counts.mean), people(counts.scored)]
    if code in agreed:
        said.append(_("samen afgesproken %s") % agreed[code])
    return ", ".join(said)


@dataclass(frozen=True)
class _Drawn:
    trend: Trend
    title: str
    uid: str
    done: Sequence[DoneAction] | None = None

    def pictures(self, rows: Sequence[_Row]) -> Iterator[Picture]:
        """One for each scale, and for at most 25 lines."""
        number = 0
        for ends in dict.fromkeys(row.ends for row in rows):
            same = [row for row in rows if row.ends == ends]
            for first in range(0, len(same), MOST_ROWS):
                number += 1
                yield self._picture(same[first : first + MOST_ROWS], number)

    def _picture(self, rows: Sequence[_Row], number: int) -> Picture:
        wide, narrow = (
            self._chart(rows, f"{self.uid}-{number}-{shape}", narrow=shape == "smal")
            for shape in ("breed", "smal")
        )
        return Picture(wide, narrow)

    def _chart(self, rows: Sequence[_Row], uid: str, *, narrow: bool) -> Chart:
        draw: Callable[..., Chart] = trend_grid
        if self.done is not None and len(rows) <= len(POINTS):
            draw = partial(trend_chart, done=self._marks(self.done))
        chart = draw(
            title=self.title,
            description=_(
                "Per meting een punt, met een lijn ertussen. Waar de lijn is "
                "onderbroken, zijn twee metingen niet te vergelijken."
            ),
            rounds=round_names(self.trend.measured),
            series=[_series(row) for row in rows],
            scale=rows[0].ends,
            uid=uid,
            narrow=narrow,
        )
        return replace(chart, table=_told(chart.table, rows))

    def _marks(self, done: Sequence[DoneAction]) -> list[Done]:
        return [
            Done(action.title, place, long_date(action.done_on))
            for action, place in places_of(done, self.trend.rounds)
        ]


def _series(row: _Row) -> Series:
    """A score from a version with a longer scale has no place on this one."""
    means = (point.mean for point in row.points)
    breaks = {n for n, point in enumerate(row.points) if point.is_break}
    target = row.target.value if row.target else None
    return Series(
        label=row.label,
        values=tuple(_on(row.ends, mean) for mean in means),
        target=_on(row.ends, target),
        breaks=frozenset(breaks),
    )


def _on(ends: Ends, value: Fraction | None) -> Fraction | None:
    low, high = ends
    return value if value is not None and low <= value <= high else None


def _told(table: Table, rows: Sequence[_Row]) -> Table:
    """The same table, with how many people each figure is of."""
    broken = _("niet te vergelijken met de vorige meting")
    said = [
        (
            row.label,
            *(
                f"{cell} ({broken})" if point.is_break and cell != NONE else cell
                for cell, point in zip(row.cells, row.points, strict=True)
            ),
            figure(row.target.value if row.target else None),
        )
        for row in rows
    ]
    return replace(table, rows=(*said, *table.rows[len(said) :]))


def example() -> Picture:
    """A trend that nobody measured, for who has none yet."""
    series = Series(
        _("Wij kijken terug op inkopen"),
        (Fraction(2), Fraction(21, 10), Fraction(29, 10)),
        target=Fraction(3),
    )
    done = (
        Done(_("Evaluatie na elke inkoop boven € 50.000"), 1.3, "14 juni 2026"),
        Done(_("Elk kwartaal een uur leren van elkaar"), 1.7, "2 november 2026"),
    )
    wide, narrow = (
        trend_chart(
            title=_("Van 2,0 naar 2,9: samen met twee afgeronde acties"),
            description=_("Een voorbeeld met drie metingen en twee acties."),
            rounds=("mrt 2025", "mrt 2026", "mrt 2027"),
            series=[series],
            scale=(1, 4),
            uid=f"voorbeeld-{shape}",
            done=done,
            narrow=shape == "smal",
        )
        for shape in ("breed", "smal")
    )
    return Picture(wide, narrow)
