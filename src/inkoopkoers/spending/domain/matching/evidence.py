# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why parties are proposed as one supplier, and how sure that makes us."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Key(StrEnum):
    """What can agree between two parties, strongest first."""

    KVK = "kvk"
    VAT = "vat"
    IBAN = "iban"
    CODE = "code"
    NAME_AND_PLACE = "name_and_place"
    NAME = "name"


class Kind(StrEnum):
    """What a proposal stands on: its weakest link; the values of Key come first."""

    KVK = "kvk"
    VAT = "vat"
    IBAN = "iban"
    CODE = "code"
    NAME_AND_PLACE = "name_and_place"
    NAME = "name"
    SIMILAR = "similar"
    PERSON = "person"


# What many proposals may be accepted of at once: each rests on something that was
# looked up, not on how a name looks.
IN_BULK = (Kind.KVK, Kind.VAT, Kind.IBAN, Kind.CODE, Kind.NAME_AND_PLACE, Kind.NAME)

_STRENGTH = {
    Key.KVK: 1.0,
    Key.VAT: 0.98,
    Key.IBAN: 0.96,
    Key.CODE: 0.95,
    Key.NAME_AND_PLACE: 0.93,
    Key.NAME: 0.90,
}
_PER_DIFFERENCE = 0.02
_UNLIKE_NAME = 0.10
# Below this two names have little in common, on a scale of 100.
UNLIKE = 60
# Names less alike than this are not proposed.
ALIKE = 88
_LEAST, _MOST = 0.5, 0.8
# By hand: somebody knows.
BY_HAND = Decimal(1)


@dataclass(frozen=True)
class Evidence:
    """Which keys a party has in common with the rest, and which it has otherwise.

    `similarity` of its name with that of the whole runs from 0 to 100. `shared_iban`:
    its account number belongs to many different names, so that it proves nothing.
    """

    agrees: tuple[Key, ...]
    differs: tuple[Key, ...]
    similarity: int
    shared_iban: bool = False


@dataclass(frozen=True)
class Candidate:
    """One party of a proposal; euros and lines over all imports that count.

    `supplier`: the key of the supplier that it has by now. Parties with the same `part`
    belong together by more than how their names look.
    """

    party: int
    name: str
    code: str
    kvk: str
    vat_number: str
    iban: str
    place: str
    country: str
    lines: int
    amount: Decimal
    first_on: date | None
    last_on: date | None
    evidence: Evidence
    score: Decimal
    supplier: int | None
    part: int


@dataclass(frozen=True)
class Proposal:
    """Parties that may be one supplier; `code` is its name in addresses.

    `supplier` is the key of the supplier that the rest would join, None for a new one.
    `later`: how many other names resemble these; they are proposed once this is decided.
    """

    code: str
    kind: Kind
    name: str
    supplier: int | None
    score: Decimal
    parties: int
    lines: int
    amount: Decimal
    later: int = 0


def score_of(evidence: Evidence) -> Decimal:
    """From 0 to 1: the strongest agreeing key, less for what differs.

    Names alone never come above 0.8.
    """
    if not evidence.agrees:
        alike = max(0, evidence.similarity - ALIKE) / (100 - ALIKE)
        return _rounded(_LEAST + (_MOST - _LEAST) * alike)
    score = max(_STRENGTH[key] for key in evidence.agrees)
    if evidence.agrees[0] is not Key.KVK:
        score -= _PER_DIFFERENCE * len(evidence.differs)
        score -= _UNLIKE_NAME * (evidence.similarity < UNLIKE)
    return _rounded(max(score, _LEAST))


def document_of(evidence: Evidence) -> dict[str, object]:
    """As it is kept with a decision."""
    return {
        "agrees": [key.value for key in evidence.agrees],
        "differs": [key.value for key in evidence.differs],
        "similarity": evidence.similarity,
        "shared_iban": evidence.shared_iban,
    }


def _rounded(score: float) -> Decimal:
    return Decimal(str(round(score, 4)))
