# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What django-allauth has to say to people, in plain Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

MISMATCH = _(
    "Dit e-mailadres en wachtwoord horen niet bij elkaar. "
    "Controleer ze en probeer het opnieuw."
)
TOO_OFTEN = _("Het ging te vaak mis. Wacht een kwartier en probeer het opnieuw.")
WRONG_CODE = _("Deze code klopt niet. Kijk of je app een nieuwe code geeft.")
LINK_ENDED = _("Deze link is gebruikt of verlopen.")
TAKEN = _("Er is al een account met dit e-mailadres.")

# Every key of DefaultAccountAdapter, so that no English sentence is left.
ACCOUNT: dict[str, StrPromise] = {
    "account_inactive": _("Dit account is niet meer in gebruik."),
    "cannot_remove_primary_email": _("Je kunt je enige e-mailadres niet weghalen."),
    "duplicate_email": TAKEN,
    "email_password_mismatch": MISMATCH,
    "email_taken": TAKEN,
    "enter_current_password": _("Dit is niet je wachtwoord van nu."),
    "incorrect_code": WRONG_CODE,
    "incorrect_password": _("Dit wachtwoord klopt niet."),
    "invalid_login": MISMATCH,
    "invalid_or_expired_key": LINK_ENDED,
    "invalid_password_reset": LINK_ENDED,
    "max_email_addresses": _("Je kunt niet meer dan %d e-mailadressen hebben."),
    "phone_password_mismatch": MISMATCH,
    "phone_taken": TAKEN,
    "rate_limited": TOO_OFTEN,
    "same_as_current": _("Vul iets anders in dan wat er nu staat."),
    "select_only_one": _("Kies er één."),
    "too_many_login_attempts": TOO_OFTEN,
    "unknown_email": MISMATCH,
    "unknown_phone": MISMATCH,
    "unverified_primary_email": _("Bevestig eerst je e-mailadres."),
    "username_blacklisted": TAKEN,
    "username_password_mismatch": MISMATCH,
    "username_taken": TAKEN,
}

SECOND_STEP: dict[str, StrPromise] = {
    "add_email_blocked": _("Zet eerst de tweede stap uit."),
    "cannot_delete_authenticator": _("Je kunt deze tweede stap nu niet weghalen."),
    "cannot_generate_recovery_codes": _(
        "Herstelcodes krijg je pas als je een app of passkey hebt ingesteld."
    ),
    "incorrect_code": WRONG_CODE,
    "unverified_email": _("Bevestig eerst je e-mailadres."),
}

ELSEWHERE: dict[str, StrPromise] = {
    "connected_other": _("Dit account hoort al bij een ander account."),
    "disconnect_last": _("Zonder deze koppeling kun je niet meer inloggen."),
    "email_taken": _("Er is al een account met dit e-mailadres. Log daarmee in: %s."),
    "invalid_token": _("Het antwoord van de inlogdienst klopt niet."),
    "no_password": _("Je account heeft geen wachtwoord."),
    "no_verified_email": _("Je account heeft geen bevestigd e-mailadres."),
}

WAYS_TO_CONFIRM: dict[str, StrPromise] = {
    "reauthenticate": _("Met je wachtwoord"),
    "mfa_reauthenticate": _("Met een code"),
    "mfa_reauthenticate:webauthn": _("Met een passkey"),
}
