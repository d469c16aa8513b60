# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes along into an example."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.examples import KEPT, Part, pack, unpack

CANARY = "kanarie"
NAMES = sorted({name for names in KEPT.values() for name in names})
FORBIDDEN = ("value_eur", "user", "party", "held_on", "publish_on", "weight_of", "id")


@given(
    st.dictionaries(st.sampled_from([*NAMES, *FORBIDDEN]), st.just(CANARY), min_size=1),
    st.sampled_from(list(Part)),
)
def test_a_field_that_is_not_named_never_goes_along(
    row: dict[str, Any], part: Part
) -> None:
    packed = pack({part: [row]}, Part)

    (kept,) = packed[part.value]
    assert set(kept) == set(KEPT[part])
    assert {name for name, value in kept.items() if value == CANARY} == (
        set(row) & set(KEPT[part])
    )


@given(st.sets(st.sampled_from(list(Part))))
def test_a_part_that_was_not_chosen_stays_behind(chosen: set[Part]) -> None:
    rows = {part: [dict.fromkeys(KEPT[part], "x")] for part in Part}

    assert set(pack(rows, chosen)) == {part.value for part in chosen}


@given(st.lists(st.text(max_size=20), max_size=4))
def test_what_was_packed_is_what_is_unpacked(texts: list[str]) -> None:
    rows = [{"role": text, "means": text, "goal": ""} for text in texts]

    found = unpack(pack({Part.NEEDS: rows}, Part))

    assert list(found.rows(Part.NEEDS)) == rows


def test_an_example_of_another_time_is_read_as_far_as_we_know_it() -> None:
    found = unpack({"needs": [{"role": "leraar", "salary": 3}], "gossip": [{}]})

    assert found.rows(Part.NEEDS) == ({"role": "leraar", "means": None, "goal": None},)
    assert found.rows(Part.TEXTS) == ()
