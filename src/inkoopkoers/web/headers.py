# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The safety headers that every response carries, errors and files included.

After the application rules of internet.nl; the content security policy itself
comes from django-csp. What someone sees who is signed in stays out of every cache.
"""

from __future__ import annotations

from collections.abc import Callable

from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

GetResponse = Callable[[HttpRequest], HttpResponseBase]

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
POLICY = "Content-Security-Policy"
HSTS = "max-age=63072000; includeSubDomains"


def safety_headers() -> dict[str, str]:
    """Every safety header of this installation."""
    always = {**HEADERS, POLICY: build_policy()}
    return {**always, "Strict-Transport-Security": HSTS} if settings.HTTPS else always


class SafetyHeadersMiddleware:
    """Outermost: adds the headers to whatever comes back."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.headers = safety_headers()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, and complete the headers that the view did not set itself."""
        response = self.get_response(request)
        if not getattr(response, "has_safety_headers", False):  # see reader_cache
            for name, value in self.headers.items():
                response.headers.setdefault(name, value)
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response
