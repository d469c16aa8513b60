# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Targets: what is one, and two people who set one at the same time."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.measuring.domain.presented import SetTarget
from inkoopkoers.measuring.domain.targets import (
    BadTarget,
    TargetChange,
    parse_target,
    settle,
)

THREE = SetTarget(Fraction(3), date(2027, 1, 1))
FOUR = SetTarget(Fraction(4), date(2027, 1, 1))
some = st.sampled_from([None, THREE, FOUR, SetTarget(Fraction(3), date(2028, 1, 1))])


@pytest.mark.parametrize(
    ("text", "value"),
    [("3", Fraction(3)), ("3,5", Fraction(7, 2)), ("3.5", Fraction(7, 2)), ("4,0", 4)],
)
def test_a_target_is_read_with_comma_or_point(text: str, value: Fraction) -> None:
    assert parse_target(text, 1, 4) == value


@pytest.mark.parametrize(
    "text",
    ["0,9", "4,1", "3,55", "-3", "drie", "3,", "1e3", "NaN", "٣", "9" * 400, " 3"],
)
def test_anything_else_is_refused_with_the_ends_of_the_scale(text: str) -> None:
    with pytest.raises(BadTarget, match="van 1 tot en met 4"):
        parse_target(text, 1, 4)


@given(st.integers(min_value=10, max_value=40))
def test_every_tenth_on_the_scale_can_be_a_target(tenths: int) -> None:
    assert parse_target(f"{tenths // 10},{tenths % 10}", 1, 4) == Fraction(tenths, 10)


@given(some, some, some)
def test_nobody_overwrites_what_they_did_not_see(
    seen: SetTarget | None, wanted: SetTarget | None, now: SetTarget | None
) -> None:
    current = {"beleid": now} if now else {}

    settled = settle({"beleid": TargetChange(seen, wanted)}, current)

    changes = bool(settled.to_set or settled.to_remove)
    assert not changes or seen == now
    assert not settled.clashes or (seen != now and wanted not in (seen, now))


@given(some, some)
def test_without_someone_else_what_is_wanted_happens(
    seen: SetTarget | None, wanted: SetTarget | None
) -> None:
    current = {"beleid": seen} if seen else {}

    settled = settle({"beleid": TargetChange(seen, wanted)}, current)

    left = {code: one for code, one in current.items() if code not in settled.to_remove}
    assert ({**left, **settled.to_set}.get("beleid")) == wanted
    assert not settled.clashes


def test_what_was_left_alone_stays_as_the_other_made_it() -> None:
    settled = settle({"beleid": TargetChange(THREE, THREE)}, {"beleid": FOUR})

    assert not settled.to_set
    assert not settled.to_remove
    assert not settled.clashes
