# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of a result as they stand on paper, each with the table behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.distribution import (
    Distribution,
    DistributionWords,
    distribution_chart,
)
from inkoopkoers.charts.figures import NOTHING
from inkoopkoers.charts.rows import Level
from inkoopkoers.knowledge.domain.documents import Level as ScaleLevel
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.presented import PresentedItem
from inkoopkoers.reports.blocks import Figure, Table
from inkoopkoers.web.dutch import MINUS, decimal

# More do not fit on a page.
MOST_ROWS = 9
# With levels, a picture of a gap has two rows for every question.
MOST_GAPS = 4

_LEVEL = re.compile(r"([0-9]+) \S.*")
_FIGURE = re.compile(rf"[{MINUS}+]?[0-9\u202f]+(,[0-9]+)?|{NOTHING}|")

Levels = tuple[ScaleLevel, ...]


def figure_of(chart: Chart) -> Figure:
    """A chart as a block; columns in which nothing stands are left out.

    A column per level is headed by its number only; the caption names the levels.
    """
    columns, rows = chart.table.columns, chart.table.rows
    kept = [
        place
        for place, _name in enumerate(columns)
        if not place or any(row[place] not in ("", NOTHING) for row in rows)
    ]
    levels = [name for place in kept if _LEVEL.fullmatch(name := columns[place])]
    caption = _("De cijfers bij deze figuur")
    if levels:
        caption = _("Aantal mensen per niveau: %s") % ", ".join(levels)
    data = Table(
        caption=caption,
        header=tuple(_LEVEL.sub(r"\1", columns[place]) for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in rows),
        numeric_columns=tuple(
            number
            for number, place in enumerate(kept)
            if place and all(_FIGURE.fullmatch(row[place]) for row in rows)
        ),
    )
    return Figure(str(chart.svg), chart.description, chart.title, data)


def question_figures(items: Sequence[PresentedItem], uid: str) -> Iterator[Figure]:
    """Who chose what on these questions, with as many rows as fit on a page."""
    by_scale: dict[Levels, list[PresentedItem]] = {}
    for item in items:
        by_scale.setdefault(item.levels, []).append(item)
    for levels, same in by_scale.items():
        most = MOST_GAPS if any(item.wanted for item in same) else MOST_ROWS
        for first in range(0, len(same), most):
            some = same[first : first + most]
            yield figure_of(_chart(some, levels, f"{uid}-{some[0].number}"))


def _chart(items: Sequence[PresentedItem], levels: Levels, uid: str) -> Chart:
    return distribution_chart(
        title=_title(items),
        description=_(
            "Per vraag een kolom voor het aantal mensen per niveau, en een driehoek "
            "bij het gemiddelde."
        ),
        rows=[row for item in items for row in _rows(item)],
        levels=[Level(level.value, level.label) for level in levels],
        uid=uid,
        words=DistributionWords(mean=_("gemiddeld"), agreed=_("afspraak")),
    )


def _rows(item: PresentedItem) -> Iterator[Distribution]:
    label = f"{item.number}. {item.item.short}"
    if not item.wanted:
        yield _row(label, item.counts, item, beside=True)
        return
    yield _row(_("%s: nu") % label, item.counts, item, beside=True)
    yield _row(_("%s: gewenst") % label, item.wanted, item, beside=False)


def _row(
    label: str, counts: Counts | None, item: PresentedItem, *, beside: bool
) -> Distribution:
    """`beside` adds what the group agreed on and the target."""
    levels = [level.value for level in item.levels]
    return Distribution(
        label=label,
        counts=tuple(counts.scores.get(one, 0) for one in levels) if counts else None,
        mean=counts.mean if counts else None,
        spread=counts.spread if counts else None,
        agreed=item.agreed.score if beside and item.agreed else None,
        target=_on_scale(item) if beside else None,
    )


def _on_scale(item: PresentedItem) -> Fraction | None:
    """A target that was set for another version may not be on this scale."""
    low, high = item.levels[0].value, item.levels[-1].value
    if item.target and low <= item.target.value <= high:
        return item.target.value
    return None


def _title(items: Iterable[PresentedItem]) -> str:
    means = [
        (item.counts.mean, item.item.short)
        for item in items
        if item.counts and item.counts.mean is not None
    ]
    low, high = min(means, default=None), max(means, default=None)
    if not low or not high or decimal(low[0]) == decimal(high[0]):
        return _("Wat mensen kozen")
    return _("‘%(high)s’ staat het hoogst, ‘%(low)s’ het laagst") % {
        "high": high[1],
        "low": low[1],
    }
