# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing that a reader sees changes silently."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.domain.difference import (
    Change,
    PartChange,
    difference,
)
from inkoopkoers.knowledge.tests.editing import Edit, Json, edited, kinds
from inkoopkoers.knowledge.tests.making import unhurried

ANCHORS = [{"value": 1, "text": "Niets."}, {"value": 2, "text": "Alles."}]


def test_a_document_does_not_differ_from_itself(whole: dict[str, Json]) -> None:
    for document in whole.values():
        assert difference(document, copy.deepcopy(document)) == ()


def test_another_version_number_alone_is_no_change(old: Json) -> None:
    assert difference(old, {**old, "version": 2}) == ()


@pytest.mark.parametrize(
    ("path", "change", "edit"),
    [
        ("instrument", Change.REWORDED, lambda d: d.update(title="Gids")),
        ("instrument", Change.REWORDED, lambda d: d.update(summary="Anders.")),
        ("instrument", Change.REWORDED, lambda d: d.update(minutes=11)),
        ("instrument", Change.REWORDED, lambda d: d["origin"].update(period="2019")),
        ("instrument", Change.REWORDED, lambda d: d.update(extra={"new": "veld"})),
        ("instrument", Change.PLACED, lambda d: d["cells"].reverse()),
        ("instrument", Change.PLACED, lambda d: d.update(outcome="scores")),
        ("group wat", Change.REWORDED, lambda d: d["groups"][0].update(name="W")),
        ("group wat", Change.REWORDED, lambda d: d["groups"][0].update(question="W?")),
        ("section F", Change.REWORDED, lambda d: d["sections"][0].update(name="X")),
        ("section F", Change.REWORDED, lambda d: d["sections"][0].update(moment=None)),
        ("item product", Change.REWORDED, lambda d: d["items"][0].update(help="X")),
        ("item product", Change.REWORDED,
         lambda d: d["items"][0].update(sub_points=["X"])),
        ("item product", Change.MEANING, lambda d: d["items"][0].update(rev=2)),
        ("item product", Change.PLACED, lambda d: d["items"][0].update(group="hoe")),
        ("item product", Change.PLACED, lambda d: d["items"][0].update(kind="scale")),
        ("item product", Change.PLACED, lambda d: d["items"][0]["options"].reverse()),
        ("option product=1", Change.REWORDED,
         lambda d: d["items"][0]["options"][0].update(short="x")),
        ("option product=2", Change.REWORDED,
         lambda d: d["items"][0]["options"][1].update(help=None)),
        ("option product=2", Change.REMOVED, lambda d: d["items"][0]["options"].pop()),
        ("cell Fa", Change.REWORDED, lambda d: d["cells"][0].update(nuance="X")),
        ("cell Fa", Change.PLACED, lambda d: d["cells"][0].update(examples=[])),
        ("cell Fa", Change.PLACED, lambda d: d["cells"][0].update(section="U")),
        ("cell Fa", Change.PLACED, lambda d: d["cells"][0]["tips"].reverse()),
        ("cell F11", Change.CONDITION,
         lambda d: d["cells"][1].update(when={"product": ["2"]})),
        ("cell F12", Change.REWORDED, lambda d: d["cells"][2].update(empty="X")),
        ("tip Fa-1", Change.REWORDED, lambda d: d["cells"][0]["tips"][0].update(text="X")),
        ("tip Fa-1", Change.MEANING, lambda d: d["cells"][0]["tips"][0].update(rev=2)),
        ("tip Fa-1", Change.PLACED,
         lambda d: d["cells"][0]["tips"][0].update(themes=["markt"])),
        ("tip Fa-2", Change.PLACED,
         lambda d: d["cells"][0]["tips"][1]["themes"].reverse()),
        ("tip Fa-2", Change.REMOVED, lambda d: d["cells"][0]["tips"].pop()),
        ("tip Fa-2", Change.PLACED,
         lambda d: d["cells"][1]["tips"].append(d["cells"][0]["tips"].pop())),
        ("reference Fa koch 1", Change.REWORDED,
         lambda d: d["cells"][0]["references"][0].update(nuance=None)),
        ("reference Fa koch 1", Change.REWORDED,
         lambda d: d["cells"][0]["references"][0].update(point="X")),
        ("reference Fa koch 2", Change.REWORDED,
         lambda d: d["cells"][0]["references"][1].update(link=None)),
        ("reference Fa koch 2", Change.REMOVED,
         lambda d: d["cells"][0]["references"].pop(0)),
        ("source koch", Change.REWORDED, lambda d: d["sources"][0].update(title="X")),
        ("source koch", Change.REWORDED, lambda d: d["sources"][0].update(year=2018)),
        ("source koch", Change.REWORDED,
         lambda d: d["sources"][0].update(confirmed=False)),
        ("source koch", Change.REWORDED, lambda d: d["sources"][0].update(link=None)),
        ("example gww", Change.REWORDED, lambda d: d["examples"][0].update(text="X")),
        ("example gww", Change.REWORDED, lambda d: d["examples"][0].update(nuance=None)),
        ("example gww", Change.REWORDED,
         lambda d: d["examples"][0]["links"][0].update(label="X")),
        ("example gww", Change.REWORDED,
         lambda d: d["examples"][0]["links"][0].update(url="https://x.nl")),
        ("theme samen", Change.REWORDED, lambda d: d["themes"][0].update(name="X")),
        ("theme markt", Change.REMOVED, lambda d: d["themes"].pop()),
    ],
)  # fmt: skip
def test_every_kind_of_edit_is_noticed(
    old: Json, path: str, change: Change, edit: Edit
) -> None:
    new = edited(old, edit)

    assert kinds(old, new)[path] is change


@pytest.mark.parametrize(
    ("path", "change", "edit"),
    [
        ("scale eens", Change.REWORDED, lambda d: d["scales"][0].update(note="X")),
        ("level eens=1", Change.REWORDED,
         lambda d: d["scales"][0]["levels"][0].update(label="X")),
        ("level eens=2", Change.REMOVED, lambda d: d["scales"][0]["levels"].pop()),
        ("item mensen-1", Change.PLACED, lambda d: d["items"][0].update(scale="x")),
        ("item mensen-1", Change.REWORDED,
         lambda d: d["items"][0]["sub_points"].append("X")),
        ("item mensen-1", Change.REWORDED,
         lambda d: d["items"][0].update(anchors=[{"value": 1, "text": "Niets."}])),
        ("instrument", Change.REWORDED,
         lambda d: d.update(subject={"label": "Systeem", "help": "Eén."})),
        ("instrument", Change.REWORDED,
         lambda d: d.update(gate={"limits": "mensen", "limited": "inkoop"})),
    ],
)  # fmt: skip
def test_edits_of_scales_are_noticed(
    whole: dict[str, Json], path: str, change: Change, edit: Edit
) -> None:
    old = whole["checklist"]

    assert kinds(old, edited(old, edit))[path] is change


def test_a_changed_description_of_a_level_is_reworded(whole: dict[str, Json]) -> None:
    old = whole["checklist"]
    old = edited(old, lambda d: d["items"][0].update(anchors=ANCHORS), version=1)

    new = edited(old, lambda d: d["items"][0]["anchors"][1].update(text="Iets."))

    assert difference(old, new) == (
        PartChange(
            "item mensen-1",
            Change.REWORDED,
            "anchors 2.text: Alles.",
            "anchors 2.text: Iets.",
        ),
    )


def test_a_change_tells_only_the_words_that_differ(old: Json) -> None:
    new = edited(old, lambda d: d["items"][0].update(help="Anders.", short="Soort"))

    assert difference(old, new) == (
        PartChange(
            "item product",
            Change.REWORDED,
            "short: Product | help: Denk aan vorige keer.",
            "short: Soort | help: Anders.",
        ),
    )


def test_a_sentence_that_moves_to_another_field_is_a_change(old: Json) -> None:
    new = edited(old, lambda d: d["cells"][2].update(
        empty=None, nuance="De algemene tips gelden."))  # fmt: skip

    assert kinds(old, new) == {"cell F12": Change.REWORDED}


def test_an_added_option_is_told_at_the_question_and_as_a_part(old: Json) -> None:
    option = {"code": "3", "text": "Iets anders", "short": "iets anders", "help": None}
    new = edited(old, lambda d: d["items"][0]["options"].append(option))

    assert difference(old, new) == (
        PartChange("item product", Change.OPTION_ADDED, "", "3"),
        PartChange("option product=3", Change.ADDED, "",
                   "text: Iets anders | short: iets anders"),
    )  # fmt: skip


def test_the_order_of_keys_and_of_answers_in_a_file_is_no_wording(old: Json) -> None:
    new = {key: old[key] for key in reversed(old)}

    assert difference(old, new) == ()


def _routes(value: Any, route: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the route to every leaf of a document that is not its own name."""
    if isinstance(value, dict):
        for key, child in value.items():
            if (*route, key) not in (("code",), ("version",)):
                yield from _routes(child, (*route, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _routes(child, (*route, index))
    else:
        yield route


def _put(document: Json, route: tuple[Any, ...], value: Any) -> Any:
    target: Any = document
    for step in route[:-1]:
        target = target[step]
    before = target[route[-1]]
    target[route[-1]] = value
    return before


@unhurried
@given(data=st.data())
def test_no_value_of_a_document_changes_silently(
    whole: dict[str, Json], data: st.DataObject
) -> None:
    old = whole[data.draw(st.sampled_from(sorted(whole)))]
    route = data.draw(st.sampled_from(list(_routes(old))))
    value: Any = data.draw(st.one_of(st.none(), st.text(max_size=5)))
    if route[-1] in ("code", "id", "source") or route[-3:-2] == ("when",):
        value = data.draw(st.text(min_size=1, max_size=5))
    if route[-1] in ("rev", "value"):
        value = data.draw(st.integers(min_value=1, max_value=9))

    new = copy.deepcopy(old)
    before = _put(new, route, value)

    # Nothing is nothing, also when it is written as an empty text.
    is_same = before == value or (before in (None, "") and value in (None, ""))
    assert is_same or difference(old, new)
    assert bool(difference(old, new)) == bool(difference(new, old))


@unhurried
@given(data=st.data())
def test_no_entry_of_a_list_goes_or_moves_silently(
    whole: dict[str, Json], data: st.DataObject
) -> None:
    old = whole[data.draw(st.sampled_from(sorted(whole)))]
    new = copy.deepcopy(old)
    route = data.draw(st.sampled_from([r for r in _routes(old) if int in map(type, r)]))
    target: Any = new
    for step in route[: max(i for i, s in enumerate(route) if isinstance(s, int))]:
        target = target[step]
    before = copy.deepcopy(target)

    if data.draw(st.booleans()):
        target.pop(data.draw(st.integers(0, len(target) - 1)))
    else:
        target[:] = data.draw(st.permutations(target))

    assert target == before or difference(old, new)
