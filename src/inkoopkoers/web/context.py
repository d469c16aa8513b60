# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the frame around every page shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string


def may_be_signed_in(request: HttpRequest) -> bool:
    """A reader without a session cookie is nobody; asking costs no query."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def shell(request: HttpRequest) -> dict[str, Any]:
    """Give the frame its user, but never open a session for a reader."""
    user = getattr(request, "user", None) if may_be_signed_in(request) else None
    return {
        "user": user if user and user.is_authenticated else None,
        "content_version": content_version(),
        "messages": (),
    }


@cache
def content_version() -> str:
    """What the footer says of the content; named by a setting, knowledge is above."""
    named: Callable[[], str] = import_string(settings.CONTENT_VERSION)
    return named()
