# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a level asks for a reason."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.ambition_choices import (
    Choice,
    lacks_reason,
    own_code,
)

LEVELS = st.integers(0, 3)


@given(LEVELS, LEVELS)
def test_only_a_deviation_asks_for_a_reason(level: int, inherited: int) -> None:
    assert lacks_reason(Choice(level, " "), inherited) == (level != inherited)
    assert not lacks_reason(Choice(level, "Omdat"), inherited)
    assert not lacks_reason(Choice(level), None)


@given(st.integers(1, 99), st.integers(1, 99), st.integers(0, 99), st.integers(0, 99))
def test_own_codes_never_meet(one: int, other: int, few: int, many: int) -> None:
    assert (own_code(one, few) == own_code(other, many)) == (
        (one, few) == (other, many)
    )
