# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we use of django-allauth, and how; pages and rules are in organisations/accounts."""

ACCOUNT_ADAPTER = "inkoopkoers.organisations.accounts.adapter.AccountAdapter"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation or the provider proved it
ACCOUNT_FORMS = {
    "login": "inkoopkoers.organisations.accounts.forms.SignInForm",
    "change_password": "inkoopkoers.organisations.accounts.forms.ChangePasswordForm",
    "reset_password_from_key": "inkoopkoers.organisations.accounts.forms.ChoosePasswordForm",
    "reauthenticate": "inkoopkoers.organisations.accounts.forms.ConfirmForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_RATE_LIMITS = {
    # A key is one name from one address: nobody can lock out another from elsewhere.
    "login_failed": "50/15m/ip,10/15m/key",
    "login": "120/m/ip",
    "reset_password": "20/15m/ip,3/15m/key",
    "reset_password_from_key": "60/15m/ip",
    "change_password": "20/15m/user",
    "reauthenticate": "20/15m/user",
}
ACCOUNT_SESSION_REMEMBER = True  # as long as SESSION_COOKIE_AGE
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
MFA_ADAPTER = "inkoopkoers.organisations.accounts.adapter.SecondStepAdapter"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # every address is proven, see above
MFA_FORMS = {
    "authenticate": "inkoopkoers.organisations.accounts.forms.SecondStepForm",
    "reauthenticate": "inkoopkoers.organisations.accounts.forms.ConfirmCodeForm",
    "activate_totp": "inkoopkoers.organisations.accounts.forms.AppForm",
    "add_webauthn": "inkoopkoers.organisations.accounts.forms.NewPasskeyForm",
    "authenticate_webauthn": "inkoopkoers.organisations.accounts.forms.PasskeyStepForm",
    "login_webauthn": "inkoopkoers.organisations.accounts.forms.PasskeySignInForm",
    "reauthenticate_webauthn": "inkoopkoers.organisations.accounts.forms.ConfirmPasskeyForm",
    "edit_webauthn": "inkoopkoers.organisations.accounts.forms.PasskeyNameForm",
}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}
MFA_SUPPORTED_TYPES = ["recovery_codes", "totp", "webauthn"]
MFA_TOTP_TOLERANCE = 1  # a code that changes while it is typed still counts
SOCIALACCOUNT_ADAPTER = "inkoopkoers.organisations.accounts.oidc.ElsewhereAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
