# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who decides about a dossier, what they said, and what waits for someone."""

from __future__ import annotations

from datetime import date

from django.db.models import Prefetch, QuerySet

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.procurements.domain.decision import (
    BOARD_FROM,
    Needed,
    Sizes,
    needed,
)
from inkoopkoers.procurements.domain.steps import Corner
from inkoopkoers.procurements.models import (
    DecisionRequest,
    Dossier,
    Reopening,
    TeamMember,
    Vote,
)
from inkoopkoers.procurements.queries.doors import may_write
from inkoopkoers.procurements.queries.situation import settings_of
from inkoopkoers.procurements.queries.strategy.taken import is_european

MOST_WAITING = 20


def needed_for(dossier: Dossier, today: date) -> Needed:
    """How many people decide about this dossier, and why."""
    chosen = settings_of(dossier)
    approach = dossier.approach_set.first()
    board_from = chosen.board_from_eur
    return needed(
        dossier.total_eur,
        Sizes(
            chosen.small_size,
            chosen.board_size,
            BOARD_FROM if board_from is None else board_from,
        ),
        is_european=is_european(approach.procedure if approach else ""),
    )


def may_ask(user: User, dossier: Dossier) -> bool:
    """Who manages, and the opdrachtgever: it is their purchase."""
    if may(user, Right.MANAGE, dossier.organisation):
        return True
    stands = TeamMember.objects.filter(
        dossier=dossier, user=user, corner=Corner.OPDRACHTGEVER.value
    )
    return may_write(user, dossier) and stands.exists()


def may_steer(user: User, request: DecisionRequest) -> bool:
    """Who asked, as long as they may; after that, who manages."""
    dossier, asker = request.dossier, request.asked_by
    may_still = asker is not None and may_ask(asker, dossier)
    if asker == user:
        return may_still
    return not may_still and may(user, Right.MANAGE, dossier.organisation)


def requests_of(dossier: Dossier) -> QuerySet[DecisionRequest]:
    """Every request with its votes, newest first."""
    votes = Prefetch("votes", Vote.objects.select_related("user"))
    rows = dossier.decisionrequest_set.select_related(
        "asked_by", "version", "dossier__organisation"
    )
    return rows.defer("version__document").prefetch_related(votes)


def open_request(dossier: Dossier) -> DecisionRequest | None:
    """The request that is open; at most one is."""
    return requests_of(dossier).filter(outcome="").first()


def reopenings_of(dossier: Dossier) -> QuerySet[Reopening]:
    """How often it was opened again, and why."""
    return dossier.reopening_set.select_related("reopened_by")


def readers_of(organisation: Organisation) -> QuerySet[User]:
    """Everyone who may decide here: all members with an account that works."""
    return organisation.members.filter(is_active=True).order_by("name", "email")


def has_left(vote: Vote, organisation: Organisation) -> bool:
    """Whether this person can no longer decide: no account, or not of here."""
    return vote.user is None or not may(vote.user, Right.READ, organisation)
