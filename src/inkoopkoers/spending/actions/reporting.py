# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking a report along: it is confidential, so the trail tells that it left."""

from __future__ import annotations

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User


def note_taken(organisation: Organisation, format_name: str, *, by: User) -> None:
    """Write down who took it along and in which format, never what stands in it."""
    record(
        "spend.report_downloaded",
        actor=by.pk,
        organisation=organisation.pk,
        subject=f"organisation:{organisation.pk}",
        details={"format": format_name},
    )
