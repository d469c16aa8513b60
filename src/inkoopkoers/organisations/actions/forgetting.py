# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep the promises about how long we keep what of people."""

from __future__ import annotations

from datetime import datetime

from django.core.management import call_command
from django.db.models import Q

from inkoopkoers.organisations.domain import kept_since
from inkoopkoers.organisations.models import Invitation


def forget(now: datetime) -> None:
    """Remove invitations that ended 30 days ago, and sessions that ended."""
    ended = kept_since(now)
    Invitation.objects.filter(
        Q(accepted_at__lt=ended) | Q(withdrawn_at__lt=ended) | Q(expires_at__lt=ended)
    ).delete()
    call_command("clearsessions")
