# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Announcements for tests."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.test import Client
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

Browse = Callable[[User], Client]
CHOSEN = {"shown": ["soort", "cpv"], "when": "kwartaal", "size": "", "contact": ""}
MARK = re.compile(r'name="seen" value="([0-9a-f]{64})"')
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


def there(dossier: Dossier, more: str = "") -> str:
    return f"/trajecten/{dossier.pk}/kalender/{more}"


def read(response: Any) -> str:
    text: str = response.content.decode()
    return " ".join(text.split())


def look(browser: Client, dossier: Dossier, **chosen: Any) -> dict[str, Any]:
    """Ask for the preview, and give what its form sends."""
    data = {**CHOSEN, **chosen}
    page = read(browser.post(there(dossier), data))
    found = MARK.search(page)
    assert found
    return {**data, "seen": found[1], "doe": "publiceer"}
