# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pieces of SQL that several questions share."""

from __future__ import annotations


def euros(expression: str) -> str:
    """SQL for a sum of money over a group; 0 when there is nothing."""
    return f"CAST(coalesce(sum({expression}), 0) AS DECIMAL(18,2))"


def euros_where(condition: str) -> str:
    """SQL for the euros of the lines for which something holds."""
    return euros(f"CASE WHEN {condition} THEN amount ELSE 0 END")


def count_where(condition: str) -> str:
    """SQL for the number of lines for which something holds."""
    return f"count(CASE WHEN {condition} THEN 1 END)"
