# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The forms of signing in, in plain Dutch."""

from inkoopkoers.organisations.accounts.forms.codes import (
    AppForm,
    ConfirmCodeForm,
    SecondStepForm,
)
from inkoopkoers.organisations.accounts.forms.passkeys import (
    ConfirmPasskeyForm,
    NewPasskeyForm,
    PasskeyNameForm,
    PasskeySignInForm,
    PasskeyStepForm,
)
from inkoopkoers.organisations.accounts.forms.passwords import (
    ChangePasswordForm,
    ChoosePasswordForm,
    ConfirmForm,
    ForgottenForm,
    NameForm,
    SignInForm,
)

__all__ = [
    "AppForm",
    "ChangePasswordForm",
    "ChoosePasswordForm",
    "ConfirmCodeForm",
    "ConfirmForm",
    "ConfirmPasskeyForm",
    "ForgottenForm",
    "NameForm",
    "NewPasskeyForm",
    "PasskeyNameForm",
    "PasskeySignInForm",
    "PasskeyStepForm",
    "SecondStepForm",
    "SignInForm",
]
