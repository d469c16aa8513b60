# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part."""

from __future__ import annotations

from inkoopkoers.procurements.models import Dossier
from tests.access.door import Cast, Door, closed, fillers, members

WRITES = fillers(302, invuller=403)

TABLE: dict[str, Door] = {
    "procurements:obligations": closed(members(200), pk="dossier"),
    "procurements:obligation_answer": closed(
        WRITES, fillers(422, invuller=403), pk="dossier", code="mvi-criteria"
    ),
    "procurements:obligation_rules": closed(WRITES, WRITES, pk="dossier"),
    "procurements:obligations_overview": closed(
        members(200), organisation="organisation"
    ),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """Nothing beside the dossier, and the organisation."""
    return {"organisation": cast.organisation.pk}
