# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What held on which day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.domain.rules import (
    Period,
    Rule,
    Rulebook,
    Seam,
    Status,
    UnknownRule,
    seams,
)
from inkoopkoers.knowledge.tests.making import unhurried

DAY = timedelta(days=1)
START = date(2018, 1, 1)


def a_rule(
    valid_from: date | None, valid_to: date | None, value: int = 1, code: str = "grens"
) -> Rule:
    return Rule(
        code=code,
        title="Een grens",
        value=Decimal(value),
        unit="EUR",
        valid_from=valid_from,
        valid_to=valid_to,
        law="Wet",
        source_title="Bron",
        source_url="https://voorbeeld.nl/",
        checked_on=date(2026, 1, 1),
        status=Status.VERIFIED,
    )


def editions(lengths: Sequence[int]) -> list[Rule]:
    """Editions of so many days that follow each other."""
    made, start = [], START
    for index, days in enumerate(lengths):
        made.append(a_rule(start, start + timedelta(days=days - 1), index))
        start += timedelta(days=days)
    return made


lengths = st.lists(st.integers(1, 800), min_size=1, max_size=6)


@unhurried
@given(lengths, st.data())
def test_exactly_one_edition_holds_on_a_known_day(
    days: list[int], data: st.DataObject
) -> None:
    rules = editions(days)
    day = START + timedelta(days=data.draw(st.integers(0, sum(days) - 1)))

    held = Rulebook(rules).on("grens", day)

    assert [rule for rule in rules if rule.holds_on(day)] == [held.rule]
    assert not held.is_beyond


@unhurried
@given(lengths, st.integers(1, 4000))
def test_outside_the_known_days_the_nearest_edition_is_used_and_said_so(
    days: list[int], away: int
) -> None:
    rules = editions(days)
    book = Rulebook(rules)
    after = START + timedelta(days=sum(days) - 1 + away)

    assert book.on("grens", START - timedelta(days=away)).rule == rules[0]
    assert book.on("grens", START - DAY).is_beyond
    assert book.on("grens", after).rule == rules[-1]
    assert book.on("grens", after).is_beyond


@unhurried
@given(lengths, st.integers(-100, 5000))
def test_nothing_changed_right_after_pinning(days: list[int], offset: int) -> None:
    book = Rulebook(editions(days))
    day = START + timedelta(days=offset)

    assert book.changed_since(book.pins(book.codes, day), day) == ()


@unhurried
@given(lengths)
def test_editions_that_follow_each_other_have_no_seam(days: list[int]) -> None:
    periods = [Period(rule.valid_from, rule.valid_to) for rule in editions(days)]

    assert seams(periods) == ()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((START, START + DAY), (START + DAY, None), Seam.OVERLAP),
        ((START, None), (START + DAY, None), Seam.OVERLAP),
        ((START, START + DAY), (None, None), Seam.OVERLAP),
        ((START, START + DAY), (START + 3 * DAY, None), Seam.GAP),
        ((None, START), (START + DAY, START), Seam.REVERSED),
    ],
)
def test_editions_that_do_not_follow_each_other_are_found(
    first: tuple[date | None, date | None],
    second: tuple[date | None, date | None],
    expected: Seam,
) -> None:
    assert seams([Period(*first), Period(*second)]) == ((1, expected),)


def test_editions_are_named_after_their_first_day_and_come_in_order() -> None:
    later, oldest = a_rule(START, None), a_rule(None, START - DAY)

    book = Rulebook([later, oldest])

    assert [one.edition for one in book.editions("grens")] == ["oudste", "2018-01-01"]
    assert book.edition("grens", "oudste") == oldest
    assert book.on("grens", date(1900, 1, 1)).rule == oldest


def test_a_change_says_what_was_and_what_holds_now() -> None:
    was, now = a_rule(START, START + DAY, 5), a_rule(START + 2 * DAY, None, 6)

    (change,) = Rulebook([was, now]).changed_since(
        {"grens": "2018-01-01"}, START + 9 * DAY
    )

    assert (change.was, change.now.rule) == (was, now)
    assert change.is_another_value


def test_a_new_period_with_the_same_value_is_not_another_value() -> None:
    rules = [a_rule(START, START + DAY), a_rule(START + 2 * DAY, None)]

    (change,) = Rulebook(rules).changed_since({"grens": "2018-01-01"}, date(2030, 1, 1))

    assert not change.is_another_value


def test_a_pinned_edition_that_is_gone_is_a_change_from_nothing() -> None:
    book = Rulebook([a_rule(START, None)])

    (change,) = book.changed_since({"grens": "1999-01-01", "weg": "oudste"}, START)

    assert change.was is None
    assert change.is_another_value


def test_an_unknown_rule_or_edition_is_told() -> None:
    book = Rulebook([a_rule(START, None)])

    with pytest.raises(UnknownRule):
        book.on("weg", START)
    with pytest.raises(UnknownRule):
        book.edition("grens", "oudste")
