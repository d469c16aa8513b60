# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part."""

from __future__ import annotations

from inkoopkoers.procurements.models import Dossier
from tests.access.door import Cast, Door, closed, managers, members, signed_in

TABLE: dict[str, Door] = {
    "procurements:board": closed(signed_in(200)),
    "procurements:dossier": closed(members(200), pk="dossier"),
    "procurements:facts": closed(members(200), pk="dossier"),
    "procurements:team": closed(members(200), pk="dossier"),
    "procurements:mark": closed(
        managers(302), managers(302), {"stand": "klaar"}, pk="dossier", step="behoefte"
    ),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """Nothing beside the dossier."""
    return {}
