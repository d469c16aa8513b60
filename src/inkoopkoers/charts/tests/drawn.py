# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read a drawing back, and a sample of every chart to read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from xml.etree import ElementTree as ET

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.compared import Compared, Part, compared_chart
from inkoopkoers.charts.distribution import Distribution, distribution_chart
from inkoopkoers.charts.gap import GapRow, gap_chart
from inkoopkoers.charts.gate import Ladder, gate_chart
from inkoopkoers.charts.position import Limit, position_chart
from inkoopkoers.charts.profile import Theme, profile_chart
from inkoopkoers.charts.radar import Line, RadarSeries, radar_chart
from inkoopkoers.charts.rows import Level
from inkoopkoers.charts.schedule import PhaseBar, schedule_chart
from inkoopkoers.charts.tests.drawn_money import MONEY
from inkoopkoers.charts.trend import trend_chart
from inkoopkoers.charts.trend_grid import trend_grid
from inkoopkoers.charts.trend_lines import Done, Series

SVG = "{http://www.w3.org/2000/svg}"
LEVELS = (
    Level(1, "Nog niet mee begonnen"),
    Level(2, "Af en toe, het hangt van de persoon af"),
    Level(3, "Meestal"),
    Level(4, "Altijd en aantoonbaar"),
)
ROUNDS = ("maart 2026", "april 2027", "maart 2028")
LONG = "Arbeidsongeschiktheidsverzekeringsmaatschappijinkoopvoorwaarden " * 4
MARKUP = "<script>alert(1)</script>"


def texts(chart: Chart) -> list[str]:
    root = ET.fromstring(chart.svg)
    return [part.text or "" for part in root.iter(f"{SVG}text")]


def said(chart: Chart) -> str:
    return " ".join(texts(chart))


def shapes(chart: Chart, name: str) -> list[ET.Element]:
    """The elements of one kind, without those in the legend."""
    root = ET.fromstring(chart.svg)
    return list(root.findall(f"{SVG}{name}"))


def paths(chart: Chart, begins: str) -> list[ET.Element]:
    return [p for p in shapes(chart, "path") if p.get("d", "").startswith(begins)]


def _distribution(label: str, *, narrow: bool) -> Chart:
    rows = [
        Distribution(label, (5, 1, 0, 6), Fraction(31, 12), Fraction(9, 5), 3, 4),
        Distribution("Alles gelijk", (1200, 0, 0, 0), 1, 0, 1, 1),
        Distribution("Niet te zien", None, target=2),
        Distribution("Niemand", (0, 0, 0, 0)),
    ]
    return distribution_chart(
        title=label,
        description=label,
        rows=rows,
        levels=LEVELS,
        uid="d",
        narrow=narrow,
    )


def _gap(label: str, *, narrow: bool) -> Chart:
    rows = [
        GapRow(label, Fraction(17, 10), Fraction(37, 10)),
        GapRow("Gelijk", 4, 4),
        GapRow("Terug", 4, 1),
        GapRow("Niet te zien", None, None),
    ]
    return gap_chart(
        title=label,
        description=label,
        rows=rows,
        levels=LEVELS,
        uid="g",
        narrow=narrow,
    )


def _profile(label: str, *, narrow: bool) -> Chart:
    themes = [
        Theme(label, Fraction(21, 10), 12, 3, label),
        Theme("Hoogste", 4, 10_000, 4),
        Theme("Niet te zien", None, target=2),
    ]
    return profile_chart(
        title=label,
        description=label,
        themes=themes,
        levels=LEVELS,
        uid="p",
        narrow=narrow,
    )


def _gate(label: str, *, narrow: bool) -> Chart:
    return gate_chart(
        title=label,
        description=label,
        limits=Ladder(label, Fraction(24, 10), 2),
        limited=Ladder("Inkoop", 4, 4),
        levels=[*LEVELS, Level(5, label)],
        uid="t",
        narrow=narrow,
    )


def _trend(label: str, *, narrow: bool) -> Chart:
    return trend_chart(
        title=label,
        description=label,
        rounds=(label, *ROUNDS[1:]),
        series=[
            Series(label, (1, Fraction(3, 2), 1), None, frozenset({1})),
            Series(label, (4, None, 1)),
            Series(label, (2, 3, 1)),
            Series(label, (1, 1, 1)),
        ],
        scale=(1, 4),
        done=[Done(label, 0.5, "12 juni 2026") for _ in range(10)],
        uid="l",
        narrow=narrow,
    )


def _single(label: str, *, narrow: bool) -> Chart:
    return trend_chart(
        title=label,
        description=label,
        rounds=ROUNDS,
        series=[Series(label, (1, 3, 4), 4)],
        scale=(1, 4),
        uid="s",
        narrow=narrow,
    )


def _grid(label: str, *, narrow: bool) -> Chart:
    series = [
        Series(label, (1, 2, 4), 3, frozenset({2})),
        Series("Zonder laatste", (1, 2, None)),
        Series("Onderaan", (1, 1, 1)),
        Series("Bovenaan", (4, 4, 4)),
    ]
    return trend_grid(
        title=label,
        description=label,
        rounds=(label, *ROUNDS[1:]),
        series=series,
        scale=(1, 4),
        uid="r",
        narrow=narrow,
    )


def _compared(label: str, *, narrow: bool) -> Chart:
    parts = tuple(
        Part(Fraction(2 + n, 2), Fraction(3 + n, 2), count, is_own=n == 5)
        for n, count in enumerate((0, 3, 1200, 1, 0, 2))
    )
    rows = [Compared(label, parts, Fraction(4)), Compared("Zonder eigen", parts)]
    return compared_chart(
        title=label,
        description=label,
        rows=rows,
        scale=(1, 4),
        uid="c",
        narrow=narrow,
    )


def _radar(label: str, *, narrow: bool) -> Chart:
    levels: tuple[int | None, ...] = (1, None, 4, 2)
    return radar_chart(
        title=label,
        description=label,
        themes=[f"{label} {count}".strip() for count in range(16)],
        levels=LEVELS,
        series=[RadarSeries(label, levels * 4, line) for line in Line],
        uid="w",
        narrow=narrow,
    )


def _radar_bars(label: str, *, narrow: bool) -> Chart:
    return radar_chart(
        title=label,
        description=label,
        themes=[label, "Innovatie"],
        levels=LEVELS,
        series=[RadarSeries(label, (4, None), line) for line in Line],
        uid="b",
        narrow=narrow,
    )


def _schedule(label: str, *, narrow: bool) -> Chart:
    phases = [
        PhaseBar(label, date(2026, 12, 30), date(2027, 2, 1), 30, is_late=True),
        PhaseBar("Gelijk", date(2027, 2, 1), date(2027, 2, 1), is_late=True),
        PhaseBar(label, date(2027, 2, 1), date(2027, 9, 1), 0, is_late=True),
    ]
    return schedule_chart(
        phases,
        date(2027, 9, 1),
        uid="k",
        title=label,
        description=label,
        narrow=narrow,
    )


def _position(label: str, *, narrow: bool) -> Chart:
    limits = [
        Limit(label, Decimal(216), is_main=True),
        Limit(label, Decimal(50)),
        Limit("Nationaal", Decimal(750)),
    ]
    return position_chart(
        Decimal(990),
        limits,
        uid="k",
        title=label,
        description=label,
        narrow=narrow,
    )


SAMPLES: dict[str, Callable[..., Chart]] = {
    "distribution": _distribution,
    "gap": _gap,
    "profile": _profile,
    "gate": _gate,
    "trend": _trend,
    "single trend": _single,
    "grid": _grid,
    "compared": _compared,
    "radar": _radar,
    "radar of two": _radar_bars,
    "schedule": _schedule,
    "position": _position,
    **MONEY,
}
