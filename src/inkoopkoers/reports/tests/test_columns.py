# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How wide columns become."""

from __future__ import annotations

import pytest

from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.columns import LETTERS, weights

SENTENCE = "de aanbieder; offerte van 3 maart; uit het budget voor investeringen"


def share(table: Table, column: int) -> float:
    """The part of the line that a column gets."""
    found = weights(table)
    return found[column] / sum(found)


def test_a_number_is_not_broken_off_beside_long_sentences() -> None:
    head = ("Kostenregel", "Bedrag", "Wanneer", "Wie", "Contant")
    row = (SENTENCE, SENTENCE, SENTENCE, SENTENCE, "1 279 058")

    table = Table("Kosten", head, (row,), numeric_columns=(4,))

    assert share(table, 4) >= len("1 279 058") / LETTERS
    assert share(table, 0) == pytest.approx(share(table, 3))


def test_a_column_of_numbers_never_gets_narrower_than_its_part() -> None:
    table = Table("Geld", ("Jaar", "Euro"), (("2027", "12"),), numeric_columns=(1,))

    assert share(table, 1) == pytest.approx(0.5, abs=0.01)


def test_so_many_numbers_that_they_do_not_fit_share_the_line() -> None:
    head = ("Wat", *(f"Jaar {one}" for one in range(12)))
    row = ("Iets", *("123 456" for _one in range(12)))

    table = Table("Per jaar", head, (row,), numeric_columns=tuple(range(1, 13)))

    assert share(table, 0) > 0.05
    assert share(table, 1) == pytest.approx(share(table, 12), abs=0.01)
