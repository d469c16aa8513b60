# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which units there are to choose from."""

from __future__ import annotations

from typing import NamedTuple

from inkoopkoers.spending.engine.question import Question

MOST_UNITS = 500


class UnitName(NamedTuple):
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
