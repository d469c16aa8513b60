# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers as text: one way to write them, and a Dutch message for the rest."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.instruments.domain import BadAnswers, parse_answers
from inkoopkoers.instruments.tests.situations import (
    ANSWERS,
    EVERY_SITUATION,
    wegwijzer,
)

pytestmark = pytest.mark.once

WRONG_NUMBER = re.compile(
    r"Geef 5 antwoorden met streepjes ertussen, zoals 1-1-1-1-1; dit zijn er \d+\."
)
WRONG_CODE = re.compile(
    r"Vraag [1-5] heeft geen antwoord '.{0,20}'; kies 1, 2 of 0 \(weet ik niet\)\."
)

nearly_right = st.lists(
    st.one_of(st.sampled_from("012349²٢ \x00a"), st.text(max_size=3)),
    min_size=3,
    max_size=7,
).map("-".join)


def problems_of(text: str) -> BadAnswers:
    with pytest.raises(BadAnswers) as caught:
        parse_answers(wegwijzer(), text)
    return caught.value


@pytest.mark.parametrize("text", EVERY_SITUATION)
def test_right_answers_print_back_the_same(text: str) -> None:
    assert str(parse_answers(wegwijzer(), text)) == text


@given(st.one_of(st.text(), nearly_right))
def test_any_text_is_read_or_refused_with_dutch_messages(text: str) -> None:
    try:
        answers = parse_answers(wegwijzer(), text)
    except BadAnswers as error:
        refused = error
    else:
        assert str(answers) == text
        assert text in EVERY_SITUATION
        return

    assert text not in EVERY_SITUATION
    assert refused.problems
    assert str(refused).isprintable()
    for problem in refused.problems:
        pattern = WRONG_CODE if problem.item else WRONG_NUMBER
        assert pattern.fullmatch(problem.message)


def test_one_wrong_answer_names_its_question_and_the_choices() -> None:
    error = problems_of("2-1-9-1-2")

    assert [problem.item and problem.item.code for problem in error.problems] == [
        wegwijzer().items[2].code
    ]
    assert (
        str(error) == "Vraag 3 heeft geen antwoord '9'; kies 1, 2 of 0 (weet ik niet)."
    )


def test_every_wrong_answer_is_named() -> None:
    error = problems_of("9-1-9-1-x")

    assert [one.message[:7] for one in error.problems] == [
        "Vraag 1",
        "Vraag 3",
        "Vraag 5",
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("2-1", 2), ("-", 2), (f"{ANSWERS}-1", 6), ("%00", 1), ("\x00", 1)],
)
def test_a_wrong_number_of_answers_says_how_many_are_needed(
    text: str, count: int
) -> None:
    error = problems_of(text)

    assert error.problems[0].item is None
    assert "Geef 5 antwoorden" in str(error)
    assert f"dit zijn er {count}." in str(error)


@pytest.mark.parametrize(
    "text",
    [
        "²-1-2-1-2",
        "٢-1-2-1-2",
        "２-1-2-1-2",
        " 2-1-2-1-2",
        "2-1-2-1-2\n",
        "2 - 1 - 2 - 1 - 2",
        "02-1-2-1-2",
        "+2-1-2-1-2",
        "----",
    ],
)
def test_only_one_way_of_writing_is_accepted(text: str) -> None:
    error = problems_of(text)

    assert all(problem.item for problem in error.problems)


def test_ten_kilobytes_give_a_short_message() -> None:
    one, many = problems_of("2" * 10_000), problems_of("2-" * 5_000)
    fitting = problems_of("-".join(["2" * 2_000] * 5))

    assert len(str(one)) < 100
    assert "dit zijn er 5001" in str(many)
    assert len(str(fitting)) < 600


def test_what_cannot_be_printed_is_shown_as_a_question_mark() -> None:
    error = problems_of("\x00\x1b\udcff-1-2-1-2")

    assert "'???'" in str(error)
