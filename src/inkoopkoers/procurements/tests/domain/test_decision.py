# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many people decide, who may, and what their votes come to."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.decision import (
    Ballot,
    Outcome,
    PanelProblem,
    Sizes,
    Verdict,
    Why,
    needed,
    outcome,
    panel_problem,
)

PEOPLE = st.integers(min_value=1, max_value=8)
BALLOTS = st.lists(
    st.builds(Ballot, PEOPLE, st.sampled_from([None, *Verdict])), max_size=9
)


@pytest.mark.parametrize(
    ("value", "is_european", "people", "why"),
    [
        (Decimal("49999.99"), False, 1, Why.SMALL),
        (Decimal(50000), False, 3, Why.VALUE),
        (Decimal(10), True, 3, Why.EUROPEAN),
        (None, False, 3, Why.UNKNOWN),
    ],
)
def test_the_group_decides_from_the_limit_and_about_europe(
    value: Decimal | None, *, is_european: bool, people: int, why: Why
) -> None:
    found = needed(value, Sizes(), is_european=is_european)

    assert (found.people, found.why) == (people, why)


def test_a_group_is_never_smaller_than_what_a_small_order_asks() -> None:
    found = needed(None, Sizes(small=4, board=2), is_european=False)

    assert found.people == 4


@given(panel=st.lists(PEOPLE, max_size=8), asker=PEOPLE, people=PEOPLE)
def test_a_good_panel_has_enough_different_people_without_the_asker(
    panel: list[int], asker: int, people: int
) -> None:
    problem = panel_problem(panel, asker, people)

    is_good = asker not in panel and len(set(panel)) == len(panel) >= people
    assert (problem is None) == is_good


def test_the_asker_is_the_first_thing_wrong_with_a_panel() -> None:
    assert panel_problem([1, 1], 1, 3) is PanelProblem.ASKER
    assert panel_problem([2, 2], 1, 3) is PanelProblem.TWICE
    assert panel_problem([2], 1, 3) is PanelProblem.TOO_FEW
    assert panel_problem([], 1, 0) is PanelProblem.TOO_FEW


@given(ballots=BALLOTS, asker=PEOPLE, people=st.integers(0, 8))
def test_nothing_is_approved_with_too_few_people_or_by_the_asker(
    ballots: list[Ballot], asker: int, people: int
) -> None:
    result = outcome(ballots, asker, people)

    said_yes = {one.voter for one in ballots if one.verdict is Verdict.YES} - {asker}
    if result is Outcome.APPROVED:
        assert len(said_yes) >= max(1, people)
        assert all(one.verdict is Verdict.YES for one in ballots)


@given(ballots=BALLOTS, asker=PEOPLE, people=PEOPLE)
def test_one_no_rejects_and_only_a_no_does(
    ballots: list[Ballot], asker: int, people: int
) -> None:
    result = outcome(ballots, asker, people)

    says_no = any(one.verdict is Verdict.NO for one in ballots)
    assert (result is Outcome.REJECTED) == says_no


def test_it_waits_until_everyone_who_was_asked_said_something() -> None:
    ballots = [Ballot(1, Verdict.YES), Ballot(2)]

    assert outcome(ballots, asker=9, people=1) is None
