# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of `costing/`, one module per part.

A part has TABLE, PUBLIC and `rows(cast, comparison)`: the rows that its addresses name.
"""

from __future__ import annotations

from typing import Any

from inkoopkoers.costing.tests.making import a_comparison
from tests.access.costing import comparisons, documents, lines, quick, results
from tests.access.door import Cast, Door

PARTS: tuple[Any, ...] = (comparisons, documents, lines, quick, results)
TABLE: dict[str, Door] = {
    name: door for part in PARTS for name, door in part.TABLE.items()
}
PUBLIC: set[str] = {name for part in PARTS for name in part.PUBLIC}


def rows(cast: Cast) -> dict[str, int | str]:
    """One of the inkoper, and what the parts put in it."""
    comparison = a_comparison(cast.organisation, cast.people["inkoper"])
    made: dict[str, int | str] = {"comparison": comparison.pk}
    for part in PARTS:
        made |= part.rows(cast, comparison)
    return made
