# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The subtraction attack: no sum of tables, weighed in any way, isolates a few people.

Every table is a vector over the respondents: 1 for who is in it. Whatever someone adds
and subtracts is in the span of those vectors, so the whole span is searched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.freezing import make_result
from inkoopkoers.measuring.domain.groups import (
    ALL,
    Group,
    Release,
    coarse,
    groups_of,
    released,
    signature,
)
from inkoopkoers.measuring.domain.result import Heard, RoundResult
from inkoopkoers.measuring.tests.questionnaires import item, make_instrument
from inkoopkoers.measuring.tests.results import facts
from inkoopkoers.measuring.tests.spans import Vector, is_in_span, isolated

CODES = ("beleid-1", "beleid-2")
INSTRUMENT = make_instrument(*map(item, CODES))
SAID = st.fixed_dictionaries(
    {
        "Rol": st.sampled_from(["inkoper", "jurist", ""]),
        "Plaats": st.sampled_from(["noord", "zuid", ""]),
        "Jaren": st.sampled_from(["kort", "lang"]),
    }
)
ANSWER = st.sampled_from([1, 2, 3, 4, 4, 4, None])


@dataclass(frozen=True)
class Person:
    """What one person said; None is a question without a score."""

    line: str
    answers: tuple[int | None, ...]


PERSON = st.builds(Person, SAID.map(signature), st.tuples(ANSWER, ANSWER))
people_lists = st.lists(PERSON, max_size=6) | st.lists(PERSON, min_size=7, max_size=11)


def members(group: Group, people: Sequence[Person]) -> Vector:
    return [int(group == ALL or group in groups_of(one.line)) for one in people]


def revealed(
    people: Sequence[Person], minimum: int, shown: Release | None = None
) -> RoundResult:
    """The result; with `shown` after counting together who is in the same groups."""
    lines = {one.line: coarse(one.line, shown) if shown else one.line for one in people}
    by_line = {
        line: {
            code: counted([p.answers[n] for p in people if lines[p.line] == line])
            for n, code in enumerate(CODES)
        }
        for line in lines.values()
    }
    sizes = Counter(one.line for one in people)
    heard = Heard(invited=len(people), people=sizes, now=by_line)
    return make_result(facts(minimum), heard, INSTRUMENT, facets={})


def counted(answers: Sequence[int | None]) -> Counts:
    scores = Counter(answer for answer in answers if answer is not None)
    return Counts(scores, blank=len(answers) - scores.total())


@given(people_lists, st.integers(3, 5))
@settings(max_examples=100)
def test_no_sum_of_groups_isolates_a_few_people(
    people: list[Person], minimum: int
) -> None:
    release = released(Counter(one.line for one in people), minimum)

    tables = [members(group, people) for group in release.groups]

    assert not list(isolated(tables, minimum))


@given(people_lists, st.integers(3, 5))
@settings(max_examples=100)
def test_no_sum_of_tables_of_a_question_isolates_a_few_who_scored(
    people: list[Person], minimum: int
) -> None:
    result = revealed(people, minimum)

    for number, code in enumerate(CODES):
        scored = [one for one in people if one.answers[number] is not None]
        found = result.item(code)
        assert found
        shown = [table for table in found.tables if table.scores is not None]
        vectors = [members(table.group, scored) for table in shown]
        assert all(sum(vector) >= minimum for vector in vectors)
        assert not list(isolated(vectors, minimum))


@given(people_lists, st.integers(3, 5))
@settings(max_examples=100)
def test_neither_a_few_nor_all_but_a_few_can_be_told_apart(
    people: list[Person], minimum: int
) -> None:
    release = released(Counter(one.line for one in people), minimum)
    tables = [members(group, people) for group in release.groups]

    for size in range(1, minimum):
        for few in combinations(range(len(people)), size):
            target = [int(one in few) for one in range(len(people))]
            rest = [1 - number for number in target]
            assert not is_in_span(tables, target)
            assert not any(rest) or not tables or not is_in_span(tables, rest)


@given(people_lists, st.integers(3, 5))
def test_what_is_shown_is_what_people_said(people: list[Person], minimum: int) -> None:
    result = revealed(people, minimum)

    for number, code in enumerate(CODES):
        for size in result.groups:
            inside = members(size.group, people)
            said = [
                one.answers[number]
                for one, is_in in zip(people, inside, strict=True)
                if is_in
            ]
            found = result.item(code)
            table = found.table(size.group) if found else None
            assert table
            assert size.people == len(said)
            assert table.scored == sum(answer is not None for answer in said)
            assert table.counts in (None, counted(said))


@given(people_lists, st.integers(1, 5))
def test_counting_by_shown_groups_only_gives_the_same_result(
    people: list[Person], minimum: int
) -> None:
    shown = released(Counter(one.line for one in people), minimum)

    assert revealed(people, minimum, shown) == revealed(people, minimum)


def test_the_attack_breaks_a_rule_that_only_looks_at_the_size_of_groups() -> None:
    people = [Person(signature({"Rol": "inkoper"}), (4, 4))] * 8
    people += [Person(signature({"Rol": "jurist"}), (1, 1))] * 2

    naive = [members(ALL, people), members(Group("Rol", "inkoper"), people)]

    assert (8, 9) in list(isolated(naive, 3))
    assert is_in_span(naive, [0] * 8 + [1] * 2)


def test_the_attack_finds_what_takes_three_tables() -> None:
    # Everyone is in two of three circles: half their sum is everyone.
    circles = [[1, 1, 1, 1, 0, 0], [0, 0, 1, 1, 1, 1], [1, 1, 0, 0, 1, 1]]

    assert (0, 1) in list(isolated(circles, 3))


def test_a_question_that_few_of_a_group_scored_shows_only_how_many() -> None:
    inkopers = [Person(signature({"Rol": "inkoper"}), (4, 1))] * 6
    silent = [Person(signature({"Rol": "jurist"}), (None, 2))] * 4
    jurists = [Person(signature({"Rol": "jurist"}), (1, 3))] * 2

    result = revealed([*inkopers, *silent, *jurists], 5)

    inkoper, jurist = Group("Rol", "inkoper"), Group("Rol", "jurist")
    assert [one.group for one in result.groups] == [ALL, inkoper, jurist]
    assert result.counts("beleid-1", jurist) is None
    assert result.counts("beleid-1", inkoper) is None, "8 minus 6 would show the two"
    assert result.counts("beleid-1") == Counts({1: 2, 4: 6}, blank=4)
    assert result.counts("beleid-2", jurist) == Counts({2: 4, 3: 2})
    found = result.item("beleid-1")
    table = found.table(jurist) if found else None
    assert table
    assert (table.scored, table.blank) == (2, 4)
