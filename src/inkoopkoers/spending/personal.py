# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a person here, and what happens when they go."""

from __future__ import annotations

from typing import Any

from inkoopkoers.organisations.models import User
from inkoopkoers.spending.models import (
    CategoryRule,
    FormerValues,
    KnownContract,
    RefusedMatch,
    SpendImport,
    SpendSource,
    Supplier,
    SupplierMember,
)

_BY_WHOM: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (SpendSource, ("confirmed_by",)),
    (SpendImport, ("made_by", "published_by", "withdrawn_by")),
    (Supplier, ("made_by",)),
    (SupplierMember, ("decided_by", "undone_by")),
    (RefusedMatch, ("decided_by",)),
    (CategoryRule, ("made_by", "retired_by")),
    (KnownContract, ("made_by",)),
    (FormerValues, ("changed_by",)),
)


def known_of(user: User) -> dict[str, Any]:
    """Every file with spend that this person gave."""
    rows = SpendImport.objects.filter(made_by=user).select_related("organisation")
    return {
        "Bestanden met uitgaven": [
            {
                "organisatie": str(row.organisation),
                "bestand": row.file_name,
                "gegeven": row.made_at.isoformat(),
            }
            for row in rows
        ]
    }


def forget_person(user: User) -> None:
    """Keep what was judged, without who."""
    for model, names in _BY_WHOM:
        for name in names:
            model.objects.filter(**{name: user}).update(**{name: None})
