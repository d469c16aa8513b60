# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps the secrets of the second step unreadable for who only has the database."""

from __future__ import annotations

import base64
import hashlib
import secrets

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


def encrypt(text: str) -> str:
    """Write a secret so that only this installation can read it."""
    return _box().encrypt(text.encode()).decode()


def decrypt(text: str) -> str:
    """Read a secret; one that cannot be read becomes one that nobody can guess.

    That happens when the secret key was changed without keeping the old one: the
    codes of before then no longer work, and nothing else is harmed.
    """
    try:
        return _box().decrypt(text.encode()).decode()
    except InvalidToken:
        return base64.b32encode(secrets.token_bytes(20)).decode()


def _box() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(str(key))) for key in keys])


def _key(secret: str) -> bytes:
    made = hashlib.sha256(f"second step {secret}".encode()).digest()
    return base64.urlsafe_b64encode(made)
