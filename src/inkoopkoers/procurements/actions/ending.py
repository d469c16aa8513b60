# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sign the answers, end a dossier as not bought, and open it again."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions.nami import answers_edition
from inkoopkoers.procurements.actions.steps import (
    ChangedMeanwhile,
    Frozen,
    locked,
    note,
    settle,
)
from inkoopkoers.procurements.domain.steps import Corner, Standing
from inkoopkoers.procurements.models import (
    CalendarEntry,
    Dossier,
    Reopening,
    SignOff,
)
from inkoopkoers.web.errors import DomainError


class NothingToSign(DomainError):
    """None of the three questions has an answer."""


class StillAnnounced(DomainError):
    """What will not be bought is not announced."""


@transaction.atomic
def sign(dossier: Dossier, corner: Corner, *, by: User, edition: int) -> None:
    """Agree, as the person who stands in this corner, with the answers as shown.

    `edition` is that of the answers someone saw: others raise ChangedMeanwhile.
    Nobody signs for another.
    """
    row = _own_corner(dossier, corner, by)
    now = answers_edition(row)
    if not now:
        raise NothingToSign(_("Beantwoord eerst een van de drie vragen."))
    if now != edition:
        raise ChangedMeanwhile(
            _("De antwoorden zijn intussen veranderd. Lees ze, en teken dan.")
        )
    SignOff.objects.update_or_create(
        dossier=row,
        corner=corner.value,
        defaults={
            "organisation_id": row.organisation_id,
            "signed_by": by,
            "signed_at": timezone.now(),
            "edition": now,
        },
    )
    settle(row)
    note("dossier.signed", row, by, {"corner": corner.value})


@transaction.atomic
def unsign(dossier: Dossier, corner: Corner, *, by: User) -> None:
    """Take back one's own agreement."""
    row = _own_corner(dossier, corner, by)
    gone, _rows = row.signoff_set.filter(corner=corner.value).delete()
    if gone:
        settle(row)
        note("dossier.unsigned", row, by, {"corner": corner.value})


def _own_corner(dossier: Dossier, corner: Corner, by: User) -> Dossier:
    row = _busy(dossier, by)
    if not row.team.filter(corner=corner.value, user=by).exists():
        raise PermissionDenied
    return row


def _busy(dossier: Dossier, by: User) -> Dossier:
    row = locked(dossier, by=by)
    if row.standing != Standing.BUSY.value:
        raise Frozen(_("Dit dossier verandert nu niet. Open het eerst weer."))
    return row


@transaction.atomic
def end_as_not_bought(dossier: Dossier, reason: str, *, by: User, today: date) -> None:
    """Stop here: what is not bought is a result that counts.

    Needs the right to manage. StillAnnounced while the world reads that it comes.
    """
    row = _busy(dossier, by)
    require(by, Right.MANAGE, row.organisation)
    if CalendarEntry.objects.filter(dossier=row, withdrawn_at=None).exists():
        raise StillAnnounced(
            _("Dit dossier staat op de openbare kalender. Haal het daar eerst weg.")
        )
    row.standing = Standing.NOT_BOUGHT.value
    row.not_bought_because, row.ended_on = reason, today
    row.save(update_fields=["standing", "not_bought_because", "ended_on"])
    settle(row)
    note("dossier.not_bought", row, by)


@transaction.atomic
def buy_after_all(dossier: Dossier, reason: str, *, by: User) -> None:
    """Open a dossier that ended as not bought; why stays with it. For who manages."""
    row = locked(dossier, by=by)
    require(by, Right.MANAGE, row.organisation)
    if row.standing != Standing.NOT_BOUGHT.value:
        raise Frozen(_("Dit dossier is al open."))
    row.standing, row.ended_on = Standing.BUSY.value, None
    row.save(update_fields=["standing", "ended_on"])
    Reopening.objects.create(dossier=row, reason=reason, reopened_by=by)
    settle(row)
    note("dossier.reopened", row, by)
