# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Change a password, or choose a new one after a letter."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, cast

from allauth.account.views import PasswordChangeView, PasswordResetFromKeyView
from allauth.core import context as allauth_context
from allauth.core import ratelimit
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.forms import Form
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
)
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.accounts.forms import ForgottenForm
from inkoopkoers.organisations.accounts.trail import note_own
from inkoopkoers.organisations.accounts.views.page import Again, after, too_often
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import User
from inkoopkoers.web.same_origin import same_origin_form


class ChangePasswordView(Again, PasswordChangeView):
    """Another password; the session stays, those on other devices end."""

    template_name = "account/password_change.html"

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """Who has no password has nothing to change."""
        if not member(request).has_usable_password():
            return redirect("account_overview")
        shown: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return shown

    def form_valid(self, form: Form) -> HttpResponse:
        """Store it, write it down, and tell the person by mail."""
        with transaction.atomic():
            super().form_valid(form)
            note_own("account.password_changed", member(self.request))
        return redirect(after("account_overview", "wachtwoord"))


class _SentAfterwards(HttpResponseRedirect):
    """Goes out first and sends the letter then.

    How long the answer takes must not tell whether there is an account.
    """

    def __init__(self, to: str, request: HttpRequest, form: ForgottenForm) -> None:
        super().__init__(to)
        self.request, self.form = request, form

    def close(self) -> None:
        """Called by the server once everything was sent."""
        with allauth_context.request_context(self.request):
            self.form.save(self.request)
        super().close()


@login_not_required
@same_origin_form
@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for a letter with a link; the answer is the same for every address."""
    form = ForgottenForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        context = {"form": form}
        status = 422 if form.is_bound else 200
        return render(request, "account/password_reset.html", context, status=status)
    address = form.cleaned_data["email"].lower()
    if not ratelimit.consume(request, action="reset_password", key=address):
        return too_often(request)
    return _SentAfterwards(reverse("account_reset_password_done"), request, form)


@login_not_required
@require_safe
def letter_sent(request: HttpRequest) -> HttpResponse:
    """Say where to look, not whether something was sent."""
    return render(request, "account/password_reset_done.html")


class ChoosePasswordView(Again, PasswordResetFromKeyView):
    """A new password after the link in the letter."""

    template_name = "account/password_reset_from_key.html"
    success_url = reverse_lazy("account_login")
    reset_user: User | None = None

    def dispatch(
        self, request: HttpRequest, uidb36: str, key: str, **kwargs: Any
    ) -> HttpResponseBase:
        """A link that was used or is too old gets a page with a way on: 410."""
        shown: HttpResponseBase = super().dispatch(request, uidb36, key, **kwargs)
        if self.reset_user is None and shown.status_code == HTTPStatus.OK:
            shown.status_code = HTTPStatus.GONE
        return shown

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Tell the page whether the link still works."""
        context = {"token_fail": False, "form": None, **kwargs}
        if self.reset_user is not None:
            context = {"token_fail": False, **super().get_context_data(**kwargs)}
        return context

    def form_valid(self, form: Form) -> HttpResponse:
        """Store it, write it down, and tell the person by mail."""
        with transaction.atomic():
            super().form_valid(form)
            note_own(
                "account.password_changed", cast("User", self.reset_user), way="letter"
            )
        return redirect(after("account_login", "wachtwoord"))


change_password = ChangePasswordView.as_view()
choose_password = login_not_required(ChoosePasswordView.as_view())
