# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The actions of one person as a calendar (RFC 5545), and its secret address.

Programs for calendars pass over VTODO, so an action is an event of a whole day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from inkoopkoers.planning.models import Action


def as_calendar(actions: Iterable[Action], now: datetime) -> bytes:
    """Write every action as an event on the day before which it has to be done."""
    calendar = Calendar()
    calendar.add("prodid", "-//Inkoopkoers//Acties//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _("Acties in Inkoopkoers"))
    for action in actions:
        calendar.add_component(_event(action, now))
    written: bytes = calendar.to_ical()
    return written


def _event(action: Action, now: datetime) -> Event:
    event = Event()
    address = settings.ORIGIN + reverse("planning:action", args=[action.pk])
    title = _("Klaar: %s") % action.title if action.done_at else action.title
    event.add("uid", f"actie-{action.pk}@{settings.ORIGIN.partition('://')[2]}")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", action.edition)
    event.add("summary", title)
    event.add("dtstart", action.due)
    event.add("dtend", action.due + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("status", "CONFIRMED")
    event.add("url", address)
    parts = (action.note, str(action.organisation), address)
    event.add("description", "\n\n".join(part for part in parts if part))
    return event
