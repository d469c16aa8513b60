# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a round stands, what is next, and what its progress may tell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.measuring.domain.groups import signature
from inkoopkoers.measuring.domain.progress import NOBODY, Crowd, round_progress
from inkoopkoers.measuring.domain.rounds import (
    NextStep,
    RoundState,
    Standing,
    next_step,
    proposed_title,
    state_of,
)

DAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Plain:
    """A round, as far as its state goes."""

    opens_on: date = DAY
    closes_on: date = DAY
    revealed_at: datetime | None = None
    closed_at: datetime | None = None


@pytest.mark.parametrize(
    ("days", "state"),
    [(-1, RoundState.PLANNED), (0, RoundState.RUNNING), (1, RoundState.ENDED)],
)
def test_the_first_and_the_last_day_belong_to_a_round(
    days: int, state: RoundState
) -> None:
    assert state_of(Plain(), DAY + timedelta(days=days)) is state


def test_the_reveal_and_the_close_weigh_more_than_dates() -> None:
    revealed = Plain(revealed_at=NOON)
    closed = replace(revealed, closed_at=NOON)

    assert state_of(revealed, DAY - timedelta(days=9)) is RoundState.REVEALED
    assert state_of(closed, DAY) is RoundState.CLOSED


RUNNING = Standing(
    state=RoundState.RUNNING,
    asked=10,
    unsent=0,
    may_remind=True,
    answered=6,
    minimum=5,
    days_left=14,
    has_open_link=False,
    is_sending=False,
)


@pytest.mark.parametrize(
    ("changed", "step"),
    [
        ({}, NextStep.COLLECT),
        ({"asked": 0}, NextStep.INVITE),
        ({"asked": 0, "has_open_link": True}, NextStep.COLLECT),
        ({"unsent": 3}, NextStep.SEND),
        ({"unsent": 3, "is_sending": True}, NextStep.SENDING),
        ({"days_left": 7}, NextStep.REMIND),
        ({"days_left": 8}, NextStep.COLLECT),
        ({"days_left": 1, "may_remind": False}, NextStep.COLLECT),
        ({"state": RoundState.PLANNED, "days_left": 5}, NextStep.COLLECT),
        ({"state": RoundState.PLANNED, "unsent": 1}, NextStep.SEND),
        ({"state": RoundState.ENDED}, NextStep.REVEAL),
        ({"state": RoundState.ENDED, "answered": 4}, NextStep.EXTEND),
        ({"state": RoundState.REVEALED}, NextStep.DISCUSS),
        ({"state": RoundState.CLOSED}, NextStep.NOTHING),
    ],
)
def test_there_is_one_thing_to_do_now(
    changed: dict[str, object], step: NextStep
) -> None:
    assert next_step(replace(RUNNING, **changed)) is step  # type: ignore[arg-type]  # by name


def test_a_title_that_is_taken_gets_the_season_and_then_a_number() -> None:
    taken: set[str] = set()
    titles = []
    for _ in range(4):
        titles.append(proposed_title("Checklist", DAY, taken))
        taken.add(titles[-1])

    assert titles == [
        "Checklist 2026",
        "Checklist najaar 2026",
        "Checklist najaar 2026 (2)",
        "Checklist najaar 2026 (3)",
    ]


FACETS = {"Rol": ["inkoper", "jurist", "anders"], "Afdeling": ["noord", "zuid"]}


def crowd(people: int, answered: int = 0) -> Crowd:
    return Crowd(people=people, began=answered, answered=answered, handed_in=answered)


def of(**facets: str) -> str:
    return signature(facets)


def test_with_too_few_people_no_count_is_shown() -> None:
    progress = round_progress({of(Rol="inkoper"): crowd(4, 1)}, FACETS, 5)

    assert progress.total is None
    assert progress.facets == ()


def test_small_groups_count_together_as_the_rest() -> None:
    crowds = {
        of(Rol="inkoper"): crowd(9, 4),
        of(Rol="jurist"): crowd(3, 3),
        of(Rol="anders"): crowd(2, 1),
        of(): crowd(1),
    }

    progress = round_progress(crowds, FACETS, 5)

    assert progress.total == crowd(15, 8)
    (rol,) = progress.facets
    assert rol.rows == (("inkoper", crowd(9, 4)),)
    assert rol.rest == crowd(6, 4)


def test_a_rest_that_would_be_small_takes_a_shown_group_with_it() -> None:
    crowds = {of(Rol="inkoper"): crowd(9, 4), of(Rol="jurist"): crowd(1, 1)}

    progress = round_progress(crowds, FACETS, 5)

    assert progress.total == crowd(10, 5)
    assert progress.facets == ()


def test_a_value_that_the_round_does_not_ask_any_more_is_in_the_rest() -> None:
    crowds = {of(Rol="oud"): crowd(6), of(Rol="jurist"): crowd(7)}

    (rol,) = round_progress(crowds, FACETS, 5).facets

    assert [name for name, _ in rol.rows] == ["jurist"]
    assert rol.rest == crowd(6)


values = st.sampled_from(["", "inkoper", "jurist", "anders"])
places = st.sampled_from(["", "noord", "zuid"])
people = st.lists(st.tuples(values, places, st.booleans()), max_size=40)


@given(people, st.integers(3, 6))
def test_every_count_that_is_shown_is_of_enough_people(
    crew: list[tuple[str, str, bool]], minimum: int
) -> None:
    crowds: dict[str, Crowd] = {}
    for rol, place, answered in crew:
        line = of(Rol=rol, Afdeling=place)
        crowds[line] = crowds.get(line, NOBODY) + crowd(1, int(answered))

    progress = round_progress(crowds, FACETS, minimum)

    assert (progress.total is None) == (len(crew) < minimum)
    for facet in progress.facets:
        assert sum((one for _, one in facet.rows), facet.rest) == progress.total
        for one in (*(one for _, one in facet.rows), facet.rest):
            assert one.people == 0 or one.people >= minimum
