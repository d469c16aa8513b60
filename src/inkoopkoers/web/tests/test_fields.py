# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is left of what people type."""

from __future__ import annotations

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.web.fields import ReadableLineField, readable

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


@given(st.text())
def test_a_line_is_one_line_and_never_blank(typed: str) -> None:
    try:
        line = ReadableLineField().clean(typed)
    except forms.ValidationError:
        return

    assert len(line.splitlines()) == 1
    assert line == readable(line).strip()
    assert line.strip("\u200c\u200d ")
