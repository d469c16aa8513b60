# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Enter the conversation of a round: only from the reveal on."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from inkoopkoers.measuring.domain.agenda import Agenda, agenda_of
from inkoopkoers.measuring.domain.presented import PresentedResult
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.results import NoResultYet, presented_for
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may


@dataclass(frozen=True)
class Talk:
    """The conversation about one round; nothing is recorded once it is closed."""

    round: Round
    presented: PresentedResult
    agenda: Agenda
    may_manage: bool

    @property
    def is_closed(self) -> bool:
        """Whether what was agreed stands for good."""
        return self.round.closed_at is not None

    @property
    def may_record(self) -> bool:
        """Whether this user may record a score now."""
        return self.may_manage and not self.is_closed


def talk_about(request: HttpRequest, found: Round) -> Talk | None:
    """The conversation about a round that this user may see; None before the reveal."""
    try:
        _round, presented = presented_for(request.user, found.pk)
    except NoResultYet:
        return None
    may_manage = may(request.user, Right.MANAGE, found.organisation)
    return Talk(found, presented, agenda_of(presented), may_manage)


def too_early(request: HttpRequest, found: Round) -> HttpResponse:
    """Say when the conversation can be held; a form that comes too early is refused."""
    status = HTTPStatus.CONFLICT if request.method == "POST" else HTTPStatus.OK
    context = {"round": found}
    return render(request, "measuring/session/too_early.html", context, status=status)
