# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in a cell."""

from __future__ import annotations

from fractions import Fraction

from inkoopkoers.measuring.domain.counts import rounded


def number(value: Fraction | None) -> str:
    """A number that a spreadsheet reads as one; empty when it is not shown."""
    return "" if value is None else str(rounded(value)).replace(".", ",")
