# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A gentle look at a functional need: what reads like a solution, or says no goal.

A hint never blocks anything: words are only words, and the writer knows better.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from inkoopkoers.procurements.domain import need_words

LONGEST_NEED_WORDS = 60
_COMPOUND_FROM = 6

_WORD = re.compile(r"[^\W_]+(?:[.'’/-][^\W_]+)*")
_PLURAL = re.compile(r"(?:['’]s|s|en|jes?)\Z")
_ABSOLUTE = re.compile(
    rf"(?<!\w)(?:{'|'.join(need_words.ABSOLUTE)})(?!\w)", re.IGNORECASE
)
_EQUIVALENT = re.compile(r"\bof gelijkwaardige?\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.?!:]\s*\Z")


class HintCode(StrEnum):
    """What a hint is about; each word of a need is in one hint at most."""

    SOLUTION = "solution"
    BRAND = "brand"
    NO_GOAL = "no goal"
    GOAL_REPEATS = "goal repeats the means"
    ROLE_IS_NO_PERSON = "role is no person"
    TOO_LONG = "too long"
    ABSOLUTE = "absolute"


class NeedField(StrEnum):
    """The parts of: als (rol) wil ik (middel) zodat (doel)."""

    ROLE = "role"
    MEANS = "means"
    GOAL = "goal"


@dataclass(frozen=True)
class FunctionalNeed:
    """Als (role) wil ik (means) zodat (goal)."""

    role: str
    means: str
    goal: str


@dataclass(frozen=True)
class Hint:
    """Something to look at again; `words` are as the writer typed them, once each.

    For TOO_LONG the only word is the number of words of the whole need.
    """

    code: HintCode
    field: NeedField
    words: tuple[str, ...] = ()


def hints(need: FunctionalNeed) -> tuple[Hint, ...]:
    """Look at a need, field by field: role, means, goal."""
    return (
        *_role_hints(need.role),
        *_too_long(need),
        *_text_hints(NeedField.MEANS, need.means),
        *_goal_hints(need),
        *_text_hints(NeedField.GOAL, need.goal),
    )


def is_solution(need: FunctionalNeed) -> bool:
    """Whether the need names a thing or a brand where a function was asked."""
    found = {hint.code for hint in hints(need)}
    return bool(found & {HintCode.SOLUTION, HintCode.BRAND})


def _role_hints(role: str) -> Iterator[Hint]:
    """A person may belong to a department, but is none."""
    words = [one for one in _words(role) if one.casefold() not in need_words.ARTICLES]
    named = takewhile(lambda one: one.casefold() not in need_words.BELONGING, words)
    parts = tuple(
        one
        for one in named
        if _singular(one.casefold()).endswith(need_words.ORGANISATION_PARTS)
    )
    if parts:
        yield Hint(HintCode.ROLE_IS_NO_PERSON, NeedField.ROLE, _once(parts))


def _too_long(need: FunctionalNeed) -> Iterator[Hint]:
    number = sum(len(_words(text)) for text in (need.role, need.means, need.goal))
    if number > LONGEST_NEED_WORDS:
        yield Hint(HintCode.TOO_LONG, NeedField.MEANS, (str(number),))


def _goal_hints(need: FunctionalNeed) -> Iterator[Hint]:
    goal = _content(need.goal)
    if not goal or need.goal.strip(" .").casefold() in need_words.NO_TEXT:
        yield Hint(HintCode.NO_GOAL, NeedField.GOAL)
    elif goal <= _content(need.means):
        words = _once(one for one in _words(need.goal) if one.casefold() in goal)
        yield Hint(HintCode.GOAL_REPEATS, NeedField.GOAL, words)


def _text_hints(field: NeedField, text: str) -> Iterator[Hint]:
    brands = _once(_brands(text))
    things = _once(one for one in _words(text) if _is_product(one.casefold()))
    if brands and _EQUIVALENT.search(text):
        brands, things = (), _once([*brands, *things])
    if things:
        yield Hint(HintCode.SOLUTION, field, things)
    if brands:
        yield Hint(HintCode.BRAND, field, brands)
    absolute = _once(_ABSOLUTE.findall(text))
    if absolute:
        yield Hint(HintCode.ABSOLUTE, field, absolute)


def _brands(text: str) -> Iterator[str]:
    for found in _WORD.finditer(text):
        word = found.group()
        if _is_brand_word(word.casefold()) or (
            word in need_words.AMBIGUOUS_BRANDS
            and not _opens_sentence(text[: found.start()])
        ):
            yield word


def _opens_sentence(before: str) -> bool:
    return not before.strip() or bool(_SENTENCE_END.search(before[-9:]))


def _is_product(word: str) -> bool:
    if _is_brand_word(word):
        return False
    return _names_product(word) or _names_product(_singular(word))


def _is_brand_word(word: str) -> bool:
    return word in need_words.BRANDS or _singular(word) in need_words.BRANDS


def _names_product(word: str) -> bool:
    known = need_words.PRODUCTS | need_words.PRODUCT_PLURALS
    # A word has few endings, so this stays as fast as the text is long.
    endings = (word[start:] for start in range(max(len(word) - 16, 0), len(word)))
    return word in known or any(
        len(ending) >= _COMPOUND_FROM and ending in known for ending in endings
    )


def _singular(word: str) -> str:
    return _PLURAL.sub("", word)


def _content(text: str) -> frozenset[str]:
    words = {one.casefold() for one in _words(text)}
    return frozenset(words - need_words.EMPTY_WORDS)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _once(words: Iterable[str]) -> tuple[str, ...]:
    """Keep the first spelling of each word, in order."""
    first: dict[str, str] = {}
    for word in words:
        first.setdefault(word.casefold(), word)
    return tuple(first.values())
