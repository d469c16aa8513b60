# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a library gave up, as far as it tells; its own words may hold a cell."""

from __future__ import annotations

import errno

from inkoopkoers.spending.domain.importing import BadFile

_FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
_FULL_WORDS = ("No space left", "File too large", "max_temp_directory_size")
_MEMORY_WORDS = (
    "bad_alloc",
    "Cannot allocate memory",
    "failed to map segment",
    "failed to allocate",
    "can't start new thread",
    "Resource temporarily unavailable",
)
_MEMORY_TYPES = ("OutOfMemoryException", "MemoryError", "ArrowMemoryError")


def reason_of(error: BaseException) -> BadFile:
    """Only known words of the message are looked at; anything else is BROKEN."""
    text = str(error)
    if isinstance(error, OSError) and error.errno in _FULL:
        return BadFile.DISK_FULL
    if any(word in text for word in _FULL_WORDS):
        return BadFile.DISK_FULL
    is_memory = type(error).__name__ in _MEMORY_TYPES
    if is_memory or any(word in text for word in _MEMORY_WORDS):
        return BadFile.TOO_MUCH_MEMORY
    return BadFile.BROKEN
