# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows that people put in an order of their own."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import QuerySet

from inkoopkoers.procurements.models import AmbitionTheme, BasketCriterion, Need

Placed = TypeVar("Placed", AmbitionTheme, BasketCriterion, Need)


def change_places(rows: QuerySet[Placed], pk: int, *, up: bool) -> bool:
    """Let a row change places with the one above or below it; the ends stay.

    False when the row is not among them.
    """
    kept = list(rows)
    here = next((at for at, one in enumerate(kept) if one.pk == pk), None)
    if here is None:
        return False
    there = here - 1 if up else here + 1
    if 0 <= there < len(kept):
        kept[here], kept[there] = kept[there], kept[here]
    for place, one in enumerate(kept, start=1):
        one.place = place
    rows.bulk_update(kept, ["place"])
    return True
