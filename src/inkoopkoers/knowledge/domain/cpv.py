# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""CPV codes: what a code is called, and which codes fit words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inkoopkoers.knowledge.domain.rules import Status

MOST_FOUND = 20

_CODE = re.compile(r"([0-9]{8})(?:-[0-9])?", re.ASCII)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class CpvCode:
    """A division or a group of the CPV, as eight digits without check digit.

    `words` are what people call what is in it; our own, only to find it by.
    """

    code: str
    name: str
    status: Status
    words: str = ""


class CpvList:
    """The divisions and groups of the CPV of 2008."""

    def __init__(self, codes: Iterable[CpvCode]) -> None:
        self._codes: Mapping[str, CpvCode] = {one.code: one for one in codes}
        self._texts = {
            code: _plain(f"{one.name} {one.words}") for code, one in self._codes.items()
        }

    @property
    def codes(self) -> tuple[CpvCode, ...]:
        """Every division and group, by code."""
        return tuple(self._codes.values())

    def is_cpv(self, text: str) -> bool:
        """Eight digits, with or without check digit, in a division that exists."""
        return self.nearest(text) is not None

    def nearest(self, text: str) -> CpvCode | None:
        """Return the group of a code, or else its division; None for no code."""
        found = _CODE.fullmatch(text.strip())
        if found is None:
            return None
        digits = found.group(1)
        group = self._codes.get(f"{digits[:3]}00000")
        return group or self._codes.get(f"{digits[:2]}000000")

    def search(self, words: str) -> tuple[CpvCode, ...]:
        """Return the codes whose name or words have every word, or begin with the digits.

        At most twenty, whole words first.
        """
        wanted = _WORD.findall(_plain(words))
        if not wanted:
            return ()
        found = [
            (sum(f" {word} " not in f" {text} " for word in wanted), code)
            for code, text in self._texts.items()
            if all(word in text or code.startswith(word) for word in wanted)
        ]
        return tuple(self._codes[code] for _, code in sorted(found)[:MOST_FOUND])


def _plain(text: str) -> str:
    """Return lower case words without accents, with one space between."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(_WORD.findall(kept))
