# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A design with one part more, less or elsewhere."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.awarding.domain import editing
from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Criterion,
    Formula,
    Measured,
)
from inkoopkoers.awarding.domain.putting_back import places_of, put_back
from inkoopkoers.awarding.domain.scales import PIANOO_1_10, RWS_0_3

TREE = AwardDesign(
    Formula.BOUNDS,
    Decimal(40),
    criteria=(
        Criterion("g", "Groep"),
        Criterion("a", "A", "g", Decimal(20), scale="rws-0-3"),
        Criterion("top", "Top", weight=Decimal(20), scale="rws-0-3"),
        Criterion("b", "B", "g", Decimal(20), scale="pianoo-1-10"),
    ),
    scales=(RWS_0_3,),
)


def order(design: AwardDesign) -> list[str]:
    return [row.criterion.code for row in editing.tree_rows(design)]


def test_rows_stand_below_their_group_in_order() -> None:
    rows = editing.tree_rows(TREE)

    assert [(row.criterion.code, row.depth) for row in rows] == [
        ("g", 0),
        ("a", 1),
        ("b", 1),
        ("top", 0),
    ]
    assert [row.is_group for row in rows] == [True, False, False, False]
    assert [(row.is_first, row.is_last) for row in rows] == [
        (True, False),
        (True, False),
        (False, True),
        (False, True),
    ]


def test_what_hangs_under_nothing_or_under_itself_still_shows_once() -> None:
    lost = replace(TREE, criteria=(Criterion("x", "X", "weg"),))
    circle = replace(
        TREE,
        criteria=(
            Criterion("x", "X", "y"),
            Criterion("y", "Y", "x"),
            Criterion("z", "Z", "y"),
        ),
    )

    assert order(lost) == ["x"]
    assert sorted(order(circle)) == ["x", "y", "z"]


def test_a_group_waits_for_criteria_or_has_them() -> None:
    empty = Criterion("e", "Leeg")
    measured = Criterion("m", "Ladder", measured=Measured.LADDER)

    assert editing.is_a_group(TREE, empty)
    assert editing.is_a_group(TREE, TREE.criteria[0])
    assert not editing.is_a_group(TREE, TREE.criteria[1])
    assert not editing.is_a_group(TREE, measured)


def test_only_groups_outside_itself_can_be_a_parent() -> None:
    inner = editing.with_criterion(TREE, Criterion("inner", "Binnen", "g"))

    assert [one.code for one in editing.possible_parents(inner)] == ["g", "inner"]
    assert editing.possible_parents(inner, "g") == ()


def test_a_code_is_made_of_a_name_and_never_used_twice() -> None:
    assert editing.new_code("Plan van aanpak", ()) == "plan-van-aanpak"
    assert editing.new_code("Één", {"een"}) == "een-2"
    assert editing.new_code("!!", {"x", "x-2"}) == "x-3"


def test_a_criterion_is_changed_in_its_place_or_added_last_or_where_asked() -> None:
    changed = editing.with_criterion(TREE, replace(TREE.criteria[1], name="Nieuw"))
    last = editing.with_criterion(TREE, Criterion("z", "Z"))
    first = editing.with_criterion(TREE, Criterion("z", "Z"), 0)

    assert changed.criteria[1].name == "Nieuw"
    assert last.criteria[-1].code == "z"
    assert first.criteria[0].code == "z"


def test_taking_out_a_group_takes_all_below_it() -> None:
    left = editing.without_criterion(TREE, "g")

    assert [one.code for one in left.criteria] == ["top"]


def test_moving_stays_within_the_group_and_stops_at_its_ends() -> None:
    down = editing.moved(TREE, "a", up=False)

    assert order(down) == ["g", "b", "a", "top"]
    assert editing.moved(TREE, "a", up=True) == TREE
    assert order(editing.moved(TREE, "top", up=True)) == ["top", "g", "a", "b"]


def test_what_is_not_there_is_said() -> None:
    for call in (
        lambda: editing.criterion_of(TREE, "x"),
        lambda: editing.own_scale_of(TREE, "x"),
        lambda: editing.without_criterion(TREE, "x"),
        lambda: editing.without_scale(TREE, "x"),
        lambda: editing.moved(TREE, "x", up=True),
    ):
        with pytest.raises(editing.UnknownPart):
            call()


def test_scales_are_added_replaced_taken_out_and_counted() -> None:
    both = editing.with_scale(TREE, PIANOO_1_10)
    renamed = editing.with_scale(both, replace(RWS_0_3, name="Anders"))

    assert [one.code for one in both.scales] == ["rws-0-3", "pianoo-1-10"]
    assert editing.own_scale_of(renamed, "rws-0-3").name == "Anders"
    assert editing.without_scale(both, "rws-0-3").scales == (PIANOO_1_10,)
    assert [one.code for one in editing.scored_with(TREE, "rws-0-3")] == ["a", "top"]


@given(st.sampled_from(["g", "a", "b", "top"]))
@settings(max_examples=10)
def test_what_is_taken_out_comes_back_exactly(code: str) -> None:
    criteria, at = places_of(TREE, code)

    back = put_back(editing.without_criterion(TREE, code), criteria, at)

    assert criteria[0].code == code
    assert back == TREE


def test_a_code_that_is_used_again_gets_a_number_and_a_lost_group_is_let_go() -> None:
    criteria, at = places_of(TREE, "g")
    meanwhile = editing.with_criterion(
        editing.without_criterion(TREE, "g"), Criterion("g", "Ander")
    )
    alone, place = places_of(TREE, "a")

    back = put_back(meanwhile, criteria, at)
    loose = put_back(editing.without_criterion(TREE, "g"), alone, place)

    assert editing.criterion_of(back, "g-2").name == "Groep"
    assert editing.criterion_of(back, "a").parent == "g-2"
    assert editing.criterion_of(loose, "a").parent == ""
