# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Four eyes: how many people decide, who may, and what their votes come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

# From this value on a group decides, unless an organisation chose otherwise.
BOARD_FROM = Decimal(50_000)


class Verdict(StrEnum):
    """What someone says; no asks for a reason."""

    YES = "ja"
    NO = "nee"


class Outcome(StrEnum):
    """How a request ended; it is open until then."""

    APPROVED = "goedgekeurd"
    REJECTED = "afgewezen"
    WITHDRAWN = "ingetrokken"


class Why(StrEnum):
    """Why so many people decide."""

    EUROPEAN = "europees"
    VALUE = "waarde"
    UNKNOWN = "waarde-onbekend"
    SMALL = "klein"


@dataclass(frozen=True)
class Sizes:
    """What an organisation chose: how many people decide, and the value in euros."""

    small: int = 1
    board: int = 3
    board_from: Decimal = BOARD_FROM


@dataclass(frozen=True)
class Needed:
    """How many people must say yes, and why."""

    people: int
    why: Why
    board_from: Decimal


def needed(value: Decimal | None, sizes: Sizes, *, is_european: bool) -> Needed:
    """A European procedure or a value from the limit on needs the group.

    As long as the value is not known, the group decides: that is the safe side.
    """
    if is_european:
        why = Why.EUROPEAN
    elif value is None:
        why = Why.UNKNOWN
    else:
        why = Why.VALUE if value >= sizes.board_from else Why.SMALL
    small = max(1, sizes.small)
    people = small if why is Why.SMALL else max(small, sizes.board)
    return Needed(people, why, sizes.board_from)


class PanelProblem(StrEnum):
    """Why these people cannot decide together."""

    TOO_FEW = "te-weinig"
    ASKER = "de-vrager"
    TWICE = "dubbel"


def panel_problem(panel: Sequence[int], asker: int, people: int) -> PanelProblem | None:
    """What is wrong with a panel; None when it can decide."""
    if asker in panel:
        return PanelProblem.ASKER
    if len(set(panel)) < len(panel):
        return PanelProblem.TWICE
    return PanelProblem.TOO_FEW if len(panel) < max(1, people) else None


@dataclass(frozen=True)
class Ballot:
    """What one person said; None until they did."""

    voter: int
    verdict: Verdict | None = None


def outcome(ballots: Iterable[Ballot], asker: int, people: int) -> Outcome | None:
    """What the votes come to; None while people are still to vote.

    One no is enough. For a yes everyone who was asked says yes, and they are at least
    so many different people, the asker not counted.
    """
    ballots = tuple(ballots)
    if any(one.verdict is Verdict.NO for one in ballots):
        return Outcome.REJECTED
    said_yes = {one.voter for one in ballots if one.verdict is Verdict.YES}
    waits = any(one.verdict is None for one in ballots)
    if waits or len(said_yes - {asker}) < max(1, people):
        return None
    return Outcome.APPROVED
