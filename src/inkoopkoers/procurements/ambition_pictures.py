# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pictures of ambitions: the web of a dossier, of a course, and the drift."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.gap import GapRow, GapWords, gap_chart
from inkoopkoers.charts.radar import Line, RadarSeries, radar_chart
from inkoopkoers.procurements.domain.ambition_choices import MOST_THEMES
from inkoopkoers.procurements.queries.ambitions.drift import DriftOverview
from inkoopkoers.procurements.queries.ambitions.web import CourseOf, OnWeb
from inkoopkoers.procurements.queries.ambitions.words import chart_levels, level_name
from inkoopkoers.procurements.wording.ambitions import (
    drift_conclusion,
    web_conclusion,
)

MOST_ROWS = 25


@dataclass(frozen=True)
class Picture:
    """One picture in two shapes: for a wide screen or paper, and for a phone."""

    wide: Chart
    narrow: Chart


def _both(draw: Callable[..., Chart], uid: str) -> Picture:
    return Picture(draw(uid=uid, narrow=False), draw(uid=f"{uid}-smal", narrow=True))


def web_picture(web: Sequence[OnWeb], uid: str = "ambitieweb") -> Picture | None:
    """The web of a dossier; None as long as there is no level to draw."""
    themes = [one for one in web if not one.is_removed][:MOST_THEMES]
    found = [one.ambition for one in themes]
    series = (
        (_("Organisatie"), tuple(one.course for one in found), Line.BAND),
        (_("Productgroep"), tuple(one.category for one in found), Line.DASHES),
        (_("Dit dossier"), tuple(one.chosen for one in found), Line.SOLID),
        (_("Gerealiseerd"), tuple(one.realised for one in found), Line.BEADS),
    )
    description = "; ".join(
        f"{one.name}: {level_name(one.ambition.level)}" for one in themes
    )
    return _web(
        [one.name for one in themes], series, (web_conclusion(web), description), uid
    )


def course_picture(
    found: Sequence[CourseOf], title: str, uid: str = "koers"
) -> Picture | None:
    """The course of an organisation, with that of a product group when there is one."""
    series = (
        (
            _("Organisatie"),
            tuple(one.course.level if one.course else None for one in found),
            Line.BAND,
        ),
        (
            _("Productgroep"),
            tuple(one.category.level if one.category else None for one in found),
            Line.DASHES,
        ),
    )
    description = "; ".join(
        f"{one.theme.name}: {level_name(one.course.level)}"
        for one in found
        if one.course
    )
    names = [one.theme.name for one in found]
    return _web(names, series, (title, description), uid)


_Series = tuple[str, tuple[int | None, ...], Line]


def _web(
    names: Sequence[str], series: Sequence[_Series], said: tuple[str, str], uid: str
) -> Picture | None:
    drawn = [
        RadarSeries(
            label, tuple(None if one is None else int(one) for one in levels), line
        )
        for label, levels, line in series
        if any(one is not None for one in levels)
    ]
    if not names or not drawn:
        return None
    title, description = said
    draw = partial(
        radar_chart,
        title=title,
        description=description,
        themes=names,
        levels=chart_levels(),
        series=drawn,
    )
    return _both(draw, uid)


def drift_picture(found: DriftOverview) -> Picture | None:
    """The mean of the dossiers beside the mean of what they start from."""
    rows = [
        GapRow(one.name, one.drift.inherited, one.drift.level)
        for one in found.themes[:MOST_ROWS]
        if one.drift.inherited is not None
    ]
    if not rows:
        return None
    draw = partial(
        gap_chart,
        title=drift_conclusion(found),
        description=_("Per thema het gemiddelde van de dossiers naast hun koers."),
        rows=rows,
        levels=chart_levels(),
        words=GapWords(
            item=_("Thema"),
            now=_("koers"),
            wanted=_("dossiers"),
            gap=_("verschil"),
        ),
    )
    return _both(draw, "koers-dossiers")
