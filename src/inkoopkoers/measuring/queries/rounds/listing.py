# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Find rounds: those a user may see, filtered by what they ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from inkoopkoers.measuring.domain.rounds import RoundState, state_of
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.rounds.instruments import title_of
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import Visitor

_ROW_NUMBER = re.compile(r"[0-9]{1,18}")


@dataclass(frozen=True)
class ListedRound:
    """A round as a list shows it."""

    round: Round
    state: RoundState
    instrument: str


@dataclass(frozen=True)
class Wanted:
    """What a list of rounds is narrowed to; what is empty leaves all in."""

    organisation: str = ""
    instrument: str = ""
    state: str = ""

    @property
    def is_everything(self) -> bool:
        """Whether nothing is narrowed."""
        return not (self.organisation or self.instrument or self.state)


def rounds_for(user: Visitor, right: Right = Right.READ) -> QuerySet[Round]:
    """The rounds of the organisations of this user, newest first.

    The frozen result is long and only its own pages read it.
    """
    rows = Round.objects.for_user(user, right)
    return rows.select_related("organisation").defer("result")


def find_rounds(user: Visitor, wanted: Wanted, today: date) -> QuerySet[Round]:
    """The rounds that fit; an unknown value finds nothing."""
    found = rounds_for(user)
    if wanted.organisation:
        found = found.filter(organisation=row_number(wanted.organisation))
    if wanted.instrument:
        found = found.filter(instrument=wanted.instrument)
    if wanted.state:
        found = found.filter(_in_state(wanted.state, today))
    return found


def listed(found: Round, today: date) -> ListedRound:
    """A round with what a list says of it; needs no query."""
    return ListedRound(found, state_of(found, today), title_of(found.instrument))


def titles_of(user: Visitor, instrument: str) -> set[str]:
    """The titles that rounds with this instrument already have."""
    rows = rounds_for(user).filter(instrument=instrument)
    return set(rows.values_list("title", flat=True))


def row_number(text: str) -> int:
    """A key; 0, which no row has, for what is none."""
    return int(text) if _ROW_NUMBER.fullmatch(text) else 0


_NOT_REVEALED = Q(revealed_at=None)


def _in_state(state: str, today: date) -> Q:
    """The same division as `state_of`, for the database."""
    match state:
        case RoundState.PLANNED:
            return _NOT_REVEALED & Q(closed_at=None, opens_on__gt=today)
        case RoundState.RUNNING:
            return _NOT_REVEALED & Q(
                closed_at=None, opens_on__lte=today, closes_on__gte=today
            )
        case RoundState.ENDED:
            return _NOT_REVEALED & Q(
                closed_at=None, opens_on__lte=today, closes_on__lt=today
            )
        case RoundState.REVEALED:
            return Q(revealed_at__isnull=False, closed_at=None)
        case RoundState.CLOSED:
            return Q(closed_at__isnull=False)
    return Q(pk__in=())
