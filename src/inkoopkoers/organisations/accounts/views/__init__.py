# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the own account."""

from inkoopkoers.organisations.accounts.views.codes import codes, keep_codes, new_codes
from inkoopkoers.organisations.accounts.views.confirming import (
    confirm,
    confirm_code,
    confirm_elsewhere,
    confirm_passkey,
)
from inkoopkoers.organisations.accounts.views.elsewhere import (
    oidc_callback,
    oidc_login,
)
from inkoopkoers.organisations.accounts.views.overview import overview
from inkoopkoers.organisations.accounts.views.passkeys import (
    add_passkey,
    remove_passkey,
    rename_passkey,
)
from inkoopkoers.organisations.accounts.views.passwords import (
    change_password,
    choose_password,
    forgotten,
    letter_sent,
)
from inkoopkoers.organisations.accounts.views.signing_in import (
    passkey_sign_in,
    second_step,
    sign_in,
    sign_out,
)
from inkoopkoers.organisations.accounts.views.steps import add_app, remove_app, steps

__all__ = [
    "add_app",
    "add_passkey",
    "change_password",
    "choose_password",
    "codes",
    "confirm",
    "confirm_code",
    "confirm_elsewhere",
    "confirm_passkey",
    "forgotten",
    "keep_codes",
    "letter_sent",
    "new_codes",
    "oidc_callback",
    "oidc_login",
    "overview",
    "passkey_sign_in",
    "remove_app",
    "remove_passkey",
    "rename_passkey",
    "second_step",
    "sign_in",
    "sign_out",
    "steps",
]
