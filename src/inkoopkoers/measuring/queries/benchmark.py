# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read the comparison with others: whole batches only, and the own place in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Q, QuerySet

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.knowledge.queries import UnknownInstrument, instrument
from inkoopkoers.measuring.domain.benchmark import (
    BATCH,
    Distribution,
    Entered,
    distributions,
    shown,
)
from inkoopkoers.measuring.domain.freezing import read
from inkoopkoers.measuring.domain.summary import Summary, summarise
from inkoopkoers.measuring.models import BenchmarkEntry, Round, TrustedInstallation
from inkoopkoers.measuring.queries.rounds.instruments import pinned
from inkoopkoers.measuring.queries.rounds.listing import rounds_for
from inkoopkoers.measuring.senders import sender_of
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.tenancy import Visitor


@dataclass(frozen=True)
class Summarised:
    """The last result of an organisation as others would get it."""

    round: Round
    instrument: Instrument
    summary: Summary


@dataclass(frozen=True)
class Comparison:
    """What an organisation sees of the pool that it is in.

    `others` is how many organisations are in what is shown, without itself. `needed`
    is how many more it takes before its own figures are shown; 0 when they are.
    """

    entry: BenchmarkEntry
    instrument: Instrument | None
    distributions: tuple[Distribution, ...]
    others: int
    needed: int


def last_summary(
    user: Visitor, organisation: Organisation, code: str
) -> Summarised | None:
    """The summary of what was revealed last; None when there is no result.

    Rounds about a subject are left out: the systems of two organisations are not
    the same thing.
    """
    rows = rounds_for(user).defer(None).exclude(result="")
    found = rows.filter(organisation=organisation, instrument=code, subject="")
    return summarised(found.order_by("-revealed_at", "-pk").first())


def summarised(found: Round | None) -> Summarised | None:
    """The summary of a revealed round; None when its version is not here."""
    asked = pinned(found) if found else None
    if found is None or asked is None:
        return None
    summary = summarise(read(found.result), asked, sender_of(found.organisation))
    return Summarised(found, asked, summary)


def entries_of(organisation: Organisation, code: str) -> list[BenchmarkEntry]:
    """The years with which an organisation takes or took part, newest first."""
    rows = BenchmarkEntry.objects.filter(organisation=organisation, instrument=code)
    return list(rows.order_by("-year"))


def comparison(entry: BenchmarkEntry) -> Comparison:
    """What the organisation of an entry sees; one query."""
    rows = BenchmarkEntry.objects.filter(
        kind=entry.kind,
        instrument=entry.instrument,
        version=entry.version,
        year=entry.year,
    )
    entries = [_entered(row) for row in rows.order_by("entered_at", "pk")]
    whole = {one.key for batch in shown(entries) for one in batch}
    try:
        asked = instrument(entry.instrument, entry.version)
    except UnknownInstrument:
        asked = None
    return Comparison(
        entry=entry,
        instrument=asked,
        distributions=distributions(entries, asked, _means(entry)) if asked else (),
        others=len(whole - {entry.pk}),
        needed=_needed(entry, entries),
    )


def _needed(entry: BenchmarkEntry, entries: Iterable[Entered]) -> int:
    """How many others, each of another holder, the own batch still lacks."""
    if entry.batch is not None:
        return 0
    waiting = (one for one in entries if one.batch is None and not one.has_left)
    return max(BATCH - len({one.holder for one in waiting}), 1)


def _entered(row: BenchmarkEntry) -> Entered:
    holder = f"{row.origin} {row.holder}"
    return Entered(row.pk, holder, _means(row), row.batch, row.has_left)


def _means(row: BenchmarkEntry) -> dict[str, Decimal]:
    return {code: Decimal(mean) for code, mean in row.means.items()}


def trusted_keys() -> dict[str, str]:
    """The public keys that are trusted here, under their fingerprints."""
    rows = TrustedInstallation.objects.values_list("fingerprint", "public_key")
    return dict(rows)


def installations() -> QuerySet[TrustedInstallation]:
    """The installations that are trusted here, by name."""
    return TrustedInstallation.objects.order_by("name", "pk")


def imported() -> QuerySet[BenchmarkEntry]:
    """What came from other installations, newest first."""
    rows = BenchmarkEntry.objects.exclude(origin="").filter(has_left=False)
    return rows.order_by("-entered_at", "-pk")


def imported_per_installation() -> dict[str, int]:
    """How many summaries there are of each, under its fingerprint."""
    rows = BenchmarkEntry.objects.filter(~Q(origin=""), has_left=False)
    counted = rows.order_by().values("origin").annotate(number=Count("pk"))
    return {row["origin"]: row["number"] for row in counted}
