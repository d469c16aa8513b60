# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people decide about proposals counts, can be undone, and is remembered."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.suppliers.accepting import (
    SeveralSuppliers,
    accept_all,
    accept_proposal,
)
from inkoopkoers.spending.actions.suppliers.deciding import ChangedMeanwhile
from inkoopkoers.spending.actions.suppliers.proposing import known_of, make_proposals
from inkoopkoers.spending.actions.suppliers.refusing import refuse_proposal
from inkoopkoers.spending.actions.suppliers.undoing import undo_decision
from inkoopkoers.spending.domain.matching.evidence import Kind
from inkoopkoers.spending.models import Supplier, SupplierMember
from inkoopkoers.spending.queries.suppliers.decisions import (
    decisions_of,
    history_of,
    refusals_of,
)
from inkoopkoers.spending.queries.suppliers.proposals import proposal_of
from inkoopkoers.spending.tests.suppliers.making import (
    BRON,
    a_party,
    an_import,
    codes,
    members_now,
)
from inkoopkoers.web.errors import DomainError


def test_accepting_makes_one_supplier(proposed: Organisation, bram: User) -> None:
    accept_proposal(proposed, "kvk-1", by=bram)

    supplier = Supplier.objects.get()
    assert (supplier.key, supplier.name, supplier.kvk) == (1, "Bron BV", BRON)
    assert members_now(proposed) == {1: 1, 2: 1, 3: 1}
    assert "kvk-1" not in codes(proposed)
    assert AuditEntry.objects.filter(event="spend.supplier_accepted").count() == 1


def test_who_is_left_out_is_not_proposed_with_them_again(
    proposed: Organisation, bram: User
) -> None:
    accept_proposal(proposed, "kvk-1", by=bram, parties={1, 2})
    make_proposals(proposed)

    assert members_now(proposed) == {1: 1, 2: 1}
    assert codes(proposed, Kind.KVK) == ["kvk-4"]


def test_accepting_twice_tells_that_it_was_done(
    proposed: Organisation, bram: User
) -> None:
    accept_proposal(proposed, "kvk-1", by=bram)

    with pytest.raises(ChangedMeanwhile):
        accept_proposal(proposed, "kvk-1", by=bram)


def test_one_name_is_no_supplier(proposed: Organisation, bram: User) -> None:
    with pytest.raises(DomainError):
        accept_proposal(proposed, "kvk-1", by=bram, parties={1})

    assert members_now(proposed) == {}


def test_a_reader_and_a_stranger_decide_nothing(
    proposed: Organisation, lies: User, cora: User
) -> None:
    for who in (lies, cora):
        with pytest.raises(PermissionDenied):
            accept_proposal(proposed, "kvk-1", by=who)


def test_all_of_a_kind_are_accepted_and_undone_at_once(
    proposed: Organisation, bram: User
) -> None:
    decision = accept_all(proposed, Kind.KVK, by=bram)
    assert members_now(proposed) == {1: 1, 2: 1, 3: 1, 4: 4, 5: 4}

    undo_decision(proposed, decision.number, by=bram)
    make_proposals(proposed)

    assert members_now(proposed) == {}
    assert codes(proposed) == ["kvk-1", "kvk-4", "person-7"]
    with pytest.raises(ChangedMeanwhile):
        undo_decision(proposed, decision.number, by=bram)


def test_an_undone_decision_can_come_back(proposed: Organisation, bram: User) -> None:
    decision = accept_all(proposed, Kind.KVK, by=bram)
    before = members_now(proposed)

    undone = undo_decision(proposed, decision.number, by=bram)
    undo_decision(proposed, undone.number, by=bram)

    assert members_now(proposed) == before


@pytest.mark.parametrize("kind", [Kind.SIMILAR, Kind.PERSON])
def test_what_only_looks_so_is_never_accepted_at_once(
    proposed: Organisation, bram: User, kind: Kind
) -> None:
    with pytest.raises(DomainError):
        accept_all(proposed, kind, by=bram)


def test_what_is_refused_never_comes_back_unless_undone(
    proposed: Organisation, bram: User
) -> None:
    decision = refuse_proposal(proposed, "kvk-1", by=bram)
    make_proposals(proposed)
    assert codes(proposed, Kind.KVK) == ["kvk-4"]
    assert refusals_of(proposed)[0].pairs == 3

    undo_decision(proposed, decision.number, by=bram)
    make_proposals(proposed)

    assert codes(proposed, Kind.KVK) == ["kvk-1", "kvk-4"]


def test_refusing_a_likeness_keeps_what_keys_hold_together(
    proposed: Organisation, bram: User
) -> None:
    accept_proposal(proposed, "kvk-4", by=bram)
    make_proposals(proposed)
    refuse_proposal(proposed, "similar-6", by=bram)
    make_proposals(proposed)

    assert known_of(proposed).refused == {(4, 6), (5, 6)}
    assert members_now(proposed) == {4: 4, 5: 4}
    assert codes(proposed) == ["kvk-1", "person-7"]


def test_what_resembles_is_asked_once_the_surer_is_decided(
    proposed: Organisation, bram: User
) -> None:
    refuse_proposal(proposed, "kvk-4", by=bram)
    make_proposals(proposed)

    (code,) = codes(proposed, Kind.SIMILAR)

    whole = proposal_of(proposed, code)
    assert whole is not None
    assert 6 in {one.party for one in whole.candidates}


def test_a_person_is_marked_or_is_not_one(proposed: Organisation, bram: User) -> None:
    refused = refuse_proposal(proposed, "person-7", by=bram)
    make_proposals(proposed)
    assert codes(proposed, Kind.PERSON) == []

    undo_decision(proposed, refused.number, by=bram)
    make_proposals(proposed)
    accept_proposal(proposed, "person-7", by=bram)
    make_proposals(proposed)

    assert Supplier.objects.get(key=7).is_person
    assert codes(proposed, Kind.PERSON) == []


def test_a_likeness_joins_what_was_accepted_before(
    proposed: Organisation, bram: User
) -> None:
    accept_proposal(proposed, "kvk-4", by=bram)
    make_proposals(proposed)

    accept_proposal(proposed, "similar-6", by=bram)

    assert members_now(proposed) == {4: 4, 5: 4, 6: 4}


def test_a_proposal_over_two_suppliers_is_for_a_hand(
    proposed: Organisation, bram: User
) -> None:
    accept_proposal(proposed, "kvk-4", by=bram)
    accept_proposal(proposed, "kvk-1", by=bram)
    an_import(proposed, [a_party(9, "Wilg Automatiserng")])
    make_proposals(proposed)
    bron, _wilg = Supplier.objects.order_by("key")
    SupplierMember.objects.filter(party=5).update(supplier=bron)

    code = next(one for one in codes(proposed) if one.startswith("similar"))

    with pytest.raises(SeveralSuppliers):
        accept_proposal(proposed, code, by=bram)


def test_history_tells_who_decided_what_and_why(
    proposed: Organisation, bram: User
) -> None:
    decision = accept_proposal(proposed, "kvk-1", by=bram)
    undo_decision(proposed, decision.number, by=bram)

    (row,) = decisions_of(proposed)
    first = history_of(Supplier.objects.get())[0]

    assert (row.number, row.by, row.parties, row.open, row.kind) == (
        decision.number, bram.email, 3, 0, "kvk",
    )  # fmt: skip
    assert first.undone_by == bram.email
    assert first.evidence["agrees"][0] == "kvk"


@pytest.mark.parametrize("number", [10**30, -(10**30), 0, -1])
def test_an_impossible_decision_is_not_undone(
    proposed: Organisation, bram: User, number: int
) -> None:
    with pytest.raises(ChangedMeanwhile):
        undo_decision(proposed, number, by=bram)
