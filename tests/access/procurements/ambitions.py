# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part."""

from __future__ import annotations

from inkoopkoers.procurements.models import Dossier
from tests.access.door import Cast, Door, closed, members

TABLE: dict[str, Door] = {
    "procurements:ambitions": closed(members(200), pk="dossier"),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """Nothing beside the dossier."""
    return {}
