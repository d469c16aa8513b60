# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why reading ended, as far as an error tells; its own words may hold a cell.

Only an error that a reader of files raises about what it read is blamed on the file.
"""

from __future__ import annotations

import csv
import errno
import struct
import zipfile
import zlib
from types import TracebackType
from xml.etree.ElementTree import ParseError

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource

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


# A file of ours is not there, whatever library finds out.
_GONE_WORDS = ("No files found", "Cannot open file", "No such file")
_READERS = ("duckdb", "_duckdb", "pyarrow", "lxml", "xml2arrow")
# What DuckDB says of SQL that is wrong, and of itself: never of a file.
_OUR_SQL = (
    "BinderException",
    "CatalogException",
    "ConnectionException",
    "InternalException",
    "ParserException",
    "PermissionException",
    "SyntaxException",
    "TransactionException",
)
_DAMAGE = (
    EOFError,
    ParseError,
    UnicodeError,
    csv.Error,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)


def reason_of(error: BaseException) -> BadFile:
    """Only known types and words are looked at; anything else is OUR_FAULT."""
    text = str(error)
    if isinstance(error, OSError) and error.errno in _FULL:
        return BadFile.DISK_FULL
    if any(word in text for word in _FULL_WORDS):
        return BadFile.DISK_FULL
    is_memory = type(error).__name__ in _MEMORY_TYPES
    if is_memory or any(word in text for word in _MEMORY_WORDS):
        return BadFile.TOO_MUCH_MEMORY
    return BadFile.BROKEN if _is_about_file(error, text) else BadFile.OUR_FAULT


def refusal_of(error: BaseException) -> BadSource:
    """The refusal that an error becomes.

    The name of its type tells a developer something, and cannot hold what stood in the
    file.
    """
    reason = reason_of(error)
    if reason is BadFile.OUR_FAULT:
        return BadSource(reason, error=type(error).__name__)
    return BadSource(reason)


def _is_about_file(error: BaseException, text: str) -> bool:
    if isinstance(error, (FileNotFoundError, PermissionError)):
        return False
    kind = type(error)
    if kind.__module__.partition(".")[0] in _READERS:
        return kind.__name__ not in _OUR_SQL and not any(
            word in text for word in _GONE_WORDS
        )
    return isinstance(error, _DAMAGE) or _is_raised_by_zip(error.__traceback__)


def _is_raised_by_zip(trace: TracebackType | None) -> bool:
    """It has all sorts of errors for a zip that is not what it says of itself."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and trace.tb_frame.f_globals.get("__name__") == "zipfile"
