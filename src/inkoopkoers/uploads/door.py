# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The door for the few views that take a file; everywhere else files are refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Concatenate, ParamSpec, cast

from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from inkoopkoers.uploads.given import Receiver
from inkoopkoers.web.errors import DomainError

Parameters = ParamSpec("Parameters")
View = Callable[Concatenate[HttpRequest, Parameters], HttpResponse]

# A body up to this size is read to its end, so that the form can say what is wrong;
# a server that stops reading earlier shows people an error of their browser.
MOST_READ_BYTES = 50 * 1024 * 1024


class FarTooLarge(DomainError):
    """A body that we do not even read."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


def takes_file(*, max_bytes: int) -> Callable[[View[Parameters]], View[Parameters]]:
    """Let a view take one file of at most this size, kept in memory.

    Put it above `require_http_methods`, below `login_not_required`. The check of the
    CSRF token reads the body, so it has to wait until we said how to read it. A larger
    file, or a second one, is dropped; SmallFileField then says so at the field.
    """

    def opened(view: View[Parameters]) -> View[Parameters]:
        guarded = csrf_protect(view)

        @wraps(view)
        def with_door(
            request: HttpRequest, *args: Parameters.args, **kwargs: Parameters.kwargs
        ) -> HttpResponse:
            if _body_bytes(request) > MOST_READ_BYTES:
                raise FarTooLarge(
                    _(
                        "Dit bestand is veel te groot. Ga terug en kies een kleiner bestand."
                    )
                )
            handlers: list[FileUploadHandler] = [Receiver(request, max_bytes)]
            request.upload_handlers = handlers
            return guarded(request, *args, **kwargs)

        return cast("View[Parameters]", csrf_exempt(with_door))

    return opened


def _body_bytes(request: HttpRequest) -> int:
    """What the request says of its own size; the server reads no more than that."""
    said = request.META.get("CONTENT_LENGTH") or ""
    return int(said) if said.isascii() and said.isdigit() else 0
