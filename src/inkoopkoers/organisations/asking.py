# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who asks for a page that only people with an account see."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest

from inkoopkoers.organisations.models import User


def member(request: HttpRequest) -> User:
    """Who asks; the login is the default, so there is someone."""
    return cast("User", request.user)
