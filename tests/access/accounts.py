# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The own account: signing in and out, and how one does it.

Nobody in the cast has a password; what needs one has its own tests in
organisations/accounts/tests.
"""

from typing import Any

from inkoopkoers.organisations.accounts.tests.signing import add_passkey
from tests.access.door import (
    NOBODY,
    Cast,
    Door,
    Statuses,
    all_get,
    closed,
    form,
    page,
    signed_in,
)

FOR_NOBODY = dict.fromkeys(NOBODY, 200)
MOVED = all_get(302)
# Only the beheerder has a passkey, and has to confirm who this is to change it.
OWNER = signed_in(404, beheerder=302)
CONFIRMED = signed_in(302)


def entrance(post: int) -> Door:
    """A page on the way in: who is in already goes on."""
    return Door(
        read=all_get(302, **FOR_NOBODY),
        post=all_get(302, **dict.fromkeys(NOBODY, post)),
        rest=all_get(302, **dict.fromkeys(NOBODY, 405)),
        options=all_get(302, **FOR_NOBODY),
    )


def always(statuses: Statuses, **given: Any) -> Door:
    """The same for every method: something else is looked at first."""
    return Door(statuses, statuses, statuses, statuses, given)


def own(read: int = 200, post: int = 422) -> Door:
    """A page of the account of everyone who has one.

    The beheerder has a passkey, so has to confirm who this is.
    """
    asked = {"beheerder": 302}
    return Door(
        signed_in(read, **asked),
        signed_in(post, **asked),
        signed_in(405, **asked),
        signed_in(200, **asked),
    )


TABLE: dict[str, Door] = {
    "account_overview": closed(signed_in(200), signed_in(422)),
    "account_login": entrance(422),
    "mfa_authenticate": always(MOVED),
    "mfa_login_webauthn": Door(
        MOVED,
        all_get(302, **dict.fromkeys(NOBODY, 422)),
        all_get(302, **dict.fromkeys(NOBODY, 405)),
        all_get(302, **FOR_NOBODY),
    ),
    "oidc_login": Door(post=all_get(404)),
    "oidc_callback": Door(read=all_get(404)),
    "account_logout": Door(post=MOVED, options=all_get(200)),
    "account_reauthenticate": always(CONFIRMED),
    "mfa_reauthenticate": always(CONFIRMED),
    "mfa_reauthenticate_webauthn": Door(
        signed_in(302, beheerder=200),
        signed_in(302, beheerder=422),
        signed_in(302, beheerder=405),
        signed_in(302, beheerder=200),
    ),
    "oidc_reauthenticate": closed(signed_in(302)),
    "account_change_password": always(CONFIRMED),
    "account_reset_password": form({}, post=all_get(422)),
    "account_reset_password_done": page(),
    "account_reset_password_from_key": always(all_get(410), uidb36="1", key="abc"),
    "mfa_index": closed(signed_in(200)),
    "mfa_activate_totp": own(),
    "mfa_deactivate_totp": always(signed_in(404)),
    "mfa_view_recovery_codes": closed(signed_in(404)),
    "mfa_generate_recovery_codes": own(),
    "mfa_download_recovery_codes": always(signed_in(404)),
    "mfa_add_webauthn": own(),
    "mfa_edit_webauthn": always(OWNER, pk="passkey"),
    "mfa_remove_webauthn": always(OWNER, pk="passkey"),
}
PUBLIC = {
    "account_login", "mfa_authenticate", "mfa_login_webauthn", "oidc_login",
    "oidc_callback", "account_logout", "account_reset_password",
    "account_reset_password_done", "account_reset_password_from_key",
}  # fmt: skip


def rows(cast: Cast) -> dict[str, int]:
    """A passkey of the beheerder."""
    return {"passkey": add_passkey(cast.people["beheerder"]).pk}
