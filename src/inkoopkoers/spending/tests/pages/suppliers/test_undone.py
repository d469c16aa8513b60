# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is left of a supplier when the decisions about it are undone."""

from __future__ import annotations

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.suppliers.accepting import accept_proposal
from inkoopkoers.spending.actions.suppliers.owning import own_supplier
from inkoopkoers.spending.actions.suppliers.proposing import make_proposals
from inkoopkoers.spending.actions.suppliers.undoing import undo_decision
from inkoopkoers.spending.models import Supplier, SupplierMember
from inkoopkoers.spending.queries.judged import judgements_of
from inkoopkoers.spending.tests.making import key_of, rows_in

VRIES = key_of("J. de Vries")


def test_a_supplier_without_names_says_nothing_any_more(
    bought: Organisation, bram: User
) -> None:
    head = Supplier.objects.create(organisation=bought, key=99, name="Moeder")
    decision = accept_proposal(bought, f"person-{VRIES}", by=bram)
    before, _edition = judgements_of(bought)

    undo_decision(bought, decision.number, by=bram)

    after, _edition = judgements_of(bought)
    assert before.suppliers is not None
    assert after.suppliers is not None
    assert {row[0] for row in rows_in(before.suppliers)} == {VRIES, head.key}
    assert {row[0] for row in rows_in(after.suppliers)} == {head.key}


def test_undoing_that_a_known_supplier_is_a_person_leaves_its_names(
    bought: Organisation, bram: User
) -> None:
    own_supplier(bought, VRIES, by=bram)
    make_proposals(bought)
    before = _members()
    decision = accept_proposal(bought, f"person-{VRIES}", by=bram)
    assert Supplier.objects.get().is_person

    undone = undo_decision(bought, decision.number, by=bram)

    assert not Supplier.objects.get().is_person
    assert _members() == before
    undo_decision(bought, undone.number, by=bram)
    assert Supplier.objects.get().is_person


def _members() -> dict[int, int]:
    rows = SupplierMember.objects.filter(undone_at=None)
    return dict(rows.values_list("party", "supplier__key"))
