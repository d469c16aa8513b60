# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tests of people and organisations share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.core import mail
from django.test import Client
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import (
    Invitation,
    Membership,
    Organisation,
    User,
)
from inkoopkoers.organisations.queries import INVITATION
from inkoopkoers.organisations.secret_links import token_of

MORNING = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
ClientOf = Callable[[User], Client]


def link_of(invitation: Invitation) -> str:
    """The address in the letter."""
    return f"/uitnodiging/{token_of(INVITATION, invitation.nonce)}/"


def expire(invitation: Invitation, days: int = 1) -> None:
    invitation.expires_at = timezone.now() - timedelta(days=days)
    invitation.save()


def role_of(user: User, organisation: Organisation) -> str | None:
    row = Membership.objects.filter(user=user, organisation=organisation).first()
    return row.role if row else None


def membership(user: User, organisation: Organisation) -> Membership:
    return Membership.objects.get(user=user, organisation=organisation)


def letters() -> list[tuple[str, str]]:
    """The letters that were sent: to whom, and what they say."""
    return [(one.to[0], str(one.body)) for one in mail.outbox]


def events() -> list[str]:
    """What the audit trail says happened, in order."""
    return list(AuditEntry.objects.order_by("number").values_list("event", flat=True))
