# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Categories whose name says the same as a ledger or a description: a weak guess."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from threading import Lock

import snowballstemmer

from inkoopkoers.spending.domain.categories.guessing import (
    MOST_BY_WORDS,
    Basis,
    Guess,
)
from inkoopkoers.spending.domain.categories.rule import letters

_STEMMER = snowballstemmer.stemmer("dutch_porter")
# The stemmer keeps the word it is working on in itself.
_ONE_AT_A_TIME = Lock()
# Shorter words say too little; a longer word may hold one as its first part.
_SHORTEST, _SHORTEST_PART = 4, 6
# As few digits as a category has.
_DIVISION = 2
# Words of names that fit everything.
_EMPTY = frozenset(
    (
        "aanverwante",
        "aanverwant",
        "andere",
        "ander",
        "diensten",
        "dienst",
        "diverse",
        "divers",
        "kosten",
        "kost",
        "overige",
        "overig",
        "producten",
        "product",
        "verband",
        "voor",
        "niet",
        "met",
        "van",
        "het",
        "een",
        "der",
        "en",
        "apparatuur",
        "materiaal",
        "materieel",
        "uitrusting",
        "werkzaamheden",
        "algemene",
        "algemeen",
        "inclusief",
        "exclusief",
        "levering",
        "factuur",
        "betaling",
        "maand",
        "jaar",
        "betreft",
        "contract",
        "contracten",
        "contractbasis",
        "honorarium",
        "management",
    )
)


def shared_digits(codes: Sequence[str]) -> str:
    """The digits with which all of these begin."""
    first, last = min(codes), max(codes)
    same = (at for at, digit in enumerate(first) if last[at : at + 1] != digit)
    return first[: next(same, len(first))]


@dataclass(frozen=True)
class Named:
    """A category with all that it is called: its name, and words of people for it."""

    code: str
    name: str
    words: str = ""


class Names:
    """Looks for the category whose name has most in common with a text."""

    def __init__(self, categories: Sequence[Named]) -> None:
        words = {
            one.code: words_with_stems(f"{one.name} {one.words}") for one in categories
        }
        self._of_name = {
            one.code: frozenset(words_with_stems(one.name).values())
            for one in categories
        }
        self._words = {code: frozenset(stems.values()) for code, stems in words.items()}
        self._stems = {
            word: stem for stems in words.values() for word, stem in stems.items()
        }
        counts = Counter(stem for stems in self._words.values() for stem in stems)
        self._weight = {
            stem: math.log(1 + len(categories) / count)
            for stem, count in counts.items()
        }

    def guess(self, texts: Iterable[str]) -> Guess | None:
        """The best category for these texts; None when nothing stands out."""
        said = {pair for text in texts for pair in words_with_stems(text).items()}
        heard = [set(self._heard(*pair)) for pair in sorted(said)]
        shared: set[str] = set().union(*heard)
        scores = sorted(
            (-self._score(stems & shared), code)
            for code, stems in self._words.items()
            if stems & shared
        )
        if not scores:
            return None
        tied = [code for score, code in scores if score == scores[0][0]]
        # Several names say it as well: then only what they have in common.
        category = shared_digits(tied) if len(tied) > 1 else tied[0]
        if len(category) < _DIVISION:
            return None
        found = self._words[tied[0]] & shared
        part = Decimal(sum(bool(one & found) for one in heard)) / len(heard)
        sure = MOST_BY_WORDS * part
        return self._told(
            category, found, sure / 2 if self._says_more(category, found) else sure
        )

    def _says_more(self, category: str, found: Set[str]) -> bool:
        """Transport can be so much more than the CPV's "Transport via pijpleiding"."""
        name = self._of_name.get(category, frozenset())
        return len(found) == 1 and found < name

    def _told(self, category: str, found: Set[str], sure: Decimal) -> Guess:
        """With the words as they stand in the names."""
        words = (one for one, stem in self._stems.items() if stem in found)
        return Guess(
            category,
            Basis.WORDS,
            sure.quantize(Decimal("0.0001")),
            words=tuple(sorted(words)),
        )

    def _score(self, stems: Iterable[str]) -> float:
        return math.fsum(sorted(self._weight[stem] for stem in stems))

    def _heard(self, word: str, stem: str) -> Iterator[str]:
        """The word itself, else what one begins with: schoonmaak, schoonmaakkosten."""
        if stem in self._weight:
            yield stem
            return
        for known, its_stem in self._stems.items():
            shorter = min(len(known), len(word))
            if shorter >= _SHORTEST_PART and known[:shorter] == word[:shorter]:
                yield its_stem


@lru_cache(maxsize=20_000)
def words_with_stems(text: str) -> Mapping[str, str]:
    """The words that say something, each with its stem."""
    words = letters(text.lower()).split(" ")
    telling = [one for one in words if len(one) >= _SHORTEST and one not in _EMPTY]
    with _ONE_AT_A_TIME:
        stems = _STEMMER.stemWords(telling)
    both = zip(telling, stems, strict=True)
    return {word: stem for word, stem in both if stem not in _EMPTY}
