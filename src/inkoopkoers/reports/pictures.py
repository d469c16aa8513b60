# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A chart as a block, with the data behind it as its table."""

from __future__ import annotations

import re

from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.figures import NOTHING
from inkoopkoers.reports.blocks import Figure, Table
from inkoopkoers.reports.words import FIGURES_BEHIND

_FIGURE = re.compile(rf"[−+]?[0-9\u202f]+(?:,[0-9]+)?|{NOTHING}|")


def figure_of(chart: Chart, caption: str = FIGURES_BEHIND) -> Figure:
    """Show a chart in a document; columns in which nothing stands are left out."""
    columns, rows = chart.table.columns, chart.table.rows
    kept = [
        place
        for place in range(len(columns))
        if not place or any(row[place] not in {"", NOTHING} for row in rows)
    ]
    data = Table(
        caption=caption,
        header=tuple(columns[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in rows),
        numeric_columns=tuple(
            number
            for number, place in enumerate(kept)
            if place and all(_FIGURE.fullmatch(row[place]) for row in rows)
        ),
    )
    return Figure(str(chart.svg), chart.description, chart.title, data)
