# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dossiers on which a decision is asked, for tests."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.decision import ask, vote
from inkoopkoers.procurements.domain.decision import Outcome, Verdict
from inkoopkoers.procurements.models import DecisionRequest, Dossier


def asked(dossier: Dossier, panel: Sequence[User], by: User) -> DecisionRequest:
    """Ask these people."""
    now = timezone.now()
    today = timezone.localdate(now)
    return ask(dossier, panel, "Let op de kosten", by=by, today=today, now=now)


def said(
    request: DecisionRequest,
    by: User,
    verdict: Verdict = Verdict.YES,
    comment: str = "",
) -> Outcome | None:
    """Let someone vote."""
    return vote(request, verdict, comment, by=by, now=timezone.now())
