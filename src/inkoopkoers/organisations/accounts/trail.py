# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What someone does with the own account, written in the audit trail."""

from __future__ import annotations

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import User


def note_own(event: str, user: User, **details: object) -> None:
    """Record it, in the transaction of who calls."""
    record(
        event,
        actor=user.pk,
        organisation=None,
        subject=f"user:{user.pk}",
        details=details,
    )
