# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is left of what people type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.library.forms import MAX_QUERY, readable, wanted_from

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("gewoon", "gewoon"),
        ("één\r\ntwee\rdrie\u2028vier", "één\ntwee\ndrie\nvier"),
        ("a\x00b\x07c\x1b[31m", "abc[31m"),
        ("veilig\u202etxt.exe", "veiligtxt.exe"),
        ("\u2066links\u2069\ufeff", "links"),
        (" \u200b\u200d ", ""),
        ("👩\u200d💻 en \U0001fae9", "👩\u200d💻 en \U0001fae9"),
        ("half\ud800 \ue000 \ufffe\U0010ffff\ufdd0", "half"),
    ],
)
def test_what_nobody_can_see_is_dropped(typed: str, kept: str) -> None:
    assert readable(typed) == kept


@given(st.text())
def test_what_is_kept_can_be_stored_and_stays_as_it_is(typed: str) -> None:
    kept = readable(typed)

    assert "\x00" not in kept
    assert kept.encode() is not None
    assert readable(kept) == kept


def test_a_search_is_cut_off_and_names_are_read_as_they_are() -> None:
    wanted = wanted_from({"q": "x" * 10_000, "thema": "sociaal", "onbekend": "y"})

    assert wanted.query == "x" * MAX_QUERY
    assert wanted.theme == "sociaal"
