# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every bidder may know of the talks with the market, and what stays out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

SHORTEST_NAME = 3
# People name a company without it: Noordlicht for Noordlicht B.V.
_LEGAL_FORM = re.compile(r",?\s+(?:b\.?v|n\.?v|v\.?o\.?f)\.?\Z", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """A question of a talk with its answer; `key` is how the caller knows it."""

    key: int
    question: str
    answer: str
    is_secret: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Shared:
    """A question for everyone; `was_named` says that a name was taken out."""

    key: int
    question: str
    answer: str
    was_named: bool


@dataclass(frozen=True)
class MarketLog:
    """What goes to every bidder, and what is left out with its reasons."""

    shared: tuple[Shared, ...]
    left_out: tuple[Asked, ...]

    @property
    def unanswered(self) -> int:
        """How many shared questions have no answer yet."""
        return sum(not one.answer for one in self.shared)

    @property
    def named(self) -> tuple[Shared, ...]:
        """Those in which a party was named."""
        return tuple(one for one in self.shared if one.was_named)


def market_log(
    asked: Iterable[Asked], parties: Iterable[str], instead: str
) -> MarketLog:
    """Divide in what is shared and what is not.

    Where a text names one of the parties, `instead` takes the place of the name:
    bidders learn what was said, never by whom.
    """
    asked = tuple(asked)
    names = _names(parties)
    return MarketLog(
        tuple(_shared(one, names, instead) for one in asked if not one.is_secret),
        tuple(one for one in asked if one.is_secret),
    )


def _names(parties: Iterable[str]) -> re.Pattern[str] | None:
    whole = {" ".join(one.split()) for one in parties}
    found = whole | {_LEGAL_FORM.sub("", one) for one in whole}
    # The longest first: a name may begin with another one.
    ordered = sorted((one for one in found if len(one) >= SHORTEST_NAME), key=len)
    if not ordered:
        return None
    either = "|".join(r"\s+".join(map(re.escape, one.split())) for one in ordered[::-1])
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _shared(one: Asked, names: re.Pattern[str] | None, instead: str) -> Shared:
    if names is None:
        return Shared(one.key, one.question, one.answer, was_named=False)
    question, in_question = names.subn(lambda _found: instead, one.question)
    answer, in_answer = names.subn(lambda _found: instead, one.answer)
    return Shared(one.key, question, answer, was_named=bool(in_question + in_answer))
