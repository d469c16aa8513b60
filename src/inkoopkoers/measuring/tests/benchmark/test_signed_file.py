# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Not a byte of a signed file can be changed, put in or left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.measuring.signing import (
    BadSignature,
    open_signed,
)
from inkoopkoers.measuring.tests.signed_summaries import (
    signed_elsewhere,
    summary,
    their_key,
)

FILE = signed_elsewhere(summary()).encode()


@given(place=st.integers(0, len(FILE) - 1), byte=st.integers(0, 255))
def test_any_changed_byte_is_refused(place: int, byte: int) -> None:
    key, fingerprint = their_key()
    changed = FILE[:place] + bytes([byte]) + FILE[place + 1 :]
    if changed == FILE:
        assert open_signed(changed, {fingerprint: key}).fingerprint == fingerprint
        return

    with pytest.raises(BadSignature):
        open_signed(changed, {fingerprint: key})


@given(place=st.integers(1, len(FILE) - 1), extra=st.binary(min_size=1, max_size=3))
def test_any_byte_that_was_put_in_is_refused(place: int, extra: bytes) -> None:
    key, fingerprint = their_key()
    changed = FILE[:place] + extra + FILE[place:]
    if changed.replace(b"\r\n", b"\n") == FILE:
        return

    with pytest.raises(BadSignature):
        open_signed(changed, {fingerprint: key})


@given(start=st.integers(0, len(FILE) - 1), length=st.integers(1, 50))
def test_any_byte_that_is_missing_is_noticed(start: int, length: int) -> None:
    key, fingerprint = their_key()

    with pytest.raises(BadSignature):
        open_signed(FILE[:start] + FILE[start + length :], {fingerprint: key})
