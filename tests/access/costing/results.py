# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `costing/`."""

from __future__ import annotations

from inkoopkoers.costing.models import Comparison
from tests.access.door import Cast, Door, closed, members

TABLE: dict[str, Door] = {
    "costing:comparison": closed(members(200), pk="comparison"),
    "costing:figure": closed(
        members(200), pk="comparison", alternative="a", category="aanschaf"
    ),
    "costing:decides": closed(members(200), pk="comparison"),
    "costing:robustness": closed(members(200), pk="comparison"),
    "costing:lock_in": closed(members(200), pk="comparison"),
    "costing:cash": closed(members(200), pk="comparison"),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, comparison: Comparison) -> dict[str, int | str]:
    """Nothing beside the row itself."""
    return {}
