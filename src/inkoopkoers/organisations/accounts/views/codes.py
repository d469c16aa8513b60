# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Recovery codes: the spare key of the second step."""

from __future__ import annotations

from typing import Any, cast

from allauth.mfa.recovery_codes.views import (
    DownloadRecoveryCodesView,
    GenerateRecoveryCodesView,
    ViewRecoveryCodesView,
)
from django.db import transaction
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect

from inkoopkoers.organisations.accounts.trail import note_own
from inkoopkoers.organisations.accounts.views.page import Again, after, done
from inkoopkoers.organisations.asking import member

FILE = "herstelcodes-inkoopkoers.txt"


class CodesView(ViewRecoveryCodesView):
    """The codes that were not used yet."""

    template_name = "mfa/recovery_codes/index.html"
    http_method_names = ["get", "head"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what was just done."""
        return {**super().get_context_data(**kwargs), "done": done(self.request)}


class NewCodesView(Again, GenerateRecoveryCodesView):
    """Ten new codes instead of the old ones."""

    template_name = "mfa/recovery_codes/generate.html"

    def form_valid(self, form: Form) -> HttpResponse:
        """Make them, write it down, and tell the person by mail."""
        with transaction.atomic():
            super().form_valid(form)
            user = member(self.request)
            note_own("account.recovery_codes_renewed", user)
        return redirect(after("mfa_view_recovery_codes", "codes"))


class KeepCodesView(DownloadRecoveryCodesView):
    """The codes as a file of text."""

    template_name = "mfa/recovery_codes/download.txt"
    content_type = "text/plain; charset=utf-8"
    http_method_names = ["get", "head"]

    def render_to_response(self, context: dict[str, Any], **how: Any) -> HttpResponse:
        """Give the file its name, and begin with its first line."""
        response: Any = super().render_to_response(context, **how)
        response.content = response.rendered_content.strip() + "\n"
        response.headers["Content-Disposition"] = f'attachment; filename="{FILE}"'
        return cast("HttpResponse", response)


codes = CodesView.as_view()
new_codes = NewCodesView.as_view()
keep_codes = KeepCodesView.as_view()
