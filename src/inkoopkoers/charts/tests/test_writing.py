# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers as Dutch readers write them, and words on lines that fit."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.charts.figures import Value, change, figure, whole
from inkoopkoers.charts.wrapping import MORE, one_line, width_of, wrapped


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (2, "2,0"),
        (2.6, "2,6"),
        (0.35, "0,4"),  # a little less in a computer
        (Fraction(9, 4), "2,3"),
        (Fraction(1, 3), "0,3"),
        (-0.04, "0,0"),
        (Fraction(-9, 4), "−2,3"),
        (None, "–"),
    ],
)
def test_a_figure_has_one_decimal(value: Value | None, written: str) -> None:
    assert figure(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.44, "+0,4"), (-0.3, "−0,3"), (0, "0,0"), (0.04, "0,0"), (None, "–")],
)
def test_a_change_has_its_sign(value: Value | None, written: str) -> None:
    assert change(value) == written


@given(st.fractions(-100, 100))
def test_a_figure_is_at_most_half_a_tenth_off(value: Fraction) -> None:
    written = figure(value).replace("−", "-").replace(",", ".")

    assert abs(Fraction(written) - value) <= Fraction(1, 20)


def test_a_large_number_has_a_thin_space() -> None:
    assert whole(12) == "12"
    assert whole(1_200_000) == "1\u202f200\u202f000"


@given(st.text(), st.integers(40, 400), st.integers(1, 4))
def test_lines_fit_and_are_not_more_than_asked(
    words: str, width: int, most: int
) -> None:
    lines = wrapped(words, width, 16, most)

    assert len(lines) <= most
    assert all(width_of(line, 16) <= width for line in lines)


@given(st.lists(st.from_regex(r"[a-z]{1,9}", fullmatch=True)))
def test_words_that_fit_are_all_there_in_order(words: list[str]) -> None:
    lines = wrapped(" ".join(words), 200, 16, 100)

    assert " ".join(lines).split() == words


def test_what_is_too_much_ends_in_an_ellipsis() -> None:
    lines = wrapped("een twee drie vier vijf zes", 60, 16, 2)

    assert len(lines) == 2
    assert lines[-1].endswith(MORE)


def test_a_word_longer_than_a_line_is_cut_with_a_hyphen() -> None:
    first, *_ = wrapped("aanbestedingskalender", 100, 16, 5)

    assert first.endswith("-")


def test_one_line_is_one_line() -> None:
    assert one_line("", 100, 16) == ""
    assert one_line("kort", 100, 16) == "kort"
    assert one_line("een hele lange regel", 60, 16).endswith(MORE)
