# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the audit trail tells: to a page, to the person it is about, to the check."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from typing import Any

from django.db.models import Q, QuerySet, Subquery, TextField
from django.db.models.functions import Cast

from inkoopkoers.audit.domain import Entry, Head
from inkoopkoers.audit.models import AuditEntry, AuditHead
from inkoopkoers.audit.words import words_for

AT_ONCE = 2_000


def entries_of(organisation: int, *, event: str = "") -> QuerySet[AuditEntry]:
    """What happened in an organisation, newest first; of one kind when asked."""
    found = AuditEntry.objects.filter(organisation=organisation).order_by("-number")
    return found.filter(event=event) if event else found


def events_of(organisation: int) -> list[tuple[str, str]]:
    """The kinds of event that happened there, each with its words, by those words."""
    found = AuditEntry.objects.filter(organisation=organisation)
    events = found.order_by().values_list("event", flat=True).distinct()
    return sorted(((event, words_for(event)) for event in events), key=lambda e: e[1])


def known_of(user: int) -> list[dict[str, Any]]:
    """What the trail knows of a person, ready for JSON: deeds, and what befell them."""
    about = Q(actor=user) | Q(subject=f"user:{user}")
    return [
        {
            "regel": entry.number,
            "moment": entry.at.isoformat(),
            "wat": entry.words,
            "door_jou": entry.actor == user,
            "organisatie": entry.organisation,
            "waarover": entry.subject,
            "bijzonderheden": entry.facts,
        }
        for entry in AuditEntry.objects.filter(about)
    ]


def stored_chain() -> tuple[Head | None, Iterator[Entry]]:
    """The head and every entry by number, as they stood at one moment.

    One statement reads both, so an entry that is added meanwhile is no finding.
    """
    rows = _rows().iterator(chunk_size=AT_ONCE)
    first = next(rows, None)
    if first is None:
        return _head(_heads().values_list(*_HEAD).first()), iter(())
    return _head(first[len(_ENTRY) :]), map(_entry, chain([first], rows))


_HEAD = ("number", "at_text", "seal", "signature")
_ENTRY = (
    "number", "at_text", "event", "actor", "organisation", "subject", "details",
    "previous", "seal",
)  # fmt: skip


def _heads() -> QuerySet[AuditHead]:
    # A time as text: someone may have put there what is no time at all.
    return AuditHead.objects.order_by("pk").annotate(at_text=Cast("at", TextField()))


def _rows() -> QuerySet[AuditEntry, tuple[Any, ...]]:
    heads = {f"head_{name}": Subquery(_heads().values(name)[:1]) for name in _HEAD}
    entries = AuditEntry.objects.order_by("number")
    found = entries.annotate(at_text=Cast("at", TextField()), **heads)
    return found.values_list(*_ENTRY, *heads)


def _entry(row: tuple[Any, ...]) -> Entry:
    number, at, *rest = row[: len(_ENTRY)]
    return Entry(_whole(number), _time(at), *rest)


def _head(row: tuple[Any, ...] | None) -> Head | None:
    if row is None or row[0] is None:
        return None
    number, at, seal, signature = row
    return Head(_whole(number), _time(at), seal, signature)


def _whole(number: object) -> int:
    """A number; 0, which no entry has, for anything else that SQLite may hold."""
    return number if isinstance(number, int) else 0


def _time(written: str | None) -> datetime | None:
    """A time as SQLite or PostgreSQL writes it, in UTC; None when it is no time."""
    try:
        at = datetime.fromisoformat(written or "")
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
