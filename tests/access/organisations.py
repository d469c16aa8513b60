# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of `organisations/`: people, settings, invitations, own data."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from inkoopkoers.organisations.actions import invite
from inkoopkoers.organisations.models import Membership
from inkoopkoers.organisations.queries import INVITATION
from inkoopkoers.organisations.rights import Role
from inkoopkoers.organisations.secret_links import token_of
from tests.access.door import (
    Cast,
    Door,
    administrators,
    all_get,
    closed,
    editors,
    linked,
    members,
    page,
    signed_in,
)

HERE: dict[str, Any] = {"pk": "organisation"}
SCHOOL = {"name": "School Noord", "kind": "school"}


def for_beheerders(data: dict[str, Any], **given: Any) -> Door:
    """A form that only beheerders see and send."""
    return closed(administrators(200), administrators(302), data, **HERE, **given)


TABLE: dict[str, Door] = {
    "organisations:mine": closed(signed_in(302, editor=200)),
    "organisations:new": closed(editors(200), editors(302), SCHOOL),
    "organisations:organisation": closed(members(200), **HERE),
    "organisations:settings": for_beheerders({**SCHOOL, "edition": 1}),
    "organisations:add_part": for_beheerders(SCHOOL),
    "organisations:invite": for_beheerders({"addresses": "a@x.nl", "role": "lezer"}),
    "organisations:send_again": closed(
        administrators(302), administrators(302), **HERE, invitation="invitation"
    ),
    "organisations:withdraw": closed(
        administrators(302), administrators(302), **HERE, invitation="invitation"
    ),
    "organisations:role": for_beheerders(
        {"role": "lezer", "was": "inkoper"}, member="inkoper_here"
    ),
    "organisations:remove": for_beheerders({"to": "niemand"}, member="inkoper_here"),
    "organisations:leave": closed(
        members(200), members(302, beheerder=409), {"to": "niemand"}, **HERE
    ),
    "organisations:hand_over": for_beheerders(
        {"to": "inkoper_here", "own_role": "inkoper"}
    ),
    "organisations:trail": closed(administrators(200), **HERE),
    "organisations:trail_export": closed(
        administrators(200), **HERE, format_name="csv"
    ),
    # The invitation is for someone new: who is signed in is somebody else.
    "organisations:join": linked(
        all_get(200, expired=410),
        all_get(403, anonymous=422, expired=410),
        {},
        {"token": "used_invitation"},
        token="open_invitation",
    ),
    "organisations:my_data": closed(signed_in(200)),
    "organisations:my_data_export": closed(signed_in(200)),
    "organisations:delete_account": closed(
        signed_in(200), signed_in(422), {"proof": "fout"}
    ),
    "organisations:account_deleted": page(),
}
PUBLIC: set[str] = {"organisations:join", "organisations:account_deleted"}


def rows(cast: Cast) -> dict[str, int | str]:
    """Someone to change, an invitation that is open, and one that was used."""
    here, now = cast.organisation, timezone.now()
    addresses = ["nora@example.org", "piet@example.org"]
    by = cast.people["beheerder"]
    waiting, used = invite(here, addresses, Role.LEZER, by=by, now=now)
    used.accepted_at = now
    used.save()
    inkoper = Membership.objects.get(organisation=here, user=cast.people["inkoper"])
    return {
        "organisation": here.pk,
        "inkoper_here": inkoper.pk,
        "invitation": waiting.pk,
        "open_invitation": token_of(INVITATION, waiting.nonce),
        "used_invitation": token_of(INVITATION, used.nonce),
    }
