# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `costing/`."""

from __future__ import annotations

from inkoopkoers.costing.models import Comparison
from tests.access.door import Cast, Door, closed, members

TABLE: dict[str, Door] = {
    "costing:document": closed(members(200), pk="comparison", format_name="html"),
    "costing:workbook": closed(members(200), pk="comparison"),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, comparison: Comparison) -> dict[str, int | str]:
    """Nothing beside the row itself."""
    return {}
