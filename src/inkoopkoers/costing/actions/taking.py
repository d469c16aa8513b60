# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking a comparison along: it is confidential, so the trail tells that it left."""

from __future__ import annotations

from inkoopkoers.audit.actions import record
from inkoopkoers.costing.models import Comparison
from inkoopkoers.organisations.models import User


def note_taken(comparison: Comparison, format_name: str, *, by: User) -> None:
    """Write down who took it along and in which format, never what stands in it."""
    record(
        "comparison.downloaded",
        actor=by.pk,
        organisation=comparison.organisation_id,
        subject=f"comparison:{comparison.pk}",
        details={"format": format_name},
    )
