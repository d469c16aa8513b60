# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The API as a whole, under the NLGov REST API Design Rules."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, cast

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from inkoopkoers.instruments.api import BadInput, router

API_VERSION = "1.0.0"
PROBLEM = "application/problem+json"


class Api(NinjaAPI):
    """Adds the headers and the contact that the design rules ask for."""

    def create_response(
        self, request: HttpRequest, data: Any, **kwargs: Any
    ) -> HttpResponse:
        """Answer with the full version in a header (rule /core/version-header)."""
        response = super().create_response(request, data, **kwargs)
        response["API-Version"] = API_VERSION
        response["Access-Control-Allow-Origin"] = "*"
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response

    def get_openapi_schema(self, **kwargs: Any) -> OpenAPISchema:
        """Describe the API with who to ask about it."""
        schema = super().get_openapi_schema(**kwargs)
        schema["info"]["contact"] = {
            "name": "Inkoopkoers",
            "url": f"{settings.ORIGIN}/over/",
            "email": settings.CONTACT.removeprefix("mailto:"),
        }
        schema["info"]["license"] = {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}
        return schema


api = Api(
    title="Inkoopkoers",
    version=API_VERSION,
    description="Advies en instrumenten voor publieke inkoop, zonder account.",
    urls_namespace="api",
    docs_url=None,
    openapi_url="/openapi.json",
    servers=[{"url": settings.ORIGIN, "description": "Deze installatie"}],
)
api.add_router("", router)


def problem(
    request: HttpRequest,
    status: HTTPStatus,
    code: str,
    detail: str,
    errors: list[dict[str, Any]] | None = None,
) -> HttpResponse:
    """Answer in the form of RFC 9457, with a code that does not change."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "code": code,
        "detail": detail,
        "instance": request.path,
    }
    if errors:
        body["errors"] = errors
    response = api.create_response(request, body, status=status.value)
    response["Content-Type"] = PROBLEM
    return response


@api.exception_handler(BadInput)
def bad_input(request: HttpRequest, error: BadInput) -> HttpResponse:
    """400: the answers do not fit the questions."""
    return problem(
        request, HTTPStatus.BAD_REQUEST, "bad-input", str(error), error.errors
    )


@api.exception_handler(ValidationError)
def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """400, not 422: the design rules ask for it."""
    errors = [
        {"field": ".".join(map(str, one["loc"])), "detail": one["msg"]}
        for one in error.errors
    ]
    detail = "De invoer klopt niet."
    return problem(request, HTTPStatus.BAD_REQUEST, "bad-input", detail, errors)


@api.exception_handler(Http404)
def not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    """404: there is nothing under this address."""
    detail = str(error) or "Hier is niets te vinden."
    return problem(request, HTTPStatus.NOT_FOUND, "not-found", detail)


@api.exception_handler(PermissionDenied)
def forbidden(request: HttpRequest, error: PermissionDenied) -> HttpResponse:
    """403: this is not for you."""
    return problem(request, HTTPStatus.FORBIDDEN, "forbidden", "Dit mag je niet.")


@api.exception_handler(AuthenticationError)
def unauthorized(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    """401: sign in first."""
    return problem(request, HTTPStatus.UNAUTHORIZED, "unauthorized", "Log eerst in.")


@api.exception_handler(HttpError)
def other(request: HttpRequest, error: HttpError) -> HttpResponse:
    """Whatever ninja refuses by itself."""
    status = HTTPStatus(error.status_code)
    return problem(request, status, status.name.lower().replace("_", "-"), str(error))


def unknown(request: HttpRequest, rest: str = "") -> HttpResponse:
    """404 in the form of the API for an address that it does not have."""
    return problem(
        request, HTTPStatus.NOT_FOUND, "not-found", "Dit adres bestaat niet."
    )


# Everything else in the API needs an account.
PUBLIC = frozenset({"openapi-json", "advice", "instruments", "instrument"})


def _urls() -> tuple[list[URLPattern], str, str]:
    """The addresses of the API, closed unless named in PUBLIC."""
    patterns, app_name, namespace = api.urls
    named = [
        pattern
        for pattern in patterns
        if isinstance(pattern, URLPattern) and pattern.name != "api-root"
    ]
    root = path("", login_not_required(unknown), name="api-root")
    for pattern in named:
        if pattern.name in PUBLIC:
            login_not_required(cast("Callable[..., HttpResponse]", pattern.callback))
    closing = [re_path(r"^(?P<rest>.*)$", login_not_required(unknown), name="unknown")]
    return [*named, root, *closing], app_name, namespace


urls = _urls()
