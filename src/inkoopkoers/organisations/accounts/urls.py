# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the own account; django-allauth looks them up by these names."""

from django.urls import path, re_path

from inkoopkoers.organisations.accounts import views

urlpatterns = [
    path("", views.overview, name="account_overview"),
    path("inloggen/", views.sign_in, name="account_login"),
    path("inloggen/tweede-stap/", views.second_step, name="mfa_authenticate"),
    path("inloggen/passkey/", views.passkey_sign_in, name="mfa_login_webauthn"),
    path("inloggen/elders/", views.oidc_login, name="oidc_login"),
    path("inloggen/elders/terug/", views.oidc_callback, name="oidc_callback"),
    path("uitloggen/", views.sign_out, name="account_logout"),
    path("bevestigen/", views.confirm, name="account_reauthenticate"),
    path("bevestigen/code/", views.confirm_code, name="mfa_reauthenticate"),
    path(
        "bevestigen/passkey/",
        views.confirm_passkey,
        name="mfa_reauthenticate_webauthn",
    ),
    path("bevestigen/elders/", views.confirm_elsewhere, name="oidc_reauthenticate"),
    path("wachtwoord/", views.change_password, name="account_change_password"),
    path("wachtwoord/vergeten/", views.forgotten, name="account_reset_password"),
    path(
        "wachtwoord/vergeten/verstuurd/",
        views.letter_sent,
        name="account_reset_password_done",
    ),
    re_path(
        r"^wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        views.choose_password,
        name="account_reset_password_from_key",
    ),
    path("tweede-stap/", views.steps, name="mfa_index"),
    path("tweede-stap/app/", views.add_app, name="mfa_activate_totp"),
    path("tweede-stap/app/weg/", views.remove_app, name="mfa_deactivate_totp"),
    path("tweede-stap/herstelcodes/", views.codes, name="mfa_view_recovery_codes"),
    path(
        "tweede-stap/herstelcodes/nieuw/",
        views.new_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "tweede-stap/herstelcodes/bewaren/",
        views.keep_codes,
        name="mfa_download_recovery_codes",
    ),
    path("tweede-stap/passkey/", views.add_passkey, name="mfa_add_webauthn"),
    path(
        "tweede-stap/passkey/<int:pk>/naam/",
        views.rename_passkey,
        name="mfa_edit_webauthn",
    ),
    path(
        "tweede-stap/passkey/<int:pk>/weg/",
        views.remove_passkey,
        name="mfa_remove_webauthn",
    ),
]
