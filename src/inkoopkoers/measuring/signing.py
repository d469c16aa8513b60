# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sign what leaves for another installation, and check what comes from one.

The key is made from the secret key of the installation, so there is nothing to keep
or to lose; with another secret key the installation is another sender.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from django.conf import settings
from django.utils.translation import gettext as _

from inkoopkoers.web.errors import DomainError

FORMAT = "inkoopkoers-ondertekend-1"
LARGEST_BYTES = 300_000
# Names the purpose, so that a signature for one thing never holds for another.
_PURPOSE = b"inkoopkoers signed summary 1\0"
_PUBLIC_KEY = re.compile(r"[0-9a-f]{64}\Z")
_FIELDS = {"format", "public_key", "signature", "content"}


class BadSignature(DomainError):
    """The file was not made by an installation that we trust, or was changed."""

    status = 422


class UnknownSender(BadSignature):
    """The signature holds, but nobody here trusts the installation that made it."""

    def __init__(self, key: str) -> None:
        self.public_key = key
        self.fingerprint = fingerprint_of(key)
        super().__init__(
            _("Dit bestand komt van een installatie die hier niet wordt vertrouwd.")
        )


@dataclass(frozen=True)
class Opened:
    """What was signed, as bytes, and the fingerprint of who did it."""

    content: bytes
    fingerprint: str


def public_key() -> str:
    """The key that others need to check what we sign; 64 hexadecimal characters."""
    return _private_key().public_key().public_bytes_raw().hex()


def fingerprint_of(key: str) -> str:
    """The SHA-256 of a public key, in hexadecimal, to compare by telephone."""
    return hashlib.sha256(bytes.fromhex(key)).hexdigest()


def is_public_key(text: str) -> bool:
    """Whether this could be the public key of an installation."""
    return bool(_PUBLIC_KEY.match(text))


def sign(content: bytes) -> bytes:
    """Return a file that holds the content, UTF-8, with our key and signature."""
    return _file(public_key(), _private_key().sign(_PURPOSE + content), content)


def open_signed(data: bytes, trusted: Mapping[str, str]) -> Opened:
    """Return the content of a file signed by a trusted key; BadSignature otherwise.

    `trusted` has public keys under their fingerprints. UnknownSender when all is well
    but that. Not a byte may differ from what was signed; only the ends of lines and
    of the file may be those of another system.
    """
    data = data[:LARGEST_BYTES].replace(b"\r\n", b"\n").strip()
    key, signature, content = _parts(data)
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(
            signature, _PURPOSE + content
        )
    except InvalidSignature:
        raise _changed() from None
    if trusted.get(fingerprint_of(key)) != key:
        raise UnknownSender(key)
    if _file(key, signature, content) != data:
        raise _changed()
    return Opened(content, fingerprint_of(key))


def _changed() -> BadSignature:
    return BadSignature(
        _("De handtekening klopt niet: dit bestand is na het maken veranderd.")
    )


def _file(key: str, signature: bytes, content: bytes) -> bytes:
    signed = {
        "format": FORMAT,
        "public_key": key,
        "signature": base64.b64encode(signature).decode(),
        "content": content.decode(),
    }
    return json.dumps(signed, ensure_ascii=False, indent=1).encode()


def _parts(data: bytes) -> tuple[str, bytes, bytes]:
    """Read the public key, the signature and the content of a file."""
    try:
        return _read(json.loads(data))
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise BadSignature(
            _("Dit bestand is geen ondertekende samenvatting.")
        ) from None


def _read(entry: Any) -> tuple[str, bytes, bytes]:
    known = entry.keys() == _FIELDS and entry["format"] == FORMAT
    if not known or not is_public_key(entry["public_key"]):
        raise ValueError("not ours")
    signature = base64.b64decode(entry["signature"], validate=True)
    return entry["public_key"], signature, entry["content"].encode()


def _private_key() -> Ed25519PrivateKey:
    made = hashlib.sha256(f"signed summary {settings.SECRET_KEY}".encode())
    return Ed25519PrivateKey.from_private_bytes(made.digest())
