# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answer readers without an account from memory.

What a reader sees of the advice follows from the content alone, so a page is made
once per process. A request with a session always goes to the view.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from functools import wraps
from http import HTTPStatus
from threading import Lock
from typing import Concatenate, ParamSpec, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.http.request import split_domain_port
from django.http.response import ResponseHeaders
from django.utils.cache import get_conditional_response
from django.utils.module_loading import import_string

from inkoopkoers.web.headers import safety_headers

Parameters = ParamSpec("Parameters")
View = Callable[Concatenate[HttpRequest, Parameters], HttpResponse]

CONDITIONS = frozenset({"HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH"})
MAX_PAGES = 600
MAX_KEY = 400
MAX_AGE_SECONDS = 300


def for_every_reader(view: View[Parameters]) -> View[Parameters]:
    """Mark a view whose page is the same for everyone without an account."""

    @wraps(view)
    def marked(
        request: HttpRequest, *args: Parameters.args, **kwargs: Parameters.kwargs
    ) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.for_every_reader = True  # type: ignore[attr-defined]  # read below
        return response

    return cast("View[Parameters]", marked)


Page = tuple[bytes, ResponseHeaders]


class ReaderCacheMiddleware:
    """Keeps the pages that views marked, the longest unused dropped first.

    A page with a query is made every time: anyone can think of endless queries, and
    would push out the pages that readers share.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.pages: OrderedDict[str, Page] = OrderedDict()
        self.lock = Lock()
        self.stamp: Callable[[], float] = import_string(settings.READER_CACHE_STAMP)
        self.safety_headers = safety_headers()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer from memory, or ask the view and remember."""
        if not self._may_use(request):
            return self.get_response(request)
        key = f"{self.stamp()} {_name_of_host(request)} {request.get_full_path()}"
        page = self._recall(key)
        if page is None:
            response = self.get_response(request)
            page = _page(response, self.safety_headers)
            if page is None:
                return response
            if not request.META.get("QUERY_STRING"):
                self._remember(key, page)
        return _answer(request, *page)

    def _may_use(self, request: HttpRequest) -> bool:
        return (
            request.method in ("GET", "HEAD")
            and settings.SESSION_COOKIE_NAME not in request.COOKIES
            and "HTTP_HX_REQUEST" not in request.META
        )

    def _recall(self, key: str) -> Page | None:
        with self.lock:
            page = self.pages.get(key)
            if page is not None:
                self.pages.move_to_end(key)
            return page

    def _remember(self, key: str, page: Page) -> None:
        if len(key) > MAX_KEY:
            return
        with self.lock:
            self.pages[key] = page
            if len(self.pages) > MAX_PAGES:
                self.pages.popitem(last=False)


def _name_of_host(request: HttpRequest) -> str:
    """The host without its port: anyone can name 65,535 ports for one page."""
    name, _port = split_domain_port(request.get_host())
    return name


def _page(response: HttpResponseBase, safety_headers: Mapping[str, str]) -> Page | None:
    """What to keep of a response; None when it is not the same for every reader."""
    if not isinstance(response, HttpResponse):
        return None
    kept = getattr(response, "for_every_reader", False)
    if not kept or response.status_code != HTTPStatus.OK or response.cookies:
        return None
    headers = ResponseHeaders({**safety_headers, **response.headers})
    headers["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    headers["Cache-Control"] = f"public, max-age={MAX_AGE_SECONDS}"
    headers["Vary"] = "Cookie, HX-Request"
    return response.content, headers


def _answer(
    request: HttpRequest, body: bytes, headers: ResponseHeaders
) -> HttpResponseBase:
    whole = HttpResponse(body)
    # One and the same object for every reader: nothing after this changes it.
    whole.headers = headers
    whole.has_safety_headers = True  # type: ignore[attr-defined]  # read in headers
    if CONDITIONS.isdisjoint(request.META):
        return whole
    known = get_conditional_response(request, etag=headers["ETag"], response=whole)
    return known or whole
