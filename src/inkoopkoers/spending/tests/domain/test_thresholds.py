# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Editions of thresholds, kinds of categories, moving terms and warnings."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.domain.thresholds import (
    Kind,
    Limit,
    LimitCode,
    ThresholdRow,
    is_partly_social,
    kind_of,
    limit_on,
    month_ends,
    months_of,
    moving_sum,
    term_of,
    warnings_of,
    whole_authority,
    without_gaps,
)

pytestmark = pytest.mark.once

OLD = Limit(
    LimitCode.THRESHOLD,
    Kind.OTHER,
    Decimal(221_000),
    date(2024, 1, 1),
    date(2025, 12, 31),
)
NEW = Limit(
    LimitCode.THRESHOLD,
    Kind.OTHER,
    Decimal(216_000),
    date(2026, 1, 1),
    date(2027, 12, 31),
)
ROW = ThresholdRow(
    category="909",
    kind="other",
    threshold_eur=Decimal(216_000),
    peak_on=date(2026, 5, 1),
    peak_eur=Decimal(231_000),
    peak_total_eur=Decimal(300_000),
    reached_60_on=date(2026, 1, 20),
    reached_80_on=date(2026, 3, 4),
    reached_100_on=date(2026, 4, 12),
    now_eur=Decimal(220_000),
    now_total_eur=Decimal(290_000),
)


@pytest.mark.parametrize(
    ("category", "kind"),
    [
        ("45", Kind.WORKS),
        ("453", Kind.WORKS),
        ("851", Kind.SOCIAL),
        ("796", Kind.OTHER),
        ("79624000", Kind.SOCIAL),
    ],
)
def test_only_what_is_social_altogether_has_the_higher_threshold(
    category: str, kind: Kind
) -> None:
    assert kind_of(category, ("85", "79624")) is kind


def test_a_category_can_be_social_for_a_part() -> None:
    assert is_partly_social("796", ("85", "79624"))
    assert not is_partly_social("85", ("85", "79624"))
    assert not is_partly_social("851", ("85", "79624"))


def test_a_month_without_spend_still_ends_a_term() -> None:
    daily = {date(2026, 1, 31): Decimal(5), date(2026, 3, 31): Decimal(7)}
    months = months_of(date(2025, 12, 5), date(2026, 3, 1))

    assert months[0] == date(2025, 12, 1)
    assert list(month_ends(daily, 30, months, date.max)) == [0, 5, 5, 7]
    assert list(month_ends(daily, 28, months, date(2026, 3, 30))) == [0, 5, 0, 0]


def test_nothing_holds_before_the_first_edition_and_the_last_holds_on() -> None:
    first, last = without_gaps((NEW, OLD))

    assert (first.amount, first.valid_from, first.valid_to) == (
        Decimal(221_000),
        date(2024, 1, 1),
        date(2025, 12, 31),
    )
    assert limit_on((first, last), Kind.OTHER, date(2023, 12, 31)) is None
    assert (last.valid_from, last.valid_to) == (date(2026, 1, 1), None)


def test_no_edition_is_known_after_the_last_one() -> None:
    assert limit_on((OLD, NEW), Kind.OTHER, date(2025, 12, 31)) is OLD
    assert limit_on((OLD, NEW), Kind.OTHER, date(2028, 1, 1)) is None
    assert limit_on((OLD, NEW), Kind.WORKS, date(2026, 1, 1)) is None


def test_a_warning_names_the_highest_level_and_when_each_was_first_reached() -> None:
    (found,) = warnings_of([ROW], (OLD, NEW))

    assert found.level == 100
    assert found.is_passed
    assert found.reached == (
        (60, date(2026, 1, 20)),
        (80, date(2026, 3, 4)),
        (100, date(2026, 4, 12)),
    )
    assert found.share == Fraction(231, 216)
    assert (found.since, found.is_beyond) == (date(2026, 1, 1), False)


def test_of_two_editions_the_one_that_it_came_nearest_to_tells() -> None:
    before = ROW._replace(
        threshold_eur=Decimal(221_000),
        peak_on=date(2025, 12, 1),
        peak_eur=Decimal(150_000),
        reached_60_on=date(2025, 11, 1),
        reached_80_on=None,
        reached_100_on=None,
    )

    (found,) = warnings_of([before, ROW], (OLD, NEW))

    assert found.threshold_eur == Decimal(216_000)
    assert found.reached[0] == (60, date(2025, 11, 1))


def test_only_the_levels_of_the_peak_count_and_below_the_lowest_there_is_none() -> None:
    calmer = ROW._replace(peak_eur=Decimal(216_000) * 8 / 10)
    quiet = ROW._replace(peak_eur=Decimal(129_599))

    (found,) = warnings_of([calmer], (NEW,))

    assert (found.level, found.is_passed) == (80, False)
    assert warnings_of([quiet], (NEW,)) == ()


def test_a_reader_is_told_when_the_edition_is_only_the_nearest() -> None:
    later = ROW._replace(peak_on=date(2029, 5, 1))

    (found,) = warnings_of([later], (OLD, NEW))

    assert (found.is_beyond, found.since) == (True, None)


def test_the_nearest_to_its_threshold_comes_first() -> None:
    other = ROW._replace(category="301", peak_eur=Decimal(500_000))

    found = warnings_of([ROW, other], (NEW,))

    assert [one.category for one in found] == ["301", "909"]


def test_a_threshold_of_nothing_divides_nothing() -> None:
    assert warnings_of([ROW._replace(threshold_eur=Decimal(0))], (NEW,)) == ()


def test_a_threshold_looks_at_the_whole_authority_and_a_term_back() -> None:
    asked = Selection(
        first=date(2026, 1, 1), last=date(2026, 6, 30), unit="Sport", supplier=3
    )

    found = whole_authority(asked, Terms())

    assert found == Selection(first=date(2025, 1, 2), last=date(2026, 6, 30))
    assert whole_authority(Selection(), Terms()).first is None


def test_a_term_holds_so_many_days_and_never_begins_before_time() -> None:
    found = term_of(Selection(), "909", date(2026, 12, 31), Terms())
    early = term_of(Selection(), "909", date(1, 1, 5), Terms())

    assert (found.first, found.last) == (date(2026, 1, 1), date(2026, 12, 31))
    assert early.first == date.min


@given(
    st.dictionaries(
        st.integers(0, 60).map(lambda n: date(2026, 1, 1) + timedelta(days=n)),
        st.decimals(-1000, 1000, places=2),
        min_size=1,
    ),
    st.integers(1, 40),
)
def test_a_moving_sum_is_the_sum_of_its_days(
    daily: dict[date, Decimal], window: int
) -> None:
    found = dict(moving_sum(daily, window))

    for day, total in found.items():
        days = [day - timedelta(days=n) for n in range(window)]
        assert total == sum(daily.get(one, Decimal(0)) for one in days)
    assert set(found) == set(daily)
