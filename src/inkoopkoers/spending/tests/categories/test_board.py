# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What has no category yet stands on a board with a proposal, and leads to the tree."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.bulk import accept_proposals, undo_decision
from inkoopkoers.spending.actions.categories.deciding import BadRule, RuleChanged
from inkoopkoers.spending.actions.categories.rules import make_rule
from inkoopkoers.spending.domain.categories.board import Level
from inkoopkoers.spending.domain.categories.guessing import Basis
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.models import CategoryRule
from inkoopkoers.spending.queries.categories.board import board, group_of
from inkoopkoers.spending.queries.categories.rules import decisions_of
from inkoopkoers.spending.queries.categories.sure import proposals, proposals_above
from inkoopkoers.spending.queries.categories.tree import (
    groups_of,
    spend_per_product_group,
    tree_of,
)
from inkoopkoers.spending.tests.making import key_of


def test_the_board_shows_what_is_not_tagged_largest_first(bought: Organisation) -> None:
    page = board(bought)

    assert [(one.supplier_name, one.ledger) for one in page.groups] == [
        ("Bron BV", "4310"), ("Wilg BV", "5000"), ("Wilg BV", "6000"),
    ]  # fmt: skip
    assert page.groups[0].examples == ("glasbewassing maart",)
    assert (page.lines, page.untagged_lines) == (23, 3)
    assert page.untagged_amount == Decimal(1400)
    assert page.tagged_share == Decimal("0.8696")


def test_a_proposal_says_what_the_rest_was(bought: Organisation) -> None:
    first, second, third = board(bought).groups

    assert first.guess is not None
    assert first.guess.category == "90911000"
    assert (first.guess.basis, first.guess.lines, first.guess.of) == (
        Basis.SUPPLIER_LEDGER, 20, 20,
    )  # fmt: skip
    assert first.guess.confidence == Decimal("0.9545")
    assert second.guess is not None
    assert second.guess.basis is Basis.WORDS
    assert second.guess.confidence <= Decimal("0.5")
    assert third.guess is None or third.guess.basis is Basis.WORDS


def test_each_level_has_its_own_groups(bought: Organisation) -> None:
    counts = {level: board(bought, level).found for level in Level}

    assert counts == {
        Level.SUPPLIER: 2, Level.LEDGER: 3, Level.BOTH: 3,
        Level.GIVEN: 1, Level.EXACT: 3,
    }  # fmt: skip


def test_the_board_is_searched_and_paged(bought: Organisation) -> None:
    assert board(bought, search="WILG").found == 2
    assert board(bought, search="nergens").groups == ()
    assert board(bought, page=99).page == 1
    assert board(bought, page=10**30, search="\x00").found == 0


def test_one_group_is_looked_up(bought: Organisation) -> None:
    wilg = key_of("Wilg BV")
    found = group_of(bought, Level.BOTH, supplier=wilg, ledger="5000")

    assert found is not None
    assert found.lines == 1
    assert group_of(bought, Level.BOTH, supplier=wilg, ledger="9") is None
    assert group_of(bought, Level.BOTH, supplier=10**30, ledger="5000") is None
    assert group_of(bought, Level.GIVEN, given="Meubels") is not None


def test_all_sure_proposals_become_rules_at_once_and_go_at_once(
    bought: Organisation, bram: User
) -> None:
    (step,) = proposals_above(bought)
    assert (step.at_least, step.groups, step.lines) == (Decimal("0.95"), 1, 1)
    offered = proposals(bought, at_least=step.at_least, limit=25)
    assert [one.ledger for one in offered.groups] == ["4310"]
    assert offered.found == 1

    decision = accept_proposals(bought, at_least=step.at_least, by=bram)

    assert decision.rules == 1
    assert "20 regels" in CategoryRule.objects.get().reason
    assert board(bought).untagged_lines == 2
    (said,) = decisions_of(bought)
    assert (said.number, said.made, said.open) == (decision.number, 1, 1)
    undo_decision(bought, decision.number, by=bram)
    assert board(bought).untagged_lines == 3
    with pytest.raises(RuleChanged):
        undo_decision(bought, decision.number, by=bram)


def test_unsure_proposals_are_not_accepted_together(
    bought: Organisation, bram: User
) -> None:
    with pytest.raises(BadRule):
        accept_proposals(bought, at_least=Decimal("0.2"), by=bram)
    with pytest.raises(BadRule):
        accept_proposals(bought, at_least=Decimal("0.99"), by=bram)


def test_the_tree_follows_the_cpv(bought: Organisation, bram: User) -> None:
    make_rule(bought, Draft("72", ledger="5000"), by=bram)

    ict, cleaning = tree_of(bought)

    assert (ict.code, ict.amount, ict.branches) == ("72", Decimal(300), ())
    assert (cleaning.code, cleaning.lines, cleaning.share) == ("90", 20, Decimal("0.4"))
    assert [one.code for one in cleaning.branches] == ["909"]
    assert [one.code for one in cleaning.branches[0].branches] == ["9091"]


def test_every_euro_with_a_category_has_one_place_among_product_groups(
    bought: Organisation,
) -> None:
    rows = spend_per_product_group(bought)

    assert sum(one.amount for one in rows) == Decimal(200)
    assert [[group.code for group in one.groups] for one in rows] == [["schoonmaak"]]
    assert groups_of("03") == ()
    assert len(groups_of("30120000")) >= 1 or groups_of("30120000") == ()
