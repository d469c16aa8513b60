# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The planning of a dossier for the calendar program of a member (RFC 5545)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from inkoopkoers.procurements.domain.schedule import Planned, Schedule
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.wording.planning import PHASES


@dataclass(frozen=True)
class Issue:
    """Which file this is: where it came from, how many came before, and when."""

    host: str
    address: str
    number: int
    made_at: datetime


def planning_calendar(dossier: Dossier, planned: Schedule, issue: Issue) -> bytes:
    """Every phase as an event from its first to its last day.

    The same phase always has the same name, so a newer file moves what is there.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Inkoopkoers//Planning//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _("Planning: %s") % dossier.title)
    for one in planned.phases:
        calendar.add_component(_event(dossier, one, issue))
    written: bytes = calendar.to_ical()
    return written


def _event(dossier: Dossier, one: Planned, issue: Issue) -> Event:
    event = Event()
    event.add("uid", f"planning-{dossier.pk}-{one.phase.value}@{issue.host}")
    event.add("dtstamp", issue.made_at.astimezone(UTC))
    event.add("sequence", issue.number)
    event.add("url", issue.address)
    event.add("description", issue.address)
    event.add("summary", f"{PHASES[one.phase]}: {dossier.title}")
    event.add("dtstart", one.start)
    # The last day of a calendar event is the day after it.
    event.add("dtend", max(one.end, one.start + timedelta(days=1)))
    event.add("transp", "TRANSPARENT")
    event.add("status", "TENTATIVE")
    event.add("class", "CONFIDENTIAL")
    return event
