# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the approach, of newer rules, and of the public threshold."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.procurements.models import Approach, Dossier
from tests.access.door import Cast, Door, closed, managers, members, page

# Nothing filled in: with the right one is told so, or someone else was first.
TRIED = managers(422)
FIRST = managers(409)
MOVED = managers(302)

TABLE: dict[str, Door] = {
    "procurements:threshold": page(),
    "procurements:approach": closed(members(200), pk="dossier"),
    "procurements:approach_together": closed(managers(200), FIRST, pk="dossier"),
    "procurements:approach_factors": closed(managers(200), FIRST, pk="dossier"),
    "procurements:approach_procedure": closed(managers(200), TRIED, pk="dossier"),
    "procurements:approach_motivation": closed(managers(200), FIRST, pk="dossier"),
    "procurements:approach_planning": closed(members(200), FIRST, pk="dossier"),
    "procurements:approach_publish": closed(MOVED, FIRST, pk="dossier"),
    "procurements:approach_calendar": closed(members(200), pk="dossier"),
    "procurements:rules": closed(members(200), FIRST, pk="dossier"),
}
PUBLIC: set[str] = {"procurements:threshold"}


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """A choice that does not fit, without a reason; rules of another day."""
    Approach.objects.create(
        dossier=dossier,
        procedure="enkelvoudig-onderhands",
        factors={"omvang": "groot", "complexiteit": "complex"},
        other_value_eur=Decimal(20000),
        other_purchases="Losse toetsenborden in 2026",
        own_days={"strategie": 42},
    )
    dossier.rules = {
        **dossier.rules,
        "drempel-leveringen-diensten-decentraal": "2024-01-01",
    }
    dossier.save(update_fields=["rules"])
    return {}
