# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people decide about proposals counts, can be undone, and is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.suppliers.accepting import (
    SeveralSuppliers,
    accept_all,
    accept_proposal,
)
from inkoopkoers.spending.actions.suppliers.deciding import ChangedMeanwhile
from inkoopkoers.spending.actions.suppliers.marking import (
    ChangedSupplier,
    Marks,
    mark_supplier,
    set_parent,
)
from inkoopkoers.spending.actions.suppliers.moving import merge_suppliers, split_off
from inkoopkoers.spending.actions.suppliers.proposing import known_of, make_proposals
from inkoopkoers.spending.actions.suppliers.refusing import refuse_proposal
from inkoopkoers.spending.actions.suppliers.undoing import undo_decision
from inkoopkoers.spending.domain.matching.evidence import Key, Kind
from inkoopkoers.spending.models import Supplier, SupplierMember
from inkoopkoers.spending.queries.suppliers.decisions import (
    decisions_of,
    groups_of,
    history_of,
    refusals_of,
)
from inkoopkoers.spending.queries.suppliers.proposals import (
    proposal_of,
    proposals_page,
)
from inkoopkoers.spending.tests.suppliers.making import BRON, WILG, a_party, an_import
from inkoopkoers.web.errors import DomainError

pytestmark = pytest.mark.usefixtures("spend_folder")


def members_now(organisation: Organisation) -> dict[int, int]:
    rows = SupplierMember.objects.filter(organisation=organisation, undone_at=None)
    return dict(rows.values_list("party", "supplier__key"))


def codes(organisation: Organisation, kind: Kind | None = None) -> list[str]:
    page = proposals_page(organisation, kind=kind)
    assert page is not None
    return [one.code for one in page.proposals]


@pytest.fixture
def proposed(wilgenwaard: Organisation) -> Organisation:
    """Three names of Bron with one KvK number, two of Wilg, and one that is alike."""
    an_import(
        wilgenwaard,
        [
            a_party(1, "Bron BV", kvk=BRON, amount=900, lines=9),
            a_party(2, "De Bron", kvk=BRON),
            a_party(3, "BRON", kvk=BRON),
            a_party(4, "Wilg Automatisering", kvk=WILG),
            a_party(5, "Wilg Automatisering", kvk=WILG),
            a_party(6, "Wilg Automatiserin"),
            a_party(7, "J. de Vries"),
        ],
    )
    make_proposals(wilgenwaard)
    return wilgenwaard


def test_nothing_was_proposed_before_someone_looked(wilgenwaard: Organisation) -> None:
    assert proposals_page(wilgenwaard) is None
    assert proposal_of(wilgenwaard, "kvk-1") is None


def test_proposals_stand_with_most_euros_first(proposed: Organisation) -> None:
    page = proposals_page(proposed)

    assert page is not None
    assert [one.code for one in page.proposals] == [
        "kvk-1", "similar-4", "kvk-4", "person-7",
    ]  # fmt: skip
    assert (page.found, page.pages, page.is_current) == (4, 1, True)
    assert [(one.kind, one.proposals, one.parties) for one in page.counts] == [
        (Kind.KVK, 2, 5), (Kind.SIMILAR, 1, 3), (Kind.PERSON, 1, 1),
    ]  # fmt: skip


def test_a_page_holds_what_is_looked_for(proposed: Organisation) -> None:
    page = proposals_page(proposed, search="wilg 87654321", page=9)

    assert page is not None
    assert [one.code for one in page.proposals] == ["similar-4", "kvk-4"]
    assert page.page == 1


def test_one_proposal_shows_its_parties_side_by_side(proposed: Organisation) -> None:
    whole = proposal_of(proposed, "kvk-1")

    assert whole is not None
    assert [one.name for one in whole.candidates] == ["Bron BV", "De Bron", "BRON"]
    assert whole.candidates[0].evidence.agrees == (Key.KVK, Key.NAME)
    assert whole.candidates[1].evidence.agrees == (Key.KVK,)


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
    assert codes(proposed) == ["kvk-1", "similar-4", "kvk-4", "person-7"]
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
    refuse_proposal(proposed, "similar-4", by=bram)
    make_proposals(proposed)

    assert known_of(proposed).refused == {(4, 6), (5, 6)}
    assert codes(proposed) == ["kvk-1", "kvk-4", "person-7"]


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


def test_a_new_name_is_proposed_to_the_supplier_that_people_know(
    proposed: Organisation, bram: User
) -> None:
    accept_proposal(proposed, "kvk-1", by=bram)
    an_import(proposed, [a_party(1, "Bron BV", kvk=BRON), a_party(9, "B", kvk=BRON)])
    make_proposals(proposed)

    whole = proposal_of(proposed, "kvk-9")

    assert whole is not None
    assert (whole.proposal.supplier, whole.supplier_name) == (1, "Bron BV")
    assert {one.party: one.supplier for one in whole.candidates} == {
        1: 1, 2: 1, 3: 1, 9: None,
    }  # fmt: skip
    accept_proposal(proposed, "kvk-9", by=bram)
    assert members_now(proposed)[9] == 1


def test_a_likeness_joins_what_was_accepted_before(
    proposed: Organisation, bram: User
) -> None:
    accept_proposal(proposed, "kvk-4", by=bram)
    make_proposals(proposed)

    accept_proposal(proposed, "similar-6", by=bram)

    assert members_now(proposed) == {4: 4, 5: 4, 6: 4}


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


def test_proposals_follow_only_what_changed(
    proposed: Organisation, spend_folder: Path, bram: User
) -> None:
    pointer = spend_folder / str(proposed.pk) / "proposals" / "current.json"
    before = pointer.read_text()

    make_proposals(proposed)
    assert pointer.read_text() == before

    accept_proposal(proposed, "kvk-1", by=bram)
    page = proposals_page(proposed)
    assert page is not None
    assert not page.is_current
    for _ in range(3):
        make_proposals(proposed)
    assert pointer.read_text() != before


def test_redacted_parties_are_never_proposed(wilgenwaard: Organisation) -> None:
    hidden = {"kvk": BRON, "is_redacted": True}
    an_import(wilgenwaard, [a_party(1, "X", **hidden), a_party(2, "X", **hidden)])

    make_proposals(wilgenwaard)

    assert codes(wilgenwaard) == []


@pytest.mark.parametrize("number", [10**30, -(10**30), 0, -1])
def test_an_impossible_decision_is_not_undone(
    proposed: Organisation, bram: User, number: int
) -> None:
    with pytest.raises(ChangedMeanwhile):
        undo_decision(proposed, number, by=bram)


@pytest.mark.parametrize("parties", [2_000, 6_000])
def test_thousands_of_parties_take_a_few_statements(
    wilgenwaard: Organisation, bram: User, parties: int
) -> None:
    rows = [
        a_party(at, f"Bedrijf {at}", kvk=f"{10_000_000 + at // 2}")
        for at in range(parties)
    ]
    an_import(wilgenwaard, rows)
    make_proposals(wilgenwaard)

    with CaptureQueriesContext(connection) as accepting:
        decision = accept_all(wilgenwaard, Kind.KVK, by=bram)
    with CaptureQueriesContext(connection) as reading:
        proposals_page(wilgenwaard)

    assert decision.parties == parties
    # SQLite takes 999 values at a time, so a hundred rows: 20 statements a thousand.
    assert len(accepting) < 30 + 20 * parties / 1_000
    assert len(reading) == 4
