# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `awarding/`."""

from __future__ import annotations

from inkoopkoers.awarding.models import AwardModel
from tests.access.door import Cast, Door, closed, members

TABLE: dict[str, Door] = {
    f"awarding:{name}": closed(members(200), pk="award")
    for name in ("before", "markets", "reversal", "strategic", "all_formulas")
}
PUBLIC: set[str] = set()


def rows(cast: Cast, award: AwardModel) -> dict[str, int | str]:
    """Nothing beside the row itself."""
    return {}
