# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take part in the comparison, stop with it, and take in what others signed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.measuring.domain.benchmark import Entered, Pool, next_batch
from inkoopkoers.measuring.domain.summary import Summary
from inkoopkoers.measuring.models import BenchmarkEntry, TrustedInstallation
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.web.errors import DomainError


class FiguresFixed(DomainError):
    """These figures are shown already, and others would give away the difference."""


class HasLeft(DomainError):
    """Who stopped stays away until the figures of another year."""


class NotTrusted(DomainError):
    """Someone took the trust in this installation away meanwhile."""


class Taken(StrEnum):
    """What became of a summary."""

    NEW = "nieuw"
    REPLACED = "vervangen"
    SAME = "zelfde"


def join(
    organisation: Organisation, summary: Summary, *, by: User, now: datetime
) -> Taken:
    """Let an organisation take part with this summary, which `by` has seen."""
    with transaction.atomic():
        # One at a time: of an entry that is not there yet, no row can be locked.
        Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
        taken = _place(summary, "", organisation, now)
        _record("benchmark.joined", by, organisation, _about(summary))
    fill_batches(_pool_of(summary))
    return taken


def leave(organisation: Organisation, instrument: str, *, by: User) -> int:
    """Take every figure of an organisation out at once; return how many years."""
    with transaction.atomic():
        rows = BenchmarkEntry.objects.filter(
            organisation=organisation, instrument=instrument, has_left=False
        )
        number = _take_out(rows)
        if number:
            _record("benchmark.left", by, organisation, {"instrument": instrument})
    return number


def take_in(summary: Summary, origin: str, *, by: User | None, now: datetime) -> Taken:
    """Keep a summary that the trusted installation `origin` signed.

    The same organisation and year again takes the place of the first, as long as
    nobody saw that.
    """
    with transaction.atomic():
        _hold(origin)
        taken = _place(summary, origin, None, now)
        details = {**_about(summary), "origin": origin}
        _record("benchmark.imported", by, None, details)
    fill_batches(_pool_of(summary))
    return taken


def trust(name: str, public_key: str, fingerprint: str, *, by: User | None) -> None:
    """Take in summaries of an installation from now on; twice does no harm."""
    with transaction.atomic():
        _row, is_new = TrustedInstallation.objects.update_or_create(
            fingerprint=fingerprint,
            defaults={"name": name, "public_key": public_key},
        )
        if is_new:
            _record("benchmark.trusted", by, None, {"fingerprint": fingerprint})


def distrust(installation: TrustedInstallation, *, by: User | None) -> None:
    """Take in nothing more of an installation, and take out what came from it."""
    with transaction.atomic():
        _hold(installation.fingerprint)
        rows = BenchmarkEntry.objects.filter(
            origin=installation.fingerprint, has_left=False
        )
        _take_out(rows)
        details = {"fingerprint": installation.fingerprint}
        installation.delete()
        _record("benchmark.distrusted", by, None, details)


def remove_imported(entry: BenchmarkEntry, *, by: User | None) -> None:
    """Take one summary out again, because its organisation asks for it."""
    with transaction.atomic():
        _take_out(BenchmarkEntry.objects.filter(pk=entry.pk, has_left=False))
        details = {"instrument": entry.instrument, "origin": entry.origin}
        _record("benchmark.removed", by, None, details)


def record_exported(
    organisation: Organisation, summary: Summary, *, by: User | None
) -> None:
    """Write down that a signed summary left the building."""
    with transaction.atomic():
        _record("benchmark.exported", by, organisation, _about(summary))


@transaction.atomic
def fill_batches(pool: Pool) -> None:
    """Put who waits together, six at a time.

    In a transaction after that of the newcomer: of two that come at once, the last
    one here sees both.
    """
    rows = BenchmarkEntry.objects.filter(**vars(pool))
    waiting = rows.filter(batch=None, has_left=False).order_by("entered_at", "pk")
    left = [
        Entered(row.pk, f"{row.origin} {row.holder}", {})
        for row in waiting.select_for_update()
    ]
    while batch := next_batch(left):
        last: int | None = rows.aggregate(last=Max("batch"))["last"]
        chosen = {one.key for one in batch}
        rows.filter(pk__in=chosen).update(batch=(last or 0) + 1)
        left = [one for one in left if one.key not in chosen]


def _hold(origin: str) -> None:
    """Let nothing come of an installation while it is being taken out."""
    rows = TrustedInstallation.objects.select_for_update()
    if not rows.filter(fingerprint=origin).first():
        raise NotTrusted(_("Deze installatie wordt hier niet meer vertrouwd."))


def _place(
    summary: Summary, origin: str, organisation: Organisation | None, now: datetime
) -> Taken:
    means = {code: str(mean) for code, mean in summary.means.items()}
    figures = {
        "kind": summary.kind,
        "version": summary.version,
        "holder": summary.holder,
        "means": means,
    }
    key = {
        "origin": origin,
        "reference": summary.reference,
        "instrument": summary.instrument,
        "year": summary.year,
    }
    there = BenchmarkEntry.objects.select_for_update().filter(**key).first()
    if there is None:
        BenchmarkEntry.objects.create(
            **key, **figures, organisation=organisation, entered_at=now
        )
        return Taken.NEW
    return _place_again(there, figures)


def _place_again(there: BenchmarkEntry, figures: dict[str, object]) -> Taken:
    if there.has_left:
        raise HasLeft(
            _(
                "Deze organisatie is met de cijfers van %(year)s gestopt. Met een "
                "meting uit een ander jaar kan ze weer meedoen."
            )
            % {"year": there.year}
        )
    if all(getattr(there, name) == value for name, value in figures.items()):
        return Taken.SAME
    if there.batch is not None:
        raise FiguresFixed(
            _(
                "De cijfers van %(year)s zijn al getoond en liggen daarom vast. "
                "Anders is aan het verschil te zien van wie ze zijn."
            )
            % {"year": there.year}
        )
    for name, value in figures.items():
        setattr(there, name, value)
    there.save(update_fields=list(figures))
    return Taken.REPLACED


def _take_out(rows: QuerySet[BenchmarkEntry]) -> int:
    """Forget the figures; of who was shown the empty place stays."""
    found = list(rows.select_for_update())
    _forget(one.pk for one in found if one.batch is None)
    shown = [one.pk for one in found if one.batch is not None]
    BenchmarkEntry.objects.filter(pk__in=shown).update(has_left=True, means={})
    return len(found)


def _forget(keys: Iterable[int]) -> None:
    BenchmarkEntry.objects.filter(pk__in=list(keys)).delete()


def _pool_of(summary: Summary) -> Pool:
    return Pool(summary.kind, summary.instrument, summary.version, summary.year)


def _about(summary: Summary) -> dict[str, object]:
    return {
        "instrument": summary.instrument,
        "version": summary.version,
        "year": summary.year,
    }


def _record(
    event: str,
    by: User | None,
    organisation: Organisation | None,
    details: Mapping[str, object],
) -> None:
    record(
        event,
        actor=by.pk if by else None,
        organisation=organisation.pk if organisation else None,
        details=details,
    )
