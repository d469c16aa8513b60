# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read the result of a round: the one function behind page, documents, sheets and API.

`presented_for` gives everything that may be shown; whoever shows a result starts there
and counts nothing again. The words for it are in `measuring.wording`, the pictures in
`measuring.pictures`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.domain.freezing import read
from inkoopkoers.measuring.domain.groups import Group
from inkoopkoers.measuring.domain.presented import (
    Agreed,
    Beside,
    PresentedResult,
    SetTarget,
    group_of_key,
)
from inkoopkoers.measuring.domain.presenting import present
from inkoopkoers.measuring.domain.result import RoundResult
from inkoopkoers.measuring.models import Consensus, Round, Target
from inkoopkoers.measuring.queries.rounds.instruments import pinned
from inkoopkoers.measuring.queries.rounds.listing import rounds_for
from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.web.errors import DomainError


class NoResultYet(DomainError):
    """The round is not revealed; there is nothing to show."""

    def __init__(self) -> None:
        super().__init__(_("Van deze meting zijn nog geen resultaten."))


class QuestionsGone(DomainError):
    """The version of the instrument is not on this installation."""

    def __init__(self) -> None:
        super().__init__(_("De vragen van deze meting staan niet op deze installatie."))


class UnknownGroup(LookupError):
    """No group that may be shown answers to this key."""


class RoundRead(NamedTuple):
    """A round with its result and the version that everyone answered."""

    round: Round
    result: RoundResult
    instrument: Instrument


class Shown(NamedTuple):
    """A round with all that is shown of its result."""

    round: Round
    presented: PresentedResult


def result_of(user: Visitor, pk: int) -> RoundRead:
    """The frozen result of a round that this user may read; one query.

    Round.DoesNotExist for who may not see the round; NoResultYet before the reveal.
    """
    found = rounds_for(user).defer(None).get(pk=pk)
    if not found.result:
        raise NoResultYet
    instrument = pinned(found)
    if instrument is None:
        raise QuestionsGone
    return RoundRead(found, read(found.result), instrument)


def presented_for(user: Visitor, pk: int, group: str = "") -> Shown:
    """Everything that is shown of a round, in three queries for any number of people.

    `group` is a key such as "Rol:jurist", to lay that group beside everyone; empty
    for everyone only. UnknownGroup when that group may not be shown; and as
    `result_of`.
    """
    found, result, instrument = result_of(user, pk)
    chosen = _chosen(result, group)
    beside = Beside(agreed_of(user, found), targets_of(user, found))
    return Shown(found, present(result, instrument, beside, group=chosen))


def agreed_of(user: Visitor, found: Round) -> dict[str, Agreed]:
    """What the group agreed on, by question."""
    rows = Consensus.objects.for_user(user).filter(round=found)
    return {
        row.item: Agreed(row.score, row.reason, timezone.localdate(row.recorded_at))
        for row in rows
    }


def targets_of(user: Visitor, found: Round) -> dict[str, SetTarget]:
    """The targets that hold for what a round measures, by question or theme."""
    rows = Target.objects.for_user(user).filter(
        organisation=found.organisation_id,
        instrument=found.instrument,
        subject=found.subject,
    )
    return {row.code: SetTarget(Fraction(row.value), row.by) for row in rows}


def _chosen(result: RoundResult, key: str) -> Group | None:
    if not key:
        return None
    chosen = group_of_key(result, key)
    if chosen is None:
        raise UnknownGroup(key)
    return chosen
