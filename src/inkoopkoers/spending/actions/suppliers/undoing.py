# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Undo a decision, of one or of thousands of parties: then all is as it was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.suppliers.deciding import (
    CHUNK,
    ChangedMeanwhile,
    Decision,
    deciding,
    suppliers_now,
)
from inkoopkoers.spending.actions.suppliers.making import How, stand_alone
from inkoopkoers.spending.actions.suppliers.persons import (
    follow_persons,
    follow_restored,
)
from inkoopkoers.spending.models import RefusedMatch, SupplierMember

_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)


def undo_decision(organisation: Organisation, number: int, *, by: User) -> Decision:
    """Undo what was decided at this moment; parties go back to where they were.

    A party about which something else was decided since keeps that. ChangedMeanwhile
    when there is nothing left to undo.
    """
    with deciding("spend.supplier_undone", organisation, by) as decision:
        at = moment_of(number)
        follow_persons(decision, at)
        undone = _end_memberships(decision, at)
        allowed = RefusedMatch.objects.filter(
            organisation=organisation, decided_at=at, undone_at=None
        ).update(undone_at=decision.at)
        restored = _restore(decision, at)
        follow_restored(decision)
        stand_alone(decision)
        if not undone + allowed + restored:
            raise ChangedMeanwhile
        decision.parties = max(undone, restored)
    return decision


def moment_of(number: int) -> datetime:
    """The moment of a decision; ChangedMeanwhile for a number that cannot be one."""
    try:
        return _BEGIN + timedelta(microseconds=number)
    except OverflowError:
        raise ChangedMeanwhile from None


def _end_memberships(decision: Decision, at: datetime) -> int:
    return SupplierMember.objects.filter(
        organisation=decision.organisation, decided_at=at, undone_at=None
    ).update(undone_at=decision.at, undone_by=decision.by)


def _restore(decision: Decision, at: datetime) -> int:
    """Bring back the memberships that the undone decision ended."""
    ended = list(
        SupplierMember.objects.filter(organisation=decision.organisation, undone_at=at)
    )
    now = suppliers_now(decision.organisation, [row.party for row in ended])
    fresh = [
        SupplierMember(
            organisation=decision.organisation,
            supplier_id=row.supplier_id,
            party=row.party,
            seen_as=row.seen_as,
            evidence={**row.evidence, "how": How.RESTORED.value},
            score=row.score,
            decided_by=decision.by,
            decided_at=decision.at,
        )
        for row in ended
        if row.party not in now
    ]
    SupplierMember.objects.bulk_create(fresh, batch_size=CHUNK)
    return len(fresh)
