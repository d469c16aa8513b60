# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tell in the audit trail that figures left the building."""

from __future__ import annotations

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User


def note_answer(
    organisation: Organisation, code: str, table: str, *, by: User, format_name: str
) -> None:
    """Which table of which answer, never what stood in it."""
    record(
        "spend.answer_exported",
        actor=by.pk,
        organisation=organisation.pk,
        subject=f"spend_answer:{code}",
        details={"table": table, "format": format_name},
    )
