# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `awarding/`."""

from __future__ import annotations

from inkoopkoers.awarding.models import AwardModel
from tests.access.door import Cast, Door, page

TABLE: dict[str, Door] = {
    "awarding:try": page(),
    "awarding:example": page(code="uitgesloten-winnaar"),
}
PUBLIC: set[str] = set(TABLE)


def rows(cast: Cast, award: AwardModel) -> dict[str, int | str]:
    """Nothing: everyone may read these."""
    return {}
