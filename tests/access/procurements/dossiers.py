# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from inkoopkoers.procurements.actions import dossiers as actions
from inkoopkoers.procurements.domain.steps import Corner
from inkoopkoers.procurements.models import Dossier, Remark
from inkoopkoers.procurements.tests.making import a_dossier
from tests.access.door import (
    Cast,
    Door,
    administrators,
    closed,
    managers,
    members,
    program,
    signed_in,
)

TABLE: dict[str, Door] = {
    "procurements:board": closed(signed_in(200)),
    "procurements:export": closed(signed_in(200), format_name="csv"),
    "procurements:new": closed(
        signed_in(200, lezer=403, invuller=403, editor=403),
        signed_in(422, lezer=403, invuller=403, editor=403),
    ),
    "procurements:dossier": closed(members(200), pk="dossier"),
    "procurements:facts": closed(managers(200), managers(422), pk="dossier"),
    "procurements:team": closed(managers(200), managers(409), pk="dossier"),
    "procurements:remove": closed(managers(302), managers(302), pk="dossier"),
    "procurements:restore": closed(managers(302), managers(302), pk="gone_dossier"),
    "procurements:settings": closed(
        administrators(200), administrators(422), organisation="organisation"
    ),
    "procurements:mark": closed(
        managers(302), managers(302), {"stand": "klaar"}, pk="dossier", step="behoefte"
    ),
    "api:dossiers": program(signed_in(200)),
    "api:dossier": program(members(200), pk="dossier"),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """A team with one corner empty, a remark, and a dossier that was taken off."""
    bram, now = cast.people["inkoper"], timezone.now()
    Remark.objects.create(dossier=dossier, text="Kijk ook naar reparatie", said_by=bram)
    seats = {
        Corner.INKOPER: actions.Seat(bram),
        Corner.OPDRACHTGEVER: actions.Seat(name="Bea de Boer"),
    }
    actions.change_team(dossier, seats, edition=dossier.edition, by=bram)
    gone = a_dossier(cast.organisation, bram, title="Weg", ends_on=date(2031, 8, 15))
    actions.remove(gone, by=bram, now=now)
    return {"gone_dossier": gone.pk}
