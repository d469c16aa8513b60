# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same sheet with inflation in its prices and its rate, or without."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from inkoopkoers.costing.domain.discounting import as_basis, in_basis
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Basis,
    CostLine,
    CostSheet,
    Growth,
)


def converted(sheet: CostSheet, basis: Basis) -> CostSheet:
    """The sheet in another basis; its present values stay what they are (Fisher)."""
    return replace(
        sheet,
        basis=basis,
        rate=as_basis(sheet.rate, basis, sheet.inflation),
        growths=tuple(
            Growth(growth.category, _growth(sheet, basis, growth.rate))
            for growth in sheet.growths
        ),
        alternatives=tuple(
            _alternative(sheet, basis, one) for one in sheet.alternatives
        ),
    )


def _alternative(sheet: CostSheet, basis: Basis, one: Alternative) -> Alternative:
    return replace(one, lines=tuple(_line(sheet, basis, line) for line in one.lines))


def _line(sheet: CostSheet, basis: Basis, line: CostLine) -> CostLine:
    if line.growth is None:
        return line
    return replace(line, growth=_growth(sheet, basis, line.growth))


def _growth(sheet: CostSheet, basis: Basis, rate: Decimal) -> Decimal:
    return in_basis(rate, sheet.basis, basis, inflation=sheet.inflation)
