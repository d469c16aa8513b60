# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part."""

from __future__ import annotations

from django.utils import timezone

from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.procurements.actions import advice as actions
from inkoopkoers.procurements.models import Dossier
from tests.access.door import Cast, Door, closed, managers, members

ANSWERS = "2-1-2-1-2"

TABLE: dict[str, Door] = {
    "procurements:advice": closed(members(200), pk="dossier"),
    "procurements:advice_questions": closed(
        managers(200), managers(422), {}, pk="dossier"
    ),
    "procurements:advice_kept": closed(
        managers(302), managers(404), {"advies": "0"}, pk="dossier"
    ),
    "procurements:advice_renew": closed(
        managers(302), managers(409), {"edition": "999"}, pk="dossier"
    ),
    "procurements:advice_take": closed(
        managers(200), managers(422), {}, pk="dossier", tip="dossier_tip"
    ),
    "procurements:advice_set_aside": closed(
        managers(200), managers(422), {}, pk="dossier", tip="dossier_tip"
    ),
    "procurements:advice_again": closed(
        managers(302), managers(302), {}, pk="dossier", tip="dossier_other_tip"
    ),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """A pinned advice with one tip that was set aside, and an advice to choose."""
    bram, now = cast.people["inkoper"], timezone.now()
    found = advice_for(ANSWERS)
    actions.pin(dossier, found, by=bram, now=now, edition=None)
    first, second = (tip.code for tip in found.tips[:2])
    actions.set_aside(dossier, second, "Past niet bij laptops", by=bram, now=now)
    SavedAdvice.objects.create(
        organisation=cast.organisation, title="Laptops", answers=ANSWERS,
        version=found.instrument.version, digest=found.instrument.digest, saved_by=bram,
    )  # fmt: skip
    return {"dossier_tip": first, "dossier_other_tip": second}
