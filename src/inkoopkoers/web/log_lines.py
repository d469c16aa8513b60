# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep what is secret in an address out of the log."""

from __future__ import annotations

import logging
import re

# Long enough to be a key: a secret link has 32 characters, one for a new password has
# more. Slugs that people read are shorter.
_KEY = re.compile(r"(?<=/)[\w-]{32,}(?=/|\?|\s|\.ics|['\"]|$)")
MASK = "***"


def without_keys(line: str) -> str:
    """The line with stars for every part of an address that may open something."""
    return _KEY.sub(MASK, line)


class LineFormatter(logging.Formatter):
    """Writes a line, a traceback included, that opens nothing for who reads the log."""

    def format(self, record: logging.LogRecord) -> str:
        """Write it as usual, and mask it as a whole."""
        return without_keys(super().format(record))
