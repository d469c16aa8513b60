# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `costing/`."""

from __future__ import annotations

from typing import Any

from inkoopkoers.costing.actions.importing import let_wait
from inkoopkoers.costing.actions.parts import take_out
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.parts import PartKind
from inkoopkoers.uploads.tables import Table
from tests.access.door import Cast, Door, closed, managers, members

ROW = "comparison"
ONE: dict[str, Any] = {"pk": ROW, "alternative": "a"}
LINE: dict[str, Any] = {**ONE, "line": "aanschaf"}

TABLE: dict[str, Door] = {
    "costing:lines": closed(members(200), managers(302), {}, pk=ROW),
    "costing:remove_part": closed(
        managers(302), managers(404), {"soort": "regel", "wat": "geen"}, pk=ROW
    ),
    "costing:restore_part": closed(
        managers(302), managers(302), pk=ROW, number="removed_part"
    ),
    "costing:alternative_add": closed(managers(200), managers(422), {}, pk=ROW),
    "costing:alternative": closed(members(200), **ONE),
    "costing:alternative_change": closed(managers(200), managers(422), {}, **ONE),
    "costing:alternative_copy": closed(managers(302), managers(302), **ONE),
    "costing:line_add": closed(managers(200), managers(200), {}, **ONE),
    "costing:line_change": closed(managers(200), managers(422), {}, **LINE),
    "costing:line_copy": closed(managers(302), managers(302), **LINE),
    "costing:lines_import": closed(managers(200), managers(422), {}, pk=ROW),
    "costing:lines_preview": closed(managers(200), pk=ROW),
    "costing:lines_take": closed(managers(302), managers(302), pk=ROW),
    "costing:lines_discard": closed(managers(302), managers(302), pk=ROW),
    "costing:lines_refused": closed(managers(200), pk=ROW),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, comparison: Comparison) -> dict[str, int | str]:
    """A line that was taken out and can be put back, and a file that waits."""
    by = cast.people["inkoper"]
    number = take_out(comparison, PartKind.LINE, "beheer", "b", by=by)
    header = ("alternatief", "categorie", "omschrijving", "bedrag")
    table = Table(header, (("Aanbod A", "Aanschaf", "Tassen", "20"),), (2,))
    let_wait(comparison, "kosten.csv", table, by=by)
    return {"removed_part": number}
