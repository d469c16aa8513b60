# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The thread: twelve steps in order, where to go on, and what is frozen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.steps import (
    Standing,
    Step,
    StepState,
    is_frozen,
    is_over,
    next_step,
    thread,
)

STATES = st.dictionaries(st.sampled_from(list(Step)), st.sampled_from(list(StepState)))


@given(STATES)
def test_a_thread_has_twelve_steps_in_order_and_untouched_ones_are_open(
    states: dict[Step, StepState],
) -> None:
    beads = thread(
        {str(one): state for one, state in states.items()}, {Step.NEED.value: 2}
    )

    assert [bead.step for bead in beads] == list(Step)
    assert len(beads) == 12
    for bead in beads:
        assert bead.state is states.get(bead.step, StepState.OPEN)
    assert beads[0].findings == 2
    assert not any(bead.findings for bead in beads[1:])


@given(STATES, st.sampled_from([Standing.APPROVED, Standing.FINISHED]))
def test_what_was_approved_is_done_up_to_the_decision(
    states: dict[Step, StepState], standing: Standing
) -> None:
    beads = thread({one.value: state for one, state in states.items()}, {}, standing)

    for bead in beads[:-1]:
        was = states.get(bead.step, StepState.OPEN)
        assert bead.state is (StepState.DONE if was is StepState.OPEN else was)
    assert beads[-1].state is states.get(Step.LESSONS, StepState.OPEN)


@given(STATES)
def test_one_goes_on_at_the_first_open_step(states: dict[Step, StepState]) -> None:
    beads = thread({str(one): state for one, state in states.items()}, {})

    found = next_step(beads)

    before = list(Step)[: list(Step).index(found)]
    assert all(
        states.get(step, StepState.OPEN) is not StepState.OPEN for step in before
    )


@pytest.mark.parametrize(
    ("standing", "step"),
    [
        (Standing.ASKED, Step.DECISION),
        (Standing.APPROVED, Step.LESSONS),
        (Standing.NOT_BOUGHT, Step.LESSONS),
        (Standing.FINISHED, Step.LESSONS),
    ],
)
def test_after_asking_one_goes_on_at_the_decision_and_then_at_the_lessons(
    standing: Standing, step: Step
) -> None:
    assert next_step(thread({}, {}), standing) is step


@pytest.mark.parametrize("standing", list(Standing))
def test_only_while_busy_every_step_can_be_written(standing: Standing) -> None:
    frozen = {step for step in Step if is_frozen(standing, step)}

    if standing is Standing.BUSY:
        assert not frozen
    else:
        assert frozen == set(Step) - {Step.DECISION, Step.LESSONS}


def test_what_was_not_bought_and_what_is_finished_is_over() -> None:
    assert {one for one in Standing if is_over(one)} == {
        Standing.NOT_BOUGHT,
        Standing.FINISHED,
    }
