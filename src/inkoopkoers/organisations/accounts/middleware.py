# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nobody works for an organisation that asks a second step without one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.module_loading import import_string
from django_htmx.http import HttpResponseClientRedirect

from inkoopkoers.organisations.accounts.queries import lacks_second_factor
from inkoopkoers.web.context import may_be_signed_in

WHERE_TO_SET_IT_UP = "mfa_index"
API = "api"


class SecondFactorMiddleware:
    """Leads to the page that sets one up; the own account and public pages open."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass on; process_view decides."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        """Refuse, or close the door to rows of organisations behind a public page."""
        if not may_be_signed_in(request) or not request.user.is_authenticated:
            return None
        name = _name_of(request)
        if name in _own_pages() or not lacks_second_factor(request, request.user):
            return None
        request.user.awaits_second_factor = True
        # The start is public, and shows the work of an organisation to its people.
        if name != settings.LOGIN_REDIRECT_URL and not _needs_login(view):
            return None
        return _led_to_it(request)


def _name_of(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else ""


def _needs_login(view: Any) -> bool:
    return getattr(view, "login_required", True)


@cache
def _own_pages() -> frozenset[str]:
    """The addresses of the own account."""
    from inkoopkoers.organisations.accounts.urls import urlpatterns

    return frozenset(str(pattern.name) for pattern in urlpatterns)


def _led_to_it(request: HttpRequest) -> HttpResponseBase:
    found = request.resolver_match
    if found and API in found.namespaces:
        refuse: Callable[[HttpRequest], HttpResponse] = import_string(
            settings.API_WITHOUT_SECOND_FACTOR
        )
        return refuse(request)
    there = redirect(WHERE_TO_SET_IT_UP)
    if "HTTP_HX_REQUEST" in request.META:
        return HttpResponseClientRedirect(there.url)
    return there
