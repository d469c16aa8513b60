# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in and out."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from inkoopkoers.organisations import attempts
from inkoopkoers.organisations.forms import SignInForm
from inkoopkoers.web.client_address import client_address


class SignInView(LoginView):
    """Sign in; a wrong form comes back with 422, like every form here."""

    template_name = "organisations/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True
    http_method_names = ["get", "head", "post", "options"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the page a refusal, mostly an empty one."""
        return super().get_context_data(**{"refusal": "", **kwargs})

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse before the password is looked at when there were too many."""
        if attempts.too_many(*self._who()):
            context = self.get_context_data(
                form=SignInForm(initial={"username": self._who()[0]}),
                refusal=_(
                    "Het ging te vaak mis. Wacht een kwartier en probeer het opnieuw."
                ),
            )
            return self.render_to_response(context, status=429)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Sign in."""
        attempts.forget_failures(*self._who())
        return super().form_valid(form)

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Show the form again."""
        if form.cleaned_data.get("password"):
            attempts.note_failure(*self._who())
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _who(self) -> tuple[str, str]:
        """The name that is tried, and from where."""
        return self.request.POST.get("username", "")[:254], client_address(self.request)


sign_in = SignInView.as_view()
# Whoever was signed out already wants nothing else: no sign-in page in between.
sign_out = login_not_required(LogoutView.as_view())
