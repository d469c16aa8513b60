# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was decided about suppliers: when, by whom, on what evidence, and undone or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Case, Count, Max, Min, Q, QuerySet, When

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.models import RefusedMatch, Supplier, SupplierMember

PAGE_SIZE = 25
_MICRO = 1_000_000


@dataclass(frozen=True)
class DecisionRow:
    """One decision: `number` undoes it; `open` is how many parties it still holds.

    `name` is that of one of its `suppliers`.
    """

    number: int
    at: datetime
    by: str
    parties: int
    open: int
    name: str
    suppliers: int
    has_person: bool
    kind: str
    how: str


@dataclass(frozen=True)
class RefusalRow:
    """One time that somebody said: not the same."""

    number: int
    at: datetime
    by: str
    pairs: int
    open: int


@dataclass(frozen=True)
class Membership:
    """One time that a party came to a supplier, and when that ended."""

    number: int
    party: int
    seen_as: str
    evidence: Mapping[str, Any]
    score: float
    at: datetime
    by: str
    undone_at: datetime | None
    undone_by: str


def decisions_of(
    organisation: Organisation, *, page: int = 1
) -> tuple[DecisionRow, ...]:
    """A page of decisions that joined parties, the newest first."""
    return _decisions(SupplierMember.objects.filter(organisation=organisation), page)


def decision_of(organisation: Organisation, at: datetime) -> tuple[int, int]:
    """How many parties and refused pairs this decision still holds."""
    mine = {"organisation": organisation, "decided_at": at, "undone_at": None}
    return (
        SupplierMember.objects.filter(**mine).count(),
        RefusedMatch.objects.filter(**mine).count(),
    )


def _decisions(found: QuerySet[SupplierMember], page: int) -> tuple[DecisionRow, ...]:
    rows = (
        found.order_by()
        .values("decided_at", "decided_by__name", "decided_by__email")
        .annotate(
            parties=Count("pk"),
            open=Count("pk", filter=Q(undone_at=None)),
            name=Min("supplier__name"),
            suppliers=Count("supplier", distinct=True),
            person=Max(Case(When(supplier__is_person=True, then=1), default=0)),
            first=Max("pk"),
        )
        .order_by("-decided_at", "-first")
    )
    part = list(rows[_page(page)])
    about = SupplierMember.objects.in_bulk([row["first"] for row in part])
    return tuple(_decision(row, about[row["first"]].evidence) for row in part)


def refusals_of(organisation: Organisation, *, page: int = 1) -> tuple[RefusalRow, ...]:
    """A page of refusals, the newest first."""
    rows = (
        RefusedMatch.objects.filter(organisation=organisation)
        .order_by()
        .values("decided_at", "decided_by__name", "decided_by__email")
        .annotate(pairs=Count("pk"), open=Count("pk", filter=Q(undone_at=None)))
        .order_by("-decided_at")
    )
    return tuple(
        RefusalRow(
            number_of(row["decided_at"]),
            row["decided_at"],
            row["decided_by__name"] or row["decided_by__email"] or "",
            row["pairs"],
            row["open"],
        )
        for row in rows[_page(page)]
    )


def history_of(supplier: Supplier) -> tuple[Membership, ...]:
    """Every decision about the names of a supplier, the newest first."""
    rows = supplier.members.select_related("decided_by", "undone_by")
    return tuple(
        Membership(
            number=number_of(row.decided_at),
            party=row.party,
            seen_as=row.seen_as,
            evidence=row.evidence,
            score=float(row.score),
            at=row.decided_at,
            by=str(row.decided_by or ""),
            undone_at=row.undone_at,
            undone_by=str(row.undone_by or ""),
        )
        for row in rows.order_by("-decided_at", "-pk")
    )


def groups_of(organisation: Organisation) -> dict[Supplier, list[Supplier]]:
    """The heads of groups with the suppliers under them, by name."""
    rows = (
        Supplier.objects.filter(organisation=organisation)
        .exclude(parent=None)
        .select_related("parent")
        .order_by("parent__name", "name", "pk")
    )
    found: dict[Supplier, list[Supplier]] = {}
    for row in rows:
        if row.parent is not None:
            found.setdefault(row.parent, []).append(row)
    return found


def number_of(at: datetime) -> int:
    """How a decision is called in addresses: its moment in microseconds, exactly."""
    return int(at.timestamp()) * _MICRO + at.microsecond


def _page(page: int) -> slice:
    start = (max(page, 1) - 1) * PAGE_SIZE
    return slice(start, start + PAGE_SIZE)


def _decision(row: Mapping[str, Any], evidence: Mapping[str, Any]) -> DecisionRow:
    return DecisionRow(
        number=number_of(row["decided_at"]),
        at=row["decided_at"],
        by=row["decided_by__name"] or row["decided_by__email"] or "",
        parties=row["parties"],
        open=row["open"],
        name=row["name"],
        suppliers=row["suppliers"],
        has_person=bool(row["person"]),
        kind=str(evidence.get("kind", "")),
        how=str(evidence.get("how", "")),
    )
