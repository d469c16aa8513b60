# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything needs an account unless it says otherwise; a program is told so as 401."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponseBase

API = "api"


class SignInMiddleware(LoginRequiredMiddleware):
    """Leads people to the page to sign in, and refuses programs in their own form."""

    def process_view(
        self, request: HttpRequest, view_func: Any, *arguments: Any
    ) -> HttpResponseBase | None:
        """Pass on, or answer a visitor at a closed door."""
        refused: HttpResponseBase | None = super().process_view(
            request, view_func, *arguments
        )
        match = request.resolver_match
        if refused is not None and match and match.namespace == API:
            from inkoopkoers.config.api import not_signed_in

            return not_signed_in(request)
        return refused
