# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Comparing organisations: nothing that is shown, ever, leads to fewer than five others."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inkoopkoers.measuring.domain.benchmark import (
    BATCH,
    Band,
    Entered,
    band_of,
    distributions,
    next_batch,
    shown,
)
from inkoopkoers.measuring.tests.questionnaires import item, make_instrument
from inkoopkoers.measuring.tests.spans import isolated

INSTRUMENT = make_instrument(item("beleid-1"), item("beleid-2"))


def entered(key: int, batch: int | None = None, mean: str = "2.0") -> Entered:
    means = {"beleid": Decimal(mean), "beleid-1": Decimal(mean)}
    return Entered(key, f"holder {key}", means, batch)


def batch_of(number: int, *means: str) -> list[Entered]:
    return [
        entered(number * 10 + place, number, mean) for place, mean in enumerate(means)
    ]


def test_five_organisations_wait_for_a_sixth() -> None:
    five = [entered(key) for key in range(5)]

    assert next_batch(five) == ()
    assert next_batch([*five, entered(5)]) == (*five, entered(5))


def test_who_waited_longest_comes_first() -> None:
    shown_already = batch_of(1, *["2.0"] * 6)
    waiting = [entered(key) for key in range(7)]

    assert next_batch([*shown_already, *waiting]) == tuple(waiting[:6])


def test_one_holder_has_one_organisation_in_a_batch() -> None:
    schools = [replace(entered(key), holder="bestuur") for key in range(6)]

    assert next_batch(schools) == ()
    batch = next_batch([*schools, *(entered(key) for key in range(6, 11))])
    assert [one.key for one in batch] == [0, 6, 7, 8, 9, 10]


def test_a_batch_that_one_left_is_not_shown_any_more() -> None:
    left = replace(entered(10, 1), means={}, has_left=True)
    entries = [left, *batch_of(1, *["2.0"] * 6)[1:], *batch_of(2, *["3.0"] * 6)]

    assert [[one.key for one in batch] for batch in shown(entries)] == [
        [20, 21, 22, 23, 24, 25]
    ]
    assert next_batch(entries) == (), "the five others do not queue again"


def test_the_distribution_counts_organisations_per_half_point() -> None:
    entries = batch_of(1, "1.0", "1.4", "1.5", "2.9", "3.5", "4.0")

    found = distributions(entries, INSTRUMENT, {"beleid-1": Decimal("1.6")})

    assert [one.code for one in found] == ["beleid", "beleid-1"]
    theme, question = found
    assert theme.own is None
    assert not any(band.is_own for band in theme.bands)
    assert [band.organisations for band in question.bands] == [2, 1, 0, 1, 0, 2]
    assert question.bands[1] == Band(Fraction(3, 2), Fraction(2), 1, is_own=True)
    assert (question.organisations, question.own) == (6, Decimal("1.6"))


def test_a_batch_counts_only_for_what_all_six_have() -> None:
    entries = batch_of(1, *["2.0"] * 6)
    entries[3] = replace(entries[3], means={"beleid": Decimal("2.0")})

    assert [one.code for one in distributions(entries, INSTRUMENT)] == ["beleid"]


def test_without_a_whole_batch_there_is_nothing_to_see() -> None:
    waiting = [entered(key) for key in range(6)]

    assert distributions(waiting, INSTRUMENT, {"beleid": Decimal(2)}) == ()
    assert distributions(batch_of(1, *["2.0"] * 5), INSTRUMENT) == ()


@pytest.mark.parametrize(
    ("mean", "band"), [("1.0", 0), ("1.4", 0), ("1.5", 1), ("3.9", 5), ("4.0", 5)]
)
def test_the_highest_band_holds_its_upper_end(mean: str, band: int) -> None:
    assert band_of(Decimal(mean), 1, 4) == band


# What happens to a pool: a number above zero enters with that holder; -n makes the
# nth organisation leave.
EVENTS = st.lists(st.integers(1, 9) | st.integers(-14, -1), min_size=12, max_size=34)


def history(events: list[int]) -> tuple[list[Entered], list[set[int]]]:
    """Play the events; return all who ever entered, and who was shown each time."""
    pool: list[Entered] = []
    moments: list[set[int]] = []
    entered_ever: list[Entered] = []
    for event in events:
        if event > 0:
            new = Entered(len(entered_ever), f"holder {event}", {})
            pool.append(new)
            entered_ever.append(new)
        else:
            pool = [leave(one) if one.key == -event - 1 else one for one in pool]
            # Who was never shown goes without a trace.
            pool = [one for one in pool if not (one.has_left and one.batch is None)]
        number = max((one.batch or 0 for one in pool), default=0) + 1
        batch = {one.key for one in next_batch(pool)}
        pool = [replace(one, batch=number) if one.key in batch else one for one in pool]
        moments.append({one.key for group in shown(pool) for one in group})
    return entered_ever, moments


def leave(one: Entered) -> Entered:
    return replace(one, has_left=True, means={})


@given(EVENTS)
@settings(max_examples=300)
def test_whoever_was_shown_is_always_one_of_six_that_cannot_be_told_apart(
    events: list[int],
) -> None:
    everyone, moments = history(events)

    # The same six holders are in every figure that one of them was ever in.
    alike = Counter(tuple(one.key in seen for seen in moments) for one in everyone)
    for one in everyone:
        pattern = tuple(one.key in seen for seen in moments)
        if any(pattern):
            group = [
                other.holder
                for other in everyone
                if tuple(other.key in seen for seen in moments) == pattern
            ]
            assert alike[pattern] >= BATCH
            assert len(set(group)) >= BATCH


@given(EVENTS)
@settings(max_examples=40)
def test_no_sum_of_all_that_was_ever_shown_isolates_fewer_than_six(
    events: list[int],
) -> None:
    everyone, moments = history(events)
    ever = [one.key for one in everyone if any(one.key in seen for seen in moments)]
    assume(0 < len(ever) <= 2 * BATCH)

    tables = [[int(key in seen) for key in ever] for seen in moments]

    assert not list(isolated(tables, BATCH))


def test_the_attack_breaks_a_pool_that_lets_the_others_queue_again() -> None:
    # One of six leaves and another joins the five: what differs is those two.
    before, after = [1, 1, 1, 1, 1, 1, 0], [0, 1, 1, 1, 1, 1, 1]

    assert [few for few in isolated([before, after], 3) if {0, 6} <= set(few)]
