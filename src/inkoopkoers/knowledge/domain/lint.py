# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signs that a text is not the plain Dutch of this product."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

MAX_WORDS = 25

_SENTENCE = re.compile(r"(?<=[.?!:;])[\"'”’)]*\s+")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_RULES = {
    re.compile(r"\b(u|uw)\b", re.IGNORECASE): "schrijf 'je' en 'jouw', geen 'u'",
    re.compile(r"!"): "geen uitroepteken",
    re.compile(
        r"\b(helaas|oeps|middels|teneinde|derhalve|dient te)\b", re.IGNORECASE
    ): ("gebruik een gewoon woord"),
    re.compile(r"  "): "twee spaties achter elkaar",
}

# Fields that hold names or addresses, not our own sentences.
_NOT_PROSE = {
    "author", "title", "organisation", "client", "label", "url", "id", "code",
    "owner", "evidence", "moved_to",
}  # fmt: skip


def lint(text: str) -> Iterator[str]:
    """Yield what could be plainer in a text, in Dutch."""
    for sentence in _SENTENCE.split(text):
        count = len(_WORD.findall(sentence))
        if count > MAX_WORDS:
            yield f"een zin van {count} woorden; hooguit {MAX_WORDS} leest prettig"
    for pattern, advice in _RULES.items():
        if found := pattern.search(text):
            yield f"'{found.group()}': {advice}"


def prose(data: Any, route: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, str]]:
    """Yield every sentence-like text in a document with the route to it."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            if key not in _NOT_PROSE:
                yield from prose(value, (*route, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from prose(value, (*route, index))
    elif isinstance(data, str) and " " in data:
        yield route, data
