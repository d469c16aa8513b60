# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What could give in a planning that is too late."""

from __future__ import annotations

from datetime import date

import pytest

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.periods import Circumstances, Phase
from inkoopkoers.procurements.domain.procedures import Procedure
from inkoopkoers.procurements.domain.schedule import Wish, schedule
from inkoopkoers.procurements.domain.slack import WaysOut, ways_out

NEEDED = date(2027, 8, 15)


def out(procedure: Procedure, **given: bool) -> WaysOut:
    circumstances = Circumstances(procedure, **given)
    planned = schedule(rulebook(), Wish(NEEDED, circumstances), date(2027, 6, 1))
    return ways_out(planned, circumstances)


def test_the_most_days_come_first_and_legal_days_are_none() -> None:
    found = out(Procedure.OPEN)

    days = [one.days for one in found.slack]
    assert days == sorted(days, reverse=True)
    # Twenty days of standstill are the law; what is left are days around weekends.
    standstill = [one.days for one in found.slack if one.phase is Phase.STANDSTILL]
    assert all(one < 5 for one in standstill)
    assert Phase.STRATEGY in [one.phase for one in found.slack]


@pytest.mark.parametrize(
    ("procedure", "electronic", "is_way_out"),
    [
        (Procedure.OPEN, True, False),
        (Procedure.OPEN, False, True),
        (Procedure.MULTIPLE, False, False),
        (Procedure.SINGLE, False, False),
    ],
)
def test_bidding_electronically_helps_where_the_law_has_a_period(
    procedure: Procedure, electronic: bool, is_way_out: bool
) -> None:
    found = out(procedure, is_electronic=electronic)

    assert found.can_be_electronic is is_way_out


def test_a_prior_notice_helps_an_open_procedure_that_had_none() -> None:
    assert out(Procedure.OPEN).can_have_prior_notice
    assert not out(Procedure.OPEN, has_prior_notice=True).can_have_prior_notice
    assert not out(Procedure.RESTRICTED).can_have_prior_notice
