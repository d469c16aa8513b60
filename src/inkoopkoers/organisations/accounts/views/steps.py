# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The second step: what there is, and the authenticator app."""

from __future__ import annotations

from typing import Any

from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.accounts import queries
from inkoopkoers.organisations.accounts.trail import note_own
from inkoopkoers.organisations.accounts.views.confirming import confirmed
from inkoopkoers.organisations.accounts.views.page import Again, after, done
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import User
from inkoopkoers.web.qr import qr_code

APP = "totp"


@require_safe
def steps(request: HttpRequest) -> HttpResponse:
    """What is set up, what can be added, and who asks for it."""
    user = member(request)
    context = {
        "done": done(request),
        "step": queries.second_step_of(user),
        "asked_by": list(queries.asking_second_factor(user)),
        "done_elsewhere": queries.did_second_step_elsewhere(request, user),
    }
    return render(request, "mfa/index.html", context)


class AddAppView(Again, ActivateTOTPView):
    """An app on the telephone that gives codes."""

    template_name = "mfa/totp/activate_form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The code to scan, and the same as letters to type."""
        context = super().get_context_data(**kwargs)
        secret = context["form"].secret
        return {
            **context,
            "picture": qr_code(context["totp_url"]),
            "letters": " ".join(secret[i : i + 4] for i in range(0, len(secret), 4)),
        }

    def form_valid(self, form: Form) -> HttpResponse:
        """Keep it, write it down, and show the recovery codes when they are new."""
        with transaction.atomic():
            super().form_valid(form)
            user = member(self.request)
            note_own("account.second_factor_added", user, kind=APP)
        new_codes = self.did_generate_recovery_codes
        return redirect(after(where_to(new_codes=new_codes), "app"))


class RemoveAppView(Again, DeactivateTOTPView):
    """No more codes from the app."""

    template_name = "mfa/totp/deactivate_form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Tell what is left without it."""
        user = member(self.request)
        return {**super().get_context_data(**kwargs), **left_without_one(user)}

    def form_valid(self, form: Form) -> HttpResponse:
        """Take it away, write it down, and tell the person by mail."""
        with transaction.atomic():
            super().form_valid(form)
            user = member(self.request)
            note_own("account.second_factor_removed", user, kind=APP)
        return redirect(after("mfa_index", "app-weg"))


def left_without_one(user: User) -> dict[str, Any]:
    """What a page tells before one way of doing the second step is taken away."""
    step = queries.second_step_of(user)
    ways = len(step.passkeys) + (step.app_since is not None)
    return {
        "is_last": ways == 1,
        "asked_by": list(queries.asking_second_factor(user)),
    }


def where_to(*, new_codes: bool) -> str:
    """The page after something was added: new recovery codes are shown first."""
    return "mfa_view_recovery_codes" if new_codes else "mfa_index"


add_app = confirmed(AddAppView.as_view())
remove_app = RemoveAppView.as_view()
