# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What moved between rounds, how far that compares, and what was done meanwhile."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from inkoopkoers.measuring.domain.attribution import Attributed, DoneAction, attribute
from inkoopkoers.measuring.domain.trend import (
    Break,
    Direction,
    Measured,
    Movement,
    Point,
    compare,
    how_many,
    line,
    movements,
    theme_line,
    theme_movements,
)
from inkoopkoers.measuring.tests.questionnaires import (
    changed,
    choice,
    item,
    make_instrument,
)
from inkoopkoers.measuring.tests.results import result_of

A, B, C, D = (item(f"beleid-{number}") for number in range(1, 5))
OLD = make_instrument(A, B, C, D)
NEW = make_instrument(
    A,
    changed(B, rev=2),
    changed(C, scale="vijf"),
    item("beleid-5"),
    version=2,
)
FIRST, SECOND, THIRD = date(2026, 3, 1), date(2027, 3, 1), date(2028, 3, 1)


def measured(
    means: dict[str, int], instrument: object = OLD, day: date = FIRST
) -> Measured:
    """A round in which all six people gave the same score."""
    asked = NEW if instrument is NEW else OLD
    scores = {code: {score: 6} for code, score in means.items()}
    return Measured(result_of(asked, scores, revealed_on=day), asked)


def test_two_versions_are_compared_question_by_question() -> None:
    found = compare(OLD, NEW)

    assert {one.item.code: one.why_not for one in found} == {
        "beleid-1": None,
        "beleid-2": Break.MEANING,
        "beleid-3": Break.SCALE,
        "beleid-5": Break.ADDED,
        "beleid-4": Break.REMOVED,
    }
    assert how_many(found) == (1, 4)


def test_a_version_is_comparable_with_itself() -> None:
    assert how_many(compare(OLD, OLD)) == (4, 4)


def test_other_words_for_the_same_question_do_not_break_the_line() -> None:
    reworded = make_instrument(changed(A, text="Anders gezegd."), version=2)

    assert compare(make_instrument(A), reworded)[0].is_comparable


def test_a_question_that_got_a_scale_is_another_kind_of_question() -> None:
    before = make_instrument(choice("beleid-1"))

    assert compare(before, make_instrument(A))[0].why_not is Break.KIND


@pytest.mark.parametrize(
    ("after", "direction"),
    [
        ({2: 7, 3: 3}, Direction.UP),
        ({2: 71, 3: 29}, Direction.SAME),
        ({1: 29, 2: 71}, Direction.SAME),
        ({1: 3, 2: 7}, Direction.DOWN),
    ],
)
def test_a_mean_moves_from_a_tenth_of_the_scale_on(
    after: dict[int, int], direction: Direction
) -> None:
    asked = make_instrument(A)
    earlier = Measured(result_of(asked, {"beleid-1": {2: 100}}), asked)
    later = Measured(result_of(asked, {"beleid-1": after}), asked)

    (movement,) = movements(earlier, later)

    assert movement.step == Fraction(3, 10)
    assert movement.direction is direction


def test_what_cannot_be_compared_has_no_difference_but_keeps_its_means() -> None:
    earlier = measured({"beleid-1": 1, "beleid-2": 2, "beleid-4": 3})
    later = measured({"beleid-1": 2, "beleid-2": 4, "beleid-5": 4}, NEW)

    found = {one.item.code: one for one in movements(earlier, later)}

    assert found["beleid-1"].means == (Fraction(1), Fraction(2))
    assert found["beleid-2"].means is None
    assert found["beleid-2"].difference is None
    assert [found["beleid-2"].before, found["beleid-2"].after] == [2, 4]
    assert [found["beleid-4"].before, found["beleid-4"].after] == [3, None]
    assert found["beleid-4"].why_not is Break.REMOVED


def test_a_question_with_too_few_answers_cannot_be_compared() -> None:
    later = Measured(result_of(OLD, {"beleid-1": {2: 2}, "beleid-2": {1: 6}}), OLD)

    found = movements(measured({"beleid-1": 1, "beleid-2": 1}), later)

    assert found[0].why_not is Break.TOO_FEW
    assert found[0].direction is None
    assert found[1].direction is Direction.SAME


def test_a_theme_moves_by_the_questions_that_can_be_compared() -> None:
    earlier = measured({"beleid-1": 1, "beleid-2": 4})
    later = measured({"beleid-1": 3, "beleid-2": 1, "beleid-5": 1}, NEW)

    (theme,) = theme_movements(movements(earlier, later), NEW)

    assert (theme.before, theme.after) == (Fraction(1), Fraction(3))
    assert theme.difference == 2
    assert (theme.compared, theme.of) == (1, 4)


def test_a_theme_without_questions_to_compare_is_left_out() -> None:
    assert theme_movements(movements(measured({}), measured({}, NEW)), NEW) == ()


def test_a_line_breaks_where_the_question_changed() -> None:
    rounds = [
        measured({"beleid-2": 1}, OLD, FIRST),
        measured({"beleid-2": 2}, OLD, SECOND),
        measured({"beleid-2": 3}, NEW, THIRD),
    ]

    assert line(rounds, "beleid-2") == (
        Point(FIRST, Fraction(1), is_break=False),
        Point(SECOND, Fraction(2), is_break=False),
        Point(THIRD, Fraction(3), is_break=True),
    )


def test_a_round_that_did_not_ask_leaves_a_hole() -> None:
    rounds = [
        measured({"beleid-4": 1}, OLD, FIRST),
        measured({}, NEW, SECOND),
        measured({"beleid-4": 2}, OLD, THIRD),
    ]

    means = [(point.mean, point.is_break) for point in line(rounds, "beleid-4")]

    assert means == [(1, False), (None, False), (2, False)]


def moved(code: str, before: int | None, after: int | None) -> Movement:
    why = Break.TOO_FEW if before is None or after is None else None
    values = [None if one is None else Fraction(one) for one in (before, after)]
    return Movement(item(code), values[0], values[1], Fraction(3, 10), why)


def done(code: str, day: date = SECOND) -> DoneAction:
    return DoneAction(code, f"Actie voor {code}", day)


def test_every_question_has_one_place_beside_the_work_that_was_done() -> None:
    found = attribute(
        [
            moved("a-1", 1, 2),
            moved("a-2", 2, 1),
            moved("a-3", 2, 2),
            moved("a-4", 3, 3),
            moved("a-5", None, 2),
        ],
        [done("a-1"), done("a-3"), done("a-5"), done("elders-1")],
        from_=FIRST,
        until=THIRD,
    )

    def codes(part: tuple[Attributed, ...]) -> list[str]:
        return [one.movement.item.code for one in part]

    assert codes(found.moved_with_action) == ["a-1"]
    assert codes(found.moved_without) == ["a-2"]
    assert codes(found.finished_did_not_move) == ["a-3"]
    assert codes(found.neither) == ["a-4"]
    assert codes(found.not_comparable) == ["a-5"]
    assert found.not_comparable[0].actions == (done("a-5"),)


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        (date(2026, 2, 28), False),
        (FIRST, True),
        (THIRD, True),
        (date(2028, 3, 2), False),
    ],
)
def test_only_work_finished_in_between_counts(day: date, counts: bool) -> None:
    found = attribute(
        [moved("a-1", 1, 2)], [done("a-1", day)], from_=FIRST, until=THIRD
    )

    assert bool(found.moved_with_action) is counts


def test_work_stands_in_the_order_in_which_it_was_finished() -> None:
    late, early = done("a-1", SECOND), done("a-1", FIRST)

    found = attribute([moved("a-1", 1, 2)], [late, early], from_=FIRST, until=THIRD)

    assert found.moved_with_action[0].actions == (early, late)


def test_the_line_of_a_theme_is_the_mean_of_its_questions() -> None:
    first = measured({"beleid-1": 1, "beleid-2": 3, "beleid-3": 2, "beleid-4": 2})
    second = measured({"beleid-1": 3, "beleid-2": 3, "beleid-3": 3, "beleid-4": 3})

    assert theme_line([first, second], "beleid") == (
        Point(FIRST, Fraction(2), is_break=False),
        Point(FIRST, Fraction(3), is_break=False),
    )


def test_the_line_of_a_theme_breaks_where_it_stands_on_other_questions() -> None:
    first = measured({"beleid-1": 1, "beleid-2": 3, "beleid-3": 2, "beleid-4": 2})
    fewer = measured({"beleid-1": 1, "beleid-2": 3}, day=SECOND)
    newer = measured({"beleid-1": 2, "beleid-2": 2}, NEW, day=THIRD)

    found = theme_line([first, fewer, newer], "beleid")

    assert [point.is_break for point in found] == [False, True, True]


def test_a_theme_that_is_not_shown_has_no_point_and_breaks_nothing() -> None:
    first = measured({"beleid-1": 1})
    nothing = measured({}, day=SECOND)
    third = measured({"beleid-1": 2}, day=THIRD)

    found = theme_line([first, nothing, third], "beleid")

    assert found == (
        Point(FIRST, Fraction(1), is_break=False),
        Point(SECOND, None, is_break=False),
        Point(THIRD, Fraction(2), is_break=False),
    )
