# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Headers are found below titles and always differ; rows never get lost."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.headers import head_of, named
from inkoopkoers.spending.reading.records import Records

pytestmark = pytest.mark.once
SIGNS = st.text(st.sampled_from('ab"; \x0b\u2028é'), max_size=6)


@given(st.lists(st.sampled_from(["", "a", "b", "a (2)", "kolom 2"]), max_size=9))
def test_every_column_gets_a_name_of_its_own(given_names: list[str]) -> None:
    names = named(given_names)

    assert len(names) == len(given_names) == len(set(names))
    assert all(names)


def test_a_row_with_headers_below_titles_is_found() -> None:
    rows = [["Titel", ""], ["", ""], ["Naam", "Bedrag"], ["Bron", "1"], ["Zuil", "2"]]

    head = head_of(rows, 10)

    assert (head.at, head.headers, head.named) == (2, ("Naam", "Bedrag"), 0)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([], BadFile.EMPTY),
        ([["", None]], BadFile.EMPTY),
        ([["alleen"], ["een"]], BadFile.NO_TABLE),
        ([["1", "2"], ["3", "4"]], BadFile.NO_HEADER),
        ([[f"k{at}" for at in range(11)]], BadFile.TOO_MANY_COLUMNS),
    ],
)
def test_without_headers_there_is_a_reason(
    rows: list[list[str | None]], reason: BadFile
) -> None:
    with pytest.raises(BadSource) as refused:
        head_of(rows, 10)

    assert refused.value.reason is reason


@given(st.lists(st.lists(SIGNS, min_size=2, max_size=4), min_size=1, max_size=8))
def test_what_a_program_wrote_is_read_back_with_its_line(rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\n").writerows(rows)
    lines = io.StringIO(out.getvalue(), newline="\n")

    read = list(Records(";").rows_of(lines))

    assert [cells for _, cells in read] == rows
    assert [number for number, _ in read] == list(range(1, len(rows) + 1))


@given(st.text(st.sampled_from('ab";\n'), max_size=60))
def test_whatever_the_quotes_no_line_is_lost(text: str) -> None:
    lines = io.StringIO(text, newline="\n").readlines()

    read = list(Records(";").rows_of(lines))

    letters = [sign for sign in text if sign in "ab"]
    assert [s for _, cells in read for s in "".join(cells) if s in "ab"] == letters
