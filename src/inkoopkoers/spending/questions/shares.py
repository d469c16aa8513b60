# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dividing, so that two engines give the same decimals."""

from __future__ import annotations


def ratio(part: str, whole: str) -> str:
    """SQL for part / whole with six decimals, half up; null when whole is 0 or null.

    Engines divide decimals each their own way. Dividing doubles and rounding down to
    whole millionths are the same steps on every machine. Exact for euros up to
    10**13.
    """
    divided = f"CAST({part} AS DOUBLE) / CAST({whole} AS DOUBLE)"
    millionths = f"floor({divided} * 1000000 + 0.5)"
    return (
        f"CASE WHEN {whole} <> 0 THEN "
        f"CAST(CAST({millionths} AS DECIMAL(24,0)) * 0.000001 AS DECIMAL(18,6)) END"
    )


def share(part: str, whole: str) -> str:
    """SQL for the share of a positive whole; null when there is no such whole."""
    return f"CASE WHEN {whole} > 0 THEN {ratio(part, whole)} END"
