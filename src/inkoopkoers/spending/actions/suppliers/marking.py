# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say what is known of a supplier: its name, its group, and what kind it is."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import User
from inkoopkoers.spending.actions.former import keep_former
from inkoopkoers.spending.actions.suppliers.deciding import Decision, deciding
from inkoopkoers.spending.models import Supplier
from inkoopkoers.web.errors import DomainError


class ChangedSupplier(DomainError):
    """Someone saved this supplier after the form was opened; `there` is it now."""

    def __init__(self, there: Supplier) -> None:
        super().__init__(
            _("Een collega heeft dit intussen veranderd. Kijk wat er nu staat.")
        )
        self.there = there


@dataclass(frozen=True)
class Marks:
    """All that a form about a supplier can say; None is not known."""

    name: str
    is_internal: bool = False
    is_person: bool = False
    is_local: bool | None = None
    is_sme: bool | None = None
    contract_ends: date | None = None
    note: str = ""


def mark_supplier(
    supplier: Supplier, marks: Marks, *, by: User, edition: int | None = None
) -> Decision:
    """Save the marks; ChangedSupplier when `edition` is an older one."""
    with deciding("spend.supplier_marked", supplier.organisation, by) as decision:
        row = _locked(supplier, edition)
        keep_former(row, by=by, at=decision.at)
        for name, value in asdict(marks).items():
            setattr(row, name, value)
        _saved(decision, row)
    return decision


def set_parent(
    supplier: Supplier,
    parent: Supplier | None,
    *,
    by: User,
    edition: int | None = None,
) -> Decision:
    """Put it under the head of its group, or under nobody.

    A group is one layer deep: DomainError when the head has a head itself, or when the
    supplier is a head.
    """
    with deciding("spend.supplier_grouped", supplier.organisation, by) as decision:
        row = _locked(supplier, edition)
        head = parent and Supplier.objects.filter(
            pk=parent.pk, organisation=row.organisation
        ).first()  # fmt: skip
        if parent is not None:
            _check_head(row, head)
        keep_former(row, by=by, at=decision.at)
        row.parent = head
        _saved(decision, row)
    return decision


def _check_head(row: Supplier, head: Supplier | None) -> None:
    if head is None or head.pk == row.pk:
        raise DomainError(_("Kies een andere leverancier als moeder van het concern."))
    if head.parent_id is not None:
        raise DomainError(
            _("%(name)s hoort zelf al bij een concern. Kies de moeder van dat concern.")
            % {"name": head.called}
        )
    if row.parts.exists():
        raise DomainError(
            _("%(name)s is zelf de moeder van een concern.") % {"name": row.called}
        )


def _locked(supplier: Supplier, edition: int | None) -> Supplier:
    row = Supplier.objects.select_for_update(of=("self",)).get(pk=supplier.pk)
    if edition is not None and row.edition != edition:
        raise ChangedSupplier(row)
    return row


def _saved(decision: Decision, row: Supplier) -> None:
    row.edition += 1
    row.save()
    decision.subject = f"supplier:{row.pk}"
    decision.parties = row.members.filter(undone_at=None).count()
