# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the decision and of remarks."""

from __future__ import annotations

from django.utils import timezone

from inkoopkoers.procurements.actions.decision import ask
from inkoopkoers.procurements.actions.remarks import add_remark
from inkoopkoers.procurements.models import Dossier, Vote
from inkoopkoers.procurements.tests.making import a_dossier
from tests.access.door import Cast, Door, closed, fillers, managers, members

# The inkoper asked, so the others decide and only the inkoper steers.
STEERS = members(403, inkoper=302)
DECIDES = members(200, inkoper=403)

TABLE: dict[str, Door] = {
    "procurements:decision": closed(members(200), pk="dossier"),
    "procurements:decision_ask": closed(managers(302), managers(422), pk="dossier"),
    "procurements:decision_vote": closed(
        DECIDES, members(422, inkoper=403), pk="asked_dossier"
    ),
    "procurements:decision_withdraw": closed(STEERS, STEERS, pk="asked_dossier"),
    "procurements:decision_replace": closed(
        STEERS, members(403, inkoper=422), pk="asked_dossier", vote="vote_of_gone"
    ),
    "procurements:decision_reopen": closed(
        managers(302), managers(422), pk="approved_dossier"
    ),
    "procurements:remark_add": closed(fillers(302), fillers(422), pk="dossier"),
    "procurements:remark_remove": closed(STEERS, STEERS, pk="dossier", remark="remark"),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """A dossier that is asked about, of which one person left; an approved one."""
    bram, now = cast.people["inkoper"], timezone.now()
    today = timezone.localdate(now)
    panel = [cast.people[role] for role in ("lezer", "invuller", "beheerder")]
    asked = a_dossier(cast.organisation, bram, title="Wacht op een besluit")
    request = ask(asked, panel, "Let op de kosten", by=bram, today=today, now=now)
    gone = Vote.objects.create(dossier=asked, request=request)
    approved = a_dossier(
        cast.organisation, bram, title="Is goedgekeurd", standing="goedgekeurd"
    )
    remark = add_remark(dossier, "Vraag ook de ouders", None, by=bram)
    return {
        "asked_dossier": asked.pk,
        "approved_dossier": approved.pk,
        "vote_of_gone": gone.pk,
        "remark": remark.pk,
    }
