# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows from a text file, whatever its separator and its encoding."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice
from statistics import mode

# In the order of how often Dutch spreadsheets use them.
SEPARATORS = (";", "\t", ",", "|")
_SAMPLE = 50
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# This share of plain letters in every other byte: UTF-16 without a mark.
_MOSTLY = 0.7


def decoded(data: bytes) -> tuple[str, str]:
    """The text, and the encoding that it turned out to have.

    What is not UTF-8 is read as the Windows code page, which never fails.
    """
    name = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if name is None:
        name = _without_mark(data)
    try:
        return data.decode(name), name
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), "cp1252"


def _without_mark(data: bytes) -> str:
    """UTF-16 gives a zero byte beside every plain letter."""
    sample = data[:4000]
    half = max(len(sample) // 2, 1)
    if sample[1::2].count(0) / half > _MOSTLY:
        return "utf-16-le"
    if sample[0::2].count(0) / half > _MOSTLY:
        return "utf-16-be"
    return "utf-8"


def rows_of(text: str) -> Iterator[tuple[int, list[str]]]:
    """Every row with the line of the file that it starts on; raises csv.Error.

    A first line such as `sep=;` names the separator, as Excel does.
    """
    first, _, rest = text.partition("\n")
    named = first.strip().strip('"').lower()
    skipped = 0
    if named.startswith("sep=") and named[4:] in SEPARATORS:
        separator, text, skipped = named[4:], rest, 1
    else:
        separator = separator_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    started = 1
    for row in reader:
        yield started + skipped, row
        started = reader.line_num + 1


def separator_of(text: str) -> str:
    """The sign that cuts most rows into the same number of cells, above one."""
    return max(SEPARATORS, key=lambda sign: _fit(text, sign))


def _fit(text: str, separator: str) -> tuple[bool, bool, int]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        widths = [len(row) for row in islice(reader, _SAMPLE) if row]
    except csv.Error:
        widths = []
    if not widths:
        return False, False, 0
    usual = mode(widths)
    return usual > 1, widths.count(usual) / len(widths) > _MOSTLY, usual
