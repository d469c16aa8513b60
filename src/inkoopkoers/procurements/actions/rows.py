# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of a step: add, change, take away, put back."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils import timezone

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.places import change_places
from inkoopkoers.procurements.actions.steps import writing
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import (
    Consultation,
    Dossier,
    DossierAward,
    DossierCosts,
    Lesson,
    MarketQuestion,
    MarketTalk,
    Need,
    Obstacle,
    Trial,
)

Row = (
    Need
    | Consultation
    | MarketTalk
    | MarketQuestion
    | Obstacle
    | Trial
    | Lesson
    | DossierCosts
    | DossierAward
)


def add_row(row: Row, step: Step, *, by: User) -> None:
    """Keep a row that is not kept yet; it names its dossier."""
    with writing(row.dossier, step, by=by):
        row.save()


def add_need(need: Need, *, by: User) -> None:
    """Put a need below the others."""
    with writing(need.dossier, Step.NEED, by=by) as dossier:
        last = dossier.need_set.order_by("-place").first()
        need.place = last.place + 1 if last else 1
        need.save()


def change_row(
    row: Row, step: Step, values: Mapping[str, object], *, by: User, edition: int
) -> None:
    """Write new values over a row; what a colleague took away comes back with it."""
    with writing(row.dossier, step, by=by, edition=edition):
        for name, value in values.items():
            setattr(row, name, value)
        row.removed_at = None
        row.save()


def take_away(row: Row, step: Step, *, by: User) -> None:
    """Show a row no longer; it can be put back."""
    with writing(row.dossier, step, by=by):
        row.removed_at = timezone.now()
        row.save(update_fields=["removed_at"])


def put_back(row: Row, step: Step, *, by: User) -> None:
    """Show a row again."""
    with writing(row.dossier, step, by=by):
        row.removed_at = None
        row.save(update_fields=["removed_at"])


def move_need(dossier: Dossier, need: int, *, by: User, up: bool) -> None:
    """Let a need change places with the one above or below it; the ends stay."""
    with writing(dossier, Step.NEED, by=by) as row:
        change_places(row.need_set.filter(removed_at=None), need, up=up)
