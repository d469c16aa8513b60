# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes wrong, shown in the house look with a way on."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotAllowed,
)
from django.shortcuts import render
from django.utils.translation import gettext as _


class DomainError(Exception):
    """A rule that the user can act on; the text is Dutch and shown as it is."""

    status = 409


class DomainErrorMiddleware:
    """Turns a DomainError, or a bare refusal of a method, into a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass on; Django answers 405 with an empty page, we with a way on."""
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and not response.content:
            return _not_allowed(request, response.headers["Allow"])
        return response

    def process_exception(
        self, request: HttpRequest, error: Exception
    ) -> HttpResponse | None:
        """Show the message of a DomainError; leave other errors to Django."""
        if not isinstance(error, DomainError):
            return None
        return _explained(request, str(error), error.status)


def _explained(request: HttpRequest, message: str, status: int) -> HttpResponse:
    context = {"message": message, "status": status}
    return render(request, "400.html", context, status=status)


def _not_allowed(request: HttpRequest, allowed: str) -> HttpResponse:
    """Answer 405; someone who signs in again halfway a form ends up here."""
    message = _(
        "Dit adres werkt alleen met een knop of formulier. Ga een stap terug en "
        "gebruik de knop opnieuw."
    )
    response = _explained(request, message, HTTPStatus.METHOD_NOT_ALLOWED)
    response["Allow"] = allowed
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400: the request itself cannot be read."""
    return render(request, "400.html", {"status": 400}, status=400)


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
