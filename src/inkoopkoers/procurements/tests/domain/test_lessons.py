# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which lessons return at a dossier."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.lessons import (
    Category,
    Lesson,
    Likeness,
    division,
    returning,
)

pytestmark = pytest.mark.once

HERE = Category(1, "ict-hardware", "30213100-6")


def lesson(
    key: int, dossier: int = 2, group: str = "", cpv: str = "", day: int = 1
) -> Lesson:
    return Lesson(key, Category(dossier, group, cpv), date(2027, 3, day))


def keys(lessons: list[Lesson], here: Category = HERE) -> list[int]:
    return [one.lesson.key for one in returning(lessons, here)]


def test_lessons_of_the_product_group_go_before_those_of_the_cpv() -> None:
    lessons = [lesson(1, group="ict-hardware"), lesson(2, cpv="30100000-0")]

    (found,) = returning(lessons, HERE)

    assert (found.lesson.key, found.likeness) == (1, Likeness.PRODUCT_GROUP)


def test_without_the_product_group_the_cpv_division_helps() -> None:
    lessons = [lesson(1, group="meubilair", cpv="39100000"), lesson(2, cpv="30100000")]

    (found,) = returning(lessons, HERE)

    assert (found.lesson.key, found.likeness) == (2, Likeness.CPV_DIVISION)


def test_the_newest_lesson_comes_first() -> None:
    group = "ict-hardware"
    lessons = [
        lesson(1, group=group, day=1),
        lesson(2, group=group, day=9),
        lesson(3, group=group, day=9),
    ]

    assert keys(lessons) == [3, 2, 1]


def test_own_lessons_do_not_return() -> None:
    assert keys([lesson(1, dossier=1, group="ict-hardware")]) == []


def test_two_dossiers_without_a_category_are_not_alike() -> None:
    assert keys([lesson(1)], Category(1)) == []


@pytest.mark.parametrize(
    ("cpv", "expected"),
    [("30213100-6", "30"), (" 45", "45"), ("4", ""), ("", ""), ("x5", ""), ("²³1", "")],
)
def test_a_division_is_two_digits(cpv: str, expected: str) -> None:
    assert division(cpv) == expected


@given(
    st.lists(
        st.builds(
            lesson,
            st.integers(),
            st.integers(1, 3),
            st.sampled_from(["", "ict-hardware", "meubilair"]),
            st.sampled_from(["", "30100000", "39100000"]),
            st.integers(1, 28),
        )
    )
)
def test_what_returns_is_of_others_alike_and_newest_first(
    lessons: list[Lesson],
) -> None:
    found = returning(lessons, HERE)

    days = [one.lesson.learned_on for one in found]
    assert days == sorted(days, reverse=True)
    assert len({one.likeness for one in found}) <= 1
    assert all(one.lesson.category.dossier != 1 for one in found)
