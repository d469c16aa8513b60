# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which names of persons go once no file holds them any more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

# What stands where a name stood; a rule never finds it in a text.
GONE = "…"


@dataclass(frozen=True)
class Known:
    """A supplier of which people decided something: its row, name, and the parties.

    `names`: every party that ever was this supplier, with what it was called then.
    """

    number: int
    name: str
    is_person: bool
    names: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Held:
    """What files still hold; `names` in lower case."""

    parties: Collection[int]
    names: Collection[str]

    def has(self, party: int, name: str) -> bool:
        """Whether a file holds this party, or another one with the same name."""
        return party in self.parties or name.lower() in self.names


def keeps_name(known: Known, held: Held) -> bool:
    """Whether the name of a person may stay.

    It goes with the last file of its parties, and also before that when it is the name
    of a party that went. What a person called it otherwise stays as long as a party.
    """
    there = [one for one in known.names if held.has(*one)]
    if not there:
        return known.name.lower() in held.names
    gone = {name.lower() for party, name in known.names if not held.has(party, name)}
    own = {name.lower() for _party, name in there}
    return known.name.lower() not in gone - own


def is_whole(name: str) -> bool:
    """Whether it says who it is; a single word stands in too many texts."""
    return " " in name.strip()


def without(text: str, names: Iterable[str]) -> str:
    """The text with GONE for every name in it, whatever its capitals."""
    found = sorted((one for one in names if is_whole(one)), key=len, reverse=True)
    if not text or not found:
        return text
    any_of = "|".join(re.escape(one.strip()) for one in found)
    return re.sub(rf"(?<!\w)(?:{any_of})(?!\w)", GONE, text, flags=re.IGNORECASE)
