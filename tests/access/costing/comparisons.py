# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `costing/`."""

from __future__ import annotations

from inkoopkoers.costing.actions.comparisons import make_comparison, remove_comparison
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.tests.making import a_sheet
from tests.access.door import Cast, Door, closed, managers, members, page, signed_in

# Who manages nothing has no place to start one.
STARTS = signed_in(
    403, stranger=200, inkoper=200, beheerder=200, elsewhere=200, editor=403
)
NEW = {
    "title": "Bankjes",
    "organisation": "organisation",
    "horizon_years": "8",
    "vat": "exclusief",
}

TABLE: dict[str, Door] = {
    "costing:list": page(),
    "costing:new": closed(
        STARTS,
        signed_in(
            403, stranger=422, inkoper=302, beheerder=302, elsewhere=422, editor=403
        ),
        NEW,
    ),
    "costing:remove": closed(managers(302), managers(302), pk="comparison"),
    "costing:restore": closed(
        managers(302, lezer=404, invuller=404),
        managers(302, lezer=404, invuller=404),
        pk="removed_comparison",
    ),
    "costing:copy": closed(managers(302), managers(302), pk="comparison"),
    "costing:settings": closed(members(200), pk="comparison"),
    "costing:settings_part": closed(
        managers(200), managers(422), {}, pk="comparison", part="termijn"
    ),
    "costing:convert": closed(
        managers(302), managers(302), {"naar": "nominaal"}, pk="comparison"
    ),
    "costing:quantities": closed(members(200), managers(422), {}, pk="comparison"),
    "costing:quantity_change": closed(
        managers(200), managers(422), {}, pk="comparison", quantity="laptops"
    ),
}
PUBLIC: set[str] = {"costing:list"}


def rows(cast: Cast, comparison: Comparison) -> dict[str, int | str]:
    """A comparison that was taken off the list."""
    inkoper = cast.people["inkoper"]
    gone = make_comparison(cast.organisation, "Oude printers", a_sheet(), by=inkoper)
    remove_comparison(gone, by=inkoper)
    return {"removed_comparison": gone.pk}
