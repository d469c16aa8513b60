# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A question over a small set gives rows."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.questions.over_time import PER_MONTH, MonthRow
from inkoopkoers.spending.tests.making import a_dataset, a_line, key_of

pytestmark = pytest.mark.once


def test_euros_are_summed_per_month_with_credit_notes(tmp_path: Path) -> None:
    dataset = a_dataset(
        tmp_path,
        [a_line("100.10"), a_line("-0.20"), a_line(5, "2026-04-01")],
    )

    rows = Duck().ask(PER_MONTH, dataset, Selection(), Terms())

    assert rows == (
        MonthRow(2026, 3, Decimal("99.90"), 2),
        MonthRow(2026, 4, Decimal("5.00"), 1),
    )


def test_internal_suppliers_count_only_when_asked_for(tmp_path: Path) -> None:
    internal = {"supplier": key_of("Eigen dienst"), "name": "x", "is_internal": True}
    dataset = a_dataset(
        tmp_path, [a_line(1), a_line(2, supplier="Eigen dienst")], suppliers=[internal]
    )

    without = Duck().ask(PER_MONTH, dataset, Selection(), Terms())
    along = Duck().ask(PER_MONTH, dataset, Selection(include_internal=True), Terms())

    assert (without[0].lines, along[0].lines) == (1, 2)
