# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be meant so, but mostly is forgotten."""

from __future__ import annotations

import pytest

from inkoopkoers.costing.domain.checking import warnings_of
from inkoopkoers.costing.domain.problems import ProblemCode
from inkoopkoers.costing.domain.sheet import Category, CostLine, Remaining
from inkoopkoers.costing.tests.domain.sheets import a_line, a_sheet, an_alternative

SOLD = (a_line("rest", "5", category=Category.RESIDUAL, first_year=10),)


@pytest.mark.parametrize(
    ("life", "remaining", "lines", "code"),
    [
        (6, Remaining.NOTHING, (), ProblemCode.LEFT_FOR_NOTHING),
        (6, Remaining.STRAIGHT_LINE, SOLD, ProblemCode.LEFT_COUNTED_TWICE),
        (6, Remaining.STRAIGHT_LINE, (), None),
        (6, Remaining.NOTHING, SOLD, None),
        (5, Remaining.NOTHING, (), None),  # worn out exactly at the horizon
        (5, Remaining.STRAIGHT_LINE, SOLD, None),
        (None, Remaining.NOTHING, (), None),
    ],
)
def test_what_outlives_the_horizon_is_worth_something_and_only_once(
    life: int | None,
    remaining: Remaining,
    lines: tuple[CostLine, ...],
    code: ProblemCode | None,
) -> None:
    bought = a_line("koop", life_years=life, remaining=remaining)

    found = warnings_of(a_sheet(an_alternative(bought, *lines)))

    told = [(one.code, one.line, one.field) for one in found]
    assert told == ([(code, "koop", "remaining")] if code else [])
