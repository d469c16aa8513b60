# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person confirmed for one file holds for files beside it with the same columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from inkoopkoers.spending.actions.claiming import moved
from inkoopkoers.spending.actions.proposing import headers_in
from inkoopkoers.spending.actions.waking import wake
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import SpendImport

# What we saw of how values were written; when that differs, a person looks again.
_WAYS = ("decimal", "dates", "sign", "basis", "currency")


def confirm_alike(row: SpendImport) -> int:
    """Read the files that wait with the same question; how many there are.

    Call it after `confirm`. A file of another source, with a header more, or that
    seems to be written otherwise, keeps waiting.
    """
    with transaction.atomic():
        waiting = SpendImport.objects.filter(
            organisation=row.organisation_id, state=ImportState.ASKING, kind=row.kind
        ).exclude(pk=row.pk)
        alike = [one for one in waiting if _is_alike(one, row)]
        read = sum(
            moved(
                one,
                ImportState.READING,
                mapping=row.mapping,
                source=row.source,
                tries=0,
                error="",
            )
            for one in alike
        )
        if read:
            transaction.on_commit(wake)
    return read


def _is_alike(one: SpendImport, row: SpendImport) -> bool:
    if one.source_id not in (None, row.source_id):
        return False
    theirs, ours = headers_in(one.inspection or {}), headers_in(row.inspection or {})
    return theirs <= ours and _ways(one.proposal) == _ways(row.proposal)


def _ways(proposal: Mapping[str, Any] | None) -> list[Any]:
    mapping = (proposal or {}).get("mapping", {})
    return [mapping.get(name) for name in _WAYS]
