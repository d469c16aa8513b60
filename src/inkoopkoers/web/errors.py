# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes wrong, shown in the house look with a way on."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render


class DomainError(Exception):
    """A rule that the user can act on; the text is Dutch and shown as it is."""

    status = 409


class DomainErrorMiddleware:
    """Turns a DomainError into a page with its message."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass on; see process_exception."""
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, error: Exception
    ) -> HttpResponse | None:
        """Show the message of a DomainError; leave other errors to Django."""
        if not isinstance(error, DomainError):
            return None
        context = {"message": str(error)}
        return render(request, "400.html", context, status=error.status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400: the request itself cannot be read."""
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403: you may know that it exists, but not do this."""
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404, with the message of a view that knows more."""
    known = exception.args[0] if exception.args else None
    message = str(known) if isinstance(known, Explained) else ""
    return render(request, "404.html", {"message": message}, status=404)


class Explained(str):
    """A message of a 404 that was written for the reader."""


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 when a form does not come from our own page."""
    return render(request, "403.html", {"form_expired": True}, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 without anything that could fail again."""
    from django.template import loader

    return HttpResponse(loader.get_template("500.html").render(), status=500)
