# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which names go, and what stays of a text around them."""

from __future__ import annotations

import pytest

from inkoopkoers.spending.domain.blanking import Held, Known, keeps_name, without

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("held", "name", "keeps"),
    [
        (Held({1, 2}, ()), "J. Bos", True),
        (Held((), ()), "J. Bos", False),
        (Held((), ()), "Jan de schilder", False),
        (Held({2}, ()), "J. Bos", False),
        (Held({2}, ()), "Jan de schilder", True),
        (Held({2}, ()), "Jan Bos", True),
        (Held((), {"j. bos"}), "J. Bos", True),
    ],
)
def test_a_name_goes_with_the_last_file_that_says_so(
    held: Held, name: str, *, keeps: bool
) -> None:
    known = Known(5, name, is_person=True, names=((1, "J. Bos"), (2, "Jan Bos")))

    assert keeps_name(known, held) is keeps


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Les van J. BOS, donderdag", "Les van …, donderdag"),
        ("j. bos", "…"),
        ("J. Bosman en J. Bos (jr.)", "J. Bosman en … (jr.)"),
        ("Jan in het bos", "Jan in het bos"),
        ("", ""),
    ],
)
def test_only_whole_names_leave_a_text(text: str, left: str) -> None:
    assert without(text, ["J. Bos", "bos"]) == left
