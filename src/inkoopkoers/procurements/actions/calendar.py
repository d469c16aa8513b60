# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Put a dossier on the public calendar, change what stands there, take it off."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile, locked, note
from inkoopkoers.procurements.domain.dossiers import searchable
from inkoopkoers.procurements.domain.publication import (
    Edition,
    PublicEntry,
    PublicField,
    last_known_day,
)
from inkoopkoers.procurements.domain.redaction import erasable, without
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import CalendarEdition, CalendarEntry, Dossier
from inkoopkoers.procurements.queries.calendar.publishing import (
    Choice,
    OnCalendar,
    Preview,
    as_edition,
    neutral_title,
    on_calendar,
    preview,
)
from inkoopkoers.procurements.queries.categories import cpv_name, group_name
from inkoopkoers.web.errors import DomainError

DIGITS = 10


class NothingNew(DomainError):
    """The calendar shows exactly this already."""


class NotOnCalendar(DomainError):
    """What is not public cannot be taken back."""


class Stopped(DomainError):
    """What will not be bought is not announced."""


@transaction.atomic
def publish(
    dossier: Dossier, choice: Choice, *, seen: str, by: User, now: datetime
) -> CalendarEntry:
    """Make the chosen fields public, as someone saw them; needs the right to manage.

    `seen` is the mark of the preview. ChangedMeanwhile when it would show something
    else by now, so nothing becomes public that nobody looked at.
    """
    row = _managed(dossier, by)
    if Standing(row.standing) is Standing.NOT_BOUGHT:
        raise Stopped(_("Dit wordt niet gekocht. Zet het niet op de kalender."))
    known = on_calendar(row)
    wanted = preview(row, choice, known, timezone.localdate(now))
    if wanted.mark != seen:
        raise ChangedMeanwhile(
            _("Er is intussen iets veranderd. Kijk opnieuw wat er openbaar wordt.")
        )
    if not wanted.differs:
        raise NothingNew(_("Dit staat al precies zo op de kalender."))
    entry = known.entry if known else _new_entry(row, now)
    entry.chosen, entry.withdrawn_at = choice.names, None
    _add(entry, wanted.fields, by, now)
    _settle(entry)
    _tell(row, by, entry, wanted)
    return entry


def _new_entry(dossier: Dossier, now: datetime) -> CalendarEntry:
    return CalendarEntry.objects.create(
        organisation_id=dossier.organisation_id,
        dossier=dossier,
        number=_free_number(),
        published_at=now,
    )


def _free_number() -> str:
    """By chance: numbers in a row would tell how much is published elsewhere."""
    while True:
        number = str(10 ** (DIGITS - 1) + secrets.randbelow(9 * 10 ** (DIGITS - 1)))
        if not CalendarEntry.objects.filter(number=number).exists():
            return number


def _add(
    entry: CalendarEntry,
    fields: Mapping[str, str],
    by: User,
    now: datetime,
    *,
    is_withdrawn: bool = False,
) -> None:
    last = entry.editions.order_by("-edition").first()
    entry.editions.create(
        organisation_id=entry.organisation_id,
        edition=last.edition + 1 if last else 1,
        fields=dict(fields),
        is_withdrawn=is_withdrawn,
        made_at=now,
        made_by=by,
    )


def _settle(entry: CalendarEntry) -> None:
    """Write what the filters look at: it follows from what is public."""
    editions = tuple(as_edition(row) for row in entry.editions.order_by("edition"))
    public = PublicEntry(int(entry.number), "", "", "", editions)
    entry.expected_on = last_known_day(public)
    entry.kind = public.fields.get(PublicField.KIND, "")
    entry.searched = _searched(public.fields)
    entry.save()


def _searched(fields: Mapping[str, str]) -> str:
    codes = fields.get(PublicField.CPV, "").split()
    group = fields.get(PublicField.PRODUCT_GROUP, "")
    return searchable(
        fields[PublicField.TITLE],
        fields.get(PublicField.DESCRIPTION, ""),
        group_name(group) if group else "",
        *codes,
        *(cpv_name(code) for code in codes),
    )


def _tell(row: Dossier, by: User, entry: CalendarEntry, wanted: Preview) -> None:
    event = "calendar.published" if wanted.is_new else "calendar.changed"
    told = sorted(wanted.fields) if wanted.is_new else _changed(wanted)
    note(event, row, by, {"number": entry.number, "fields": told})


def _changed(wanted: Preview) -> list[str]:
    return sorted(change.field.value for change in wanted.changes)


@transaction.atomic
def withdraw(dossier: Dossier, *, by: User, now: datetime) -> None:
    """Take it off the calendar; that it was there, under its title, stays visible."""
    row = _managed(dossier, by)
    known = on_calendar(row)
    if known is None or known.last.is_withdrawn:
        raise NotOnCalendar(_("Dit dossier staat niet op de kalender."))
    known.entry.withdrawn_at = now
    title = {PublicField.TITLE.value: known.last.fields[PublicField.TITLE]}
    _add(known.entry, title, by, now, is_withdrawn=True)
    _settle(known.entry)
    note("calendar.withdrawn", row, by, {"number": known.entry.number})


@transaction.atomic
def redact(dossier: Dossier, fields: Collection[PublicField], *, by: User) -> None:
    """Erase older values of these fields for good: they were public by mistake."""
    row = _managed(dossier, by)
    known = on_calendar(row)
    neutral = neutral_title()
    erased = set(erasable(known.editions, neutral)) & set(fields) if known else set()
    if known is None or not erased:
        raise NotOnCalendar(_("Hiervan staat niets meer in de geschiedenis."))
    _rewrite(known, without(known.editions, erased, neutral))
    _settle(known.entry)
    told = {"number": known.entry.number, "fields": sorted(erased)}
    note("calendar.redacted", row, by, told)


def _rewrite(known: OnCalendar, cleaned: Collection[Edition]) -> None:
    kept = {one.number: dict(one.fields) for one in cleaned}
    rows = list(CalendarEdition.objects.filter(entry=known.entry))
    for row in rows:
        row.fields = kept[row.edition]
    CalendarEdition.objects.bulk_update(rows, ["fields"])


def _managed(dossier: Dossier, by: User) -> Dossier:
    row = locked(dossier, by=by)
    require(by, Right.MANAGE, row.organisation)
    return row
