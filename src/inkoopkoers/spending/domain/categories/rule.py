# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A rule for categories, and what it says of one subject; the plain way to say it.

compiling.py in categorising/ says the same for millions at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_CODE = re.compile(r"([0-9]{8})-[0-9]|([0-9]{2,8})", re.ASCII)
_GIVEN_CODE = re.compile(r"[0-9]{8}(-[0-9])?", re.ASCII)
_SPACES = re.compile(r" +")
_EXACTLY = re.compile(r'"(.+)"', re.DOTALL)
_LONGEST_LEDGER = 40
# As the condition `given`: the file gave no CPV code, whatever else it gave.
NO_CODE = "-"


class Origin(StrEnum):
    """Where a rule came from: a person, one proposal, many at once, or a file."""

    PERSON = "person"
    PROPOSAL = "proposal"
    BULK = "bulk"
    FILE = "file"


@dataclass(frozen=True)
class Draft:
    """What someone wants a rule to say; an empty condition always holds.

    `ledger`: the ledger code begins with this; between quotes it is exactly this.
    `supplier`: the key of a supplier.
    `given`: the code or the name of the category that the file gave is exactly this;
    NO_CODE: the file gave no CPV code, so that what a file says is never overruled.
    `words`: one of these, separated by commas, stands in the description; a word also
    at the beginning of a longer one, so that "schoonmaak" finds "schoonmaakkosten".
    `category`: two to eight digits of a CPV code, or NO_PURCHASE.
    """

    category: str
    ledger: str = ""
    supplier: int | None = None
    given: str = ""
    words: str = ""
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Nothing is asked of a line: it would hold for all."""
        words = bool(words_of(self.words)) if self.words.strip() else False
        return not (self.ledger or self.given or words) and self.supplier is None


@dataclass(frozen=True)
class Rule:
    """A draft that counts; rules stand in the order in which they are asked."""

    number: int
    draft: Draft


@dataclass(frozen=True)
class Subject:
    """What a rule can see of a line: SUBJECT_COLUMNS, with the supplier of its party."""

    subject: int
    supplier: int
    ledger: str | None = None
    category_code: str | None = None
    category_name: str | None = None
    text: str | None = None

    @property
    def is_coded(self) -> bool:
        """The file gave a CPV code."""
        return bool(_GIVEN_CODE.fullmatch(self.category_code or ""))


def holds(draft: Draft, subject: Subject) -> bool:
    """Whether every condition that is filled holds."""
    return (
        _is_on(draft.ledger, subject.ledger or "")
        and draft.supplier in (None, subject.supplier)
        and _was_given(draft.given, subject)
        and (not draft.words.strip() or _says(draft.words, subject.text or ""))
    )


def exactly(ledger: str) -> str:
    """How a rule asks for one ledger code and not for longer ones that begin with it.

    A code that is too long for quotes is asked for as a beginning.
    """
    quoted = f'"{ledger}"'
    return quoted if ledger and len(quoted) <= _LONGEST_LEDGER else ledger


def exact_ledger(asked: str) -> str | None:
    """The one ledger code that is asked for; None for all that begin with it."""
    found = _EXACTLY.fullmatch(asked)
    return found.group(1) if found else None


def _is_on(asked: str, ledger: str) -> bool:
    exact = exact_ledger(asked)
    return ledger.startswith(asked) if exact is None else ledger == exact


def _was_given(given: str, subject: Subject) -> bool:
    if given == NO_CODE:
        return not subject.is_coded
    return given in ("", subject.category_code, subject.category_name)


def first_of(rules: Iterable[Rule], subject: Subject) -> Rule | None:
    """The rule that decides: the first that holds."""
    return next((rule for rule in rules if holds(rule.draft, subject)), None)


def words_of(text: str) -> tuple[str, ...]:
    """What a rule looks for, without capitals, as `letters` writes it; each once."""
    found = (letters(part.lower()) for part in text.split(","))
    return tuple(dict.fromkeys(one for one in found if one))


def letters(text: str) -> str:
    """Words with single spaces between; digits and signs are gaps."""
    kept = (sign if unicodedata.category(sign)[0] in "LM" else " " for sign in text)
    return _SPACES.sub(" ", "".join(kept)).strip(" ")


def code_of(text: str) -> str | None:
    """The digits of a CPV code or of its beginning; None when it is not one.

    Whether the CPV knows it, is for `is_category` in queries.
    """
    found = _CODE.fullmatch(text.strip())
    return (found.group(1) or found.group(2)) if found else None


def _says(words: str, text: str) -> bool:
    # A text of a subject has no capitals already.
    spaced = f" {letters(text)}"
    return any(f" {word}" in spaced for word in words_of(words))
