# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read the rounds of an organisation as a trend; only what was frozen at a reveal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import QuerySet
from django.utils import timezone

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.domain.attribution import (
    Attribution,
    DoneAction,
    attribute,
)
from inkoopkoers.measuring.domain.freezing import read
from inkoopkoers.measuring.domain.presented import SetTarget
from inkoopkoers.measuring.domain.trend import Measured, Movement, movements
from inkoopkoers.measuring.models import Consensus, Round
from inkoopkoers.measuring.queries.results import targets_of
from inkoopkoers.measuring.queries.rounds.instruments import pinned
from inkoopkoers.measuring.queries.rounds.listing import rounds_for
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.planning.queries import actions as planning

# As many as fit in one picture.
MOST_ROUNDS = 12


@dataclass(frozen=True)
class TrendRound:
    """A revealed round with its result; `agreed` is by question."""

    round: Round
    measured: Measured
    agreed: Mapping[str, int]


@dataclass(frozen=True)
class Trend:
    """The revealed rounds about one thing, oldest first, at most twelve.

    `left_out` is how many rounds are older, `unread` how many have a version that is
    not on this installation.
    """

    rounds: tuple[TrendRound, ...]
    left_out: int
    unread: int
    targets: Mapping[str, SetTarget]

    @property
    def measured(self) -> tuple[Measured, ...]:
        """The results without their rows."""
        return tuple(one.measured for one in self.rounds)

    @property
    def newest(self) -> Instrument:
        """The version that was asked last; there is at least one round."""
        return self.rounds[-1].measured.instrument


@dataclass(frozen=True)
class Compared:
    """Two rounds side by side; `actions` were finished between them."""

    earlier: TrendRound
    later: TrendRound
    movements: tuple[Movement, ...]
    attribution: Attribution


def subjects_of(
    user: Visitor, organisation: Organisation, instrument: str
) -> list[str]:
    """What its revealed rounds are about, the one that was measured last first."""
    rows = _revealed(user, organisation, instrument)
    return list(dict.fromkeys(rows.values_list("subject", flat=True)))


def trend_of(
    user: Visitor, organisation: Organisation, instrument: str, subject: str
) -> Trend:
    """Everything that a trend shows, in four queries for any number of rounds."""
    rows = _revealed(user, organisation, instrument).filter(subject=subject)
    total = rows.count()
    found = list(rows[:MOST_ROUNDS])[::-1]
    agreed = _agreed(user, found)
    read_rounds = [
        TrendRound(one, Measured(read(one.result), asked), agreed.get(one.pk, {}))
        for one in found
        if (asked := pinned(one))
    ]
    return Trend(
        rounds=tuple(read_rounds),
        left_out=total - len(found),
        unread=len(found) - len(read_rounds),
        targets=targets_of(user, found[-1]) if found else {},
    )


def done_in(user: Visitor, trend: Trend) -> tuple[DoneAction, ...]:
    """What was finished for questions since the first round that is shown."""
    first, last = trend.rounds[0], trend.rounds[-1]
    found = planning.done_actions(
        user,
        last.round.organisation,
        last.round.instrument,
        first.measured.result.facts.revealed_on,
        timezone.localdate(),
    )
    return tuple(DoneAction(one.item, one.title, one.done_on) for one in found)


def compared(
    earlier: TrendRound, later: TrendRound, done: Iterable[DoneAction]
) -> Compared:
    """Lay two rounds side by side, with what was finished between them."""
    moved = movements(earlier.measured, later.measured)
    found = attribute(
        moved,
        done,
        from_=earlier.measured.result.facts.revealed_on,
        until=later.measured.result.facts.revealed_on,
    )
    return Compared(earlier, later, moved, found)


def places_of(
    done: Sequence[DoneAction], rounds: Sequence[TrendRound]
) -> list[tuple[DoneAction, float]]:
    """Where each action stands: 0.5 is halfway the first and the second round.

    What was finished after the last round has no place yet.
    """
    days = [one.measured.result.facts.revealed_on for one in rounds]
    found = []
    for action in done:
        for place, (before, after) in enumerate(pairwise(days)):
            if before <= action.done_on <= after:
                span = max((after - before).days, 1)
                found.append((action, place + (action.done_on - before).days / span))
                break
    return found


def _revealed(
    user: Visitor, organisation: Organisation, instrument: str
) -> QuerySet[Round]:
    """Newest first, with the frozen result."""
    rows = rounds_for(user).defer(None).exclude(result="")
    found = rows.filter(organisation=organisation, instrument=instrument)
    return found.order_by("-revealed_at", "-pk")


def _agreed(user: Visitor, rounds: Sequence[Round]) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    rows = Consensus.objects.for_user(user).filter(round__in=rounds)
    for row in rows:
        found.setdefault(row.round_id, {})[row.item] = row.score
    return found
