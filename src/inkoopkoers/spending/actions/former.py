# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep what a row says before it changes."""

from __future__ import annotations

from datetime import datetime

from inkoopkoers.organisations.models import User
from inkoopkoers.spending.models import (
    FormerValues,
    KnownContract,
    SpendTerms,
    Supplier,
)
from inkoopkoers.spending.queries.former import kept_fields, kind_of


def keep_former(
    row: Supplier | KnownContract | SpendTerms, *, by: User | None, at: datetime
) -> None:
    """Call it in the transaction that changes the row, before that, as it stands now."""
    FormerValues.objects.create(
        organisation_id=row.organisation_id,
        kind=kind_of(row),
        number=row.pk,
        until=at,
        values={name: getattr(row, name) for name in kept_fields(kind_of(row))},
        changed_by=by,
    )
