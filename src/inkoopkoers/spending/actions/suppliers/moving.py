# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Join two suppliers by hand, or take one name out of a supplier."""

from __future__ import annotations

from django.db.models import F
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import User
from inkoopkoers.spending.actions.suppliers.deciding import (
    CHUNK,
    ChangedMeanwhile,
    Decision,
    deciding,
)
from inkoopkoers.spending.actions.suppliers.making import (
    moved,
    refuse,
    stand_alone,
)
from inkoopkoers.spending.models import Supplier, SupplierMember
from inkoopkoers.web.errors import DomainError


def merge_suppliers(into: Supplier, other: Supplier, *, by: User) -> Decision:
    """Let all names of `other` belong to `into`; also across KvK numbers."""
    if into.pk == other.pk or into.organisation_id != other.organisation_id:
        raise DomainError(_("Kies een andere leverancier om mee samen te voegen."))
    with deciding("spend.suppliers_merged", into.organisation, by) as decision:
        decision.subject = f"supplier:{into.pk}"
        _move(decision, _active(other), into)
        _count(into, other)
    return decision


def split_off(supplier: Supplier, party: int, *, by: User) -> Decision:
    """Take one name out; it is not proposed with the others again."""
    with deciding("spend.supplier_split", supplier.organisation, by) as decision:
        rows = _active(supplier)
        mine = next((row for row in rows if row.party == party), None)
        if mine is None:
            raise ChangedMeanwhile
        if len(rows) == 1:
            raise DomainError(_("Dit is de enige naam van deze leverancier."))
        others = [row.party for row in rows if row.party != party]
        _end(decision, [mine])
        stand_alone(decision)
        refuse(decision, {(min(party, one), max(party, one)) for one in others})
        decision.parties = 1
        decision.subject = f"supplier:{supplier.pk}"
        _count(supplier)
    return decision


def _active(supplier: Supplier) -> list[SupplierMember]:
    return list(supplier.members.filter(undone_at=None).order_by("pk"))


def _move(decision: Decision, rows: list[SupplierMember], into: Supplier) -> None:
    if not rows:
        raise ChangedMeanwhile
    _end(decision, rows)
    fresh = [moved(decision, row, into) for row in rows]
    SupplierMember.objects.bulk_create(fresh, batch_size=CHUNK)
    decision.parties = len(fresh)


def _end(decision: Decision, rows: list[SupplierMember]) -> None:
    for start in range(0, len(rows), CHUNK):
        SupplierMember.objects.filter(
            pk__in=[row.pk for row in rows[start : start + CHUNK]]
        ).update(undone_at=decision.at, undone_by=decision.by)


def _count(*suppliers: Supplier) -> None:
    """Whoever has the form of one of these open hears that it changed."""
    rows = Supplier.objects.filter(pk__in=[one.pk for one in suppliers])
    rows.update(edition=F("edition") + 1)
