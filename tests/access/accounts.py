# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The own account: signing in and out, and how one does it.

Nobody in the cast has a password or a second step; what needs these has its own tests
in organisations/accounts/tests.
"""

from allauth.mfa.models import Authenticator

from inkoopkoers.organisations.models import User
from tests.access.door import NOBODY, Cast, Door, all_get, closed, form, signed_in

FOR_NOBODY = dict.fromkeys(NOBODY, 200)
OWN_ROWS = signed_in(404, beheerder=200)


def entrance(post: int) -> Door:
    """A page on the way in: who is in already goes on."""
    return Door(
        read=all_get(302, **FOR_NOBODY),
        post=all_get(302, **dict.fromkeys(NOBODY, post)),
        rest=all_get(302, **dict.fromkeys(NOBODY, 405)),
        options=all_get(302, **FOR_NOBODY),
    )


TABLE = {}
PUBLIC = {}
