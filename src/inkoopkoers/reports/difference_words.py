# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which words of a text went and which came."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

# A number keeps its points and commas: € 216.000 is one word.
_WORDS = re.compile(r"\d[\d.,]*\d|\w+(?:[-'’]\w+)*|\s+|[^\w\s]")
# Comparing texts longer than this word by word takes longer than a reader waits.
MOST_WORDS = 4000


class Change(StrEnum):
    """What happened to a stretch of text or to a line."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True)
class Stretch:
    """Some words that stayed, went or came."""

    change: Change
    text: str


def words_of(text: str) -> list[str]:
    """Cut a text in words, signs and the room between them."""
    return _WORDS.findall(text)


def likeness(one: str, other: str) -> float:
    """Which part of the words two texts share, from 0 to 1; quick and without order."""
    first = Counter(word for word in words_of(one) if not word.isspace())
    second = Counter(word for word in words_of(other) if not word.isspace())
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 1.0


def stretches(before: str, after: str) -> tuple[Stretch, ...]:
    """Say how one text became the other; in order, removed before added."""
    old, new = words_of(before), words_of(after)
    if max(len(old), len(new)) > MOST_WORDS:
        return tuple(_tidied(_whole(before, after)))
    found: list[tuple[Change, str]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new).get_opcodes():
        if tag == "equal":
            found.append((Change.SAME, "".join(old[i1:i2])))
        else:
            found += _whole("".join(old[i1:i2]), "".join(new[j1:j2]))
    return tuple(_tidied(found))


def _whole(before: str, after: str) -> list[tuple[Change, str]]:
    return [(Change.REMOVED, before), (Change.ADDED, after)]


def _tidied(found: Iterable[tuple[Change, str]]) -> Iterator[Stretch]:
    """Join replaced words that only a space or a sign keeps apart: it reads better."""
    removed = added = between = ""
    for change, text in found:
        if change is Change.SAME:
            between += text
            continue
        if between and not (removed and added and _is_small(between)):
            yield from _stretched(removed, added, between)
            removed = added = between = ""
        removed += between + (text if change is Change.REMOVED else "")
        added += between + (text if change is Change.ADDED else "")
        between = ""
    yield from _stretched(removed, added, between)


def _is_small(text: str) -> bool:
    return not re.search(r"\w", text)


def _stretched(removed: str, added: str, same: str) -> Iterator[Stretch]:
    found = (
        (Change.REMOVED, removed),
        (Change.ADDED, added),
        (Change.SAME, same),
    )
    return (Stretch(change, text) for change, text in found if text)
