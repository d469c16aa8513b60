# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of suppliers in `spending/`."""

from __future__ import annotations

from typing import Any

from inkoopkoers.spending.actions.suppliers.proposing import make_proposals
from inkoopkoers.spending.tests.making import a_line, key_of
from inkoopkoers.spending.tests.published import published_lines
from tests.access.door import Cast, Door, closed, managers, members

ROW = "spender"
ALL: dict[str, Any] = {"organisation": ROW}
ONE: dict[str, Any] = {**ALL, "key": "spend supplier"}
PROPOSAL: dict[str, Any] = {**ALL, "code": "spend proposal"}
CHANGED: dict[str, Any] = {"name": "Kwartel", "edition": 0}
LINES = [
    a_line(supplier="Kwartel bv", kvk="69599084", is_kvk_valid=True),
    a_line(supplier="De Kwartel", kvk="69599084", is_kvk_valid=True),
    a_line(supplier="Zandbank"),
]

TABLE: dict[str, Door] = {
    "spending:suppliers": closed(members(200), **ALL),
    "spending:supplier_proposals": closed(managers(200), **ALL),
    "spending:supplier_proposal": closed(managers(200), **PROPOSAL),
    "spending:accept_supplier": closed(
        managers(302), managers(302), {"alles": "ja"}, **PROPOSAL
    ),
    "spending:refuse_supplier": closed(managers(302), managers(302), **PROPOSAL),
    "spending:accept_suppliers": closed(
        managers(302), managers(302), {"evidence": "kvk"}, **ALL
    ),
    "spending:compare_suppliers": closed(managers(302), managers(302), **ALL),
    "spending:supplier_decisions": closed(members(200), **ALL),
    # Nothing was decided at that moment, so there is nothing to undo.
    "spending:undo_supplier": closed(managers(302), managers(409), **ALL, number=1),
    "spending:supplier": closed(members(200), **ONE),
    "spending:change_supplier": closed(managers(200), managers(302), CHANGED, **ONE),
    "spending:join_supplier": closed(
        managers(200), managers(302), {"leverancier": "spend other"}, **ONE
    ),
    "spending:group_supplier": closed(
        managers(200), managers(302), {"leverancier": "spend other"}, **ONE
    ),
    "spending:split_supplier": closed(
        managers(302), managers(404), {"party": "1"}, **ONE
    ),
}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """Two names of one supplier, proposed, and another supplier."""
    published_lines(cast.organisation, cast.people["inkoper"], LINES, "crediteuren.csv")
    make_proposals(cast.organisation)
    least = min(key_of("Kwartel bv"), key_of("De Kwartel"))
    return {
        "spend supplier": key_of("Kwartel bv"),
        "spend other": key_of("Zandbank"),
        "spend proposal": f"kvk-{least}",
    }
