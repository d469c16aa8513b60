# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Broken files through the real upload: a reason for each, and nothing else happens.

`python -m tests.mutants 10000` gives ten thousand of them and prints the figures.
"""

from __future__ import annotations

import sys

import pytest

from tests.mutants.attacking import attack

pytestmark = [
    pytest.mark.once,
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="/proc of Linux"),
]

FILES = 200
# What a child may hold as data, and room for the program itself.
MOST_CHILD_MB = 1536 + 512


def test_two_hundred_broken_files_harm_nothing() -> None:
    done = attack(FILES, lanes=2)

    assert done.wrong == []
    assert done.given == FILES
    assert max(done.statuses) < 500
    assert {"ready", "asking"} & set(done.ends)
    assert any(end.startswith("failed") for end in done.ends)
    assert done.peak["child"] < MOST_CHILD_MB
