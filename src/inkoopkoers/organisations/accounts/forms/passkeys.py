# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Passkeys, as a browser hands them over."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.utils.translation import gettext_lazy as _
from fido2.webauthn import AuthenticationResponse, RegistrationResponse

from inkoopkoers.web.fields import ReadableLineField

PASSKEY_NAME_LENGTH = 60


class CredentialField(forms.JSONField):
    """What a browser says about a passkey; nonsense is no passkey, and no crash."""

    widget = forms.HiddenInput

    def __init__(
        self, kind: type[RegistrationResponse | AuthenticationResponse]
    ) -> None:
        lost = _("Je browser gaf geen passkey door. Probeer het opnieuw.")
        super().__init__(error_messages={"required": lost, "invalid": lost})
        self.kind = kind

    def to_python(self, value: Any) -> Any:
        """Read it as what it has to be."""
        said = super().to_python(value)
        try:
            self.kind.from_dict(said)
        except (AttributeError, LookupError, TypeError, ValueError):
            lost = self.error_messages["invalid"]
            raise forms.ValidationError(lost, code="invalid") from None
        return said


def _about_passkeys(error: forms.ValidationError) -> forms.ValidationError:
    """django-allauth calls a passkey that does not fit a wrong code."""
    if getattr(error, "code", "") != "incorrect_code":
        return error
    return forms.ValidationError(
        _("Deze passkey hoort niet bij je account. Probeer het opnieuw."),
        code="incorrect_passkey",
    )


class NewPasskeyForm(webauthn.AddWebAuthnForm):
    """A passkey always also signs in on its own, so it has to ask who holds it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("passwordless", None)
        self.fields["name"] = passkey_name(required=False)
        self.fields["credential"] = CredentialField(RegistrationResponse)

    def clean(self) -> dict[str, Any]:
        """Check the passkey."""
        try:
            cleaned: dict[str, Any] = super().clean()
        except forms.ValidationError as error:
            raise _about_passkeys(error) from None
        return cleaned


class _UsedPasskey:
    """The same check wherever a passkey is used."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credential"] = CredentialField(AuthenticationResponse)

    def clean_credential(self) -> Authenticator:
        """Find the passkey that was used."""
        try:
            found: Authenticator = super().clean_credential()  # type: ignore[misc]
        except forms.ValidationError as error:
            raise _about_passkeys(error) from None
        return found


class PasskeySignInForm(_UsedPasskey, webauthn.LoginWebAuthnForm):
    """A passkey instead of address and password."""


class PasskeyStepForm(_UsedPasskey, webauthn.AuthenticateWebAuthnForm):
    """A passkey after the password."""


class ConfirmPasskeyForm(_UsedPasskey, webauthn.ReauthenticateWebAuthnForm):
    """A passkey once more."""


class PasskeyNameForm(webauthn.EditWebAuthnForm):
    """Another name for a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"] = passkey_name(required=True)


def passkey_name(*, required: bool) -> ReadableLineField:
    """By which name people tell their passkeys apart."""
    return ReadableLineField(
        label=_("Naam van de passkey"),
        help_text=_("Zoals ‘Telefoon’ of ‘Laptop van het werk’."),
        max_length=PASSKEY_NAME_LENGTH,
        required=required,
        error_messages={"required": _("Geef de passkey een naam.")},
    )
