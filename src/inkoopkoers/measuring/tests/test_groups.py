# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which groups are shown, and the line that a group is counted by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.measuring.domain.groups import (
    ALL,
    LONGEST_SIGNATURE,
    BadFacets,
    Group,
    check_facets,
    coarse,
    facets_of,
    groups_of,
    released,
    signature,
)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
some_facets = st.dictionaries(words, words, max_size=3)


def sizes(**people: int) -> dict[str, int]:
    """Sizes of respondents with one role each; `none` said nothing."""
    return {
        signature({"Rol": role} if role != "none" else {}): number
        for role, number in people.items()
    }


def rol(value: str) -> Group:
    return Group("Rol", value)


def test_who_says_nothing_has_an_empty_line() -> None:
    assert signature({}) == signature({"Rol": ""}) == ""
    assert facets_of("") == {}
    assert groups_of("") == ()


@given(some_facets)
def test_the_line_says_exactly_what_the_respondent_said(facets: dict[str, str]) -> None:
    said = {name: value for name, value in facets.items() if value}
    try:
        line = signature(facets)
    except BadFacets:
        return

    assert facets_of(line) == said
    assert "\n" not in line
    assert "\0" not in line
    assert len(line) <= LONGEST_SIGNATURE


@given(some_facets, some_facets)
def test_only_those_who_said_the_same_have_the_same_line(
    one: dict[str, str], other: dict[str, str]
) -> None:
    try:
        same_line = signature(one) == signature(other)
    except BadFacets:
        return

    assert same_line == (
        {n: v for n, v in one.items() if v} == {n: v for n, v in other.items() if v}
    )


def test_the_order_of_the_questions_makes_no_difference() -> None:
    assert signature({"a": "1", "b": "2"}) == signature({"b": "2", "a": "1"})


def test_a_line_that_cannot_be_stored_is_refused() -> None:
    with pytest.raises(BadFacets, match="te lang"):
        signature({"Rol": "x" * LONGEST_SIGNATURE})


def test_facets_are_checked_by_their_longest_values() -> None:
    check_facets({"Rol": ["inkoper", "jurist"], "Afdeling": []})
    check_facets({"Rol": ["x" * 280]})

    with pytest.raises(BadFacets):
        check_facets({"Rol": ["kort", '"' * 150]})


def test_too_few_people_in_all_show_nothing() -> None:
    release = released(sizes(inkoper=2, jurist=2), 5)

    assert release.groups == ()
    assert release.hidden == (rol("inkoper"), rol("jurist"))
    assert ALL not in release


def test_everyone_comes_first_then_the_largest_group() -> None:
    release = released(sizes(jurist=5, inkoper=7, none=5), 5)

    assert release.groups == (ALL, rol("inkoper"), rol("jurist"))
    assert release.hidden == ()


def test_equally_large_groups_stand_in_order_of_their_names() -> None:
    release = released(sizes(jurist=5, inkoper=5, adviseur=5), 5)

    assert release.groups[1:] == (rol("adviseur"), rol("inkoper"), rol("jurist"))


def test_a_small_group_is_hidden() -> None:
    release = released(sizes(inkoper=10, jurist=4, none=6), 5)

    assert release.groups == (ALL, rol("inkoper"))
    assert release.hidden == (rol("jurist"),)


def test_a_large_group_is_hidden_when_the_rest_would_show() -> None:
    release = released(sizes(inkoper=10, jurist=4), 5)

    assert release.groups == (ALL,)
    assert release.hidden == (rol("inkoper"), rol("jurist"))


def test_two_facets_may_not_cut_out_a_few_together() -> None:
    people = {
        signature({"Rol": "inkoper", "Plaats": "noord"}): 6,
        signature({"Rol": "inkoper", "Plaats": "zuid"}): 2,
        signature({"Rol": "jurist", "Plaats": "noord"}): 5,
        signature({"Rol": "jurist", "Plaats": "zuid"}): 6,
    }

    release = released(people, 5)

    # Two inkopers in zuid: roles and places are never shown both.
    assert release.groups == (ALL, Group("Plaats", "noord"), Group("Plaats", "zuid"))
    assert release.hidden == (rol("inkoper"), rol("jurist"))


def test_a_group_that_nobody_is_in_is_not_spoken_of() -> None:
    release = released(sizes(inkoper=5, jurist=0), 5)

    assert release.groups == (ALL, rol("inkoper"))
    assert release.hidden == ()


def test_the_choice_can_be_limited() -> None:
    release = released(sizes(inkoper=5, jurist=5), 5, among=[rol("jurist")])

    assert release.groups == (ALL, rol("jurist"))
    assert release.hidden == ()


def test_the_order_in_which_people_came_makes_no_difference() -> None:
    people = sizes(inkoper=9, jurist=6, adviseur=4, none=8)

    assert released(people, 5) == released(dict(reversed(people.items())), 5)


def test_a_coarse_line_says_only_what_is_shown() -> None:
    people = {
        signature({"Rol": "inkoper", "Plaats": "noord"}): 6,
        signature({"Rol": "jurist", "Plaats": "zuid"}): 2,
    }
    release = released(people, 2)
    line = signature({"Rol": "jurist", "Plaats": "noord"})

    assert coarse(line, release) == signature({"Rol": "jurist", "Plaats": "noord"})
    assert coarse(line, released(people, 9)) == ""
    assert (
        released({coarse(one, release): n for one, n in people.items()}, 2) == release
    )
