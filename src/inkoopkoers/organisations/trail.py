# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens to people and organisations, written in the audit trail."""

from __future__ import annotations

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User


def note(
    event: str,
    *,
    by: User | None,
    organisation: Organisation | None = None,
    subject: str = "",
    **details: object,
) -> None:
    """Record what happened, in the transaction of who calls; numbers, never names."""
    record(
        event,
        actor=by.pk if by else None,
        organisation=organisation.pk if organisation else None,
        subject=subject,
        details=details,
    )
