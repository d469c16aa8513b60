# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Codes: of the app, and recovery codes."""

from __future__ import annotations

from typing import Any

from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa import app_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as second_step
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp
from django import forms
from django.core.cache import cache
from django.utils.translation import gettext_lazy as _

from inkoopkoers.organisations.accounts.forms.words import say
from inkoopkoers.organisations.models import User

CODE_LENGTH = 40
CODE_HELP = _("De zes cijfers uit je app, of een herstelcode.")


class _Code:
    """The same words wherever a code is asked, and each code works once."""

    fields: dict[str, forms.Field]

    def name_code(self, help_: Any) -> None:
        """Numbers are typed on a telephone too."""
        form: Any = self
        say(form, "code", _("Code"), _("Vul de code in."), help_)
        self.fields["code"].widget.attrs |= {
            "inputmode": "numeric",
            "maxlength": str(CODE_LENGTH),
        }


class _CodeOnce(_Code):
    """A code of the app, or a recovery code."""

    user: User
    authenticator: Authenticator

    def clean_code(self) -> str:
        """Refuse a code of the app that was used, as long as the app's clock may run.

        django-allauth remembers a used code for one period only; we accept the
        code of the period before and after as well.
        """
        code: str = super().clean_code()  # type: ignore[misc]
        if self.authenticator.type == Authenticator.Type.TOTP:
            periods = 2 * app_settings.TOTP_TOLERANCE + 1
            key = f"used code {self.user.pk} {normalize_user_code(code)}"
            if not cache.add(key, "used", app_settings.TOTP_PERIOD * periods):
                raise get_adapter().validation_error("incorrect_code")
        return code


class SecondStepForm(_CodeOnce, second_step.AuthenticateForm):
    """The code while signing in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.name_code(CODE_HELP)


class ConfirmCodeForm(_CodeOnce, second_step.ReauthenticateForm):
    """The code once more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.name_code(CODE_HELP)


class AppForm(_Code, totp.ActivateTOTPForm):
    """The first code of a new app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.name_code(_("De zes cijfers die de app nu laat zien."))
