# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of `planning/`."""

from django.utils import timezone

from inkoopkoers.organisations.secret_links import token_of
from inkoopkoers.planning.actions import acting as actions
from inkoopkoers.planning.models import CalendarLink
from tests.access.door import (
    Cast,
    Door,
    all_get,
    closed,
    fillers,
    managers,
    members,
    program,
    signed_in,
)

# Bad input: with the right one is told so, without it is not even looked at.
TRIED = managers(422)

TABLE: dict[str, Door] = {
    "planning:action_list": closed(signed_in(200)),
    "planning:export": closed(signed_in(200), format_name="csv"),
    "planning:people": closed(signed_in(200)),
    "api:actions": program(signed_in(200)),
    "planning:calendar": closed(signed_in(200), signed_in(302)),
    "planning:new": closed(
        signed_in(200, lezer=403, invuller=403, editor=403),
        signed_in(422, lezer=403, invuller=403, editor=403),
    ),
    "planning:action": closed(members(200), TRIED, pk="action"),
    "planning:finish": closed(
        fillers(302, invuller=403), fillers(302, invuller=403), pk="action"
    ),
    "planning:reopen": closed(
        fillers(302, invuller=403), fillers(302, invuller=403), pk="action"
    ),
    "planning:remove": closed(managers(302), managers(200), pk="action"),
    "planning:restore": closed(managers(302), managers(302), pk="removed_action"),
    "planning:feed": Door(
        read=all_get(200, expired=404),
        given={"token": "feed"},
        expired={"token": "stopped-long-ago"},
    ),
}
PUBLIC = {"planning:feed"}


def rows(cast: Cast) -> dict[str, int | str]:
    """Two actions of the inkoper, one of them removed, and a calendar."""
    bram, now = cast.people["inkoper"], timezone.now()
    plan = actions.Plan("Maak een plan", timezone.localdate(), owner=bram)
    kept, gone = (
        actions.make_action(cast.organisation, plan, by=bram, now=now)
        for _number in range(2)
    )
    actions.remove(gone, by=bram, now=now)
    actions.new_calendar(bram, now)
    token = token_of(actions.CALENDAR, CalendarLink.objects.get(user=bram).nonce)
    return {"action": kept.pk, "removed_action": gone.pk, "feed": token}
