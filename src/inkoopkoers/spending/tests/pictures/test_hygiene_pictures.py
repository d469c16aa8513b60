# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Gaps as bars, also where credit notes are more than the rest."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.spending.domain.hygiene import Finding, Gap
from inkoopkoers.spending.pictures.hygiene import worst_picture

pytestmark = pytest.mark.once


def a_gap(gap: Gap, amount: int) -> Finding:
    return Finding(gap, 3, Decimal(amount), 10, Decimal(1000))


def test_a_gap_of_credit_notes_has_an_empty_bar_and_its_figure_in_the_table() -> None:
    found = [a_gap(Gap.NO_ORDER, 400), a_gap(Gap.NO_INVOICE, -60)]

    picture = worst_picture(found)

    assert picture is not None
    shown = [row[1].split(" (")[0] for row in picture.wide.table.rows]
    assert shown == ["€\xa0400", "€\xa0\N{MINUS SIGN}60"]


@pytest.mark.parametrize("amounts", [(), (-60,), (0, -5)])
def test_without_euros_behind_any_gap_there_is_no_picture(
    amounts: tuple[int, ...],
) -> None:
    assert worst_picture([a_gap(Gap.NO_ORDER, one) for one in amounts]) is None
