# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a cell of a table is written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.spending.answering.answer import CellKind
from inkoopkoers.spending.wording.cells import cell_text, covered

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("share", "told"),
    [
        ("0", "0,0 %"),
        ("0.0001", "< 0,1 %"),
        ("0.0005", "0,1 %"),
        ("0.0123", "1,2 %"),
        ("1", "100,0 %"),
        ("9.994", "999,4 %"),
        ("279.842", "27 984 %"),
        ("-0.5", "−50,0 %"),
    ],
)
def test_a_share_is_never_nothing_when_it_is_something(share: str, told: str) -> None:
    found = cell_text(Decimal(share), CellKind.SHARE)

    assert found.replace("\N{NO-BREAK SPACE}", " ").replace("\u202f", " ") == told


def test_nearly_all_is_never_all() -> None:
    assert covered(Decimal("0.99999")).startswith("meer dan")
    assert covered(Decimal(1)).startswith("100")
