# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the tests: views that go wrong in every way."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.urls import path

from inkoopkoers.config.urls import (
    handler400,
    handler403,
    handler404,
    handler500,
    urlpatterns,
)
from inkoopkoers.web.errors import DomainError, Explained
from inkoopkoers.web.reader_cache import for_every_reader

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

ERRORS: dict[str, type[Exception] | Exception] = {
    "bug": RuntimeError("geheim: wachtwoord123"),
    "rule": DomainError("Dat mag niet na sluiting <b>."),
    "bad": BadRequest("geheim"),
    "denied": PermissionDenied("geheim"),
    "gone": Http404("geheim"),
    "explained": Http404(Explained("Dit traject is weg <b>.")),
}
made: list[str] = []


class TooMany(DomainError):
    """A rule with its own status."""

    status = 429


ERRORS["flood"] = TooMany("Wacht even.")


@login_not_required
def fail(request: HttpRequest, name: str) -> HttpResponse:
    raise ERRORS[name]


@login_not_required
def unchanged(request: HttpRequest) -> HttpResponse:
    return HttpResponseNotModified()


@login_not_required
@for_every_reader
def shared(request: HttpRequest, name: str) -> HttpResponse:
    made.append(request.get_full_path())
    response = HttpResponse(f"page {name}")
    if name == "cookie":
        response.set_cookie("teller", "1")
    if name == "missing":
        response.status_code = 404
    return response


@login_not_required
def unmarked(request: HttpRequest) -> HttpResponse:
    made.append(request.get_full_path())
    return HttpResponse("page")


urlpatterns = [
    path("fail/<str:name>/", fail),
    path("unchanged/", unchanged),
    path("shared/<str:name>/", shared),
    path("unmarked/", unmarked),
    *urlpatterns,
]
