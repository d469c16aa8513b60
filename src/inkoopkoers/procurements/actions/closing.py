# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write down what was learned, and end a dossier."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions.steps import locked, note, settle, writing
from inkoopkoers.procurements.domain.steps import Standing, Step
from inkoopkoers.procurements.models import Dossier, Lesson
from inkoopkoers.web.errors import DomainError


class NotDecided(DomainError):
    """Only what was decided on can be ended."""


def add_lesson(
    dossier: Dossier, *, worked: bool, text: str, for_whom: str, by: User
) -> Lesson:
    """Keep a lesson under the category that the dossier has now."""
    with writing(dossier, Step.LESSONS, by=by) as row:
        return Lesson.objects.create(
            dossier=row,
            worked=worked,
            text=text,
            for_whom=for_whom,
            product_group=row.product_group,
            cpv=row.cpv,
            learned_by=by,
        )


@transaction.atomic
def finish(dossier: Dossier, *, by: User) -> None:
    """End an approved dossier; for who manages. NotDecided without a decision."""
    row = locked(dossier, by=by)
    require(by, Right.MANAGE, row.organisation)
    if Standing(row.standing) is not Standing.APPROVED:
        raise NotDecided(
            _("Je kunt een dossier afronden als het is goedgekeurd. Vraag een besluit.")
        )
    row.standing = Standing.FINISHED.value
    row.ended_on = timezone.localdate()
    row.save(update_fields=["standing", "ended_on"])
    settle(row)
    note("dossier.finished", row, by)
