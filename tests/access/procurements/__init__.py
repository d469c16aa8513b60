# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of `procurements/`, one module per part.

A part has TABLE, PUBLIC and `rows(cast, dossier)`: the rows that its addresses name.
"""

from __future__ import annotations

from typing import Any

from inkoopkoers.procurements.tests.making import a_dossier
from tests.access.door import Cast, Door
from tests.access.procurements import (
    advice,
    ambitions,
    approach,
    calendar,
    closing,
    criteria,
    decision,
    dossiers,
    money,
    nami,
    need,
    obligations,
    strategy,
)

PARTS: tuple[Any, ...] = (
    advice,
    ambitions,
    approach,
    calendar,
    closing,
    criteria,
    decision,
    dossiers,
    money,
    nami,
    need,
    obligations,
    strategy,
)
TABLE: dict[str, Door] = {
    name: door for part in PARTS for name, door in part.TABLE.items()
}
PUBLIC: set[str] = {name for part in PARTS for name in part.PUBLIC}


def rows(cast: Cast) -> dict[str, int | str]:
    """A dossier of the inkoper, and what the parts put in it."""
    dossier = a_dossier(cast.organisation, cast.people["inkoper"])
    made: dict[str, int | str] = {"dossier": dossier.pk}
    for part in PARTS:
        made |= part.rows(cast, dossier)
    return made
