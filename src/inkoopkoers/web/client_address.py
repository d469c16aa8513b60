# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From which address a request came, past the proxies that we know of."""

from __future__ import annotations

import re

from django.conf import settings
from django.http import HttpRequest

# Some proxies add the port: 192.0.2.1:443 and [2001:db8::1]:443.
_WITH_PORT = re.compile(r"^(?:(?P<old>[\d.]+):\d+|\[(?P<new>[^\]]+)\](?::\d+)?)$")


def client_address(request: HttpRequest) -> str:
    """Return the address that our outermost own proxy saw, without a port.

    Names further to the left in X-Forwarded-For were made up by the visitor.
    """
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    passed = [part.strip() for part in forwarded if part.strip()]
    known = settings.TRUSTED_PROXIES
    address = str(request.META.get("REMOTE_ADDR", ""))
    if known and len(passed) >= known:
        address = passed[-known]
    if found := _WITH_PORT.match(address):
        return found["old"] or found["new"]
    return address
