# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the frame around every page shows."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def shell(request: HttpRequest) -> dict[str, Any]:
    """Give the frame its user, but never open a session for a reader."""
    signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES
    user = getattr(request, "user", None) if signed_in else None
    return {"user": user if user and user.is_authenticated else None}
