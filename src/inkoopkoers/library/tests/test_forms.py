# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked of the library."""

from __future__ import annotations

import pytest

from inkoopkoers.library.forms import MAX_QUERY, wanted_from

pytestmark = pytest.mark.once


def test_a_search_is_cut_off_and_names_are_read_as_they_are() -> None:
    wanted = wanted_from({"q": "x" * 10_000, "thema": "sociaal", "onbekend": "y"})

    assert wanted.query == "x" * MAX_QUERY
    assert wanted.theme == "sociaal"
