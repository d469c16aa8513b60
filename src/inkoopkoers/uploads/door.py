# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The door for the few views that take a file; everywhere else files are refused."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from pathlib import Path
from typing import Concatenate, ParamSpec, cast

from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from inkoopkoers.uploads.given import Receiver
from inkoopkoers.uploads.streaming import DiskReceiver
from inkoopkoers.web.errors import DomainError

Parameters = ParamSpec("Parameters")
View = Callable[Concatenate[HttpRequest, Parameters], HttpResponse]

# A body up to this size is read to its end, so that the form can say what is wrong;
# a server that stops reading earlier shows people an error of their browser.
MOST_READ_BYTES = 50 * 1024 * 1024
# What stays free for the database and for everyone else.
SPARE_BYTES = 512 * 1024 * 1024


class FarTooLarge(DomainError):
    """A body that we do not even read."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class NoRoom(DomainError):
    """A body that does not fit on the disk; nothing of it is read."""

    status = HTTPStatus.INSUFFICIENT_STORAGE


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


def takes_large_files(
    into: Callable[Concatenate[HttpRequest, Parameters], Path],
    *,
    max_bytes: Callable[[], int],
    most_files: int,
) -> Callable[[View[Parameters]], View[Parameters]]:
    """Let a view take files of at most this size each, written to a folder meanwhile.

    `into` gives the folder; it raises 404 or 403 before a byte of a stranger is read.
    Put it where `takes_file` stands. What the view does not move away is removed when
    it is done, however it ends; LargeFilesField says at the field what was dropped.
    """

    def opened(view: View[Parameters]) -> View[Parameters]:
        guarded = csrf_protect(view)

        @wraps(view)
        def with_door(
            request: HttpRequest, *args: Parameters.args, **kwargs: Parameters.kwargs
        ) -> HttpResponse:
            if request.method != "POST":
                return guarded(request, *args, **kwargs)
            folder = into(request, *args, **kwargs)
            check_room(folder, _body_bytes(request))
            receiver = DiskReceiver(request, folder, max_bytes(), most_files)
            handlers: list[FileUploadHandler] = [receiver]
            request.upload_handlers = handlers
            try:
                return guarded(request, *args, **kwargs)
            finally:
                receiver.clean()

        return cast("View[Parameters]", csrf_exempt(with_door))

    return opened


def check_room(folder: Path, needed: int) -> None:
    """NoRoom when so many bytes do not fit beside what has to stay free."""
    there = folder
    while not there.exists():
        there = there.parent
    if needed + SPARE_BYTES > shutil.disk_usage(there).free:
        raise NoRoom(
            _(
                "Er is op dit moment te weinig ruimte op de server voor deze bestanden. "
                "Er is niets bewaard. Vraag je beheerder om ruimte te maken."
            )
        )


def _body_bytes(request: HttpRequest) -> int:
    """What the request says of its own size; the server reads no more than that."""
    said = request.META.get("CONTENT_LENGTH") or ""
    return int(said) if said.isascii() and said.isdigit() else 0
