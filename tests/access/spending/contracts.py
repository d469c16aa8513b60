# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of known contracts in `spending/`."""

from __future__ import annotations

from typing import Any

from inkoopkoers.spending.models import KnownContract
from tests.access.door import Cast, Door, closed, managers, members

ROW = "spender"
ONE: dict[str, Any] = {"organisation": ROW, "number": "spend_contract"}
GONE: dict[str, Any] = {"organisation": ROW, "number": "removed_contract"}
GIVEN = {"number": "C-nieuw", "title": "Schoonmaak"}
CARRIED = {"rows": '[{"number": "C-9"}]'}

TABLE: dict[str, Door] = {
    "spending:contracts": closed(members(200), organisation=ROW),
    "spending:contracts_file": closed(
        members(200), organisation=ROW, format_name="csv"
    ),
    "spending:contract_new": closed(
        managers(200), managers(302), GIVEN, organisation=ROW
    ),
    "spending:contract": closed(
        managers(200), managers(302), {"number": "C-2", "edition": "1"}, **ONE
    ),
    "spending:contract_remove": closed(managers(302), managers(302), {}, **ONE),
    "spending:contract_restore": closed(managers(302), managers(302), {}, **GONE),
    "spending:contracts_import": closed(
        managers(200), managers(422), {}, organisation=ROW
    ),
    "spending:contracts_take": closed(
        managers(302), managers(302), CARRIED, organisation=ROW
    ),
}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """One contract that counts and one that was taken away."""
    made = [
        KnownContract.objects.create(organisation=cast.organisation, number=number)
        for number in ("C-1", "C-0")
    ]
    KnownContract.objects.filter(pk=made[1].pk).update(removed_at=made[1].made_at)
    return {"spend_contract": made[0].pk, "removed_contract": made[1].pk}
