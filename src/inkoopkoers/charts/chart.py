# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A picture with what someone needs who does not see it."""

from dataclasses import dataclass

from .svg import Svg


@dataclass(frozen=True)
class Table:
    """The data of a chart as text; the first cell of a row names the row."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Chart:
    """A drawing with its conclusion as title, its description and its data."""

    svg: Svg
    title: str
    description: str
    table: Table
