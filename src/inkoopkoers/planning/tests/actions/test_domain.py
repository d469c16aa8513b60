# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When an action is late, and when it comes soon."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.planning.domain.actions import SOON_DAYS, Standing, standing

pytestmark = pytest.mark.once

TODAY = date(2027, 3, 1)


def on(days: int, *, is_done: bool = False) -> Standing:
    return standing(due=TODAY + timedelta(days), is_done=is_done, today=TODAY)


def test_on_the_day_itself_an_action_is_not_late() -> None:
    assert on(0) is Standing.SOON
    assert on(-1) is Standing.LATE


def test_two_weeks_ahead_is_soon_and_a_day_later_is_not() -> None:
    assert on(SOON_DAYS) is Standing.SOON
    assert on(SOON_DAYS + 1) is Standing.LATER


@given(st.integers(-4000, 4000))
def test_what_is_done_is_never_late(days: int) -> None:
    assert on(days, is_done=True) is Standing.DONE


@given(st.integers(-4000, 4000), st.integers(0, 4000))
def test_a_later_day_is_never_more_urgent(days: int, more: int) -> None:
    order = [Standing.LATE, Standing.SOON, Standing.LATER]

    assert order.index(on(days)) <= order.index(on(days + more))
