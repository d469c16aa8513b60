# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lessons of earlier dossiers: those that return here, and all of an organisation."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.domain.lessons import (
    Category,
    Likeness,
    division,
    returning,
)
from inkoopkoers.procurements.domain.lessons import Lesson as PlainLesson
from inkoopkoers.procurements.models import Dossier, Lesson

MOST_RETURNING = 5
# More lessons than anyone reads; the newest count.
LOOKED_AT = 200


@dataclass(frozen=True)
class ReturningLesson:
    """A lesson of another dossier, and why it is shown."""

    lesson: Lesson
    likeness: Likeness


def lessons_for(user: User) -> QuerySet[Lesson]:
    """Every lesson of my organisations, of dossiers that are on the board."""
    rows = Lesson.objects.for_user(user).filter(
        removed_at=None, dossier__removed_at=None
    )
    return rows.select_related("dossier", "organisation", "learned_by")


def returning_for(dossier: Dossier, user: User) -> tuple[ReturningLesson, ...]:
    """What others learned when they bought something like this; one query."""
    like = Q(pk__in=[])
    if dossier.product_group:
        like |= Q(product_group=dossier.product_group)
    if division(dossier.cpv):
        like |= Q(cpv__startswith=division(dossier.cpv))
    rows = lessons_for(user).filter(like).exclude(dossier=dossier)[:LOOKED_AT]
    by_key = {row.pk: row for row in rows}
    here = Category(dossier.pk, dossier.product_group, dossier.cpv)
    found = returning((_plain(row) for row in by_key.values()), here)
    return tuple(
        ReturningLesson(by_key[one.lesson.key], one.likeness)
        for one in found[:MOST_RETURNING]
    )


def _plain(row: Lesson) -> PlainLesson:
    category = Category(row.dossier_id, row.product_group, row.cpv)
    return PlainLesson(row.pk, category, timezone.localdate(row.learned_at))


def own_lessons(dossier: Dossier) -> QuerySet[Lesson]:
    """What was learned in this dossier, newest first."""
    return dossier.lesson_set.filter(removed_at=None).select_related("learned_by")
