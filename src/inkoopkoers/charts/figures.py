# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers in charts, as Dutch readers write them."""

from fractions import Fraction

from inkoopkoers.web.dutch import THIN, decimal, grouped

# A fraction stays exact, so that picture and page round alike.
Value = float | Fraction

NOTHING = "–"


def figure(value: Value | None) -> str:
    """Write with one decimal, halves up; a dash when there is nothing to write."""
    if value is None:
        return NOTHING
    return decimal(value)


def change(value: Value | None) -> str:
    """Write a difference with its sign."""
    if value is None:
        return NOTHING
    shown = figure(value)
    return f"+{shown}" if value > 0 and shown != figure(0) else shown


def whole(count: int) -> str:
    """Write a number of people or things, with a thin space per thousand."""
    return grouped(count, between=THIN)
