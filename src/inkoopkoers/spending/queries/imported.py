# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What counts per source: months that are there, and those that are not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.spending.domain.importing import AT_WORK, ImportState
from inkoopkoers.spending.domain.periods import Absent, absent_between
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.models import SpendImport, SpendSource
from inkoopkoers.spending.queries.datasets import ask
from inkoopkoers.spending.questions.months import SOURCE_MONTHS, SourceMonth


@dataclass(frozen=True)
class Counted:
    """What counts of one source; `absent`: the months between that are not there."""

    source: int
    name: str
    months: tuple[SourceMonth, ...]
    absent: Absent

    @property
    def lines(self) -> int:
        """All lines."""
        return sum(one.lines for one in self.months)

    @property
    def amount(self) -> Decimal:
        """All euros."""
        return sum((one.amount for one in self.months), Decimal(0))

    @property
    def first(self) -> SourceMonth:
        """The earliest month."""
        return self.months[0]

    @property
    def last(self) -> SourceMonth:
        """The latest month."""
        return self.months[-1]


def counted_of(organisation: Organisation) -> tuple[Counted, ...]:
    """Every source that has lines that count, by name."""
    by_source: dict[int, list[SourceMonth]] = {}
    for one in ask(organisation, SOURCE_MONTHS, Selection(include_internal=True)):
        by_source.setdefault(one.source, []).append(one)
    names = dict(
        SpendSource.objects.filter(organisation=organisation).values_list("pk", "name")
    )
    found = [
        Counted(source, names.get(source, ""), tuple(months), _absent(months))
        for source, months in by_source.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.source)))


def _absent(months: Iterable[SourceMonth]) -> Absent:
    return absent_between({(one.year, one.month): one.lines for one in months})


def ahead_of(row: SpendImport) -> int:
    """How many files the worker does first, of whoever."""
    first = Q(made_at__lt=row.made_at) | Q(made_at=row.made_at, pk__lt=row.pk)
    return SpendImport.objects.filter(first, state__in=AT_WORK).count()


def sources_for(
    user: Visitor, organisation: Organisation, right: Right
) -> list[SpendSource]:
    """The sources of an organisation, by name."""
    own = SpendSource.objects.for_user(user, right)
    return list(own.filter(organisation=organisation))


# What waits for a person, and in which order it helps to do it.
FOR_PEOPLE = (
    ImportState.ASKING,
    ImportState.READY,
    ImportState.FAILED,
    ImportState.STOPPED,
)
