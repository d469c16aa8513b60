# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Add, rename and remove passkeys."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal.auth import begin_registration
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    EditWebAuthnView,
    RemoveWebAuthnView,
)
from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse_lazy

from inkoopkoers.organisations.accounts.trail import note_own
from inkoopkoers.organisations.accounts.views.confirming import confirmed
from inkoopkoers.organisations.accounts.views.page import (
    Again,
    after,
    has_passkeys,
    options_text,
)
from inkoopkoers.organisations.accounts.views.steps import left_without_one, where_to
from inkoopkoers.organisations.asking import member

PASSKEY = "webauthn"


class AddPasskeyView(Again, AddWebAuthnView):
    """Let the browser make a passkey that works here."""

    template_name = "mfa/webauthn/add_form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the browser needs; it has to ask who holds the passkey."""
        user = member(self.request)
        options = begin_registration(user, passwordless=True)
        return {
            "form": kwargs.get("form") or self.get_form(),
            "options": options_text(options),
            "has_passkeys": has_passkeys(self.request),
        }

    def form_valid(self, form: Form) -> HttpResponse:
        """Keep it, write it down, and show the recovery codes when they are new."""
        with transaction.atomic():
            super().form_valid(form)
            user = member(self.request)
            note_own("account.second_factor_added", user, kind=PASSKEY)
        new_codes = self.did_generate_recovery_codes
        return redirect(after(where_to(new_codes=new_codes), "passkey"))


def _own(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Look for the passkey first: that of another person is not there at all."""

    @wraps(view)
    def found(request: HttpRequest, pk: int) -> HttpResponseBase:
        user = member(request)
        get_object_or_404(Authenticator, pk=pk, user=user, type=PASSKEY)
        return view(request, pk=pk)

    return found


class RenamePasskeyView(Again, EditWebAuthnView):
    """Another name for a passkey."""

    template_name = "mfa/webauthn/edit_form.html"

    def form_valid(self, form: Form) -> HttpResponse:
        """Store the name."""
        form.save()  # type: ignore[attr-defined]  # a form of django-allauth
        return redirect(after("mfa_index", "passkey-naam"))


class RemovePasskeyView(Again, RemoveWebAuthnView):
    """Take a passkey away; it stays on the device, but opens nothing."""

    template_name = "mfa/webauthn/authenticator_confirm_delete.html"
    success_url = reverse_lazy("mfa_index")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Tell what is left without it."""
        user = member(self.request)
        return {**super().get_context_data(**kwargs), **left_without_one(user)}

    def form_valid(self, form: Form) -> HttpResponse:
        """Take it away, write it down, and tell the person by mail."""
        with transaction.atomic():
            super().form_valid(form)
            user = member(self.request)
            note_own("account.second_factor_removed", user, kind=PASSKEY)
        return redirect(after("mfa_index", "passkey-weg"))


add_passkey = confirmed(AddPasskeyView.as_view())
rename_passkey = _own(RenamePasskeyView.as_view())
remove_passkey = _own(RemovePasskeyView.as_view())
