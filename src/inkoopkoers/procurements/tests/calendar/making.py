# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Announcements for tests."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions import calendar as actions
from inkoopkoers.procurements.domain.publication import PublicField
from inkoopkoers.procurements.models import CalendarEntry, Dossier
from inkoopkoers.procurements.queries.calendar.publishing import (
    Choice,
    on_calendar,
    preview,
)

USUAL = (
    PublicField.DESCRIPTION, PublicField.KIND, PublicField.PRODUCT_GROUP,
    PublicField.CPV, PublicField.QUARTER, PublicField.DURATION,
)  # fmt: skip


def published(
    dossier: Dossier,
    by: User,
    *fields: PublicField,
    contact: str = "",
    now: datetime | None = None,
) -> CalendarEntry:
    """Look at it, and make it public; without fields the usual ones."""
    now = now or timezone.now()
    choice = Choice(fields or USUAL, contact)
    seen = preview(dossier, choice, on_calendar(dossier), timezone.localdate(now)).mark
    return actions.publish(dossier, choice, seen=seen, by=by, now=now)
