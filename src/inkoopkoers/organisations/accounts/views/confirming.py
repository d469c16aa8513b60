# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Confirm who you are before something about signing in changes."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.views import BaseReauthenticateView, ReauthenticateView
from allauth.mfa.base.views import ReauthenticateView as CodeView
from allauth.mfa.webauthn.views import ReauthenticateWebAuthnView
from django.conf import settings
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.accounts import oidc, queries
from inkoopkoers.organisations.accounts.views.page import (
    Again,
    has_passkeys,
    options_text,
    safe_next,
)
from inkoopkoers.organisations.asking import member


def confirmed(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Ask who signs in at the provider only to do so again when it was long ago.

    For everyone else django-allauth asks the password, a code or a passkey.
    """

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        user = member(request)
        if not oidc.is_on() or get_adapter().get_reauthentication_methods(user):
            return view(request, *args, **kwargs)
        since = time.time() - queries.signed_in_elsewhere_at(request, user)
        if since < app_settings.REAUTHENTICATION_TIMEOUT:
            return view(request, *args, **kwargs)
        back = urlencode({"next": request.path})
        return redirect(f"{reverse('oidc_reauthenticate')}?{back}")

    return asked


class _Confirm(Again, BaseReauthenticateView):
    """One of the ways; the page names the others."""

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """Who has no way at all has nothing to confirm either."""
        if not get_adapter().get_reauthentication_methods(member(request)):
            return redirect("account_overview")
        shown: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return shown

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Where to go on to, and the other ways."""
        return {
            **super().get_context_data(**kwargs),
            "next": safe_next(self.request),
            "has_passkeys": has_passkeys(self.request),
        }


class ConfirmView(_Confirm, ReauthenticateView):
    """With the password."""

    template_name = "account/reauthenticate.html"


class ConfirmCodeView(_Confirm, CodeView):
    """With a code."""

    template_name = "mfa/reauthenticate.html"


class ConfirmPasskeyView(_Confirm, ReauthenticateWebAuthnView):
    """With a passkey."""

    template_name = "mfa/webauthn/reauthenticate.html"

    def form_invalid(self, form: Form) -> HttpResponse:
        """Show the page again."""
        return Again.form_invalid(self, form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the browser needs to ask for the passkey."""
        context = super().get_context_data(**kwargs)
        context.setdefault("form", self.get_form())
        ways = self.get_reauthentication_alternatives()
        options = options_text(context["js_data"]["request_options"])
        return {**context, "options": options, "reauthentication_alternatives": ways}


confirm = ConfirmView.as_view()
confirm_code = ConfirmCodeView.as_view()
confirm_passkey = ConfirmPasskeyView.as_view()


@require_safe
def confirm_elsewhere(request: HttpRequest) -> HttpResponse:
    """At the provider, for who signs in there only."""
    context = {"name": settings.OIDC_NAME, "next": safe_next(request)}
    if not oidc.is_on():
        return redirect("account_overview")
    return render(request, "socialaccount/confirm.html", context)
