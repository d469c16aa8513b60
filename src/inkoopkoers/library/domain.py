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
from threading import Lock
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
_POSSESSIVE = re.compile(r"['’]s\b")
_TWICE = re.compile(r"([a-z])\1+")
_PLURAL = re.compile(r"(?<=[a-z]{3}[aio])s$|(?<=[a-z]{2}ie)s$")
_HARD_END = {"v": "f", "z": "s"}
# Porter's rules see "duurzame" and "duurzaam" as one word; the newer ones do not.
_STEMMER = snowballstemmer.stemmer("dutch_porter")
# The stemmer keeps the word it is working on in itself.
_ONE_AT_A_TIME = Lock()

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
class TipGroup:
    """Tips that stand together: of one activity, or of one theme of a scan."""

    instrument: Instrument
    code: str
    name: str
    tips: tuple[ShelvedTip, ...]


def grouped(tips: Iterable[ShelvedTip]) -> list[TipGroup]:
    """Put tips together by the part of their instrument, in the order given."""
    together: dict[tuple[str, str], list[ShelvedTip]] = {}
    for shelved in tips:
        place = (shelved.instrument.code, shelved.cell.section)
        together.setdefault(place, []).append(shelved)
    return [
        TipGroup(found[0].instrument, code, _part_name(found[0]), tuple(found))
        for (_, code), found in together.items()
    ]


@dataclass(frozen=True)
class Jump:
    """A link to the first of some groups further down the page."""

    name: str
    first: TipGroup
    tips: int


def jumps(groups: Iterable[TipGroup]) -> list[Jump]:
    """One link per instrument; per part when all tips come from one instrument."""
    together: dict[str, list[TipGroup]] = {}
    for group in groups:
        together.setdefault(group.instrument.code, []).append(group)
    if len(together) == 1:
        parts = next(iter(together.values()))
        return [Jump(part.name, part, len(part.tips)) for part in parts]
    return [
        Jump(parts[0].instrument.title, parts[0], sum(len(one.tips) for one in parts))
        for parts in together.values()
    ]


def _part_name(shelved: ShelvedTip) -> str:
    groups = {group.code: group.name for group in shelved.instrument.groups}
    sections = {part.code: part.name for part in shelved.instrument.sections}
    return {**groups, **sections}[shelved.cell.section]


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


@dataclass(frozen=True)
class Word:
    """A word without case and accents, and its stem."""

    bare: str
    stem: str


def words(text: str) -> tuple[Word, ...]:
    """The words of a text as search sees them, each once."""
    folded = unicodedata.normalize("NFKD", _decomposed(text).casefold())
    bare = "".join(char for char in folded if not unicodedata.combining(char))
    found = _WORD.findall(_POSSESSIVE.sub("", bare))
    return tuple(Word(word, _stem(word)) for word in dict.fromkeys(found))


def _decomposed(text: str) -> str:
    """Turn ℂ into C before case is dropped, or it stays a capital."""
    return unicodedata.normalize("NFKD", text)


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    """Bring the forms of a word together, also inside a longer word.

    Dutch doubles letters by the syllable (inkopen, inkoop; bestellen, bestelbon) and
    hardens the last one (prijzen, prijs); a stem does neither.
    """
    with _ONE_AT_A_TIME:
        stem: str = _STEMMER.stemWord(word)
    hard = stem[:-1] + _HARD_END.get(stem[-1:], stem[-1:])
    return _PLURAL.sub("", _TWICE.sub(r"\1", hard))


@dataclass(frozen=True)
class Text:
    """A text to search, laid out so that both ways of matching are one look."""

    weight: int
    stems: frozenset[str]
    all_bare: str
    all_stems: str


@dataclass(frozen=True)
class Entry(Generic[Found]):
    """Something to find, with its texts and how much each weighs."""

    value: Found
    texts: tuple[Text, ...]


def entry(value: Found, *texts: tuple[int, str]) -> Entry[Found]:
    """Make something findable by (weight, text) pairs."""
    return Entry(value, tuple(_text(weight, text) for weight, text in texts))


def _text(weight: int, text: str) -> Text:
    found = words(text)
    stems = [word.stem for word in found]
    all_bare = " ".join(word.bare for word in found)
    return Text(weight, frozenset(stems), all_bare, " ".join(stems))


def search(entries: Iterable[Entry[Found]], query: str) -> list[Found]:
    """Return what holds every word of the query, best first.

    A word also matches inside a longer one from four letters on, because Dutch
    writes words together: "contract" finds "raamcontract". Order is kept among
    equals; a query without words finds nothing.
    """
    wanted = words(query)
    if not wanted:
        return []
    scored = [(_score(one, wanted), one.value) for one in entries]
    ranked = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])
    return [value for _, value in ranked]


def _score(one: Entry[Found], wanted: Sequence[Word]) -> int:
    total = 0
    for word in wanted:
        best = max((text.weight * _match(word, text) for text in one.texts), default=0)
        if not best:
            return 0
        total += best
    return total


def _match(word: Word, text: Text) -> int:
    if word.stem in text.stems:
        return 2
    if _is_part(word.bare, text.all_bare) or _is_part(word.stem, text.all_stems):
        return 1
    return 0


def _is_part(part: str, whole: str) -> bool:
    return len(part) >= MIN_PART and part in whole


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
