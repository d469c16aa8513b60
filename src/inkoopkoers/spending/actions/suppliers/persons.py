# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say that a supplier is a person, in a way that can be undone with the decision."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import F

from inkoopkoers.spending.actions.former import keep_former
from inkoopkoers.spending.actions.suppliers.deciding import CHUNK, Decision
from inkoopkoers.spending.models import Supplier, SupplierMember

# Kept with a membership: this decision made the supplier a person.
MARKS = "marks_person"


def mark_person(
    decision: Decision, supplier: Supplier, parties: Collection[int]
) -> None:
    """Mark it, and let its memberships carry that; earlier ones are decided anew."""
    active = supplier.members.filter(undone_at=None, party__in=list(parties))
    rows = list(active.order_by("pk"))
    earlier = [row.pk for row in rows if row.decided_at != decision.at]
    SupplierMember.objects.filter(pk__in=earlier).update(
        undone_at=decision.at, undone_by=decision.by
    )
    for row in rows:
        how = {"how": "proposal", "kind": "person", MARKS: True}
        row.evidence = {**row.evidence, **how}
        if row.pk in earlier:
            row.pk, row.decided_by, row.decided_at = None, decision.by, decision.at
    SupplierMember.objects.bulk_update(
        [row for row in rows if row.pk], ["evidence"], batch_size=CHUNK
    )
    fresh = [row for row in rows if row.pk is None]
    SupplierMember.objects.bulk_create(fresh, batch_size=CHUNK)
    decision.parties += len(fresh)
    _say(decision, supplier.pk, is_person=True)


def follow_persons(decision: Decision, at: object) -> None:
    """Before the memberships of `at` end: what they made a person is none any more."""
    for pk in _marked(decision, decided_at=at, undone_at=None):
        _say(decision, pk, is_person=False)


def follow_restored(decision: Decision) -> None:
    """After memberships came back: what they had made a person is one again."""
    for pk in _marked(decision, decided_at=decision.at, undone_at=None):
        _say(decision, pk, is_person=True)


def _marked(decision: Decision, **when: object) -> list[int]:
    rows = SupplierMember.objects.filter(
        organisation=decision.organisation, **{f"evidence__{MARKS}": True}, **when
    )
    return list(rows.order_by().values_list("supplier", flat=True).distinct())


def _say(decision: Decision, supplier: int, *, is_person: bool) -> None:
    rows = Supplier.objects.filter(pk=supplier)
    for row in rows:
        keep_former(row, by=decision.by, at=decision.at)
    rows.update(is_person=is_person, edition=F("edition") + 1)
