# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing that a reader sees changes silently, and answers move along safely."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.domain.difference import (
    Change,
    Copying,
    PartChange,
    copying,
    difference,
    mistakes,
)
from inkoopkoers.knowledge.tests.making import documents, unhurried, write_content

Json = dict[str, Any]
Edit = Callable[[Json], object]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Json]:
    return documents(write_content(tmp_path_factory.mktemp("content")))


@pytest.fixture
def old(whole: dict[str, Json]) -> Json:
    return copy.deepcopy(whole["wegwijzer"])


def edited(old: Json, edit: Edit, *, version: int | None = None) -> Json:
    new = copy.deepcopy(old)
    edit(new)
    new["version"] = version or old["version"] + 1
    return new


def kinds(old: Json, new: Json) -> dict[str, Change]:
    return {one.path: one.change for one in difference(old, new)}


# What answers and readers see.


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
    ],
)  # fmt: skip
def test_edits_of_scales_are_noticed(
    whole: dict[str, Json], path: str, change: Change, edit: Edit
) -> None:
    old = whole["checklist"]

    assert kinds(old, edited(old, edit))[path] is change


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

    assert before == value or difference(old, new)
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


# What happens to an answer.


def item(**changes: Any) -> Json:
    options = [{"code": "1"}, {"code": "2"}]
    return {"rev": 1, "kind": "choice", "scale": None, "options": options, **changes}


def with_options(*codes: str) -> Json:
    return item(options=[{"code": code} for code in codes])


@pytest.mark.parametrize(
    ("old_item", "new_item", "expected"),
    [
        (item(text="a"), item(text="b"), Copying.COPIED),
        (item(), with_options("2", "1"), Copying.COPIED),
        (item(), with_options("1", "2", "3"), Copying.CONFIRM),
        (item(), with_options("1"), Copying.NOT_COPIED),
        (item(), with_options("1", "3"), Copying.NOT_COPIED),
        (item(), item(rev=2), Copying.NOT_COPIED),
        (item(rev=2), item(rev=1), Copying.NOT_COPIED),
        (item(options=[]), item(options=[], kind="scale"), Copying.NOT_COPIED),
        (item(scale="eens"), item(scale="vijf"), Copying.NOT_COPIED),
        (None, item(), Copying.NOT_COPIED),
        (item(), None, Copying.NOT_COPIED),
    ],
)
def test_an_answer_moves_along_by_what_changed(
    old_item: Json | None, new_item: Json | None, expected: Copying
) -> None:
    assert copying(old_item, new_item) is expected


@given(
    before=st.sets(st.sampled_from("123456"), min_size=2),
    after=st.sets(st.sampled_from("123456"), min_size=2),
)
def test_an_answer_is_copied_only_to_where_it_still_exists(
    before: set[str], after: set[str]
) -> None:
    found = copying(with_options(*before), with_options(*after))

    assert (found is Copying.COPIED) == (before == after)
    assert (found is Copying.CONFIRM) == (before < after)


# What a new version may not do.


def messages(history: list[Json], new: Json) -> dict[str, str]:
    return {one.path: one.message for one in mistakes(history, new)}


def reword(document: Json) -> None:
    document["title"] += "!"


def test_a_first_version_cannot_break_a_promise(old: Json) -> None:
    assert mistakes([], old) == ()


def test_a_good_next_version_has_no_mistakes(old: Json) -> None:
    assert mistakes([old], edited(old, reword)) == ()


@pytest.mark.parametrize("version", [1, 3, 9])
def test_the_version_goes_up_by_one(old: Json, version: int) -> None:
    new = edited(old, reword, version=version)

    assert messages([old], new) == {"version": "de nieuwe versie moet 2 zijn"}


def test_a_new_number_without_a_change_is_refused(old: Json) -> None:
    new = edited(old, lambda d: None)

    assert messages([old], new) == {
        "version": "er is niets veranderd; laat de versie op 1 staan"
    }


def test_a_rev_never_goes_down(old: Json) -> None:
    old["items"][0]["rev"] = 3
    new = edited(old, lambda d: d["items"][0].update(rev=2))

    assert messages([old], new) == {"item product": "rev mag niet omlaag"}


@pytest.mark.parametrize(
    ("path", "drop"),
    [
        ("tip Fa-2", lambda d: d["cells"][0]["tips"].pop()),
        ("cell F12", lambda d: d["cells"].pop()),
        ("item product", lambda d: d["items"].pop()),
        ("option product=2", lambda d: d["items"][0]["options"].pop()),
        ("section F", lambda d: d["sections"].pop()),
        ("group wat", lambda d: d["groups"].pop()),
    ],
)
def test_a_code_that_was_dropped_never_comes_back(
    old: Json, path: str, drop: Edit
) -> None:
    second = edited(old, drop)
    third = {**old, "version": 3}

    found = messages([old, second], third)

    assert found[path].startswith("deze code is eerder gebruikt en vervallen")


@pytest.mark.parametrize(
    "drop",
    [
        lambda d: d["sources"].pop(),
        lambda d: d["examples"].pop(),
        lambda d: d["themes"].pop(),
        lambda d: d["cells"][0]["references"].pop(),
    ],
)
def test_a_source_or_example_may_be_cited_again(old: Json, drop: Edit) -> None:
    second = edited(old, drop)
    third = {**old, "version": 3}

    assert mistakes([old, second], third) == ()


def test_a_code_that_stayed_is_not_reused(old: Json) -> None:
    second = edited(old, reword)
    third = edited(second, reword)

    assert mistakes([old, second], third) == ()


@pytest.mark.parametrize(
    "edit",
    [
        lambda d: d["scales"][0]["levels"].append({"value": 3, "label": "Meer"}),
        lambda d: d["scales"][0]["levels"][0].update(value=5),
    ],
)
def test_the_steps_of_a_scale_stay(whole: dict[str, Json], edit: Edit) -> None:
    old = whole["checklist"]

    assert "nieuwe schaal" in messages([old], edited(old, edit))["scale eens"]


def test_another_name_for_a_step_or_another_scale_is_allowed(
    whole: dict[str, Json],
) -> None:
    old = whole["checklist"]
    renamed = edited(old, lambda d: d["scales"][0]["levels"][0].update(label="Nee"))
    other = edited(old, lambda d: d["scales"].append(
        {"code": "vijf", "levels": [{"value": 5, "label": "Vijf"}], "note": None}
    ))  # fmt: skip

    assert mistakes([old], renamed) == ()
    assert mistakes([old], other) == ()
