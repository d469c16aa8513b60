# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Entries of the public calendar as lines and sentences in Dutch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.knowledge.queries import procedures
from inkoopkoers.procurements.domain.publication import (
    Edition,
    PublicEntry,
    PublicField,
    changes,
    expected_day,
    last_known_day,
)
from inkoopkoers.procurements.models import CalendarEntry
from inkoopkoers.procurements.queries.calendar.public import as_public
from inkoopkoers.procurements.queries.categories import cpv_name, groups_by_cluster
from inkoopkoers.procurements.wording.kinds import KINDS, kind_name
from inkoopkoers.procurements.wording.publication import (
    FIELDS,
    change_in_words,
    quarter_in_words,
    shown,
)
from inkoopkoers.web.dutch import long_date

Names = Mapping[PublicField, Mapping[str, str]]


@dataclass(frozen=True)
class Line:
    """A public field in words."""

    field: PublicField
    label: str
    text: str


@dataclass(frozen=True)
class Moment:
    """What happened to an entry on a day: published, changed or withdrawn."""

    on: date
    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """An entry in the list; `changed_on` is empty for what never changed."""

    number: int
    title: str
    organisation_id: int
    organisation: str
    kind: str
    when: str
    text: str
    is_withdrawn: bool
    changed_on: date | None


@dataclass(frozen=True)
class Group:
    """The entries of one month, of a quarter without a month, or without a date."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Text:
    """An announcement as the world reads it."""

    title: str
    about: str
    lines: tuple[Line, ...]


def as_text(fields: Mapping[str, str]) -> Text:
    """What is public, in words and in order."""
    title = fields[PublicField.TITLE]
    about = fields.get(PublicField.DESCRIPTION, "")
    return Text(title, about, tuple(_lines(fields)))


def names_for(fields: Iterable[Mapping[str, str]]) -> Names:
    """The names of the codes in these fields."""
    codes = {code for one in fields for code in one.get(PublicField.CPV, "").split()}
    groups = [pair for _title, members in groups_by_cluster() for pair in members]
    return {
        PublicField.KIND: {kind.value: str(name) for kind, name in KINDS.items()},
        PublicField.PRODUCT_GROUP: dict(groups),
        PublicField.PROCEDURE: {one.code: one.title for one in procedures()},
        PublicField.CPV: {code: _cpv(code) for code in codes},
    }


def _cpv(code: str) -> str:
    name = cpv_name(code)
    return f"{name} ({code})" if name else code


def _lines(fields: Mapping[str, str]) -> list[Line]:
    apart = (PublicField.TITLE, PublicField.DESCRIPTION)
    names = names_for([fields])
    return [
        Line(field, str(FIELDS[field]), shown(field, fields[field], names))
        for field in PublicField
        if field in fields and field not in apart
    ]


def in_words(field: PublicField, value: str) -> str:
    """One value as people read it."""
    return shown(field, value, names_for([{field.value: value}]))


def history(entry: PublicEntry) -> list[Moment]:
    """What happened to an entry, the newest first; nothing new is not told."""
    names = names_for(edition.fields for edition in entry.editions)
    told = [_first(entry.editions[0])]
    for before, after in zip(entry.editions, entry.editions[1:], strict=False):
        moment = _moment(before, after, names)
        if moment:
            told.append(moment)
    return told[::-1]


def _first(edition: Edition) -> Moment:
    return Moment(_day(edition.at), _("Op de kalender gezet"), ())


def _moment(before: Edition, after: Edition, names: Names) -> Moment | None:
    day = _day(after.at)
    if after.is_withdrawn:
        return Moment(day, _("Van de kalender gehaald"), ())
    if before.is_withdrawn:
        return Moment(day, _("Opnieuw op de kalender gezet"), ())
    found = changes(before.fields, after.fields)
    sentences = tuple(change_in_words(change, names) for change in found)
    return Moment(day, _("Gewijzigd"), sentences) if sentences else None


def _day(at: datetime) -> date:
    return timezone.localdate(at)


def when(entry: PublicEntry) -> str:
    """When it is expected, at the grain that was made public; "" when that is not."""
    fields = next(
        (one.fields for one in reversed(entry.editions) if expected_day(one.fields)), {}
    )
    if day := fields.get(PublicField.DAY):
        return long_date(date.fromisoformat(day))
    quarter = fields.get(PublicField.QUARTER)
    return quarter_in_words(quarter) if quarter else ""


def grouped(rows: Iterable[CalendarEntry]) -> list[Group]:
    """A page of the list under its months; a quarter goes before its months."""
    found: dict[tuple[date, bool], tuple[str, list[Row]]] = {}
    for row in rows:
        entry = as_public(row)
        key, heading = _heading(entry)
        found.setdefault(key, (heading, []))[1].append(as_row(row, entry))
    is_backwards = len(found) > 1 and next(iter(found)) > next(reversed(found))
    groups = [found[key] for key in sorted(found, reverse=is_backwards)]
    return [Group(heading, tuple(members)) for heading, members in groups]


def _heading(entry: PublicEntry) -> tuple[tuple[date, bool], str]:
    day = last_known_day(entry)
    if day is None:
        return (date.max, True), _("Nog geen datum bekend")
    if _names_a_day(entry):
        month = long_date(day).partition(" ")[2].capitalize()
        return (day.replace(day=1), True), month
    return (day, False), _("Ergens in het %s") % when(entry)


def _names_a_day(entry: PublicEntry) -> bool:
    dated = (one for one in reversed(entry.editions) if expected_day(one.fields))
    return PublicField.DAY in next(dated).fields


def as_row(row: CalendarEntry, entry: PublicEntry) -> Row:
    """An entry as the list shows it."""
    fields, last = entry.fields, entry.last
    is_changed = last.number > 1 and not last.is_withdrawn
    return Row(
        number=entry.number,
        title=fields[PublicField.TITLE],
        organisation_id=row.organisation_id,
        organisation=entry.organisation_name,
        kind=kind_name(fields.get(PublicField.KIND, "")),
        when=when(entry),
        text=fields.get(PublicField.DESCRIPTION, ""),
        is_withdrawn=last.is_withdrawn,
        changed_on=_day(last.at) if is_changed else None,
    )
