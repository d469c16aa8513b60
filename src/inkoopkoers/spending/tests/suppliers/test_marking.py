# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suppliers that people put together, take apart and mark with their own hands."""

from __future__ import annotations

import pytest

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.suppliers.accepting import accept_all, accept_proposal
from inkoopkoers.spending.actions.suppliers.marking import (
    ChangedSupplier,
    Marks,
    mark_supplier,
    set_parent,
)
from inkoopkoers.spending.actions.suppliers.moving import merge_suppliers, split_off
from inkoopkoers.spending.actions.suppliers.proposing import make_proposals
from inkoopkoers.spending.actions.suppliers.undoing import undo_decision
from inkoopkoers.spending.domain.matching.evidence import Kind
from inkoopkoers.spending.models import Supplier
from inkoopkoers.spending.queries.suppliers.decisions import groups_of
from inkoopkoers.spending.tests.suppliers.making import codes, members_now
from inkoopkoers.web.errors import DomainError


def test_two_suppliers_are_merged_and_unmerged_by_hand(
    proposed: Organisation, bram: User
) -> None:
    accept_all(proposed, Kind.KVK, by=bram)
    before = members_now(proposed)
    bron, wilg = Supplier.objects.order_by("key")

    decision = merge_suppliers(bron, wilg, by=bram)
    assert set(members_now(proposed).values()) == {1}
    undo_decision(proposed, decision.number, by=bram)

    assert members_now(proposed) == before
    with pytest.raises(DomainError):
        merge_suppliers(bron, bron, by=bram)


@pytest.mark.parametrize("party", [1, 2])
def test_a_name_that_is_split_off_stays_away(
    proposed: Organisation, bram: User, party: int
) -> None:
    accept_proposal(proposed, "kvk-1", by=bram)
    before = members_now(proposed)

    decision = split_off(Supplier.objects.get(), party, by=bram)
    make_proposals(proposed)
    now = members_now(proposed)
    assert now.get(party, party) not in {now[one] for one in {1, 2, 3} - {party}}
    assert codes(proposed, Kind.KVK) == ["kvk-4"]

    undo_decision(proposed, decision.number, by=bram)
    assert members_now(proposed) == before


def test_the_last_name_cannot_be_split_off(proposed: Organisation, bram: User) -> None:
    accept_proposal(proposed, "person-7", by=bram)

    with pytest.raises(DomainError):
        split_off(Supplier.objects.get(), 7, by=bram)


def test_marks_are_saved_and_a_colleague_is_heard(
    proposed: Organisation, bram: User
) -> None:
    accept_proposal(proposed, "kvk-1", by=bram)
    supplier = Supplier.objects.get()

    mark_supplier(supplier, Marks("Bron", is_sme=True), by=bram, edition=1)

    supplier.refresh_from_db()
    assert (supplier.name, supplier.is_sme, supplier.is_local) == ("Bron", True, None)
    with pytest.raises(ChangedSupplier):
        mark_supplier(supplier, Marks("Anders"), by=bram, edition=1)


def test_a_group_has_one_head(proposed: Organisation, bram: User) -> None:
    accept_all(proposed, Kind.KVK, by=bram)
    bron, wilg = Supplier.objects.order_by("key")

    set_parent(wilg, bron, by=bram)

    assert groups_of(proposed) == {bron: [wilg]}
    for child, head in ((bron, wilg), (bron, bron), (wilg, wilg)):
        with pytest.raises(DomainError):
            set_parent(child, head, by=bram)
    set_parent(wilg, None, by=bram)
    assert groups_of(proposed) == {}


def test_a_supplier_of_another_organisation_is_no_head(
    proposed: Organisation, bram: User, elsewhere: Organisation
) -> None:
    accept_proposal(proposed, "kvk-1", by=bram)
    other = Supplier.objects.create(organisation=elsewhere, key=1, name="Elders")
    mine = Supplier.objects.get(organisation=proposed)

    for act in (set_parent, merge_suppliers):
        with pytest.raises(DomainError):
            act(mine, other, by=bram)
