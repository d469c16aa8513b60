# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a new version may not do."""

from __future__ import annotations

import pytest

from inkoopkoers.knowledge.domain.difference import (
    mistakes,
)
from inkoopkoers.knowledge.tests.editing import Edit, Json, edited


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


def test_answers_given_once_do_not_become_answers_for_now_and_wanted(
    whole: dict[str, Json],
) -> None:
    old = whole["checklist"]
    new = edited(old, lambda d: d.update(outcome="gap"))

    assert messages([old], new) == {
        "outcome": "de uitkomst blijft van dezelfde soort; maak een nieuw instrument"
    }


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
