# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a newer version does to tips."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.advice import (
    Reworded,
    TipState,
    tip_changes,
    tip_state,
)

TIPS = st.dictionaries(st.text("abc", min_size=1, max_size=2), st.text(max_size=3))


def test_a_choice_decides_the_state() -> None:
    states = [tip_state(is_taken=one) for one in (None, True, False)]

    assert states == [TipState.OPEN, TipState.TAKEN, TipState.SET_ASIDE]


def test_tips_come_go_and_change() -> None:
    found = tip_changes({"a": "een", "b": "twee"}, {"b": "anders", "c": "drie"})

    assert (found.gained, found.lost) == (("drie",), ("een",))
    assert found.reworded == (Reworded("b", "twee", "anders"),)
    assert not found.is_nothing


@given(TIPS)
def test_the_same_tips_change_nothing(tips: dict[str, str]) -> None:
    assert tip_changes(tips, tips).is_nothing


@given(TIPS, TIPS)
def test_back_again_swaps_what_came_and_went(
    before: dict[str, str], after: dict[str, str]
) -> None:
    there, back = tip_changes(before, after), tip_changes(after, before)

    assert there.gained == back.lost
    assert there.lost == back.gained
    assert len(there.reworded) == len(back.reworded)
