# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers that came by before: exactly those, whatever the batches."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.spending.reading.runs import Repeats

pytestmark = pytest.mark.once
BATCHES = st.lists(st.lists(st.integers(0, 12), max_size=8), max_size=8)


@given(BATCHES)
def test_every_number_but_the_first_of_its_kind_is_a_repeat(
    batches: list[list[int]],
) -> None:
    repeats, before, expected = Repeats(), set[int](), []
    for batch in batches:
        flags = []
        for number in batch:
            flags.append(number in before)
            before.add(number)
        expected.append(flags)

    found = [
        repeats.flags_of(np.array(batch, dtype=np.uint64)).tolist() for batch in batches
    ]

    assert found == expected
