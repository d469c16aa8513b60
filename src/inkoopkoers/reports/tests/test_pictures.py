# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A chart in a document: its conclusion, its words and its data."""

from __future__ import annotations

from inkoopkoers.charts.chart import Chart, Table
from inkoopkoers.charts.svg import Svg
from inkoopkoers.reports.pictures import figure_of

ROWS = (
    ("Klimaat", "2 significant", "1,5", "", "–"),
    ("Circulair", "–", "–", "", ""),
)
CHART = Chart(
    Svg("<svg/>"),
    "Klimaat ligt voor",
    "Een web",
    Table("Klimaat ligt voor", ("Thema", "Niveau", "Punten", "Leeg", "Niets"), ROWS),
)


def test_the_conclusion_is_the_caption_and_the_description_the_alternative() -> None:
    figure = figure_of(CHART)

    assert (figure.caption, figure.alt) == ("Klimaat ligt voor", "Een web")


def test_columns_without_anything_are_left_out_and_figures_stand_right() -> None:
    data = figure_of(CHART).data

    assert data is not None
    assert data.header == ("Thema", "Niveau", "Punten")
    assert data.rows[1] == ("Circulair", "–", "–")
    assert data.numeric_columns == (2,)
