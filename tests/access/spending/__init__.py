# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of `spending/`, one module per part.

A part has TABLE, PUBLIC and `rows(cast)`; the organisation is the row "spender".
"""

from __future__ import annotations

from typing import Any

from tests.access.door import Cast, Door
from tests.access.spending import (
    answers,
    categories,
    contracts,
    hygiene,
    imports,
    lines,
    report,
    settings,
    start,
    suppliers,
    thread,
)

PARTS: tuple[Any, ...] = (
    start, imports, hygiene, answers, suppliers, categories, contracts, lines, settings, report,
    thread,
)  # fmt: skip
TABLE: dict[str, Door] = {
    name: door for part in PARTS for name, door in part.TABLE.items()
}
PUBLIC: set[str] = {name for part in PARTS for name in part.PUBLIC}


def rows(cast: Cast) -> dict[str, int | str]:
    """The organisation, and what the parts put in it."""
    made: dict[str, int | str] = {"spender": cast.organisation.pk}
    for part in PARTS:
        made |= part.rows(cast)
    return made
