# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens to an answer when it moves to a new version."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.domain.difference import (
    Copying,
    copying,
)
from inkoopkoers.knowledge.tests.editing import Json


def item(**changes: Any) -> Json:
    options = [{"code": "1"}, {"code": "2"}]
    return {"rev": 1, "kind": "choice", "scale": None, "options": options, **changes}


def with_options(*codes: str) -> Json:
    return item(options=[{"code": code} for code in codes])


def described(*values: int, words: str = "") -> Json:
    return item(anchors=[{"value": value, "text": words} for value in values])


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
        (described(1, 2), described(1, 2), Copying.COPIED),
        (described(1, 2, words="a"), described(1, 2, words="b"), Copying.COPIED),
        (described(1, 2, 3), described(1, 2), Copying.NOT_COPIED),
        (described(1, 2), described(1, 3), Copying.NOT_COPIED),
        (described(1, 2), described(1, 2, 3), Copying.CONFIRM),
        (item(), described(1, 2), Copying.CONFIRM),
        (described(1, 2), item(), Copying.COPIED),
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
