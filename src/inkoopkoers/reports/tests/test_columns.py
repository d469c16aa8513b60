# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How wide columns become."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.columns import (
    LINE,
    ROOM,
    SMALL,
    TIGHT,
    is_crowded,
    is_short,
    unbroken_rows,
    weights,
    width_of,
)

SENTENCE = "de aanbieder; offerte van 3 maart; uit het budget voor investeringen"


def share(table: Table, column: int) -> float:
    """The part of the line that a column gets."""
    found = weights(table)
    return found[column] / sum(found)


def test_a_number_is_not_broken_off_beside_long_sentences() -> None:
    head = ("Kostenregel", "Bedrag", "Wanneer", "Wie", "Contant")
    row = (SENTENCE, SENTENCE, SENTENCE, SENTENCE, "1 279 058")

    table = Table("Kosten", head, (row,), numeric_columns=(4,))

    assert share(table, 4) * LINE / SMALL >= width_of("1 279 058") + ROOM
    assert share(table, 0) == pytest.approx(share(table, 3))


def test_a_column_of_numbers_never_gets_narrower_than_its_part() -> None:
    table = Table("Geld", ("Jaar", "Euro"), (("2027", "12"),), numeric_columns=(1,))

    assert share(table, 1) == pytest.approx(0.5, abs=0.03)


def test_so_many_numbers_that_they_do_not_fit_share_the_line() -> None:
    head = ("Wat", *(f"Jaar {one}" for one in range(12)))
    row = ("Iets", *("123 456" for _one in range(12)))

    table = Table("Per jaar", head, (row,), numeric_columns=tuple(range(1, 13)))

    assert share(table, 0) > 0.05
    assert share(table, 1) == pytest.approx(share(table, 12), abs=0.01)


def test_names_get_what_numbers_do_not_need() -> None:
    head = ("Categorie", "Uitgaven", "Leveranciers", "Deel", "Jaren", "Nu")
    name = "Volledige of gedeeltelijke bouw- en civieltechnische werkzaamheden"
    row = (name, "€ 2 612 244", "4", "49,0 %", "3", "€ 209 197")

    table = Table("Wat", head, (row,), numeric_columns=(1, 2, 3, 4, 5))

    assert share(table, 0) > 0.35
    assert share(table, 4) < 0.12


def test_a_long_head_above_short_numbers_breaks_between_its_words() -> None:
    head = ("Leverancier", "Samen met wie erboven staat")

    table = Table("Wie", head, (("B" * 40, "13,1 %"),), numeric_columns=(1,))

    assert share(table, 1) < 0.4


def test_a_day_is_never_broken_off() -> None:
    head = ("Wat", *(f"Uitleg {at}" for at in range(5)), "Tot")
    row = (SENTENCE, *[SENTENCE] * 5, "26 december 2029")

    table = Table("Tot", head, (row, (*row[:-1], "")))

    assert share(table, 6) * LINE / SMALL >= width_of("26 december 2029") + TIGHT
    assert unbroken_rows(table)[0][-1] == "26\u00a0december\u00a02029"
    assert unbroken_rows(table)[0][0] == SENTENCE


def test_letters_become_smaller_before_words_are_broken_off() -> None:
    head = ("Wat", *(f"Jaar {one}" for one in range(9)))
    row = ("Iets", *("€ 123 456 789" for _one in range(9)))

    many = Table("Per jaar", head, (row,), numeric_columns=tuple(range(1, 10)))

    assert is_crowded(many)
    assert not is_crowded(Table("Geld", ("Jaar", "Euro"), (("2027", "12"),), (1,)))


def test_only_a_table_of_a_few_lines_belongs_on_one_page() -> None:
    def of(rows: int, text: str) -> Table:
        return Table("Wat", ("Wat", "Uitleg"), ((SENTENCE, text),) * rows)

    assert is_short(of(5, "kort"))
    assert not is_short(of(40, "kort"))
    assert not is_short(of(5, SENTENCE * 6))


@given(
    st.lists(
        st.lists(st.text(max_size=60), min_size=1, max_size=9), min_size=1, max_size=4
    )
)
def test_any_table_fills_the_line_and_every_column_has_room(
    rows: list[list[str]],
) -> None:
    table = Table("Iets", (), tuple(map(tuple, rows)), numeric_columns=(0, 2))

    found = weights(table)

    assert len(found) == table.width
    assert sum(found) == pytest.approx(1, abs=0.01)
    assert min(found) > 0.01
