# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a round takes answers, what is asked of someone, and what is still to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.measuring.domain.answers import Given, State
from inkoopkoers.measuring.domain.taking_part import (
    AskedRound,
    Filled,
    ItemState,
    Kept,
    Participant,
    Stage,
    item_state,
    kept_from,
    progress,
)

FIRST, LAST = date(2027, 3, 1), date(2027, 3, 21)
DAY = timedelta(days=1)
ASKED = AskedRound(
    pk=1, organisation=1, asked_by="Wilgenwaard", title="Checklist", subject="",
    instrument="checklist", version=1, opens_on=FIRST, closes_on=LAST,
    minimum_group=5, facets={"Rol": ["jurist"], "Afdeling": ["Ruimte"]},
    is_revealed=False,
)  # fmt: skip
SOMEONE = Participant(
    round=ASKED, respondent=1, response=None, version=1, facets={"Rol": "jurist"},
    has_answered=False, handed_in_at=None,
)  # fmt: skip


def kept(state: State = State.SCORE, *, confirm: bool = False) -> Kept:
    return Kept(Filled(Given(state)), edition=1, confirm=confirm)


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        (FIRST - DAY, Stage.NOT_YET),
        (FIRST, Stage.OPEN),
        (LAST, Stage.OPEN),
        (LAST + DAY, Stage.CLOSED),
    ],
)
def test_a_round_is_open_from_its_first_day_up_to_its_last(
    day: date, stage: Stage
) -> None:
    assert ASKED.stage(day) is stage


def test_a_revealed_round_is_closed_on_every_day() -> None:
    revealed = replace(ASKED, is_revealed=True)

    assert revealed.stage(FIRST) is Stage.CLOSED


def test_only_what_the_list_left_open_is_asked() -> None:
    assert SOMEONE.facets_to_ask == {"Afdeling": ["Ruimte"]}


def test_who_has_a_response_is_asked_nothing_more() -> None:
    assert replace(SOMEONE, response=3).facets_to_ask == {}


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (None, ItemState.OPEN),
        (kept(), ItemState.ANSWERED),
        (kept(State.UNKNOWN), ItemState.UNKNOWN),
        (kept(State.NOT_APPLICABLE), ItemState.NOT_APPLICABLE),
        (kept(confirm=True), ItemState.CONFIRM),
    ],
)
def test_the_list_tells_how_an_item_stands(
    answer: Kept | None, state: ItemState
) -> None:
    assert item_state(answer) is state


def test_what_was_stored_is_read_back() -> None:
    assert kept_from("score", 3, 4, "Want.", "https://x.example", 7, True) == Kept(
        Filled(Given(State.SCORE, 3, 4), "Want.", "https://x.example"), 7, confirm=True
    )


def test_an_answer_to_look_at_again_is_to_do() -> None:
    state = progress(["a", "b"], {"a": kept(), "b": kept(confirm=True)})

    assert (state.done, state.total, state.next_to_do()) == (1, 2, "b")


def test_an_answer_to_an_item_that_is_gone_does_not_count() -> None:
    assert progress(["a"], {"gone": kept()}).done == 0


def test_the_next_one_is_looked_for_onwards_and_then_from_the_start() -> None:
    state = progress("abcd", {"b": kept(), "d": kept()})

    assert state.next_to_do("b") == "c"
    assert state.next_to_do("c") == "a"
    assert state.next_to_do("elsewhere") == "a"


@given(st.sets(st.sampled_from("abcdef")), st.sampled_from([None, *"abcdef"]))
def test_the_next_one_is_always_open_until_all_is_done(
    done: set[str], after: str | None
) -> None:
    state = progress("abcdef", {code: kept() for code in done})

    following = state.next_to_do(after)

    assert (following is None) == (len(done) == 6)
    assert following is None or following not in done
