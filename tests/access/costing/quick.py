# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `costing/`."""

from __future__ import annotations

from dataclasses import replace

from inkoopkoers.costing.models import Comparison
from tests.access.door import Cast, Door, closed, managers, page, signed_in

CASE = (
    "?wat=Laptops&aantal=10&jaren=4&a_naam=Nieuw&a_prijs=600&b_naam=Oud&b_prijs=400"
    "&op=2026-11-22"
)
# Elsewhere one may keep it too, but not in this organisation; an editor has none.
KEPT = managers(302, stranger=422, elsewhere=422, editor=403)

TABLE: dict[str, Door] = {
    "costing:quick": page(),
    "costing:quick_document": replace(page(format_name="html"), query=CASE),
    "costing:quick_workbook": replace(page(), query=CASE),
    "costing:quick_keep": replace(
        closed(signed_in(302), KEPT, {"organisation": "organisation"}), query=CASE
    ),
}
PUBLIC: set[str] = {
    "costing:quick",
    "costing:quick_document",
    "costing:quick_workbook",
}


def rows(cast: Cast, comparison: Comparison) -> dict[str, int | str]:
    """Nothing beside the row itself."""
    return {}
