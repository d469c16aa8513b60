# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the world reads of the calendar: published copies, never a dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import F, Max, Min, Prefetch, Q, QuerySet

from inkoopkoers.organisations.domain import DEEPEST
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.procurements.domain.dossiers import search_words
from inkoopkoers.procurements.domain.publication import (
    PublicEntry,
    first_day_of,
    quarter_of,
)
from inkoopkoers.procurements.models import CalendarEdition, CalendarEntry
from inkoopkoers.procurements.queries.calendar.publishing import as_edition

EARLIER, UNDATED = "eerder", "onbekend"
MOST_QUARTERS = 12
_LONGEST_QUARTER = 92
_COLUMNS = (
    "number", "expected_on", "published_at", "withdrawn_at",
    "organisation__name", "organisation__oin", "organisation__kvk",
)  # fmt: skip


@dataclass(frozen=True)
class Wanted:
    """What is asked of the calendar; empty asks for all that is still to come.

    `when` is a quarter, EARLIER or UNDATED.
    """

    organisation: int | None = None
    kind: str = ""
    when: str = ""
    query: str = ""

    @property
    def is_filtered(self) -> bool:
        """Whether the list may be shorter than it could be."""
        return bool(self.organisation or self.kind or self.when or self.query)


@dataclass(frozen=True)
class Place:
    """An organisation that published something; `above` are the numbers over it."""

    pk: int
    name: str
    above: frozenset[int]


def places() -> tuple[Place, ...]:
    """Who published, by name; of others not even the name is read."""
    path = ["parent" + "__parent" * up + "_id" for up in range(DEEPEST - 1)]
    published = CalendarEntry.objects.values("organisation")
    rows = Organisation.objects.filter(pk__in=published).order_by("name", "pk")
    return tuple(
        Place(pk, name, frozenset(one for one in above if one))
        for pk, name, *above in rows.values_list("pk", "name", *path)
    )


def under(known: Iterable[Place], pk: int) -> list[int]:
    """This organisation and the parts of its tree, as far as they published."""
    return [place.pk for place in known if place.pk == pk or pk in place.above]


def entries() -> QuerySet[CalendarEntry]:
    """Every entry with its organisation and editions, in three queries at most."""
    columns = ("entry", "edition", "fields", "made_at", "is_withdrawn")
    editions = CalendarEdition.objects.only(*columns).order_by("edition")
    rows = CalendarEntry.objects.select_related("organisation").only(*_COLUMNS)
    return rows.prefetch_related(Prefetch("editions", queryset=editions))


def listed(
    wanted: Wanted, known: Iterable[Place], today: date
) -> QuerySet[CalendarEntry]:
    """The entries that are asked for, the first to come on top.

    What was withdrawn is told as long as it has a day.
    """
    rows = entries().filter(Q(withdrawn_at=None) | Q(expected_on__isnull=False))
    if wanted.organisation:
        rows = rows.filter(organisation__in=under(known, wanted.organisation))
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    for word in search_words(wanted.query):
        rows = rows.filter(searched__contains=word)
    return _in_time(rows, wanted.when, this_quarter(today))


def _in_time(
    rows: QuerySet[CalendarEntry], when: str, now: date
) -> QuerySet[CalendarEntry]:
    if when == EARLIER:
        return rows.filter(expected_on__lt=now).order_by("-expected_on", "pk")
    if when == UNDATED:
        return rows.filter(expected_on=None).order_by("-published_at", "pk")
    if when:
        first = first_day_of(when)
        rows = rows.filter(expected_on__gte=first, expected_on__lt=next_quarter(first))
    else:
        rows = rows.filter(Q(expected_on__gte=now) | Q(expected_on=None))
    return rows.order_by(F("expected_on").asc(nulls_last=True), "pk")


def this_quarter(today: date) -> date:
    """The first day of the quarter: one who named a quarter may still come."""
    return first_day_of(quarter_of(today))


def next_quarter(first: date) -> date:
    """The first day of the quarter after the one that begins here."""
    return first_day_of(quarter_of(first + timedelta(days=_LONGEST_QUARTER)))


def quarters(today: date) -> tuple[str, ...]:
    """What can be chosen: EARLIER when something is, and quarters that have a use."""
    seen = CalendarEntry.objects.aggregate(
        first=Min("expected_on"), last=Max("expected_on")
    )
    here = this_quarter(today)
    offered: list[str] = []
    while len(offered) < MOST_QUARTERS and seen["last"] and here <= seen["last"]:
        offered.append(quarter_of(here))
        here = next_quarter(here)
    is_earlier = seen["first"] and seen["first"] < this_quarter(today)
    return (*offered, *([EARLIER] if is_earlier else []))


def as_public(row: CalendarEntry) -> PublicEntry:
    """An entry of `entries` as the rules, feeds and releases know it."""
    return PublicEntry(
        number=int(row.number),
        organisation_name=row.organisation.name,
        oin=row.organisation.oin,
        kvk=row.organisation.kvk,
        editions=tuple(as_edition(one) for one in row.editions.all()),
    )
