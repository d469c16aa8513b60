# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Categories whose name says the same as a ledger or a description: a weak guess."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
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
# Words of names that fit everything.
_EMPTY = frozenset(
    "aanverwante aanverwant andere ander diensten dienst diverse divers kosten kost "
    "overige overig producten product verband voor niet met van het een der en "
    "apparatuur materiaal materieel uitrusting werkzaamheden algemene algemeen "
    "inclusief exclusief levering factuur betaling maand jaar betreft".split()
)


@dataclass(frozen=True)
class Named:
    """A category with all that it is called."""

    code: str
    text: str


class Names:
    """Looks for the category whose name has most in common with a text."""

    def __init__(self, categories: Sequence[Named]) -> None:
        self._words = {one.code: frozenset(stems_of(one.text)) for one in categories}
        counts = Counter(word for words in self._words.values() for word in words)
        self._weight = {
            word: math.log(1 + len(categories) / count)
            for word, count in counts.items()
        }
        self._codes: dict[str, list[str]] = {}
        for code, words in self._words.items():
            for word in words:
                self._codes.setdefault(word, []).append(code)

    def guess(self, texts: Iterable[str]) -> Guess | None:
        """The best category for these texts; None when nothing stands out."""
        said = {stem for text in texts for stem in stems_of(text)}
        shared = {word for stem in said for word in self._heard(stem)}
        scores: Counter[str] = Counter()
        for word in sorted(shared):
            for code in self._codes[word]:
                scores[code] += self._weight[word]  # type: ignore[assignment]
        ranked = sorted(scores.items(), key=lambda one: (-one[1], one[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        code, score = ranked[0]
        words = tuple(sorted(self._words[code] & shared))
        return Guess(code, Basis.WORDS, self._sure(code, score), words=words)

    def _heard(self, stem: str) -> list[str]:
        """The word itself, or the longest that it begins with: schoonmaak-kosten."""
        if stem in self._codes:
            return [stem]
        parts = (stem[:end] for end in range(len(stem) - 1, _SHORTEST_PART - 1, -1))
        return [part for part in parts if part in self._codes][:1]

    def _sure(self, code: str, score: float) -> Decimal:
        whole = sum(self._weight[word] for word in self._words[code])
        part = Decimal(str(round(score / whole, 4))) if whole else Decimal(0)
        return (MOST_BY_WORDS * part).quantize(Decimal("0.0001"))


@lru_cache(maxsize=20_000)
def stems_of(text: str) -> tuple[str, ...]:
    """The stems of the words that say something."""
    words = letters(text.lower()).split(" ")
    telling = [one for one in words if len(one) >= _SHORTEST and one not in _EMPTY]
    with _ONE_AT_A_TIME:
        stems = _STEMMER.stemWords(telling)
    return tuple(dict.fromkeys(stem for stem in stems if stem not in _EMPTY))
