# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Secret links: an address that is the key, such as an invitation or a feed.

A row keeps a nonce and a digest. The token itself is made again from the nonce and
the secret key of the installation, so that it can be sent once more, and a copy of
the database opens nothing.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

from django.conf import settings

TOKEN_BYTES = 24


def new_nonce() -> str:
    """Return what makes one link differ from all others."""
    return secrets.token_urlsafe(16)


def token_of(purpose: str, nonce: str) -> str:
    """Return the 32 characters that stand in the address."""
    key = hashlib.sha256(f"secret link {settings.SECRET_KEY}".encode()).digest()
    made = hmac.digest(key, f"{purpose}\0{nonce}".encode(), hashlib.sha256)
    return base64.urlsafe_b64encode(made[:TOKEN_BYTES]).decode()


def digest_of(token: str) -> str:
    """Return under which a token is found; 64 hexadecimal characters."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def new_link(purpose: str) -> tuple[str, str]:
    """Return a new nonce and the digest of its token, both to be stored."""
    nonce = new_nonce()
    return nonce, digest_of(token_of(purpose, nonce))
