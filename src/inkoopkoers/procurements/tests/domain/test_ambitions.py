# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ambitions: inheriting, drifting, and the minutes of a workshop."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.ambitions import (
    Ambition,
    AmbitionLevel,
    Deviation,
    Drift,
    DriftCount,
    Inherited,
    Layer,
    LevelChange,
    drift,
    inherited,
    minutes,
)

pytestmark = pytest.mark.once

NONE, BASIC, SIGNIFICANT, AMBITIOUS = AmbitionLevel
levels = st.sampled_from(AmbitionLevel)
maybe = st.none() | levels
rows = st.lists(
    st.builds(
        DriftCount, st.sampled_from(["klimaat", "circulair"]), levels, maybe,
        st.booleans(),
    )
)  # fmt: skip


def test_the_category_goes_over_the_organisation() -> None:
    found = inherited({"klimaat": BASIC, "water": NONE}, {"klimaat": AMBITIOUS})

    assert found == {
        "klimaat": Inherited(AMBITIOUS, Layer.CATEGORY),
        "water": Inherited(NONE, Layer.ORGANISATION),
    }


def test_a_dossier_starts_from_what_it_inherits() -> None:
    one = Ambition("klimaat", course=BASIC, category=SIGNIFICANT)

    assert one.inherited == Inherited(SIGNIFICANT, Layer.CATEGORY)
    assert one.level is SIGNIFICANT
    assert one.deviation is Deviation.EQUAL
    assert not one.needs_reason


def test_no_ambition_at_all_goes_over_a_course_as_well() -> None:
    one = Ambition("klimaat", course=BASIC, category=NONE, chosen=NONE)

    assert one.deviation is Deviation.EQUAL
    assert Ambition("klimaat", course=BASIC, chosen=NONE).needs_reason


@pytest.mark.parametrize(
    ("chosen", "deviation"), [(BASIC, Deviation.LOWER), (AMBITIOUS, Deviation.HIGHER)]
)
def test_a_deviation_asks_for_a_reason(
    chosen: AmbitionLevel, deviation: Deviation
) -> None:
    without = Ambition("klimaat", course=SIGNIFICANT, chosen=chosen, reason="  ")
    with_one = Ambition("klimaat", course=SIGNIFICANT, chosen=chosen, reason="Markt")

    assert without.deviation is deviation
    assert without.needs_reason
    assert not with_one.needs_reason


def test_without_a_course_there_is_nothing_to_deviate_from() -> None:
    one = Ambition("klimaat", chosen=AMBITIOUS)

    assert one.inherited is None
    assert one.deviation is None
    assert not one.needs_reason
    assert Ambition("klimaat").level is NONE


def test_drift_says_how_dossiers_stand_beside_their_course() -> None:
    found = drift(
        [
            DriftCount("klimaat", BASIC, SIGNIFICANT, has_reason=False, number=2),
            DriftCount("klimaat", AMBITIOUS, SIGNIFICANT, has_reason=True),
            DriftCount("klimaat", SIGNIFICANT, SIGNIFICANT, has_reason=False),
            DriftCount("klimaat", AMBITIOUS, None, has_reason=False),
        ]
    )

    assert found == (
        Drift(
            theme="klimaat",
            number=5,
            compared=4,
            level=Fraction(2),
            inherited=Fraction(2),
            difference=Fraction(-1, 4),
            lower=2,
            equal=1,
            higher=1,
            without_reason=2,
        ),
    )


def test_a_theme_without_a_course_cannot_drift() -> None:
    (found,) = drift([DriftCount("klimaat", BASIC, None, has_reason=False)])

    assert (found.inherited, found.difference, found.compared) == (None, None, 0)
    assert drift([DriftCount("klimaat", BASIC, None, has_reason=False, number=0)]) == ()
    assert drift([]) == ()


@given(rows)
def test_counts_from_the_database_give_what_rows_give(found: list[DriftCount]) -> None:
    grouped = [
        DriftCount(one.theme, one.level, one.inherited, one.has_reason, number)
        for one, number in Counter(found).items()
    ]

    assert drift(grouped) == drift(found)


@given(rows)
def test_every_dossier_is_counted_in_one_way(found: list[DriftCount]) -> None:
    for one in drift(found):
        assert one.lower + one.equal + one.higher == one.compared <= one.number
        assert one.without_reason <= one.lower + one.higher
        assert 0 <= one.level <= 3
        assert one.difference is None or -3 <= one.difference <= 3


START = datetime(2027, 3, 1, 9, tzinfo=UTC)


def change(
    theme: str,
    before: AmbitionLevel | None,
    after: AmbitionLevel | None,
    minute: int,
    reason: str = "",
) -> LevelChange:
    return LevelChange(
        theme, before, after, "Anna", START + timedelta(0, minute), reason
    )


def test_minutes_have_one_line_per_theme_with_what_was_agreed_last() -> None:
    last = change("klimaat", AMBITIOUS, SIGNIFICANT, 3)
    other = change("water", None, BASIC, 2)
    first = change("klimaat", BASIC, AMBITIOUS, 1, "Veel uitstoot")

    climate, water = minutes([last, other, first])

    assert (climate.theme, climate.began, climate.agreed) == (
        "klimaat", BASIC, SIGNIFICANT,
    )  # fmt: skip
    assert climate.changes == (first, last)
    assert climate.reason == "Veel uitstoot"
    assert climate.is_moved
    assert (water.agreed, water.reason) == (BASIC, "")


def test_a_theme_that_came_back_is_told_and_did_not_move() -> None:
    (line,) = minutes(
        [change("water", BASIC, NONE, 1), change("water", NONE, BASIC, 2)]
    )

    assert not line.is_moved
    assert len(line.changes) == 2


@given(
    st.lists(
        st.builds(change, st.sampled_from("abc"), maybe, maybe, st.integers(0, 99))
    )
)
def test_no_change_is_lost_in_the_minutes(changes: list[LevelChange]) -> None:
    lines = minutes(changes)

    assert Counter(one for line in lines for one in line.changes) == Counter(changes)
    assert len({line.theme for line in lines}) == len(lines)
