# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public calendar of purchases for a calendar program (RFC 5545)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, timedelta

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from inkoopkoers.procurements.domain.publication import (
    PublicEntry,
    PublicField,
    last_known_day,
)
from inkoopkoers.procurements.wording.publication import quarter_in_words


def as_calendar(
    entries: Iterable[PublicEntry],
    *,
    name: str,
    host: str,
    address_of: Callable[[PublicEntry], str],
) -> bytes:
    """Every entry with a day or a quarter, as an event of a whole day.

    The same entries always give the same bytes. A quarter stands on its first day; an
    event of three months would cover a calendar.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Inkoopkoers//Aanbestedingskalender//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        if day := last_known_day(entry):
            calendar.add_component(_event(entry, day, host, address_of(entry)))
    written: bytes = calendar.to_ical()
    return written


def _event(entry: PublicEntry, day: date, host: str, address: str) -> Event:
    event = Event()
    changed = entry.last.at.astimezone(UTC)
    event.add("uid", f"aankondiging-{entry.number}@{host}")
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("created", entry.editions[0].at.astimezone(UTC))
    event.add("sequence", entry.last.number)
    event.add("summary", _summary(entry))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if entry.last.is_withdrawn else "TENTATIVE")
    event.add("url", address)
    text = entry.fields.get(PublicField.DESCRIPTION, "")
    parts = (_when(entry), text, entry.organisation_name, address)
    event.add("description", "\n\n".join(part for part in parts if part))
    return event


def _summary(entry: PublicEntry) -> str:
    title = entry.fields[PublicField.TITLE]
    if entry.last.is_withdrawn:
        return _("Vervallen: %s") % title
    return _("Verwachte aankondiging: %s") % title


def _when(entry: PublicEntry) -> str:
    quarter = entry.fields.get(PublicField.QUARTER)
    if not quarter or PublicField.DAY in entry.fields:
        return ""
    return _("Ergens in het %s.") % quarter_in_words(quarter)
