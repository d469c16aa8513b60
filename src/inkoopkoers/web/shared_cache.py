# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What web processes count together, such as wrong passwords: a table, no service.

A key is kept as a mark under our secret key, so that no address stands in the table.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime

from django.conf import settings
from django.db import connection

TABLE = "shared_cache"


def marked(key: str, prefix: str, version: int) -> str:
    """Turn a key, which may hold an address of a person, into a mark."""
    text = f"{prefix}:{version}:{key}".encode(errors="replace")
    return hmac.new(settings.SECRET_KEY.encode(), text, hashlib.sha256).hexdigest()


def forget(now: datetime) -> None:
    """Remove what ended."""
    ended = connection.ops.adapt_datetimefield_value(now.replace(microsecond=0))
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE} WHERE expires < %s", [ended])  # noqa: S608 - a constant
