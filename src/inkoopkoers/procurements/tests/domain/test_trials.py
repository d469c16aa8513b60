# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far a trial is, on the days around its begin and end."""

from __future__ import annotations

from datetime import date

import pytest

from inkoopkoers.procurements.domain.nami import Trial, TrialState, trial_state

START, END = date(2027, 3, 1), date(2027, 6, 9)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2027, 2, 28), TrialState.PLANNED),
        (START, TrialState.RUNNING),
        (date(2027, 6, 8), TrialState.RUNNING),
        (END, TrialState.OVER),
    ],
)
def test_a_trial_runs_from_its_start_up_to_its_end(
    today: date, state: TrialState
) -> None:
    assert trial_state(Trial(START, chosen_end=END), today) is state


def test_an_evaluation_ends_a_trial_also_when_it_comes_early() -> None:
    done = Trial(START, is_evaluated=True, chosen_end=END)

    assert trial_state(done, START) is TrialState.EVALUATED
