# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Know a sender again for a day without knowing who it is, to stop floods."""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime
from ipaddress import IPv4Address, ip_address, ip_network

from django.conf import settings
from django.utils import timezone

CONNECTION_BITS = 64


def mark_of(purpose: str, address: str, now: datetime) -> str:
    """A hash under our key, another one for every purpose and every Dutch day.

    Without the key nobody can turn it back; with the key one can try all addresses.
    """
    day = timezone.localdate(now).isoformat()
    text = f"{purpose} {connection_of(address)} {day}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), text, hashlib.sha256).hexdigest()


def connection_of(address: str) -> str:
    """One connection has 2^64 addresses of the new kind to send from."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if isinstance(known, IPv4Address):
        return address
    if known.ipv4_mapped:
        return str(known.ipv4_mapped)
    return str(ip_network((known, CONNECTION_BITS), strict=False))
