# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of `awarding/`, one module per part.

A part has TABLE, PUBLIC and `rows(cast, award)`: the rows that its addresses name.
"""

from __future__ import annotations

from typing import Any

from inkoopkoers.awarding.tests.making import an_award
from tests.access.awarding import bids, design, outcome, public, trying
from tests.access.door import Cast, Door

PARTS: tuple[Any, ...] = (bids, design, outcome, public, trying)
TABLE: dict[str, Door] = {
    name: door for part in PARTS for name, door in part.TABLE.items()
}
PUBLIC: set[str] = {name for part in PARTS for name in part.PUBLIC}


def rows(cast: Cast) -> dict[str, int | str]:
    """One of the inkoper, and what the parts put in it."""
    award = an_award(cast.organisation, cast.people["inkoper"])
    made: dict[str, int | str] = {"award": award.pk}
    for part in PARTS:
        made |= part.rows(cast, award)
    return made
