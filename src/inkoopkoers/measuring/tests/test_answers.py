# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may be answered, and how answers travel in an address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.domain.documents import Instrument, Outcome
from inkoopkoers.measuring.domain.answers import (
    BadAnswer,
    Given,
    State,
    check,
    compact,
    parse_compact,
    parse_given,
    scale_items,
    scale_of,
)
from inkoopkoers.measuring.tests.questionnaires import (
    SCALE,
    choice,
    item,
    make_instrument,
)

ITEM = item("beleid-1")
PLAIN = make_instrument(ITEM, choice("beleid-2"), item("mensen-1", scale="vijf"))
GAP = make_instrument(ITEM, item("mensen-1", scale="elf"), outcome=Outcome.GAP)


def test_a_level_of_the_scale_is_a_score() -> None:
    assert parse_given(ITEM, SCALE, text="3", wanted=None) == Given(State.SCORE, 3)


@pytest.mark.parametrize("state", [State.UNKNOWN, State.NOT_APPLICABLE])
def test_not_knowing_and_not_applying_are_no_numbers(state: State) -> None:
    assert parse_given(ITEM, SCALE, text=state.value, wanted="4") == Given(state)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0",
        "5",
        "-1",
        "3.0",
        " 3",
        "+3",
        "٣",
        "score",
        "\x00",
        "9" * 400,
        "3" * 10_000,
    ],
)
def test_anything_else_is_refused_in_plain_words(text: str) -> None:
    with pytest.raises(BadAnswer, match=r"^Kies [^!]*\.$"):
        parse_given(ITEM, SCALE, text=text, wanted=None)


def test_a_gap_instrument_asks_for_now_and_wanted() -> None:
    both = parse_given(ITEM, SCALE, text="1", wanted="4")

    assert both == Given(State.SCORE, 1, 4)
    with pytest.raises(BadAnswer, match="dat je wilt"):
        parse_given(ITEM, SCALE, text="1", wanted="")
    with pytest.raises(BadAnswer):
        parse_given(ITEM, SCALE, text="1", wanted="5")


@pytest.mark.parametrize(
    ("answer", "with_wanted"),
    [
        (Given(State.SCORE), False),
        (Given(State.SCORE, 9), False),
        (Given(State.SCORE, 1, 2), False),
        (Given(State.SCORE, 1), True),
        (Given(State.SCORE, 1, 9), True),
        (Given(State.UNKNOWN, 1), False),
        (Given(State.NOT_APPLICABLE, None, 1), True),
    ],
)
def test_an_answer_that_no_form_can_give_fails_the_check(
    answer: Given, with_wanted: bool
) -> None:
    with pytest.raises(BadAnswer):
        check(ITEM, SCALE, answer, with_wanted=with_wanted)


@pytest.mark.parametrize(
    ("answer", "with_wanted"),
    [
        (Given(State.SCORE, 4), False),
        (Given(State.SCORE, 1, 4), True),
        (Given(State.UNKNOWN), True),
        (Given(State.NOT_APPLICABLE), False),
    ],
)
def test_an_answer_that_a_form_gives_passes_the_check(
    answer: Given, with_wanted: bool
) -> None:
    check(ITEM, SCALE, answer, with_wanted=with_wanted)


def test_a_question_without_a_scale_has_none() -> None:
    assert [one.code for one in scale_items(PLAIN)] == ["beleid-1", "mensen-1"]
    with pytest.raises(KeyError):
        scale_of(PLAIN, choice("beleid-2"))


def test_answers_in_an_address_are_one_sign_per_question() -> None:
    answers = {"beleid-1": Given(State.SCORE, 2), "mensen-1": Given(State.UNKNOWN)}

    assert compact(PLAIN, answers) == "2x"
    assert compact(PLAIN, {}) == "00"
    assert parse_compact(PLAIN, "n0") == {"beleid-1": Given(State.NOT_APPLICABLE)}


def test_a_gap_instrument_takes_two_signs_per_question() -> None:
    answers = {"beleid-1": Given(State.SCORE, 2, 4), "mensen-1": Given(State.UNKNOWN)}

    assert compact(GAP, answers) == "24xx"
    assert parse_compact(GAP, "24xx") == answers


@pytest.mark.parametrize("text", ["", "2", "222", "5x", "-x", "2X", "²x", "\x00x"])
def test_an_address_that_does_not_fit_is_refused(text: str) -> None:
    with pytest.raises(BadAnswer):
        parse_compact(PLAIN, text)


@pytest.mark.parametrize("text", ["2x00", "20xx", "02xx", "nx00", "x000"])
def test_half_an_answer_in_an_address_is_refused(text: str) -> None:
    with pytest.raises(BadAnswer):
        parse_compact(GAP, text)


def possible_answers(
    instrument: Instrument,
) -> st.SearchStrategy[dict[str, Given]]:
    wants = instrument.outcome is Outcome.GAP
    fields = {}
    for one in scale_items(instrument):
        levels = [level.value for level in scale_of(instrument, one).levels]
        level = st.sampled_from(levels)
        score = st.builds(
            Given, st.just(State.SCORE), level, level if wants else st.none()
        )
        other = st.sampled_from([Given(State.UNKNOWN), Given(State.NOT_APPLICABLE)])
        fields[one.code] = score | other
    return st.fixed_dictionaries({}, optional=fields)


@pytest.mark.parametrize("instrument", [PLAIN, GAP])
@given(data=st.data())
def test_what_is_written_is_read_back(
    instrument: Instrument, data: st.DataObject
) -> None:
    answers = data.draw(possible_answers(instrument))

    text = compact(instrument, answers)

    assert text.isalnum()
    assert text.isascii()
    assert parse_compact(instrument, text) == answers


@given(st.text(alphabet="0123456789abnx", min_size=4, max_size=4))
def test_no_two_addresses_say_the_same(text: str) -> None:
    try:
        answers = parse_compact(GAP, text)
    except BadAnswer:
        return

    assert compact(GAP, answers) == text
