# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The API as a whole, under the NLGov REST API Design Rules."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.core.signals import got_request_exception
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from inkoopkoers.instruments.api import BadInput, router
from inkoopkoers.measuring.api import outcomes, rounds
from inkoopkoers.planning.api import router as actions
from inkoopkoers.procurements.api import router as dossiers
from inkoopkoers.procurements.public_api import router as calendar
from inkoopkoers.spending.api import BadSelection
from inkoopkoers.spending.api import router as spending
from inkoopkoers.web.errors import DomainError

API_VERSION = "1.0.0"
PROBLEM = "application/problem+json"
HEADERS = {
    "API-Version": API_VERSION,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "API-Version",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
# What needs an account is for our own pages and programs only.
CLOSED_HEADERS = {"API-Version": API_VERSION, "Cache-Control": "private, no-store"}

logger = logging.getLogger("django.request")


class Api(NinjaAPI):
    """Adds to the description what the design rules ask for."""

    def get_openapi_schema(self, **kwargs: Any) -> OpenAPISchema:
        """Describe the API with who to ask about it."""
        schema = super().get_openapi_schema(**kwargs)
        schema["info"]["contact"] = _contact()
        schema["info"]["license"] = {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}
        for operations in schema["paths"].values():
            for operation in operations.values():
                _complete(operation["responses"])
        return schema


def _contact() -> dict[str, str]:
    contact = {"name": "Inkoopkoers", "url": f"{settings.ORIGIN}/over/"}
    if settings.CONTACT.startswith("mailto:"):
        contact["email"] = settings.CONTACT.removeprefix("mailto:")
    return contact


def _complete(responses: dict[int, dict[str, Any]]) -> None:
    """Describe the header with the version, and errors under their own type."""
    for status, response in responses.items():
        response["headers"] = {
            "API-Version": {
                "description": "De volledige versie van de API.",
                "schema": {"type": "string", "examples": [API_VERSION]},
            }
        }
        if status >= HTTPStatus.BAD_REQUEST:
            response["content"] = {PROBLEM: response["content"]["application/json"]}


api = Api(
    title="Inkoopkoers",
    version=API_VERSION,
    description=(
        "Advies en instrumenten voor publieke inkoop en de aanbestedingskalender, "
        "zonder account. Wie is ingelogd, "
        "leest ook de metingen, de resultaten, de acties, de dossiers en de uitgaven van "
        "de eigen organisaties."
    ),
    urls_namespace="api",
    docs_url=None,
    openapi_url="/openapi.json",
    docs_decorator=require_safe,
    servers=[{"url": settings.ORIGIN, "description": "Deze installatie"}],
)
api.add_router("", router)
api.add_router("", outcomes.router)
api.add_router("", rounds.router)
api.add_router("", actions)
api.add_router("", dossiers)
api.add_router("", calendar)
api.add_router("", spending)


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


@api.exception_handler(outcomes.BadOutcome)
def bad_outcome(request: HttpRequest, error: outcomes.BadOutcome) -> HttpResponse:
    """400: the answers do not fit the questions."""
    detail = str(error)
    errors = [{"field": "answers", "detail": detail}]
    return problem(request, HTTPStatus.BAD_REQUEST, "bad-input", detail, errors)


@api.exception_handler(BadSelection)
def bad_selection(request: HttpRequest, error: BadSelection) -> HttpResponse:
    """400: a filter is not right."""
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


@api.exception_handler(DomainError)
def refused(request: HttpRequest, error: DomainError) -> HttpResponse:
    """409: a rule that the user can act on."""
    return problem(request, HTTPStatus(error.status), "conflict", str(error))


@api.exception_handler(HttpError)
def other(request: HttpRequest, error: HttpError) -> HttpResponse:
    """Whatever ninja refuses by itself."""
    status = HTTPStatus(error.status_code)
    return problem(request, status, status.name.lower().replace("_", "-"), str(error))


@api.exception_handler(Exception)
def failed(request: HttpRequest, error: Exception) -> HttpResponse:
    """500: a bug, told to whoever looks after the installation only."""
    logger.error("Internal Server Error: %s", request.path, exc_info=error)
    got_request_exception.send(sender=Api, request=request)
    detail = "Er ging iets mis. Dat ligt niet aan jou. Probeer het later opnieuw."
    return problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, "internal-error", detail)


def without_second_factor(request: HttpRequest) -> HttpResponse:
    """403 for who has to set up a second factor before anything else."""
    detail = (
        "Je organisatie vraagt een tweede stap bij het inloggen. Stel die eerst in."
    )
    return _closed(
        problem(request, HTTPStatus.FORBIDDEN, "second-factor-needed", detail)
    )


def not_signed_in(request: HttpRequest) -> HttpResponse:
    """401 for a visitor, who would only lose the way on a page to sign in."""
    return _closed(unauthorized(request, AuthenticationError()))


def _closed(response: HttpResponse) -> HttpResponse:
    for name, value in CLOSED_HEADERS.items():
        response[name] = value
    return response


def unknown(request: HttpRequest, rest: str = "") -> HttpResponse:
    """404 in the form of the API for an address that it does not have."""
    return problem(
        request, HTTPStatus.NOT_FOUND, "not-found", "Dit adres bestaat niet."
    )


# Everything else in the API needs an account.
PUBLIC = frozenset(
    {"openapi-json", "advice", "instruments", "instrument", "outcome", "calendar"}
)


def _door(
    view: Callable[..., HttpResponse], headers: dict[str, str]
) -> Callable[..., HttpResponse]:
    """Give every answer, errors included, what the design rules ask for.

    HEAD is answered like GET; the server leaves the body out.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        method = request.method
        if method == "HEAD":
            request.method = "GET"
        response = view(request, *args, **kwargs)
        request.method = method
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            response = _not_allowed(request, response["Allow"])
        for name, value in headers.items():
            response[name] = value
        return response

    return answer


def _not_allowed(request: HttpRequest, allowed: str) -> HttpResponse:
    methods = {method.strip() for method in allowed.split(",")}
    if "GET" in methods:
        methods.add("HEAD")
    allow = ", ".join(sorted(methods))
    detail = f"Dit kan niet met {request.method}. Kies uit: {allow}."
    response = problem(
        request, HTTPStatus.METHOD_NOT_ALLOWED, "method-not-allowed", detail
    )
    response["Allow"] = allow
    return response


def _urls() -> tuple[list[URLPattern], str, str]:
    """The addresses of the API, closed unless named in PUBLIC."""
    patterns, app_name, namespace = api.urls
    named = [
        pattern
        for pattern in patterns
        if isinstance(pattern, URLPattern) and pattern.name != "api-root"
    ]
    for pattern in named:
        is_public = pattern.name in PUBLIC
        headers = HEADERS if is_public else CLOSED_HEADERS
        pattern.callback = _door(pattern.callback, headers)
        if is_public:
            login_not_required(pattern.callback)
    closing = login_not_required(csrf_exempt(_door(unknown, HEADERS)))
    root = path("", closing, name="api-root")
    rest = re_path(r"^(?P<rest>[\s\S]*)$", closing, name="unknown")
    return [*named, root, rest], app_name, namespace


urls = _urls()
