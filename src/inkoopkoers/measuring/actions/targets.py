# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Set and remove targets, all of a form or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.measuring.domain.counts import rounded
from inkoopkoers.measuring.domain.presented import SetTarget
from inkoopkoers.measuring.domain.targets import Settled, TargetChange, settle
from inkoopkoers.measuring.models import Round, Target
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.web.errors import DomainError


class SetMeanwhile(DomainError):
    """Someone else set other targets; `current` is all that is there now.

    `clashes` names the codes on which the two do not agree.
    """

    def __init__(
        self, current: Mapping[str, SetTarget], clashes: Mapping[str, SetTarget | None]
    ) -> None:
        self.current = current
        self.clashes = clashes
        super().__init__(_("Iemand anders koos hier intussen iets anders."))


@dataclass(frozen=True)
class _For:
    """Whose targets, and for what: they hold for every round about the same."""

    organisation: int
    instrument: str
    subject: str


@transaction.atomic
def set_targets(
    found: Round, changes: Mapping[str, TargetChange], *, by: User, now: datetime
) -> int:
    """Do what changed, or nothing when another changed the same: SetMeanwhile.

    Returns how many were set or removed. They hold for the organisation, the
    instrument and the subject of the round, so also for rounds to come.
    """
    # One at a time: of a target that is not there yet, no row can be locked.
    Organisation.objects.select_for_update(no_key=True).get(pk=found.organisation_id)
    aim = _For(found.organisation_id, found.instrument, found.subject)
    rows = _rows(aim)
    current = {
        code: SetTarget(Fraction(row.value), row.by) for code, row in rows.items()
    }
    settled = settle(changes, current)
    if settled.clashes:
        raise SetMeanwhile(current, settled.clashes)
    _store(settled, rows, aim, by=by, now=now)
    _record(settled, aim, by)
    return len(settled.to_set) + len(settled.to_remove)


def _rows(aim: _For) -> dict[str, Target]:
    found = Target.objects.filter(
        organisation=aim.organisation, instrument=aim.instrument, subject=aim.subject
    )
    return {row.code: row for row in found}


def _store(
    settled: Settled, rows: Mapping[str, Target], aim: _For, *, by: User, now: datetime
) -> None:
    for code, target in settled.to_set.items():
        row = rows.get(code) or Target(
            organisation_id=aim.organisation,
            instrument=aim.instrument,
            subject=aim.subject,
            code=code,
        )
        row.edition = row.edition + 1 if row.pk else 1
        row.value, row.by = rounded(target.value), target.by
        row.set_by, row.set_at = by, now
        row.save()
    Target.objects.filter(pk__in=[rows[code].pk for code in settled.to_remove]).delete()


def _record(settled: Settled, aim: _For, by: User) -> None:
    for code, target in settled.to_set.items():
        _record_one("target.set", code, aim, by, target)
    for code in sorted(settled.to_remove):
        _record_one("target.removed", code, aim, by)


def _record_one(
    event: str, code: str, aim: _For, by: User, target: SetTarget | None = None
) -> None:
    details = {"instrument": aim.instrument, "code": code}
    if target:
        details |= {"value": str(rounded(target.value)), "by": target.by.isoformat()}
    record(event, actor=by.pk, organisation=aim.organisation, details=details)
