# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who one is: address, password and name."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from django import forms
from django.utils.translation import gettext_lazy as _

from inkoopkoers.organisations.accounts.forms.words import say
from inkoopkoers.web.fields import ReadableLineField

NAME_LENGTH = 200
PASSWORD_HELP = _(
    "Minstens 12 tekens. Een zin die je kunt onthouden is sterker dan een woord "
    "met cijfers."
)


class SignInForm(account.LoginForm):
    """Address and password; does not tell which of the two was wrong."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say(self, "login", _("E-mailadres"), _("Vul je e-mailadres in."))
        say(self, "password", _("Wachtwoord"), _("Vul je wachtwoord in."))
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class ForgottenForm(account.ResetPasswordForm):
    """To which address the letter goes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say(self, "email", _("E-mailadres"), _("Vul je e-mailadres in."))


class _NewPassword:
    """The same words wherever a new password is chosen."""

    fields: dict[str, forms.Field]

    def name_new_password(self) -> None:
        """Say what a good one is."""
        required = _("Vul een nieuw wachtwoord in.")
        again = _("Vul het nieuwe wachtwoord nog een keer in.")
        form: Any = self
        say(form, "password1", _("Nieuw wachtwoord"), required, PASSWORD_HELP)
        say(form, "password2", _("Nog een keer"), again)

    def clean(self) -> dict[str, Any]:
        """Both have to be the same."""
        given: dict[str, Any] = super(account.PasswordVerificationMixin, self).clean()  # type: ignore[misc]
        first, second = given.get("password1"), given.get("password2")
        if first and second and first != second:
            form: Any = self
            form.add_error("password2", _("Dit is niet hetzelfde wachtwoord."))
        return given


class ChangePasswordForm(_NewPassword, account.ChangePasswordForm):
    """The password of now and the new one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        required = _("Vul je wachtwoord van nu in.")
        say(self, "oldpassword", _("Wachtwoord van nu"), required)
        self.name_new_password()


class ChoosePasswordForm(_NewPassword, account.ResetPasswordKeyForm):
    """A new password after the link in a letter."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.name_new_password()


class ConfirmForm(account.ReauthenticateForm):
    """The password once more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say(self, "password", _("Wachtwoord"), _("Vul je wachtwoord in."))


class NameForm(forms.Form):
    """How colleagues see you."""

    name = ReadableLineField(
        label=_("Naam"),
        help_text=_("Zo zien collega’s je."),
        max_length=NAME_LENGTH,
        error_messages={"required": _("Vul je naam in.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
