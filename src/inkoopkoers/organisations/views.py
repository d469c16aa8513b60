# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in and out."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpResponse

from inkoopkoers.organisations.forms import SignInForm


class SignInView(LoginView):
    """Sign in; a wrong form comes back with 422, like every form here."""

    template_name = "organisations/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True
    http_method_names = ["get", "head", "post", "options"]

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Show the form again."""
        return self.render_to_response(self.get_context_data(form=form), status=422)


sign_in = SignInView.as_view()
# Whoever was signed out already wants nothing else: no sign-in page in between.
sign_out = login_not_required(LogoutView.as_view())
