# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms for visitors without a cookie: accepted from our own pages only.

A CSRF token needs a cookie, and a visitor who only reads gets none. Without a
session there is nothing for another site to abuse but our storage; browsers say
where a form comes from, and that is checked here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from inkoopkoers.web.errors import csrf_failure

Parameters = ParamSpec("Parameters")
View = Callable[Concatenate[HttpRequest, Parameters], HttpResponse]


def same_origin_form(view: View[Parameters]) -> View[Parameters]:
    """Let a view take forms without a token, but never from another site."""

    @wraps(view)
    def guarded(
        request: HttpRequest, *args: Parameters.args, **kwargs: Parameters.kwargs
    ) -> HttpResponse:
        if request.method not in ("GET", "HEAD", "OPTIONS") and _is_foreign(request):
            return csrf_failure(request)
        return view(request, *args, **kwargs)

    return cast("View[Parameters]", csrf_exempt(guarded))


def _is_foreign(request: HttpRequest) -> bool:
    site = request.META.get("HTTP_SEC_FETCH_SITE")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = request.META.get("HTTP_ORIGIN")
    return origin is not None and _host_of(origin) != request.get_host().lower()


def _host_of(origin: str) -> str:
    """The host with its port; nothing for what is no address, such as "null"."""
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""
