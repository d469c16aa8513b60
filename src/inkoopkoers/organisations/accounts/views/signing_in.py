# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in and out."""

from __future__ import annotations

from typing import Any

from allauth.account.models import Login
from allauth.account.views import LoginView, LogoutView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.webauthn.internal.auth import begin_authentication
from allauth.mfa.webauthn.internal.flows import perform_passwordless_login
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from inkoopkoers.organisations.accounts import oidc
from inkoopkoers.organisations.accounts.forms import SignInForm
from inkoopkoers.organisations.accounts.views.page import (
    Again,
    done,
    has_passkeys,
    options_text,
    safe_next,
)


def _around(request: HttpRequest, refusal: str = "") -> dict[str, Any]:
    """What stands on the page beside the form."""
    return {
        "next": safe_next(request),
        "done": done(request),
        "refusal": refusal,
        "elsewhere": settings.OIDC_NAME if oidc.is_on() else "",
        "has_passkeys": has_passkeys(request),
    }


class SignInView(Again, LoginView):
    """Address and password."""

    template_name = "account/login.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the other ways to sign in."""
        return {**super().get_context_data(**kwargs), **_around(self.request)}


class PasskeySignInView(Again, LoginWebAuthnView):
    """A passkey instead of address and password; a script asks for the question."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give a script what the browser needs; a person belongs on the page."""
        if request.headers.get("Accept") != "application/json":
            return redirect("account_login")
        return JsonResponse(begin_authentication(user=None))

    def form_valid(self, form: Form) -> HttpResponse:
        """Sign in, and go on to where the person was going."""
        passkey = form.cleaned_data["credential"]
        login = Login(user=passkey.user, redirect_url=safe_next(self.request) or None)
        response: HttpResponse = perform_passwordless_login(
            self.request, passkey, login
        )
        return response

    def form_invalid(self, form: Form) -> HttpResponse:
        """Back to the page with both ways."""
        refusal = _(
            "Met deze passkey kunnen we je niet inloggen. Probeer het opnieuw, of "
            "log in met je wachtwoord."
        )
        context = {"form": SignInForm(), **_around(self.request, refusal)}
        return render(self.request, "account/login.html", context, status=422)


class SecondStepView(Again, AuthenticateView):
    """A code or a passkey after the password."""

    template_name = "mfa/authenticate.html"

    def form_invalid(self, form: Form) -> HttpResponse:
        """Show both ways again."""
        return Again.form_invalid(self, form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Tell which ways this person has; the passkey needs a question."""
        context = super().get_context_data(**kwargs)
        options = context["js_data"]["request_options"]
        asked = options["publicKey"]
        return {
            **context,
            "form": self.auth_form,
            "passkey_form": self.webauthn_form,
            "options": options_text(options),
            "has_passkeys": has_passkeys(self.request)
            and bool(asked.get("allowCredentials")),
        }


class SignOutView(LogoutView):
    """Ends the session; a link must not, so only a form does."""

    http_method_names = ["post", "options"]


sign_in = login_not_required(SignInView.as_view())
passkey_sign_in = login_not_required(PasskeySignInView.as_view())
second_step = login_not_required(SecondStepView.as_view())
# Whoever was signed out already wants nothing else: no sign-in page in between.
sign_out = login_not_required(SignOutView.as_view())
