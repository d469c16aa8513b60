# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which phases a procedure has, how long they must be, and how long they usually are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inkoopkoers.knowledge.domain.rules import Held, Rulebook
from inkoopkoers.procurements.domain.procedures import Procedure
from inkoopkoers.procurements.domain.reasons import value_of


class Phase(StrEnum):
    """A phase of a purchase, in the order of time."""

    STRATEGY = "strategie"
    MARKET = "marktverkenning"
    PUBLICATION = "publicatie"
    REQUESTS = "aanmelden"
    SELECTION = "selectie"
    TALKS = "gesprekken"
    QUESTIONS = "vragen"
    CLOSING = "sluiting"
    ASSESSMENT = "beoordeling"
    INTENT = "voornemen"
    STANDSTILL = "opschortende-termijn"
    CONTRACT = "contract"
    IMPLEMENTATION = "implementatie"


@dataclass(frozen=True)
class Circumstances:
    """What makes a legal period longer or shorter.

    `is_electronic`: bids come in electronically. `has_prior_notice`: there was a prior
    information notice in time. `is_urgent`: someone can prove that it is.
    """

    procedure: Procedure
    is_electronic: bool = True
    has_prior_notice: bool = False
    is_urgent: bool = False


@dataclass(frozen=True)
class Minimum:
    """A legal minimum in calendar days, and the editions that it comes from."""

    days: int = 0
    rules: tuple[Held, ...] = ()


# With a selection first: bidding starts at the invitation, not at the publication.
SELECTING = frozenset(
    {
        Procedure.RESTRICTED,
        Procedure.DIALOGUE,
        Procedure.NEGOTIATION,
        Procedure.INNOVATION,
    }
)
TALKING = SELECTING - {Procedure.RESTRICTED}
# The law has a standstill period for these; social services above the threshold too.
EUROPEAN = SELECTING | {Procedure.OPEN, Procedure.SPECIFIC}
# Nobody else bids, so nobody can object.
DIRECT = frozenset({Procedure.SINGLE})

# What phases often take, in calendar days; everyone can change them.
_USUAL: Mapping[Phase, int] = {
    Phase.STRATEGY: 28,
    Phase.MARKET: 0,
    Phase.PUBLICATION: 14,
    Phase.REQUESTS: 30,
    Phase.SELECTION: 14,
    Phase.TALKS: 42,
    Phase.QUESTIONS: 5,
    Phase.CLOSING: 21,
    Phase.ASSESSMENT: 21,
    Phase.INTENT: 7,
    Phase.STANDSTILL: 20,
    Phase.CONTRACT: 7,
    Phase.IMPLEMENTATION: 28,
}


def phases_of(procedure: Procedure) -> tuple[Phase, ...]:
    """The phases of a procedure, in the order of time."""
    skipped: set[Phase] = set()
    if procedure not in SELECTING:
        skipped |= {Phase.REQUESTS, Phase.SELECTION}
    if procedure not in TALKING:
        skipped.add(Phase.TALKS)
    if procedure in DIRECT:
        skipped.add(Phase.STANDSTILL)
    return tuple(phase for phase in Phase if phase not in skipped)


def usual_days(phase: Phase, minimum: int) -> int:
    """The days that we propose for a phase: what is usual, never below the minimum."""
    return max(_USUAL[phase], minimum)


Minimums = Mapping[Phase, Minimum]


def minimums(rulebook: Rulebook, circumstances: Circumstances, day: date) -> Minimums:
    """Return the legal minimum per phase for a publication on this day.

    CLOSING counts from the publication, or from the invitation after a selection;
    QUESTIONS is how long before closing the last answers must be out. A phase without
    a legal minimum is not in it.
    """
    procedure = circumstances.procedure
    found: dict[Phase, Minimum] = {}
    if procedure in EUROPEAN:
        found[Phase.STANDSTILL] = _sum(rulebook.on("termijn-opschortend", day))
    if procedure in SELECTING:
        requests = rulebook.on("termijn-niet-openbaar-aanmelden", day)
        found[Phase.REQUESTS] = _sum(requests)
    if procedure in _BIDDING:
        found[Phase.CLOSING] = _bidding(rulebook, circumstances, day)
        urgent = "-urgent" if circumstances.is_urgent else ""
        answers = rulebook.on(f"termijn-antwoorden{urgent}", day)
        found[Phase.QUESTIONS] = _sum(answers)
    return found


# Negotiation has first bids; we hold to the longer period, that of restricted.
_BIDDING = frozenset({Procedure.OPEN, Procedure.RESTRICTED, Procedure.NEGOTIATION})


def _bidding(rulebook: Rulebook, circumstances: Circumstances, day: date) -> Minimum:
    is_open = circumstances.procedure is Procedure.OPEN
    if is_open and circumstances.has_prior_notice:
        return _sum(rulebook.on("termijn-vooraankondiging", day))
    code = "termijn-openbaar" if is_open else "termijn-niet-openbaar-inschrijven"
    held = rulebook.on(code, day)
    if not circumstances.is_electronic:
        return _sum(held)
    shorter = rulebook.on("termijn-korting-elektronisch", day)
    days = max(0, int(value_of(held)) - int(value_of(shorter)))
    return Minimum(days, (held, shorter))


def _sum(held: Held) -> Minimum:
    return Minimum(int(value_of(held)), (held,))
