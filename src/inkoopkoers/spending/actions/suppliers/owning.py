# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Give a name that stands alone a supplier of its own, so that it can be judged."""

from __future__ import annotations

from django.db import transaction

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.suppliers.deciding import (
    ChangedMeanwhile,
    Decision,
    deciding,
)
from inkoopkoers.spending.actions.suppliers.making import How, Wanted, make
from inkoopkoers.spending.actions.suppliers.moving import merge_suppliers
from inkoopkoers.spending.domain.matching.evidence import (
    BY_HAND,
    Candidate,
    Evidence,
    Kind,
)
from inkoopkoers.spending.models import Supplier
from inkoopkoers.spending.queries.suppliers.listing import decided_supplier, names_of
from inkoopkoers.spending.questions.suppliers import SupplierNameRow


def own_supplier(organisation: Organisation, key: int, *, by: User) -> Supplier:
    """The row of a supplier; a name without one gets it, which can be undone.

    ChangedMeanwhile when nothing has this key any more.
    """
    row = decided_supplier(organisation, key)
    if row and (_has_names(row) or not row.members.exists()):
        return row
    names = names_of(organisation, key)
    if not names:
        raise ChangedMeanwhile
    with deciding("spend.supplier_added", organisation, by) as decision:
        name = names[0].name or ""
        wanted = Wanted((_candidate(names[0]),), Kind.NAME, None, name)
        (supplier,) = make(decision, [wanted], How.BY_HAND)
        decision.subject = f"supplier:{supplier.pk}"
    return supplier


def join_suppliers(
    organisation: Organisation, into: int, other: int, *, by: User
) -> Decision:
    """Let all names of one belong to the other, whether people judged them before."""
    with transaction.atomic():
        first = own_supplier(organisation, into, by=by)
        second = own_supplier(organisation, other, by=by)
        return merge_suppliers(first, second, by=by)


def _has_names(row: Supplier) -> bool:
    return row.members.filter(undone_at=None).exists()


def _candidate(row: SupplierNameRow) -> Candidate:
    return Candidate(
        party=row.party,
        name=row.name or "",
        code=row.code or "",
        kvk=row.kvk or "",
        vat_number=row.vat_number or "",
        iban=row.iban or "",
        place=row.place or "",
        country="",
        lines=row.lines,
        amount=row.amount,
        first_on=row.first_on,
        last_on=row.last_on,
        evidence=Evidence((), (), 100),
        score=BY_HAND,
        supplier=None,
        part=0,
    )
