# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Change what the documents declare beside the criteria, and what a model is called."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from django.db import transaction

from inkoopkoers.awarding.actions.models import designing, locked, touch
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.organisations.models import User


def redesign(
    award: AwardModel,
    change: Callable[[AwardDesign], AwardDesign],
    *,
    by: User,
    edition: int,
) -> None:
    """Save what the change makes of the design as it is now."""
    with designing(award, by=by, edition=edition) as draft:
        draft.design = change(draft.design)


def describe(
    award: AwardModel,
    *,
    title: str,
    note: str,
    estimate_eur: Decimal | None,
    by: User,
    edition: int,
) -> None:
    """Its name, note and estimate; these may change at any stage."""
    with transaction.atomic():
        row = locked(award, by=by, edition=edition)
        row.title, row.note, row.estimate_eur = title, note, estimate_eur
        touch(row, by, "award.changed")
