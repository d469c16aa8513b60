# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who pays, in sentences."""

from __future__ import annotations

from dataclasses import replace

from inkoopkoers.costing.domain.results import results_of
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.tests.making import a_sheet
from inkoopkoers.costing.wording.paying import shift_told


def paid_by(payer: str) -> CostSheet:
    """The sheet with one payer for every line."""
    sheet = a_sheet()
    alternatives = tuple(
        replace(one, lines=tuple(replace(it, payer=payer) for it in one.lines))
        for one in sheet.alternatives
    )
    return replace(sheet, alternatives=alternatives)


def test_who_pays_more_is_told_by_name() -> None:
    first, second = results_of(paid_by("De school"))

    told = shift_told(first, second)

    assert told.startswith("Kies je ‘Aanbod A’ en niet ‘Aanbod B’, dan")
    assert "betaalt De school" in told


def test_nothing_is_told_when_nobody_said_who_pays() -> None:
    first, second = results_of(paid_by(""))

    assert shift_told(first, second) == ""
