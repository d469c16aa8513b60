# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tell in the trail that something of organisations left as a file."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import User


@transaction.atomic
def note_file(
    event: str, organisations: Iterable[int], *, by: User, format_name: str
) -> None:
    """Once in the trail of each organisation of which something is in the file."""
    for organisation in sorted(set(organisations)):
        record(
            event,
            actor=by.pk,
            organisation=organisation,
            subject="dossiers",
            details={"format": format_name},
        )
