# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is proposed: in which order, with what beside it, and when it is made anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.suppliers.accepting import accept_all, accept_proposal
from inkoopkoers.spending.actions.suppliers.proposing import make_proposals
from inkoopkoers.spending.domain.matching.evidence import Key, Kind
from inkoopkoers.spending.queries.suppliers.proposals import proposal_of, proposals_page
from inkoopkoers.spending.tests.suppliers.making import (
    BRON,
    a_party,
    an_import,
    codes,
    members_now,
)


def test_nothing_was_proposed_before_someone_looked(wilgenwaard: Organisation) -> None:
    assert proposals_page(wilgenwaard) is None
    assert proposal_of(wilgenwaard, "kvk-1") is None


def test_proposals_stand_with_most_euros_first(proposed: Organisation) -> None:
    page = proposals_page(proposed)

    assert page is not None
    assert [one.code for one in page.proposals] == [
        "kvk-1", "kvk-4", "person-7",
    ]  # fmt: skip
    assert [one.later for one in page.proposals] == [0, 1, 0]
    assert (page.found, page.pages, page.is_current) == (3, 1, True)
    assert [(one.kind, one.proposals, one.parties) for one in page.counts] == [
        (Kind.KVK, 2, 5), (Kind.PERSON, 1, 1),
    ]  # fmt: skip


def test_a_page_holds_what_is_looked_for(proposed: Organisation) -> None:
    page = proposals_page(proposed, search="wilg 87654321", page=9)

    assert page is not None
    assert [one.code for one in page.proposals] == ["kvk-4"]
    assert page.page == 1


def test_one_proposal_shows_its_parties_side_by_side(proposed: Organisation) -> None:
    whole = proposal_of(proposed, "kvk-1")

    assert whole is not None
    assert [one.name for one in whole.candidates] == ["Bron BV", "De Bron", "BRON"]
    assert whole.candidates[0].evidence.agrees == (Key.KVK, Key.NAME)
    assert whole.candidates[1].evidence.agrees == (Key.KVK,)


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
