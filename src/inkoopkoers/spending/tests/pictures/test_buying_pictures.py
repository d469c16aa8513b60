# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Thresholds and buying, drawn: the conclusion on top, the figures in a table."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from inkoopkoers.spending.pictures.buying import (
    off_picture,
    patterns_picture,
    small_picture,
    without_order_picture,
)
from inkoopkoers.spending.pictures.thresholds import grown_picture, nearest_picture
from inkoopkoers.spending.questions.thresholds import TermRow
from inkoopkoers.spending.tests.domain.test_splitting import PATTERN
from inkoopkoers.spending.tests.wording.test_buying import OFF, SMALL, USUAL
from inkoopkoers.spending.tests.wording.test_thresholds import NEAR, PASSED


def name_of(category: str) -> str:
    return f"Categorie {category}"


def test_the_threshold_itself_stands_above_the_categories() -> None:
    picture = nearest_picture([PASSED, NEAR], name_of)

    assert picture is not None
    assert picture.wide.title.startswith("Bij 1 categorie")
    assert [row[0] for row in picture.narrow.table.rows] == [
        "De drempel zelf",
        "Categorie 909",
        "Categorie 909",
    ]


def test_a_category_is_drawn_month_by_month_beside_its_threshold() -> None:
    rows = [
        TermRow("909", date(2026, 1, 5), *map(Decimal, (100, 150, 100, 150, 216))),
        TermRow("909", date(2026, 3, 5), *map(Decimal, (200, 200, 300, 350, 216))),
    ]

    picture = grown_picture(rows, "Schoonmaak", window_days=40, last=date(2026, 4, 1))

    assert picture is not None
    assert "kwam zonder contract boven de drempel" in picture.wide.title
    assert picture.wide.table.columns[1:] == (
        "zonder contract",
        "drempel",
        "met contract erbij",
    )
    assert picture.wide.table.rows == (
        ("jan 2026", "100", "216", "150"),
        ("feb 2026", "0", "216", "0"),
        ("mrt 2026", "200", "216", "200"),
        ("apr 2026", "200", "216", "200"),
    )


def test_a_category_that_stays_below_says_so() -> None:
    rows = [TermRow("909", date(2026, 1, 5), *map(Decimal, (1, 1, 1, 1, 216)))]

    picture = grown_picture(rows, "Papier", window_days=365, last=date(2026, 2, 1))

    assert picture is not None
    assert picture.wide.title.startswith("Papier bleef onder de drempel")
    assert len(picture.wide.table.columns) == 3


def test_what_was_bought_is_drawn_with_its_conclusion() -> None:
    units = [SMALL._replace(group="Sport"), SMALL._replace(group="")]
    pictures = [
        patterns_picture([PATTERN], name_of),
        small_picture(SMALL, units, column="Onderdeel", uid="klein"),
        off_picture([OFF], name_of),
        without_order_picture([USUAL, USUAL._replace(unit=None)]),
    ]

    titles = [one.wide.title if one else "" for one in pictures]

    assert all(titles)
    assert all(one and one.narrow.table.rows for one in pictures)


def test_nothing_to_draw_is_no_picture() -> None:
    assert nearest_picture([], name_of) is None
    assert grown_picture([], "x", window_days=365, last=date(2026, 1, 1)) is None
    assert patterns_picture([], name_of) is None
    assert small_picture(SMALL, [], column="Onderdeel", uid="klein") is None
    assert off_picture([], name_of) is None
    assert without_order_picture([]) is None
