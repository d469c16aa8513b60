# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which units there are to choose from."""

from __future__ import annotations

from dataclasses import dataclass

from inkoopkoers.spending.engine.question import Question

MOST_UNITS = 500


@dataclass(frozen=True)
class UnitName:
    """A unit that has lines; at most 500, those with the most lines."""

    unit: str


UNIT_NAMES = Question(
    name="unit_names",
    row=UnitName,
    final=f"""
SELECT unit FROM spend WHERE unit IS NOT NULL
GROUP BY unit ORDER BY count(*) DESC, unit LIMIT {MOST_UNITS}
""",
)
