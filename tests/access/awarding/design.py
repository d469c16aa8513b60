# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `awarding/`."""

from __future__ import annotations

from inkoopkoers.awarding.models import AwardModel
from tests.access.door import Cast, Door, closed, members, page

TABLE: dict[str, Door] = {
    "awarding:list": page(),
    "awarding:model": closed(members(200), pk="award"),
    "awarding:criteria": closed(members(200), pk="award"),
    "awarding:formula": closed(members(200), pk="award"),
    "awarding:clause": closed(members(200), pk="award"),
}
PUBLIC: set[str] = {"awarding:list"}


def rows(cast: Cast, award: AwardModel) -> dict[str, int | str]:
    """Nothing beside the row itself."""
    return {}
