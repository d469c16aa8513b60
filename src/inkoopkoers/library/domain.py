# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules of the library: what search finds, and what votes may show."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Generic, TypeVar

import snowballstemmer

from inkoopkoers.knowledge.domain.documents import (
    Cell,
    Instrument,
    Item,
    Option,
    Section,
    Tip,
)

MIN_VOTES = 5
MIN_PART = 4

_WORD = re.compile(r"[^\W_]+")
_STEMMER = snowballstemmer.stemmer("dutch")

Found = TypeVar("Found")


class Verdict(StrEnum):
    """Whether a tip worked for a visitor."""

    YES = "ja"
    PARTLY = "deels"
    NO = "nee"


@dataclass(frozen=True)
class Tally:
    """The votes on one tip."""

    yes: int = 0
    partly: int = 0
    no: int = 0

    @property
    def total(self) -> int:
        """All votes."""
        return self.yes + self.partly + self.no

    @property
    def is_shown(self) -> bool:
        """Fewer than five votes say little and could point at a person."""
        return self.total >= MIN_VOTES


@dataclass(frozen=True)
class ShelvedTip:
    """A tip with the place in its instrument that it belongs to."""

    instrument: Instrument
    cell: Cell
    tip: Tip

    @property
    def section(self) -> Section | None:
        """The activity, when the instrument has activities."""
        return next(
            (one for one in self.instrument.sections if one.code == self.cell.section),
            None,
        )

    @property
    def condition(self) -> tuple[tuple[Item, Option], ...]:
        """The answers under which the tip is given."""
        items = self.instrument.items_by_code
        return tuple(
            (items[item], items[item].option(code))
            for item, codes in self.cell.when.items()
            for code in codes
        )

    @property
    def item(self) -> Item | None:
        """The item of a scan that the tip belongs to."""
        return self.instrument.items_by_code.get(self.cell.code)


@dataclass(frozen=True)
class Wanted:
    """What a visitor asks of the library; empty means everything."""

    query: str = ""
    instrument: str = ""
    section: str = ""
    item: str = ""
    theme: str = ""

    @property
    def is_everything(self) -> bool:
        """Nothing was asked for."""
        return self == Wanted()


def stems(text: str) -> tuple[str, ...]:
    """The words of a text as search sees them: no case, no accents, Dutch stems."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return tuple(_stem(word) for word in _WORD.findall(bare))


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    stem: str = _STEMMER.stemWord(word)
    return stem


@dataclass(frozen=True)
class Entry(Generic[Found]):
    """Something to find, with its texts and how much each weighs."""

    value: Found
    texts: tuple[tuple[int, tuple[str, ...]], ...]


def entry(value: Found, *texts: tuple[int, str]) -> Entry[Found]:
    """Make something findable by (weight, text) pairs."""
    return Entry(value, tuple((weight, stems(text)) for weight, text in texts))


def search(entries: Iterable[Entry[Found]], query: str) -> list[Found]:
    """Return what holds every word of the query, best first.

    A word also matches inside a longer one from four letters on, because Dutch
    writes words together: "contract" finds "raamcontract". Order is kept among
    equals; a query without words finds nothing.
    """
    wanted = stems(query)
    if not wanted:
        return []
    scored = [(_score(one, wanted), one.value) for one in entries]
    ranked = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])
    return [value for _, value in ranked]


def _score(one: Entry[Found], wanted: Sequence[str]) -> int:
    total = 0
    for word in wanted:
        best = max(
            (weight * _match(word, words) for weight, words in one.texts), default=0
        )
        if not best:
            return 0
        total += best
    return total


def _match(word: str, words: Sequence[str]) -> int:
    if word in words:
        return 2
    if len(word) >= MIN_PART and any(word in longer for longer in words):
        return 1
    return 0


def choose(tips: Iterable[ShelvedTip], wanted: Wanted) -> list[ShelvedTip]:
    """Keep the tips that fit every filter; the query is not looked at here."""
    return [
        shelved
        for shelved in tips
        if wanted.instrument in ("", shelved.instrument.code)
        and wanted.section in ("", shelved.cell.section)
        and (not wanted.item or wanted.item in shelved.cell.when)
        and (not wanted.theme or wanted.theme in shelved.tip.themes)
    ]
