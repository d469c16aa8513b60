# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the answers of one person say."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.domain.documents import Gate, Outcome
from inkoopkoers.measuring.domain.answers import BadAnswer, Given, State
from inkoopkoers.measuring.domain.outcome import own_outcome, parse_own
from inkoopkoers.measuring.tests.questionnaires import item, make_instrument

ITEMS = (
    item("beleid-1"),
    item("beleid-2", scale="vijf"),
    item("mensen-1"),
    item("mensen-2", scale="elf"),
)
PLAIN = make_instrument(*ITEMS)
WISHING = make_instrument(item("beleid-1"), item("mensen-1"), outcome=Outcome.GAP)
UNKNOWN, APART = Given(State.UNKNOWN), Given(State.NOT_APPLICABLE)


def score(value: int, wanted: int | None = None) -> Given:
    return Given(State.SCORE, value, wanted)


SIGNS = st.tuples(*(st.sampled_from("0xn" + "123456789ab"[:n]) for n in (4, 5, 4, 11)))


@given(SIGNS.map("".join).filter(lambda text: text.strip("0")))
def test_every_address_that_can_be_made_is_read_back(text: str) -> None:
    assert parse_own(PLAIN, text).answers == text


@given(st.lists(st.integers(1, 4), min_size=2, max_size=2))
def test_a_theme_is_the_mean_of_its_scores(values: list[int]) -> None:
    asked = make_instrument(item("beleid-1"), item("beleid-2"))
    answers = dict(zip(("beleid-1", "beleid-2"), map(score, values), strict=True))

    (theme,) = own_outcome(asked, answers).themes

    assert theme.shown.score.mean == Fraction(sum(values), 2)
    assert theme.scored == 2


def test_what_is_no_score_counts_for_nothing() -> None:
    found = own_outcome(
        PLAIN, {"beleid-1": score(2), "beleid-2": UNKNOWN, "mensen-1": APART}
    )

    beleid, mensen = found.themes
    assert beleid.shown.score.mean == 2
    assert mensen.shown.score.mean is None
    assert (beleid.scored, mensen.scored) == (1, 0)
    assert [one.shown.code for one in found.unknown] == ["beleid-2"]


def test_the_weakest_come_first_each_on_its_own_scale() -> None:
    found = own_outcome(
        PLAIN,
        {
            "beleid-1": score(4),
            "beleid-2": score(2),
            "mensen-1": score(3),
            "mensen-2": score(0),
        },
    )

    assert [one.shown.code for one in found.weakest] == [
        "mensen-2", "beleid-2", "mensen-1",
    ]  # fmt: skip


def test_no_more_than_five_are_the_weakest() -> None:
    asked = make_instrument(*(item(f"beleid-{number}") for number in range(9)))

    found = own_outcome(asked, {one.code: score(1) for one in asked.items})

    assert [one.shown.code for one in found.weakest] == [
        f"beleid-{number}" for number in range(5)
    ]


def test_with_a_wish_the_widest_gap_is_the_weakest() -> None:
    found = own_outcome(WISHING, {"beleid-1": score(1, 2), "mensen-1": score(2, 4)})

    assert [one.shown.code for one in found.weakest] == ["mensen-1", "beleid-1"]
    gap = found.themes[1].shown.gap
    assert gap
    assert gap.gap == 2


def test_who_wants_no_more_has_nothing_to_gain() -> None:
    found = own_outcome(WISHING, {"beleid-1": score(3, 1), "mensen-1": score(1, 1)})

    assert found.weakest == ()


def test_the_one_theme_limits_the_other() -> None:
    asked = make_instrument(
        item("beleid-1"),
        item("mensen-1"),
        outcome=Outcome.GATE,
        gate=Gate(limits="beleid", limited="mensen"),
    )

    gate = own_outcome(
        asked, {"beleid-1": score(2), "mensen-1": score(4)}
    ).presented.gate

    assert gate
    assert (gate.level, gate.is_capped) == (2, True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "niet compleet"),
        ("123", "niet compleet"),
        ("12345", "niet compleet"),
        ("0000", "staan geen antwoorden"),
        ("9111", "klopt niet"),
        ("-111", "klopt niet"),
        ("²111", "klopt niet"),
        ("1" * 10_000, "niet compleet"),
    ],
)
def test_a_wrong_address_says_what_is_wrong(text: str, told: str) -> None:
    with pytest.raises(BadAnswer, match=told):
        parse_own(PLAIN, text)
