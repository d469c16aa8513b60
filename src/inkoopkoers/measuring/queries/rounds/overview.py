# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far a round is: in counts, and only those that tell of nobody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from inkoopkoers.measuring.domain.groups import signature
from inkoopkoers.measuring.domain.progress import (
    NOBODY,
    Crowd,
    RoundProgress,
    round_progress,
)
from inkoopkoers.measuring.domain.rounds import (
    NextStep,
    RoundState,
    Standing,
    next_step,
    state_of,
)
from inkoopkoers.measuring.letters import has_died, may_remind
from inkoopkoers.measuring.models import Answer, Respondent, Response, Round, Sending


@dataclass(frozen=True)
class Letters:
    """How far the letters are.

    `may_remind` says whether reminders can go out now; how many would get one stays
    untold, as the difference between two moments tells who handed in.
    """

    asked: int
    sent: int
    failed: int
    may_remind: bool
    sending: Sending | None
    is_sending: bool
    has_died: bool

    @property
    def unsent(self) -> int:
        """How many on the list have had no invitation yet."""
        return self.asked - self.sent


@dataclass(frozen=True)
class Overview:
    """Everything the page of a round shows beside the round itself.

    `has_answers` is only true when there are enough people to tell it.
    """

    state: RoundState
    step: NextStep
    letters: Letters
    progress: RoundProgress
    has_answers: bool
    has_enough: bool
    days_left: int


def overview(found: Round, now: datetime) -> Overview:
    """Read it all; the number of queries does not depend on the number of people."""
    today = timezone.localdate(now)
    letters = letters_of(found, now)
    crowds = _crowds(found)
    total = sum(crowds.values(), NOBODY)
    progress = round_progress(crowds, found.facets, found.minimum_group)
    standing = Standing(
        state=state_of(found, today),
        asked=letters.asked,
        unsent=letters.unsent,
        may_remind=letters.may_remind,
        answered=total.answered,
        minimum=found.minimum_group,
        days_left=(found.closes_on - today).days + 1,
        has_open_link=found.open_code is not None,
        is_sending=letters.is_sending,
    )
    return Overview(
        state=standing.state,
        step=next_step(standing),
        letters=letters,
        progress=progress,
        has_answers=bool(progress.total and progress.total.answered),
        has_enough=total.answered >= found.minimum_group,
        days_left=standing.days_left,
    )


def letters_of(found: Round, now: datetime) -> Letters:
    """Count the letters of a round, and say whether the worker is at it."""
    counts = Respondent.objects.filter(round=found, joined=False).aggregate(
        asked=Count("pk"),
        sent=Count("sent_at"),
        failed=Count("pk", filter=~Q(failure="")),
    )
    sending = Sending.objects.filter(round=found).first()
    died = bool(sending and has_died(sending, now))
    is_open = found.revealed_at is None and timezone.localdate(now) <= found.closes_on
    return Letters(
        **counts,
        may_remind=is_open and may_remind(found, now),
        sending=sending,
        is_sending=bool(sending and sending.ended_at is None and not died),
        has_died=died,
    )


def _crowds(found: Round) -> dict[str, Crowd]:
    """Everyone who may take part, by what is known of them.

    Who is on the list and began is counted once, by what they told themselves.
    """
    crowds: dict[str, Crowd] = {}
    waiting = Respondent.objects.filter(round=found, joined=False, response=None)
    _add(crowds, waiting.values("facets").annotate(people=Count("pk")))
    responses = Response.objects.filter(round=found, moved_to=None)
    _add(crowds, responses.values("facets").annotate(
        people=Count("pk"), began=Count("pk"), handed_in=Count("handed_in_at")))  # fmt: skip
    answers = Answer.objects.filter(response=OuterRef("pk"))
    _add(crowds, responses.filter(Exists(answers)).values("facets").annotate(
        answered=Count("pk")))  # fmt: skip
    return crowds


def _add(crowds: dict[str, Crowd], rows: Iterable[Mapping[str, Any]]) -> None:
    for row in rows:
        counts = {name: number for name, number in row.items() if name != "facets"}
        line = signature(row["facets"])
        crowds[line] = crowds.get(line, NOBODY) + Crowd(**counts)
