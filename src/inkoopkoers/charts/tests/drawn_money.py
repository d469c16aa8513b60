# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sample of every chart of money and of awards."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.charts.cash import cash_chart
from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.crossing import Crossing, crossing_chart
from inkoopkoers.charts.figures import Value
from inkoopkoers.charts.grid_map import Spot, grid_map
from inkoopkoers.charts.money_lines import MoneyLine
from inkoopkoers.charts.regions import Region, regions_chart
from inkoopkoers.charts.spread import Spread, spread_chart
from inkoopkoers.charts.stacked import Stack, stacked_chart
from inkoopkoers.charts.tornado import End, Swing, tornado_chart

CATEGORIES = (
    "Aanschaf", "Invoering", "Energie", "Onderhoud", "Licenties", "Beheer",
    "Opleiding", "Afvoer",
)  # fmt: skip


def _stacked(label: str, *, narrow: bool) -> Chart:
    stacks = [
        Stack(label, (184_000, 12_000, 96_500.5, 31_000, 0, 44_000, 6_000, -18_500)),
        Stack("Nieuw kopen", (230_000, 0, 41_000, 22_000, 9_000, 38_000, 7_500, 0)),
        Stack("Houden wat je hebt", (0, 0, 131_000, 88_000, 0, 61_000, 0, 4_000)),
        Stack("Niets", (0,) * 8),
    ]
    return stacked_chart(
        title=label,
        description=label,
        categories=(label, *CATEGORIES[1:]),
        stacks=stacks,
        uid=f"st{narrow:d}",
        narrow=narrow,
    )


def _stacked_turned(label: str, *, narrow: bool) -> Chart:
    """More alternatives than categories, and the largest amounts."""
    stacks = [Stack(f"{label} {n}", (n * 10**13, -(10**12))) for n in range(25)]
    return stacked_chart(
        title=label,
        description=label,
        categories=(label, "Restwaarde"),
        stacks=stacks,
        uid=f"su{narrow:d}",
        narrow=narrow,
    )


def _crossing(label: str, *, narrow: bool) -> Chart:
    years = [str(year) for year in range(16)]
    slopes = ((180_000, 21_000), (90_000, 34_500), (20_000, 52_000), (60_000, 45_000))
    lines = [
        MoneyLine(f"{label} {at}".strip(), tuple(a + b * year for year in range(16)))
        for at, (a, b) in zip("ABCD", slopes, strict=True)
    ]
    return crossing_chart(
        title=label,
        description=label,
        years=years,
        lines=lines,
        crossings=[
            Crossing(7, (0, 1), f"{label}: vanaf jaar 7 is A goedkoper dan B"),
            Crossing(6, (0, 2), "Vanaf jaar 6 is A goedkoper dan C"),
            Crossing(0, (2, 3), "Aan het begin"),
        ],
        uid=f"cr{narrow:d}",
        narrow=narrow,
    )


def _book(label: str, *, narrow: bool) -> Chart:
    values = (Decimal("123456.78"), Decimal(80_000), Decimal(40_000), Decimal(0))
    return crossing_chart(
        title=label,
        description=label,
        years=("2027", "2028", "2029", label),
        lines=[MoneyLine(label, values)],
        uid=f"bk{narrow:d}",
        narrow=narrow,
    )


def _tornado(label: str, *, narrow: bool) -> Chart:
    swings = [
        Swing("Energieprijs", End("€ 0,22", 371_200), End("€ 0,34", 408_900)),
        Swing(
            label,
            End("1,8 %", 421_000),
            End("3,8 %", 362_500),
            (Fraction(403_000), 900_000),
        ),
        Swing("Levensduur", End("5 jaar", 402_000), End(label, 399_000)),
        Swing("Telt niet mee", End("0", 389_000), End("10", 389_000)),
    ]
    return tornado_chart(
        title=label,
        description=label,
        base=389_000,
        swings=swings,
        uid=f"to{narrow:d}",
        narrow=narrow,
    )


def _cash(label: str, *, narrow: bool) -> Chart:
    bought = [420_000 if year % 8 == 0 else 15_000 * (year % 3) for year in range(40)]
    sold = [-60_000 if year % 8 == 7 else 0 for year in range(40)]
    left = [900_000 - 22_000 * year - 40_000 * (year % 8) for year in range(40)]
    return cash_chart(
        title=label,
        description=label,
        years=[str(2027 + year) for year in range(40)],
        series=[
            MoneyLine(label, tuple(bought)),
            MoneyLine("Lopende kosten", (42_000,) * 40),
            MoneyLine("Opbrengst", tuple(sold)),
        ],
        over=MoneyLine("Geld in kas aan het eind van het jaar", tuple(left)),
        uid=f"ca{narrow:d}",
        narrow=narrow,
    )


def _single_year(label: str, *, narrow: bool) -> Chart:
    return cash_chart(
        title=label,
        description=label,
        years=(label,),
        series=[MoneyLine(label, (0,))],
        uid=f"cs{narrow:d}",
        narrow=narrow,
    )


def _spread(label: str, *, narrow: bool) -> Chart:
    spreads = [
        Spread(label, 360_000, 389_000, 431_000, Fraction(83, 100)),
        Spread("Nieuw kopen", 371_250.5, 402_000, 440_000, 0.168),
        Spread("Zonder spreiding", 425_000, 425_000, 425_000, 0.002),
        Spread("Nooit", 430_000, 470_000, 520_000, 0),
    ]
    return spread_chart(
        title=label,
        description=label,
        spreads=spreads,
        uid=f"sp{narrow:d}",
        narrow=narrow,
    )


def _regions(label: str, *, narrow: bool) -> Chart:
    edges: tuple[Value, ...] = (0, Fraction(75, 2), Fraction(115, 3), 62, 100)
    winners = (label, "De Vries", "Jansen", label)
    regions = [
        Region(a, b, name)
        for a, b, name in zip(edges, edges[1:], winners, strict=False)
    ]
    return regions_chart(
        title=label,
        description=label,
        regions=regions,
        now=40,
        uid=f"re{narrow:d}",
        narrow=narrow,
    )


def _grid_map(label: str, *, narrow: bool) -> Chart:
    cells = [
        [2 if x + y > 28 and x < 20 else int(x * y % 11 > 6) for x in range(24)]
        for y in range(14)
    ]
    return grid_map(
        title=label,
        description=label,
        columns=[f"€ {80 + 5 * x}" for x in range(24)],
        rows=[label, *(str(20 + 5 * y) for y in range(13))],
        cells=cells,
        states=(label, "de volgorde verandert", "een ander wint"),
        spots=[Spot(4, 9, "Bieder A: wint nu"), Spot(23, 0, label)],
        uid=f"gm{narrow:d}",
        narrow=narrow,
    )


MONEY: dict[str, Callable[..., Chart]] = {
    "stacked": _stacked,
    "stacked 25": _stacked_turned,
    "crossing": _crossing,
    "book value": _book,
    "tornado": _tornado,
    "cash": _cash,
    "single year": _single_year,
    "spread": _spread,
    "regions": _regions,
    "grid map": _grid_map,
}
